import type { Tables } from "../../claims/tables.ts";
import type { Notebook } from "../../notebook/notebook.ts";
import type { Problem } from "../problem.ts";

/** A notebook as the page knows it. */
export interface Book {
  /** "thefts" */
  readonly name: string;
  /** "notebooks/thefts.ts" */
  readonly path: string;
  /** the last state that could be loaded; null if there was none */
  readonly notebook: Notebook<Tables> | null;
  /** what its inputs start with, as text by name, where that is not what it says itself */
  readonly values: Readonly<Record<string, string>>;
  /** what is wrong with the file as it stands */
  readonly problems: readonly Problem[];
  /** type errors, which hold nothing back */
  readonly types: readonly Problem[];
}

const NAME = /(?<name>[^/]+)\.ts$/u;

/** The short name of a notebook: "thefts" of "notebooks/thefts.ts". */
export function nameOf(path: string): string {
  return path.match(NAME)!.groups!["name"]!;
}
