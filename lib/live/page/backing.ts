import type { Block } from "../../notebook/block.ts";
import type { SourceCall } from "../call.ts";
import type { ExcerptLine, Problem } from "../problem.ts";

/** What stands behind the page: a server, or nothing but the file itself. */
export interface Backing {
  /** whether the analyst can decide, add articles and see the briefing */
  readonly live: boolean;
  excerpt(path: string, line: number): Promise<readonly ExcerptLine[]>;
  editorLink(place: Pick<Problem, "path" | "line" | "column">): string | null;
  openEditor(place: Pick<Problem, "path" | "line" | "column">): void;
  /** the source of a block of a notebook, or null where it is not at hand */
  code(book: string, block: Pick<Block, "name" | "place">): Promise<SourceCall | null>;
  /** Sends something to be written; its answer. Throws a RefusedError with what is wrong. */
  post(path: string, body: unknown): Promise<unknown>;
  /** An article's sentences that were passed over, with the reason; none where that is not known. */
  passed(key: string): Promise<readonly PassedSentence[]>;
}

/** A sentence with a figure that made no claim. */
export interface PassedSentence {
  readonly start: number;
  readonly end: number;
  /** why, in plain words */
  readonly reason: string;
}

/** The server refused what was sent, and says why. */
export class RefusedError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ what }) => what).join("; "));
    this.name = "RefusedError";
    this.problems = problems;
  }
}
