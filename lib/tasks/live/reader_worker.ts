import { passedInWords } from "../../claims/reason.ts";
import { toWire } from "../../claims/wire.ts";
import { explainDocument } from "../../extract/extract.ts";
import { load, type Loaded } from "../load.ts";
import { toFault } from "./worker_fault.ts";

/** What the reading worker is asked: the tables with the texts, or what was passed over in an article; or told to forget. */
export type ReaderQuestion =
  | { readonly id: number; readonly kind: "tables" }
  | { readonly id: number; readonly kind: "article"; readonly key: string }
  | { readonly kind: "forget" };

// Reading and finding claims may take seconds: it runs beside the server, which answers saves meanwhile.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ReaderQuestion>) => void) | null;
  postMessage(message: unknown): void;
};

let loaded: Promise<Loaded> | undefined;

scope.onmessage = async ({ data }) => {
  if (data.kind === "forget") {
    loaded = undefined;
    return;
  }
  try {
    const now = await (loaded ??= load());
    scope.postMessage({ id: data.id, text: data.kind === "tables" ? tablesText(now) : articleText(now, data.key) });
  } catch (error) {
    // A fault in the data is asked about again after the next change.
    loaded = undefined;
    scope.postMessage({ id: data.id, fault: toFault(error) });
  }
};

function tablesText({ tables, documents }: Loaded): string {
  const texts = Object.fromEntries(documents.map(({ key, text }) => [key, text]));
  return JSON.stringify(toWire(tables, texts));
}

function articleText({ documents, engine }: Loaded, key: string): string | null {
  const document = documents.find((one) => one.key === key);
  if (!document) return null;
  const passed = explainDocument(document, engine).dropped.map(({ span: [start, end], what, reason }) => ({
    start,
    end,
    reason: sentenceOf(passedInWords({ what, reason })),
  }));
  return JSON.stringify({ passed });
}

function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
