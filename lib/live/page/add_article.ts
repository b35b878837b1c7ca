import type { App } from "./app.ts";
import { RefusedError } from "./backing.ts";
import { labelled, openDialog } from "./dialog.ts";
import { element } from "./element.ts";

/** A new article as the page sends it: the file's bytes in base64, and its row of the catalogue. */
export interface NewArticle {
  /** file name with its ending; it decides how the file is read */
  readonly name: string;
  readonly content: string;
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly url: string;
  readonly note: string;
}

const KEY = "[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}_\\-]*";

/** Asks for what the catalogue needs to know of an article, and sends both. */
export function addArticle(app: App, name: string, bytes: Uint8Array): void {
  const stem = name.replace(/\.[^.]*$/u, "").toLowerCase().replace(/[^\p{Ll}\p{N}]+/gu, "-").replace(/^-+|-+$/gu, "");
  const input = (label: string, options: Readonly<Record<string, unknown>>) =>
    labelled(label, element("input", { type: "text", ...options }));
  const preview = element("pre", { class: "preview", dir: "auto", tabindex: 0, text: previewOf(name, bytes) });
  const rows = [
    preview,
    element(
      "div",
      { class: "field-grid" },
      input("Key", { name: "key", value: stem, required: true, pattern: KEY }),
      input("Title", { name: "title" }),
      input("Publisher", { name: "publisher" }),
      input("Published", { name: "published", placeholder: "2024-05-17", pattern: "\\d{4}(-\\d\\d(-\\d\\d)?)?" }),
      input("Address", { name: "url", type: "url" }),
      input("Note", { name: "note" }),
    ),
  ];
  openDialog(`Add ${name}`, rows, "Add to the corpus", (data) => send(app, name, bytes, data));
}

async function send(app: App, name: string, bytes: Uint8Array, data: FormData): Promise<string> {
  const given = (field: string) => String(data.get(field) ?? "").trim();
  const article: NewArticle = {
    name,
    content: toBase64(bytes),
    key: given("key"),
    title: given("title"),
    publisher: given("publisher"),
    published: given("published"),
    url: given("url"),
    note: given("note"),
  };
  try {
    await app.backing.post("/articles", article);
    app.say(`${name} is in the corpus`);
    location.hash = `#articles/${encodeURIComponent(article.key)}`;
    return "";
  } catch (error) {
    if (error instanceof RefusedError) return error.message;
    throw error;
  }
}

function previewOf(name: string, bytes: Uint8Array): string {
  if (/\.pdf$/iu.test(name)) return `${Math.ceil(bytes.length / 1024)} kB of PDF`;
  return new TextDecoder().decode(bytes.subarray(0, 4000)).slice(0, 1200);
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
