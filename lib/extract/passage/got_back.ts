import { Blockers } from "../lexicon/content_words.ts";
import { bracketOf, firstPlace, has, kindAt, mark } from "./marks.ts";
import type { Passage } from "./passage.ts";
import { Kind } from "../scan/tokens.ts";

const STEALS = mark("trigger", "steal", "cyber");

/** "Coins worth 600 million were got back": the place of the word by which a sum that ends before `next` was seized or returned, or -1. */
export function gotBackAt(passage: Passage, next: number): number {
  const seized = firstPlace(passage, Blockers.seized, next);
  for (let at = next; at < seized; at++) {
    if (kindAt(passage, at) === Kind.comma || has(passage, at, STEALS)) return -1;
  }
  // "Of the loss of 100 million, ten were seized": another sum stands nearer, but for one that only converts this one.
  const own = passage.values.every(({ from, isYear }) =>
    from < next || from >= seized || isYear || bracketOf(passage, from) >= 0
  );
  return own ? seized : -1;
}
