import type { Passage } from "./passage.ts";

let slots = 0;

/** What follows from a passage alone: worked out when it is first asked for, and kept with the passage. */
export function fact<T>(work: (passage: Passage) => T): (passage: Passage) => T {
  const slot = slots++;
  return (passage) => {
    const { facts } = passage;
    while (facts.length <= slot) facts.push(undefined);
    return (facts[slot] ??= work(passage)) as T;
  };
}
