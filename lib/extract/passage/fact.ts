import type { Lexicon } from "../lexicon/compile.ts";
import type { Passage } from "./passage.ts";
import type { Story } from "./story.ts";

let slots = 0;

/** What follows from a passage alone: worked out when it is first asked for, and kept with the passage. */
export function fact<T>(work: (passage: Passage) => T): (passage: Passage) => T {
  return kept(work);
}

/** What follows from a word of a lexicon alone: worked out when it is first met, and kept as long as the lexicon. */
export function wordFact<T>(work: (lexicon: Lexicon, word: number) => T): (passage: Passage, at: number) => T {
  const known = new WeakMap<Lexicon, Map<number, T>>();
  return ({ from, columns: { lexicon, word } }, at) => {
    const id = word[from + at]!;
    let facts = known.get(lexicon);
    if (facts === undefined) known.set(lexicon, facts = new Map());
    let found = facts.get(id);
    if (found === undefined) facts.set(id, found = work(lexicon, id));
    return found;
  };
}

/**
 * What follows from all passages of a document and its day: worked out once a document. A rule that would look through all
 * passages for each claim takes what it looks for from here, or a long text would take it ever longer.
 */
export function storyFact<T>(work: (story: Story) => T): (story: Story) => T {
  return kept(work);
}

function kept<Of extends { readonly facts: unknown[] }, T>(work: (of: Of) => T): (of: Of) => T {
  const slot = slots++;
  return (of) => {
    const { facts } = of;
    // Room for all at once: facts that come one by one would be copied again and again.
    if (facts.length < slots) facts.length = slots;
    return (facts[slot] ??= work(of)) as T;
  };
}
