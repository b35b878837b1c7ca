import type { Block } from "../../notebook/block.ts";
import type { SourceCall } from "../call.ts";
import type { ExcerptLine, Problem } from "../problem.ts";

/** What the parts of the page ask of the whole. */
export interface Desk {
  /** the source lines around a line; none where the sources are not at hand */
  excerpt(path: string, line: number): Promise<readonly ExcerptLine[]>;
  /** an address that opens a place in the editor, or null where there is none to open */
  editorLink(place: Pick<Problem, "path" | "line" | "column">): string | null;
  /** opens a place in the editor */
  openEditor(place: Pick<Problem, "path" | "line" | "column">): void;
  /** the source of a block of the notebook that is up, or null where it is not at hand */
  code(block: Pick<Block, "name" | "place">): Promise<SourceCall | null>;
  /** opens the evidence of claims, the first of them in front */
  openClaims(ids: readonly string[]): void;
  /** the claims as lines for a tooltip: a gloss each */
  glosses(ids: readonly string[]): readonly string[];
  /** the address of what is seen now, for a link that is copied */
  link(): string;
  /** says something in passing, also to readers who hear the page */
  say(text: string): void;
}
