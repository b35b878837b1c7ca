import type { Problem } from "./problem.ts";

/** What the server shows and does beyond notebooks: handed in by the task, which knows the other columns of the project. */
export interface LiveSource {
  /** the tables as JSON in their wire form; throws an InputError or InputErrors when the data is broken */
  tables(): Promise<string>;
  /** an article with its claims and what was passed over, as JSON; null for an unknown key */
  article(key: string): Promise<string | null>;
  /** the briefing as one HTML document */
  briefing(): Promise<string>;
  /** makes the PDF of the briefing; its path in the project */
  pdf(): Promise<string>;
  /** writes what the analyst decided; the body is what the page sent */
  review(body: unknown): Promise<void>;
  /** writes a new article with its catalogue row; its key */
  add(body: unknown): Promise<string>;
  /** forgets what was read, because these paths changed */
  changed(paths: readonly string[]): void;
  /** type errors of these notebooks, from a check that runs beside */
  check(notebooks: readonly string[]): Promise<readonly TypeFault[]>;
}

/** A type error, in the form of the checker. */
export interface TypeFault {
  /** "notebooks/thefts.ts:14:22" */
  readonly where: string;
  readonly what: string;
}

/** A notebook as the page is told of it. */
export interface Book {
  readonly path: string;
  /** null where no good state was ever seen */
  readonly version: string | null;
}

/** A problem of a notebook: it may stand in a module that the notebook imports. */
export interface BookProblem extends Problem {
  /** path of the notebook */
  readonly book: string;
}

/** What the server sends to its pages: always the whole state of one matter, so that a lost message is mended by the next. */
export type LiveEvent =
  | { readonly kind: "notebooks"; readonly books: readonly Book[]; readonly problems: readonly BookProblem[] }
  | { readonly kind: "tables"; readonly version: number; readonly problems: readonly Problem[] }
  | { readonly kind: "types"; readonly problems: readonly Problem[] }
  | { readonly kind: "briefing"; readonly version: number }
  | { readonly kind: "style"; readonly version: number }
  | { readonly kind: "library"; readonly version: string; readonly problems: readonly Problem[] };
