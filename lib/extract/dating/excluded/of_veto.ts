import { Actions } from "../../lexicon/content_words.ts";
import { Credits } from "../../lexicon/function_words.ts";
import type { Draft } from "../../passage/draft.ts";
import { clauseAround, holds, holdsIn, placesOf } from "../../passage/marks.ts";
import type { Period } from "../../periods/period.ts";

/** "Coal may not be sold, but the panel ended in 2024 after a veto": a time behind "but" that is the veto's, and not the ban's. */
export function isOfVeto({ passage, at, action, measure }: Draft, { from }: Period): boolean {
  if (action === "block" || !holds(passage, Actions.veto)) return false;
  // "In March Russia's veto ended the panel, whose last report had found that coal was still shipped"
  if (measure === "violation") {
    const [begin, end] = clauseAround(passage, from);
    return holdsIn(passage, Actions.veto, begin, end) && (at < begin || at >= end);
  }
  const but = placesOf(passage, Credits.while, at + 1, from).at(-1);
  return but !== undefined && placesOf(passage, Actions.veto).some((veto) => veto > but);
}
