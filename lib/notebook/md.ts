import { Linked } from "./linked.ts";

/** Markdown of the author with values between: `strings` are Markdown, `values` never are. */
export class Prose {
  readonly strings: readonly string[];
  readonly values: readonly (string | Linked)[];

  constructor(strings: readonly string[], values: readonly (string | Linked)[]) {
    if (strings.length !== values.length + 1) throw new RangeError(`strings around values: ${strings.length}`);
    this.strings = strings;
    this.values = values;
  }

  /** The words without their links; Markdown signs of the author stay as they are. */
  toString(): string {
    return this.strings.reduce((text, part, index) => `${text}${this.values[index - 1]}${part}`);
  }

  /** All ids that its values lead to. */
  get to(): readonly string[] {
    return [...new Set(this.values.flatMap((value) => value instanceof Linked ? value.to : []))];
  }
}

/** What may stand where words are asked for. A string is shown as it is; only `md` makes Markdown. */
export type Text = string | number | Linked | Prose;

/** What may stand in an `md` template. A list is joined without anything between. */
export type ProseValue = Text | readonly ProseValue[];

/**
 * Markdown with values in it. Whatever is interpolated is a value: it is shown as it is, never read as Markdown or HTML.
 * A value that is missing is an error. Common indentation is taken away.
 *
 * @example
 * prose(() => md`**${count(rows.value, "figure")}** speak of ${cite(claim)}.`);
 */
export function md(strings: TemplateStringsArray, ...values: readonly ProseValue[]): Prose {
  const builder = new Builder();
  dedent(strings).forEach((part, index) => {
    builder.literal(part);
    if (index < values.length) builder.value(present(values[index], part));
  });
  return builder.prose();
}

/** Words before a missing value by which its author finds it. */
const BEHIND = 24;

function present(value: ProseValue | undefined | null, before: string): ProseValue {
  if (value !== undefined && value !== null) return value;
  const words = before.trim().replace(/\s+/gu, " ").slice(-BEHIND);
  throw new TypeError(`a value is missing in prose: ${value}${words === "" ? "" : ` (behind "${words}")`}`);
}

/** Words of any kind as Prose; a string becomes a value of it, so that it is never read as Markdown. */
export function toProse(text: Text): Prose {
  return text instanceof Prose ? text : new Builder().value(text).prose();
}

/** Gathers literals and values; a Prose among the values is taken in with its own literals and values. */
class Builder {
  readonly #strings: string[] = [""];
  readonly #values: (string | Linked)[] = [];

  literal(text: string): this {
    this.#strings[this.#strings.length - 1] += text;
    return this;
  }

  value(value: ProseValue): this {
    if (value === undefined || value === null) throw new TypeError("a value is missing in prose");
    if (value instanceof Prose) {
      value.strings.forEach((part, index) => {
        this.literal(part);
        if (index < value.values.length) this.value(value.values[index]!);
      });
    } else if (Array.isArray(value)) {
      value.forEach((item: ProseValue) => this.value(item));
    } else this.#push(value as string | number | Linked);
    return this;
  }

  #push(value: string | number | Linked): void {
    if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`not a number in prose: ${value}`);
    this.#values.push(value instanceof Linked ? value : String(value));
    this.#strings.push("");
  }

  prose(): Prose {
    return new Prose(this.#strings, this.#values);
  }
}

const LINE_INDENT = /\n(?<indent>[ \t]*)(?=(?<rest>[\s\S]?))/gu;

const BLOCK_START = /^[ \t]*\n/u;

/** The literals without the indentation that all their lines share. */
function dedent(strings: readonly string[]): readonly string[] {
  let least = Infinity;
  strings.forEach((part, index) => {
    for (const { groups } of part.matchAll(LINE_INDENT)) {
      // A line that is empty has no say, unless a value follows on it.
      const blank = groups!["rest"] === "" ? index === strings.length - 1 : groups!["rest"] === "\n";
      if (!blank) least = Math.min(least, groups!["indent"]!.length);
    }
  });
  if (!Number.isFinite(least)) least = 0;
  const cut = strings.map((part) => part.replace(LINE_INDENT, (_, indent: string) => `\n${indent.slice(least)}`));
  // A template that begins on a line of its own is a block: its first and last line ends are not part of it.
  if (!BLOCK_START.test(cut[0]!)) return cut;
  return cut.map((part, index) => {
    const from = index === 0 ? part.replace(BLOCK_START, "") : part;
    return index === cut.length - 1 ? from.trimEnd() : from;
  });
}
