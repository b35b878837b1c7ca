import { InputError } from "../base/error.ts";

const DIGITS = /\p{Nd}+/gu;
/** What begins something in which quotes or braces mean nothing, or ends what is being read. */
const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(?<tag>[\p{L}\p{N}_$]*)`|[{}]/gu;
/** What a template literal is made of: text, an escaped character, the beginning of a value, its end. */
const CHUNK = /(?<text>(?:[^\\`$]|\\[\s\S]|\$(?!\{))+)|(?<value>\$\{)|(?<end>`)/gu;

/**
 * Finds digits that an author typed in an `md` literal: a number must come as a value, so that it carries its source.
 * One error for each, with its place as file:line:column.
 */
export function lintProse(source: string, file: string): readonly InputError[] {
  const faults: InputError[] = [];
  new Scanner(source, (text, from) => {
    for (const found of text.matchAll(DIGITS)) {
      faults.push(
        new InputError({
          where: `${file}:${placeAt(source, from + found.index)}`,
          what: `a number typed in prose: ${found[0]}`,
          hint: "give it as a value: ${cite(claim)}, ${count(rows)}",
        }),
      );
    }
  }).code(0);
  return faults;
}

/** Walks code and the template literals in it, and those within their values. */
class Scanner {
  readonly #source: string;
  readonly #onProse: (text: string, from: number) => void;

  constructor(source: string, onProse: (text: string, from: number) => void) {
    this.#source = source;
    this.#onProse = onProse;
  }

  /** Reads code from an offset to the end, or to the brace that closes what it stands in; returns where it stopped. */
  code(from: number): number {
    let [at, depth] = [from, 0];
    for (let token = this.#next(TOKEN, at); token; token = this.#next(TOKEN, at)) {
      at = token.index + token[0].length;
      if (token[0] === "{") depth++;
      else if (token[0] === "}" && depth-- === 0) return at;
      else if (token[0].endsWith("`")) at = this.#template(at, token.groups!["tag"] === "md");
    }
    return this.#source.length;
  }

  /** Reads a template literal behind its opening mark; returns the offset behind its closing mark. */
  #template(from: number, isProse: boolean): number {
    let at = from;
    for (let chunk = this.#next(CHUNK, at); chunk; chunk = this.#next(CHUNK, at)) {
      at = chunk.index + chunk[0].length;
      if (chunk.groups!["end"]) return at;
      if (chunk.groups!["value"]) at = this.code(at);
      else if (isProse) this.#onProse(chunk[0], chunk.index);
    }
    return this.#source.length;
  }

  #next(pattern: RegExp, from: number): RegExpExecArray | null {
    const own = new RegExp(pattern);
    own.lastIndex = from;
    return own.exec(this.#source);
  }
}

function placeAt(source: string, offset: number): string {
  const before = source.slice(0, offset).split("\n");
  return `${before.length}:${before.at(-1)!.length + 1}`;
}
