import type { Head } from "../../passage/heads.ts";
import { Actors, Sources, Triggers } from "../../lexicon/content_words.ts";
import { clauseAround, has, holdsIn, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

/** Attacks that are called suspected, or that investigators look into, are cases. */
export function isSuspected(passage: Passage, value: Value, head: Head): boolean {
  if (holdsIn(passage, Triggers.suspect, value.head, head.next + 2)) return true;
  if (suspects(passage, value)) return true;
  const before = placesOf(passage, Triggers.investigate, 0, value.from).at(-1);
  if (before === undefined) return isLookedInto(passage, head);
  return !passage.values.some((other) => other.from > before && other.next <= value.from && !other.isYear);
}

/** "The experts suspect that it carried out 58 attacks", "it is suspected of 58 attacks": who suspects, or is, stands beside the verb. */
function suspects(passage: Passage, value: Value): boolean {
  const [from] = clauseAround(passage, value.from);
  return placesOf(passage, Triggers.suspect, from, value.from).some((at) =>
    [at - 1, at + 1, at - 2].some((place) =>
      has(passage, place, Sources.any) || has(passage, place, Actors.KP) && place < at
    ) &&
    !passage.values.some((other) => other.from > at && other.next <= value.from && !other.isYear)
  );
}

/** "35 raids in 17 countries are under investigation": the verb follows in the same clause. */
function isLookedInto(passage: Passage, head: Head): boolean {
  const [, to] = clauseAround(passage, head.next - 1);
  return holdsIn(passage, Triggers.investigate, head.next, to);
}
