import type { Tables } from "../../claims/tables.ts";
import type { Wire } from "../../claims/wire.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import { App } from "./app.ts";
import type { Backing } from "./backing.ts";
import { nameOf } from "./books.ts";
import type { Around } from "../around.ts";
import type { SourceCall } from "../call.ts";
import { Store } from "./store.ts";

/** The data in a file that opens by double click. */
export interface FileData {
  readonly wire: Wire;
  /** by claim: what stands before and after its sentence; empty where the texts are in the wire */
  readonly around: Readonly<Record<string, Around>>;
  /** when and from what the file was made, in words */
  readonly made: string;
  /** what inputs were set to when it was made, as text: by notebook, then by input */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** the source of figures and tables: by notebook, then by name */
  readonly code: Readonly<Record<string, Readonly<Record<string, SourceCall>>>>;
}

/** Nothing stands behind a file: it shows, and writes nothing. */
function fileBacking(code: FileData["code"]): Backing {
  return {
    live: false,
    excerpt: () => Promise.resolve([]),
    editorLink: () => null,
    openEditor() {},
    post: () => Promise.reject(new Error("a file takes no decisions")),
    passed: () => Promise.resolve([]),
    code: (book, { name }) => Promise.resolve(code[book]?.[name] ?? null),
  };
}

/** Starts the page of a file: notebooks by their paths, and the data that stands in the file. */
export function openFile(notebooks: Readonly<Record<string, Notebook<Tables>>>): void {
  const { wire, around, made, values, code } = JSON.parse(
    document.getElementById("casebook-data")!.textContent!,
  ) as FileData;
  const app = new App(new Store(wire, around), fileBacking(code));
  app.setBooks(
    Object.entries(notebooks).map(([path, notebook]) => ({
      name: nameOf(path),
      path,
      notebook,
      values: values[nameOf(path)] ?? {},
      problems: [],
      types: [],
    })),
  );
  app.frame.state(made, "good");
  app.route();
}
