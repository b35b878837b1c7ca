/** One of the pages that the sidebar leads to. */
export interface Page {
  readonly node: HTMLElement;
  /** what the browser's tab says */
  readonly title: string;
  /** Comes up, or is told of another address of its own: what follows its name in the path, and the values. */
  enter(rest: string, values: Readonly<Record<string, string>>): void;
  /** The tables are others now. */
  refresh(): void;
  /** Another page comes up. */
  leave(): void;
}
