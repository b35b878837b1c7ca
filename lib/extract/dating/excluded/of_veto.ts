import { Actions } from "../../lexicon/content_words.ts";
import { Credits } from "../../lexicon/function_words.ts";
import type { Draft } from "../../passage/draft.ts";
import { holds, placesOf } from "../../passage/marks.ts";
import type { Period } from "../../periods/period.ts";

/** "Coal may not be sold, but the panel ended in 2024 after a veto": a time behind "but" that is the veto's, and not the ban's. */
export function isOfVeto({ passage, at, action }: Draft, { from }: Period): boolean {
  if (action === "block" || !holds(passage, Actions.veto)) return false;
  const but = placesOf(passage, Credits.while, at + 1, from).at(-1);
  return but !== undefined && placesOf(passage, Actions.veto).some((veto) => veto > but);
}
