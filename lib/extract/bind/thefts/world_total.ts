import { isAboveOwn } from "./above_own.ts";
import type { Dating, Draft } from "../../passage/draft.ts";
import { storyFact } from "../../passage/fact.ts";
import { anyOf, clauseAround, has, holds, holdsIn, mark, partAround } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { isOfIt, shareOfIt } from "../../passage/part_of_it.ts";
import type { Story } from "../../passage/story.ts";
import { isMoney } from "../../values/money.ts";

const COUNTRY = mark("actor", "KP");
const ALIAS = mark("actor", "alias");
const DAY = 24 * 60 * 60 * 1000;
/** How many days a time has, at the least and the most, of which all thefts are added up: a half-year, a year. */
const SHORTEST = 150;
const LONGEST = 367;
const TREND = mark("clause", "trend");
const THIEF = anyOf(mark("actor", "KP", "alias"), mark("clause", "its", "theirs"), mark("credit", "again"));
const SO_MANY = mark("clause", "so_many");
const WORLD = mark("blocker", "world");
const OF_THEM = mark("including", "of_them");
/** Within so many places a sentence opens with "of that". */
const OPENING = 3;
/** How many passages on the country's part of a total may be told: of one in a headline further on. */
const REACH = 3;
const HEADING_REACH = 8;

/**
 * Whether a theft is the whole world's: the country is not named beside it, and one of the next sentences tells its part
 * of that. "Hackers stole $2.2bn in 303 incidents. Of that North Korea took $1.34bn in 47."
 */
export function isWorldTotal(draft: Draft, story: Story): boolean {
  const { measure, unit, low, passage, range } = draft;
  if (measure !== "stolen" && measure !== "attacks") return false;
  if (isToldAfter(passage, story) || isShared(passage, range, story)) return true;
  if (holds(passage, COUNTRY)) return false;
  if (
    isOfTrend(passage) || isBehindWorld(draft) || isOfWorld(passage, story) || isMoreThanItsOwn(draft, story) ||
    isAboveOwn(draft, story)
  ) {
    return true;
  }
  const told = partsOf(story);
  const last = passage.index + (passage.heading ? HEADING_REACH : REACH);
  for (let index = passage.index + 1; index <= last; index++) {
    const parts = told.get(index) ?? [];
    if (parts.some((part) => part.measure === measure && part.unit === unit && part.high! < low!)) return true;
  }
  return false;
}

/** "Thefts peaked in 2022 at 3.7bn": how all thefts went, where nothing says whose they were. */
function isOfTrend(passage: Passage): boolean {
  return holds(passage, TREND) && !holds(passage, THIEF);
}

/** "The number of thefts overall is at its highest, with 303 incidents": behind a word for all thieves, where nothing says whose it was. */
function isBehindWorld({ passage, range }: Draft): boolean {
  return holdsIn(passage, WORLD, 0, range[0]) && !holds(passage, ALIAS);
}

/** "Thefts of crypto rose worldwide. More than 3.4bn was lost": what is told of all the world in the sentence before goes on. */
function isOfWorld(passage: Passage, story: Story): boolean {
  const before = story.before(passage);
  return before?.paragraph === passage.paragraph && holds(before, WORLD) && !holds(before, COUNTRY) &&
    before.values.every(({ isYear }) => isYear);
}

/** How much of all thefts the country's are at the most, where both are told. */
const SHARE = 0.9;

/** "Hackers stole 2.2bn in 2024", and elsewhere in the text: "North Korea's took 1.3bn in 2024": a year's total, and its part of it. */
function isMoreThanItsOwn({ measure, unit, low, passage, when, credited }: Draft, story: Story): boolean {
  if (!when?.start || !when.end || holds(passage, ALIAS)) return false;
  // Others than who counted all may well have counted less of the country's.
  return ownTotals(story).some((own) =>
    own.measure === measure && own.unit === unit && own.high! < low! * SHARE && own.credited === credited &&
    isYear(when) && isSameTime(own.when!, when)
  );
}

function isYear({ start, end }: Dating): boolean {
  const days = (end!.getTime() - start!.getTime()) / DAY;
  return days > SHORTEST && days < LONGEST;
}

function isSameTime(a: Dating, b: Dating): boolean {
  return a.start!.getTime() === b.start!.getTime() && a.end?.getTime() === b.end!.getTime();
}

/** The sums of a document that its sentences tell of the country itself, and of no single victim. */
const ownTotals = storyFact(({ drafts }) =>
  drafts.filter(({ passage, victim, when }) =>
    victim === null && when?.start && (holds(passage, COUNTRY) || holds(passage, ALIAS))
  )
);

/** "Put 3.8bn down to its hackers. So much was stolen worldwide": the next sentence says whose total it is. */
function isToldAfter(passage: Passage, story: Story): boolean {
  const next = story.passages[passage.index + 1];
  return next?.paragraph === passage.paragraph && has(next, 0, SO_MANY) &&
    holdsIn(next, WORLD, 0, partAround(next, 0)[1]) && !holdsIn(next, COUNTRY, 0, clauseAround(next, 0)[1]);
}

/** "2.2 billion was stolen, and more than half of this amount by North Korea": the whole, in the sentence itself or the next one. */
function isShared(passage: Passage, [from, next]: readonly [number, number], story: Story): boolean {
  const own = shareOfIt(passage);
  if (own >= 0) return own >= next && !holdsIn(passage, COUNTRY, 0, from);
  const behind = story.passages[passage.index + 1];
  return behind !== undefined && !holds(passage, COUNTRY) && shareOfIt(behind) >= 0;
}

/** The claims of sentences that open with the country's part of what was told, by the number of their passage. */
const partsOf = storyFact(({ drafts }) =>
  Map.groupBy(drafts.filter(({ passage }) => tellsPart(passage)), ({ passage }) => passage.index)
);

function tellsPart(passage: Passage): boolean {
  if (!holds(passage, COUNTRY)) return false;
  // "This was a record, with its hackers alone behind 2 billion of the haul"
  return holdsIn(passage, OF_THEM, 0, OPENING) ||
    passage.values.some((value) =>
      isMoney(value) && holdsIn(passage, COUNTRY, 0, value.from) && isOfIt(passage, value)
    );
}
