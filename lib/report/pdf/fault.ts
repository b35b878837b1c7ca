/** What is wrong with a finished file, so that it may not be handed on. */
export interface Fault {
  /** from 1, where it concerns a page */
  readonly page?: number;
  readonly rule: Rule;
  readonly message: string;
  /** further pages with the same fault */
  readonly more?: number;
}

/** What a finished file is held against. */
export type Rule =
  | "actions"
  | "attachments"
  | "colours"
  | "fonts"
  | "headings"
  | "languages"
  | "links"
  | "marks"
  | "metadata"
  | "objects"
  | "scale"
  | "tags"
  | "texts";

/** Takes in a fault where it is found. */
export type AddFault = (rule: Rule, message: string, page?: number) => void;

/** Gathers faults; one that is found on many pages stands once, with the first page and the count of the others. */
export class Faults {
  readonly #found = new Map<string, { fault: Fault; pages: Set<number> }>();

  readonly add: AddFault = (rule, message, page) => {
    const key = `${rule}: ${message}`;
    const known = this.#found.get(key);
    if (!known) this.#found.set(key, { fault: { rule, message, ...(page ? { page } : {}) }, pages: new Set() });
    else if (page && page !== known.fault.page) known.pages.add(page);
  };

  list(): readonly Fault[] {
    return [...this.#found.values()].map(({ fault, pages }) =>
      pages.size === 0 ? fault : { ...fault, more: pages.size }
    );
  }
}

/** A fault in one line, without the file: `page 3: links: no target: c9 (and on 2 more pages)`. */
export function showFault({ page, rule, message, more }: Fault): string {
  const place = page ? `page ${page}: ` : "";
  return `${place}${rule}: ${message}${more ? ` (and on ${more} more page${more > 1 ? "s" : ""})` : ""}`;
}
