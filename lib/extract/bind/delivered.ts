import { clauseAround, has, holds, places, wayFrom } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";

/** How near missiles the word may stand that they were sent somewhere. */
const REACH = 8;

/** "Russia received 100 missiles from it": what changes hands is not fired. */
export function isDelivered(passage: Passage, range: readonly [number, number]): boolean {
  const [from, to] = clauseAround(passage, range[0]);
  const sent = places(passage, "trigger", ["sent"], from, to).some((at) => wayFrom(passage, range, at) <= REACH);
  // "It sent nine million shells and 100 missiles": beside other arms what is sent is delivered.
  const abroad = places(passage, "actor", ["RU", "foreign"], from, to).length > 0 || holds(passage, "good", "arms");
  return sent && abroad &&
    !places(passage, "trigger", ["launch"], from, to).some((at) =>
      !has(passage, at, "head") && !has(passage, at, "trigger", "sent")
    );
}
