import type { Bound } from "../../claims/claim.ts";
import { Actors, Heads } from "../lexicon/content_words.ts";
import { Negations } from "../lexicon/function_words.ts";
import { mark } from "../lexicon/mark.ts";
import { anyOf, has, holds, isAnd, isBoundary, isDate, placesOf } from "./marks.ts";
import type { Passage } from "./passage.ts";
import type { Value } from "../values/values.ts";

const EXCEEDS = mark("clause", "exceeds");
const UNDERCUTS = mark("clause", "undercuts");
const NEARS = mark("clause", "nears");
/** What is counted in barrels and tonnes: whether "did not exceed 500,000" is a ceiling, those decide who look for ceilings. */
const AMOUNTS = mark("head", "barrel", "tonne");
/** Verbs that give a figure its bound. */
export const BOUNDS = anyOf(EXCEEDS, UNDERCUTS, NEARS);
const LEADS = mark("clause", "bound_lead");
const DENIES = anyOf(Negations.not, Negations.none);
/** What a verb has to do with when it is not with the figure: who breaks sanctions does not exceed a sum. */
const OTHERS = anyOf(Heads.sanctions, Actors.any, mark("action", "cap"));
/** How far behind its verb a figure may stand, and how far with the preposition that goes with the verb before it. */
const REACH = 14;
const LED_REACH = 16;

/** "The loot of the year exceeded two billion", where the subject stands between: bounds that a verb before it gives a figure. */
export function boundByVerbs(passage: Passage): void {
  if (!holds(passage, BOUNDS) || holds(passage, AMOUNTS)) return;
  for (const verb of placesOf(passage, BOUNDS)) {
    const value = passage.values.find(({ from, isYear }) => from >= verb && !isYear && !isDate(passage, from));
    if (value === undefined || value.ordinal || value.low !== value.high) continue;
    // "لم تتجاوز 300 مليون", "لم تتخط حاجز 300 مليون": the bound right before the figure is that of the verb.
    const beside = has(passage, verb - 1, DENIES) && (value.bound === "over" || value.bound === "under");
    if (value.bound !== "exact" && !beside || !isObject(passage, verb, value)) continue;
    (value as { bound: Bound }).bound = boundOf(passage, verb);
  }
}

function boundOf(passage: Passage, verb: number): Bound {
  const denied = has(passage, verb - 1, DENIES);
  if (has(passage, verb, NEARS)) return "almost";
  if (has(passage, verb, EXCEEDS)) return denied ? "max" : "over";
  return denied ? "min" : "under";
}

/** Whether nothing but the subject, and who says so, stands between a verb and a figure. */
function isObject(passage: Passage, verb: number, { from }: Value): boolean {
  const led = has(passage, from - 1, LEADS);
  if (from - verb > (led ? LED_REACH : REACH) || has(passage, verb, UNDERCUTS) && !led) return false;
  let marks = 0;
  for (let at = verb + 1; at < from; at++) {
    if (isBoundary(passage, at)) marks++;
    if (has(passage, at, OTHERS) && (at === verb + 1 || has(passage, at, Heads.sanctions))) return false;
    if (!led && isAnd(passage, at)) return false;
  }
  return marks === 0 || led && marks === 2;
}
