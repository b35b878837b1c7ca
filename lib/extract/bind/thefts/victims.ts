import { isCumulative } from "../../dating/excluded/compared.ts";
import { because, type Draft, spanAt } from "../../passage/draft.ts";
import {
  classAt,
  clauseAround,
  has,
  holds,
  isAnd,
  isMark,
  kindAt,
  mark,
  placesOf,
  wayFrom,
} from "../../passage/marks.ts";
import { Ranges } from "../../lexicon/function_words.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { ofOnlyTheft } from "./only_theft.ts";
import { Kind } from "../../scan/tokens.ts";

const THOSE = mark("clause", "those");
const VICTIM = mark("victim");
/** How long a time is, in days, of which a sum without a victim beside it may be a single theft's. */
const THEFT_DAYS = 31;
const YEAR_DAYS = 366;
/** How far behind a sum a name may stand to be right behind it: "taken from" stands between. */
const BESIDE = 4;
const DAY = 24 * 60 * 60 * 1000;

/** The name of a victim in a passage. */
interface Named {
  readonly name: string;
  readonly at: number;
}

/** Gives each theft of a document that is of one victim alone its name: such a sum is no total, whatever time it is told of. */
export function nameVictims({ drafts, passages }: Story): void {
  if (!passages.some((passage) => holds(passage, VICTIM))) return;
  const thefts = drafts.filter(({ measure }) => measure === "stolen");
  for (const [passage, own] of Map.groupBy(thefts, ({ passage }) => passage)) {
    const sums = own.filter((draft) => !isConversion(draft));
    const named = namesIn(passage);
    if (named.length > 0) nameOwn(sums, named);
    else if (sums.length === 1) nameLed(sums[0]!, passages[passage.index - 1], thefts);
    // What gives an amount in another unit is of the same theft.
    for (const draft of own) if (isConversion(draft)) draft.victim = draft.parent!.victim;
  }
  ofOnlyTheft(thefts, isSameTime);
}

function isConversion({ rule, parent }: Draft): boolean {
  return parent !== null && rule.endsWith("conversion");
}

function namesIn(passage: Passage): Named[] {
  return placesOf(passage, VICTIM).map((at) => ({ name: classAt(passage, at, "victim")!, at }));
}

/** Each name belongs to the nearest sum of its sentence; a sum of several names is a total of them. */
function nameOwn(sums: readonly Draft[], named: readonly Named[]): void {
  const of = Map.groupBy(
    named.filter((one) => sums.length > 0 && mayBeOf(nearestTo(one, sums), one)),
    (one) => nearestTo(one, sums),
  );
  for (const [draft, own] of of) {
    const nearest = own.reduce((best, one) => wayTo(draft, one) < wayTo(draft, best) ? one : best);
    if (own.every(({ name }) => name === nearest.name)) give(draft, nearest, "victim");
  }
  if (new Set(named.map(({ name }) => name)).size === 1) nameAlike(sums, named[0]!);
}

/** "Emptied Ronin of 173,600 ether and 25 million in USDC, together worth 620 million": one theft in several units. */
function nameAlike(sums: readonly Draft[], only: Named): void {
  const main = sums.find(({ victim }) => victim !== null);
  if (main === undefined) return;
  for (const draft of sums) {
    const isAlike = draft.victim === null && draft.unit !== main.unit && isSameTime(draft, main);
    if (isAlike) give(draft, only, "victim");
  }
}

/** Whether two claims are said to be of the same time. */
export function isSameTime({ when: a }: Draft, { when: b }: Draft): boolean {
  return a?.start?.getTime() === b?.start?.getTime() && a?.end?.getTime() === b?.end?.getTime();
}

function nearestTo(one: Named, sums: readonly Draft[]): Draft {
  return sums.reduce((best, draft) => wayTo(draft, one) < wayTo(best, one) ? draft : best);
}

/** How far a name stands from a sum; in another clause of its sentence it is further off than any in the same one. */
function wayTo({ passage, range }: Draft, { at }: Named): number {
  // "$235 million from India's WazirX and $16 million from Radiant": whose sum it is stands behind "from".
  const from = has(passage, range[1], Ranges.from) && at > range[1] && at - range[1] <= BESIDE &&
    passage.values.every((value) => value.from < range[1] || value.from > at);
  if (from) return 0;
  // "WazirX for $235 million and Radiant for $50 million": a name behind "and" goes on with the next sum, not with the last.
  const next = at >= range[1] && (isAnd(passage, at - 1) || isMark(passage, at - 1)) ? 1 : 0;
  // "..., which cost it 305 million, and the WazirX hack, which cost 235 million": the same in a clause of its own.
  const [begin] = clauseAround(passage, at);
  if (begin >= range[1] && isAnd(passage, begin)) return 2 * passage.count;
  return next + wayFrom(passage, range, at) + (isInClause(passage, range[0], at) ? 0 : passage.count);
}

function isInClause(passage: Passage, at: number, other: number): boolean {
  const [from, to] = clauseAround(passage, at);
  return other >= from && other < to;
}

/** "Which robbed Bybit in February, has taken six billion since 2017": a sum of a long time is of a victim in its own clause alone. */
function mayBeOf(draft: Draft, { at }: Named): boolean {
  const { passage, range } = draft;
  // "The largest to date, more than the 625 million taken from Ronin": a name right behind its sum.
  const beside = at >= range[1] && at - range[1] <= BESIDE && isInClause(passage, range[0], at);
  if (isCumulative(passage)) return beside && isOfYear(draft);
  return isShort(draft) || isInClause(passage, range[0], at) || opensLine(passage, at) || isLabelOf(draft, at);
}

/** "2016: Bangladesh Bank, 81 million", "Bybit (1.5 billion)": a name with nothing but a mark before its sum. */
function isLabelOf({ passage, range }: Draft, at: number): boolean {
  return range[0] === at + 2 && isMark(passage, at + 1);
}

/** "DMM Bitcoin: 308 million": a line of a list. */
function opensLine(passage: Passage, at: number): boolean {
  return at <= 1 && kindAt(passage, at + 1) === Kind.colon;
}

/**
 * "The exchange Bybit was broken into. The thieves took 1.5 billion. Elliptic puts it at 1.46 billion": the one victim of the
 * sentence before, where that tells of no theft of another time.
 */
function nameLed(draft: Draft, before: Passage | undefined, thefts: readonly Draft[]): void {
  if (before === undefined || !isShort(draft) || isCumulative(draft.passage)) return;
  const told = thefts.filter(({ passage }) => passage === before);
  const [same] = told;
  if (same !== undefined) {
    // "Those thefts come to 240 million": a sum of several.
    const isRetold = same.victim !== null && !holds(draft.passage, THOSE) &&
      told.every((one) => one.victim === same.victim && isSameTime(one, draft));
    if (isRetold && draft.when) follow(draft, same);
    return;
  }
  const named = namesIn(before);
  const [first] = named;
  if (first !== undefined && named.every(({ name }) => name === first.name)) {
    give(draft, first, "victim before", before);
  }
}

/** Whether a sum is said to be of a year or less. */
function isOfYear({ when }: Draft): boolean {
  if (!when?.start || when.end === null) return false;
  return when.end.getTime() - when.start.getTime() <= YEAR_DAYS * DAY;
}

/** Whether a sum is of no long time, as far as is said. */
function isShort({ when }: Draft): boolean {
  if (!when) return true;
  return when.start !== null && when.end !== null && when.end.getTime() - when.start.getTime() < THEFT_DAYS * DAY;
}

/** Gives a sum the victim of another one. */
function follow(draft: Draft, { victim, span }: Draft): void {
  draft.victim = victim;
  because(draft, "victim", "victim before", [span]);
}

function give(draft: Draft, { name, at }: Named, rule: string, passage: Passage = draft.passage): void {
  draft.victim = name;
  because(draft, "victim", rule, [spanAt(passage, at)]);
}
