import { InputError } from "../base/error.ts";
import type { Block, FigureBlock } from "./block.ts";
import type { Tally } from "./drawing.ts";
import type { FigureWords } from "./figure.ts";
import { type InputSpec, type InputValue, parseInput, sayInput } from "./input_spec.ts";
import type { Prose } from "./md.ts";
import { named, type Notebook } from "./notebook.ts";
import { placeOf } from "./place.ts";
import { svgText } from "./svg.ts";
import type { TableView } from "./table.ts";

/** A part of a notebook as a headless run leaves it. */
export type Part = InputPart | ProsePart | FigurePart | TablePart | FailedPart;

interface Placed {
  readonly name: string;
  /** where the author wrote it, "notebooks/thefts.ts:14:3" */
  readonly place: string | undefined;
}

export interface InputPart extends Placed {
  readonly kind: "input";
  readonly spec: InputSpec;
  readonly value: InputValue;
  /** the value as `--set` takes it: "2019..2024" */
  readonly text: string;
  /** the value in words: "2019 to 2024" */
  readonly said: string;
}

export interface ProsePart extends Placed {
  readonly kind: "prose";
  readonly prose: Prose;
}

export interface FigurePart extends Placed, FigureWords, Tally {
  readonly kind: "figure";
  /** one `<svg>`, its ids unique among the parts of the run */
  readonly svg: string;
}

export interface TablePart extends Placed, TableView {
  readonly kind: "table";
}

/** A part that threw. */
export interface FailedPart extends Placed {
  readonly kind: "failed";
  /** what it would have been */
  readonly block: Block["kind"];
  readonly error: { readonly message: string; readonly place: string | undefined; readonly cause: unknown };
}

export interface RunOptions {
  /** the notebook's short name: for ids and error messages ("thefts") */
  readonly name: string;
  /** what inputs start with, as text by name */
  readonly values?: Readonly<Record<string, string>>;
  /** gives a document for one synchronous draw (withDocument of the DOM seam); not needed in a browser */
  readonly draw?: <T>(draw: () => T) => T;
  /** CSS pixels; the width of a page where not given */
  readonly width?: number;
}

/** Runs a notebook once, without a page. A part that throws becomes a FailedPart; an error in `define` is thrown. */
export function run<Tables>(book: Notebook<Tables>, tables: Tables, options: RunOptions): readonly Part[] {
  return openOrFail(book, tables, options).blocks.map((block) => {
    try {
      return partOf(block, options);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      const { kind, name, place } = block;
      return { kind: "failed", block: kind, name, place, error: { message, place: placeOf(cause) ?? place, cause } };
    }
  });
}

/** All failed parts of a run as errors in the one shape, with the place of each. */
export function failures(parts: readonly Part[], name: string): readonly InputError[] {
  return parts.flatMap((part) => {
    if (part.kind !== "failed") return [];
    const { place, message, cause } = part.error;
    return [new InputError({ where: place ?? name, what: `${part.block} ${part.name}: ${message}`, cause })];
  });
}

/** The part of a run that has a name ("stolen" of "thefts/stolen"). Throws an InputError that lists the known ones. */
export function partNamed(parts: readonly Part[], name: string, where: string): Part {
  return named(parts, name, where);
}

function openOrFail<Tables>(book: Notebook<Tables>, tables: Tables, { name, values }: RunOptions) {
  try {
    return book.open(tables, values);
  } catch (cause) {
    const place = placeOf(cause);
    if (cause instanceof InputError) {
      throw new InputError({ where: `${name}.${cause.where}`, what: cause.what, hint: cause.hint ?? "", cause });
    }
    throw new InputError({ where: place ?? name, what: cause instanceof Error ? cause.message : String(cause), cause });
  }
}

function partOf(block: Block, options: RunOptions): Part {
  const { name, place } = block;
  switch (block.kind) {
    case "input": {
      const { spec } = block.input;
      const text = block.input.text();
      const value = parseInput(spec, text);
      return { kind: "input", name, place, spec, value, text, said: sayInput(spec, value) };
    }
    case "prose":
      return { kind: "prose", name, place, prose: block.read() };
    case "table":
      return { kind: "table", name, place, ...block.read() };
    case "figure":
      return { kind: "figure", name, place, ...block.read(), ...drawHere(block, options) };
  }
}

function drawHere(block: FigureBlock, { name, width, draw = (now) => now() }: RunOptions) {
  // The text is made while the document still exists.
  return draw(() => {
    const { element, tally } = block.draw(width === undefined ? {} : { width });
    return { svg: svgText(element, `${name}-${block.name}`), ...tally() };
  });
}
