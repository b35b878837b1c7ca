import { InputError } from "./error.ts";

/** Where a text stops being JSON, and what was expected there. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/** Parses JSON. Throws an InputError with file, line and column: what the engine itself says does not always name a place. */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { line, column, what } = jsonFault(text) ?? { line: 1, column: 1, what: (cause as Error).message };
    throw new InputError({ where: `${where}:${line}:${column}`, what: `not JSON: ${what}`, cause });
  }
}

/** The first fault of a text that should be JSON, or null if it is. */
export function jsonFault(text: string): JsonFault | null {
  const reader = new Reader(text);
  try {
    reader.value();
    reader.end();
    return null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const before = text.slice(0, reader.at).split("\n");
    return { line: before.length, column: before.at(-1)!.length + 1, what: error.message };
  }
}

const BLANK = /[ \t\r\n]*/uy;
// deno-lint-ignore no-control-regex -- JSON allows no control character in a string.
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\p{L}\p{N}_.])/uy;

/** Goes through a text as JSON; `at` is where it came to. */
class Reader {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text.replace(/^\uFEFF/u, " ");
  }

  value(): void {
    this.#take(BLANK);
    const sign = this.#text[this.at];
    if (sign === "{") return this.#list("}", () => this.#entry());
    if (sign === "[") return this.#list("]", () => this.value());
    if (sign === '"') return this.#string("a string");
    if (!this.#take(LITERAL)) this.#fail("a value");
  }

  end(): void {
    this.#take(BLANK);
    if (this.at < this.#text.length) this.#fail("the end of the file");
  }

  #entry(): void {
    this.#string("a name in double quotes");
    this.#take(BLANK);
    if (this.#text[this.at] !== ":") this.#fail('":" after the name');
    this.at++;
    this.value();
  }

  #list(close: string, item: () => void): void {
    this.at++;
    this.#take(BLANK);
    if (this.#text[this.at] === close) return void this.at++;
    for (;;) {
      item();
      this.#take(BLANK);
      const sign = this.#text[this.at];
      if (sign === close) return void this.at++;
      if (sign !== ",") this.#fail(`"," or "${close}"`);
      const comma = this.at++;
      this.#take(BLANK);
      if (this.#text[this.at] === close) {
        this.at = comma;
        throw new SyntaxError(`no "," before "${close}"`);
      }
    }
  }

  #string(expected: string): void {
    this.#take(BLANK);
    if (this.#take(STRING)) return;
    if (this.#text[this.at] === '"') throw new SyntaxError("a string without its end, or with a sign that needs a \\");
    this.#fail(expected);
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#text);
    if (match) this.at += match[0].length;
    return match !== null;
  }

  #fail(expected: string): never {
    const found = this.at >= this.#text.length ? "the end of the file" : [...this.#text.slice(this.at, this.at + 2)][0];
    throw new SyntaxError(`expected ${expected}, found ${found}`);
  }
}
