import { InputError } from "../base/error.ts";
import type { Block } from "./block.ts";
import { collect, hintOf } from "./define.ts";
import type { Input } from "./input.ts";

/** A notebook: its title and how to open it on some tables. Generic over the tables; `lib/mod.ts` binds it to ours. */
export interface Notebook<Tables> {
  readonly title: string;
  /**
   * Runs the author's function on these tables. `values` are what inputs start with, as text by name. Throws what the
   * author's function throws, and an InputError for a value that does not fit, unless `lenient`.
   */
  open(tables: Tables, values?: Readonly<Record<string, string>>, options?: OpenOptions): Opened;
}

export interface OpenOptions {
  /** drop values that fit no longer (their input is gone or allows others): after an edit */
  readonly lenient?: boolean;
}

/** A notebook that has run: its parts, in order. */
export interface Opened {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly inputs: readonly Input<unknown>[];
}

/**
 * Makes a notebook. `define` runs in one go: it must not be async.
 *
 * @example
 * export default notebook("Theft figures", ({ claims }) => {
 *   const years = interval("years", [2006, 2026]);
 *   ...
 * });
 */
export function notebook<Tables>(title: string, define: (tables: Tables) => undefined | void): Notebook<Tables> {
  return {
    title,
    open(tables, values = {}, { lenient = false } = {}) {
      const blocks = collect(() => define(tables), values, lenient);
      return { title, blocks, inputs: blocks.flatMap((block) => block.kind === "input" ? [block.input] : []) };
    },
  };
}

/** What the inputs of an opened notebook are now, as text by name: to open it again with, or for an address. */
export function valuesOf({ inputs }: Opened): Readonly<Record<string, string>> {
  return Object.fromEntries(inputs.map((input) => [input.name, input.text()]));
}

/** The one of some blocks or parts that has a name. Throws an InputError that lists the known ones. */
export function named<Part extends { readonly name: string }>(
  parts: readonly Part[],
  name: string,
  where: string,
): Part {
  const found = parts.find((part) => part.name === name);
  if (found) return found;
  throw new InputError({ where, what: `unknown name: ${name}`, hint: hintOf(name, parts.map((part) => part.name)) });
}
