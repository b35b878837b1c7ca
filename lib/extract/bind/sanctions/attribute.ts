import { Actions } from "../../lexicon/content_words.ts";
import { Times } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holdsIn, isAnd, isCapital, kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { GoodList } from "../goods/goods.ts";
import { Kind } from "../../scan/tokens.ts";

/** How far before goods the word may stand that caps them. */
const CAP_REACH = 2;
const COUNTRY = mark("actor", "KP");
/** What stands between where somebody else does it, or it is not done yet. */
const UNDONE = anyOf(mark("head", "sanctions"), mark("clause", "future"));
/** What leads to the one that something is done to. */
const LEADS = anyOf(
  mark("clause", "toward", "in_return", "aimed_at"),
  mark("time", "of", "at"),
  mark("credit", "to"),
  mark("range", "from"),
);
const BECOMES = mark("clause", "becomes");
const PROLONGS = mark("clause", "prolongs");
const FOR_SPAN = mark("clause", "for_span");
const UNIT = mark("unit");
/** How far behind "for" the unit of a length of time may stand. */
const SPAN_REACH = 4;
const DECIDES = mark("action", "impose", "tighten");

/**
 * "The sanctioned country", "als Folge der verschärften Sanktionen": whether a participle only describes the noun behind it.
 * Where nouns have capitals an adverb may stand before it ("dem streng sanktionierten Land").
 */
export function isAttribute(passage: Passage, at: number): boolean {
  if (!has(passage, at, DECIDES)) return false;
  const { capital_months: capitals } = passage.columns.lexicon.grammar;
  if (!capitals) return has(passage, at - 1, Times.the);
  // "Das sanktionierte und isolierte Land"
  const noun = isAnd(passage, at + 1) ? at + 3 : at + 1;
  if (!isCapital(passage, noun) || isCapital(passage, at)) return false;
  const adverb = kindAt(passage, at - 1) === Kind.other && !isCapital(passage, at - 1);
  return has(passage, adverb ? at - 2 : at - 1, Times.the);
}

/** "The limits on oil hold from October": a ceiling right before its goods says more than a verb behind them. */
export function isCappedBefore(passage: Passage, { range: [from, next] }: GoodList, at: number): boolean {
  return at >= next && holdsIn(passage, Actions.cap, from - CAP_REACH, from);
}

/** "North Korea has stepped up its coal trade": what the country itself does more of, whose verb it stands right before as the subject. */
export function isItsDeed(passage: Passage, verb: number): boolean {
  const country = [verb - 1, verb - 2].find((at) => has(passage, at, COUNTRY));
  return country !== undefined && !has(passage, country - 1, LEADS) && !holdsIn(passage, UNDONE, country, verb);
}

/** "Extended its sanctions for a year", "until June": what holds for longer is no tighter. */
export function isProlonged(passage: Passage, verb: number): boolean {
  if (!has(passage, verb, PROLONGS)) return false;
  const [, to] = clauseAround(passage, verb);
  return passage.periods.some(({ kind, from }) => from > verb && (kind === "window" || kind === "until")) ||
    placesOf(passage, FOR_SPAN, verb, to).some((at) => holdsIn(passage, UNIT, at + 1, at + SPAN_REACH));
}

/** "باتت صادراتها من الفحم محظورة", "أما صادراتها فمحظورة": an adjective behind its noun that a verb of becoming, or a conjunction, says of it. */
export function isSaidOf(passage: Passage, at: number, { range }: GoodList): boolean {
  return at >= range[1] &&
    (isAnd(passage, at - 1) || holdsIn(passage, BECOMES, clauseAround(passage, at)[0], range[0]));
}
