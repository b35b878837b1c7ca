import { clauseAround, has, places, wayFrom } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";

/** How near missiles the word may stand that they were sent somewhere. */
const REACH = 8;

/** "Russia received 100 missiles from it": what changes hands is not fired. */
export function isDelivered(passage: Passage, range: readonly [number, number]): boolean {
  const [from, to] = clauseAround(passage, range[0]);
  const sent = places(passage, "trigger", ["sent"], from, to).some((at) => wayFrom(passage, range, at) <= REACH);
  return sent && places(passage, "actor", ["RU", "foreign"], from, to).length > 0 &&
    !places(passage, "trigger", ["launch"], from, to).some((at) => !has(passage, at, "head"));
}
