import { createHash } from "node:crypto";
import { InputError } from "../base/error.ts";
import type { Document, PublishedBasis } from "../claims/document.ts";
import { parseArticle } from "./article.ts";
import type { CatalogEntry } from "./catalog.ts";
import type { Days } from "./days.ts";
import { decodeText } from "./decode.ts";
import { detectLanguage, type LanguageFound, type LanguageProfile } from "./language.ts";
import { parseMarkdown } from "./markdown.ts";
import { parsePdf } from "./pdf.ts";
import type { SourceText } from "./source.ts";
import { titleOf } from "./title.ts";
import { wordsOf } from "./words.ts";

/** A file of the corpus before it is read, and what is known of it from elsewhere. */
export interface DocumentSpec {
  /** path in the corpus folder, with "/" */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** the file's name for errors */
  readonly where: string;
  readonly entry?: CatalogEntry | undefined;
  readonly profiles: readonly LanguageProfile[];
}

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 64 * 1024 * 1024;

type Parser = (bytes: Uint8Array, where: string) => SourceText | Promise<SourceText>;

const PARSERS: Readonly<Record<string, Parser>> = {
  txt: (bytes, where) => ({ text: decode(bytes, where) }),
  md: (bytes, where) => parseMarkdown(decode(bytes, where), where),
  html: (bytes, where) => parseArticle(decode(bytes, where)),
  htm: (bytes, where) => parseArticle(decode(bytes, where)),
  pdf: parsePdf,
};

/** The endings of files that are read, without the dot. */
export const ENDINGS: readonly string[] = Object.keys(PARSERS);

/** A file's ending, in lower case and without the dot. */
export function endingOf(file: string): string {
  return file.match(/\.(?<ending>[^.\/]+)$/u)?.groups?.["ending"]?.toLowerCase() ?? "";
}

/** A file's path without its ending. */
export function stemOf(file: string): string {
  return file.replace(/\.[^.\/]+$/u, "");
}

/** The fingerprint of a file's bytes, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Makes a document of a file's bytes. Throws InputError for a file that holds no text or can't be read as what it is. */
export async function toDocument({ file, bytes, where, entry, profiles }: DocumentSpec): Promise<Document> {
  if (bytes.length > LARGEST_FILE) throw tooLarge(where, bytes.length);
  const source = await PARSERS[endingOf(file)]!(bytes, where);
  const words = wordsOf(source.text).length;
  if (words === 0) throw new InputError({ where, what: "no text in it", hint: "remove the file, or save the article" });
  return {
    key: entry?.key ?? stemOf(file),
    file,
    ...titleOf(source.text, entry?.title ?? source.title),
    publisher: entry?.publisher ?? source.publisher ?? null,
    url: entry?.url ?? source.url ?? null,
    ...languageOf(source, entry, profiles),
    ...publishedOf(source, entry),
    words,
    sha256: sha256Of(bytes),
    pages: source.pageStarts?.length ?? null,
    note: entry?.note ?? null,
    text: source.text,
    pageStarts: source.pageStarts ?? [],
  };
}

/** The error for a file of so many bytes. */
export function tooLarge(where: string, bytes: number): InputError {
  const megabytes = (count: number) => `${Math.ceil(count / 1024 / 1024)} MB`;
  return new InputError({ where, what: `too large: ${megabytes(bytes)}`, hint: `at most ${megabytes(LARGEST_FILE)}` });
}

function decode(bytes: Uint8Array, where: string): string {
  const text = decodeText(bytes);
  if (text !== undefined) return text;
  throw new InputError({ where, what: "not UTF-8, and no other encoding fits", hint: "save it as UTF-8" });
}

function languageOf(
  source: SourceText,
  entry: CatalogEntry | undefined,
  profiles: readonly LanguageProfile[],
): LanguageFound {
  const named = entry?.language ? profiles.find(({ language }) => language === entry.language) : undefined;
  if (named) return { language: named.language, direction: named.direction };
  return detectLanguage(source.text, profiles, entry?.language ?? source.language);
}

type Published = Pick<Document, "published" | "published_end" | "published_basis" | "published_note">;

function publishedOf(source: SourceText, entry: CatalogEntry | undefined): Published {
  if (entry?.published) return published(entry.published, "catalogue", "catalog.csv");
  if (source.published) return published(source.published, "page", source.publishedNote ?? null);
  return { published: null, published_end: null, published_basis: "none", published_note: null };
}

function published({ start, end }: Days, basis: PublishedBasis, note: string | null): Published {
  return { published: start, published_end: end, published_basis: basis, published_note: note };
}
