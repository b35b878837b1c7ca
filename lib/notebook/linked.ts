/** Words that lead to what they rest on: a number in prose, a cell of a table. */
export class Linked {
  readonly text: string;
  /** ids of the claims that it rests on, in the order in which they should be shown */
  readonly to: readonly string[];

  constructor(text: string, to: Iterable<string>) {
    this.text = text;
    this.to = [...new Set(to)];
  }

  /** The words alone, as in a template literal. */
  toString(): string {
    return this.text;
  }
}
