/** What an input error is made of: `where: what: value (hint)`. */
export interface InputErrorSpec {
  /** the file, with line and column where known, or the task */
  readonly where: string;
  /** what is wrong, in lower case and without a full stop, with the value after a colon */
  readonly what: string;
  /** what is allowed, or what to do next */
  readonly hint?: string;
  readonly cause?: unknown;
}

/** An error in what the user gave: a file, a flag, a notebook. It is shown as one line, without a stack. */
export class InputError extends Error {
  readonly where: string;
  readonly what: string;
  readonly hint: string | undefined;

  constructor({ where, what, hint, cause }: InputErrorSpec) {
    super(`${where}: ${what}${hint ? ` (${hint})` : ""}`, cause === undefined ? undefined : { cause });
    this.name = "InputError";
    this.where = where;
    this.what = what;
    this.hint = hint;
  }
}

/** Several input errors found together, so that a user mends all of them in one go. */
export class InputErrors extends Error {
  readonly errors: readonly InputError[];

  constructor(errors: readonly InputError[]) {
    super(errors.map((error) => error.message).join("\n"));
    this.name = "InputErrors";
    this.errors = errors;
  }
}

/** Throws what was gathered: nothing, the one error, or all of them together. */
export function throwAll(errors: readonly InputError[]): void {
  if (errors.length === 1) throw errors[0];
  if (errors.length > 1) throw new InputErrors(errors);
}

/** The one of `known` that `word` was most likely meant to be, or undefined if none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const other of known) {
    const distance = editDistance(word, other, least);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = above[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      row.push(Math.min(swap, above[j]! + 1, row[j - 1]! + 1));
    }
    above = row;
  }
  return above[b.length]!;
}
