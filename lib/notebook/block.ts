import type { Brush } from "./brush.ts";
import type { Drawn, FigureWords } from "./figure.ts";
import type { Input } from "./input.ts";
import type { Prose } from "./md.ts";
import type { TableView } from "./table.ts";

/** What a notebook is made of, in the order in which its author wrote it. `place` is "notebooks/thefts.ts:14:3". */
export type Block = InputBlock | ProseBlock | FigureBlock | TableBlock;

interface Named {
  /** unique in its notebook: identity over edits */
  readonly name: string;
  /** where the author wrote it; undefined where no notebook file is in the stack (a bundle) */
  readonly place: string | undefined;
}

export interface InputBlock extends Named {
  readonly kind: "input";
  readonly input: Input<unknown>;
}

export interface ProseBlock extends Named {
  readonly kind: "prose";
  /** The prose as it is now. */
  read(): Prose;
}

export interface FigureBlock extends Named {
  readonly kind: "figure";
  /** what a reader chooses on it, or null */
  readonly brush: Brush | null;
  /** Its words and rows as they are now. */
  read(): FigureWords;
  /** The chart as it is now. Needs a document. `width` in CSS pixels, 658 where not given (the width of a page). */
  draw(options?: { readonly width?: number }): Drawn;
}

export interface TableBlock extends Named {
  readonly kind: "table";
  /** Its words, columns and cells as they are now. */
  read(): TableView;
}
