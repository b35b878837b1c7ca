import { Connectives } from "../../lexicon/function_words.ts";
import { fact } from "../../passage/fact.ts";
import type { GoodList } from "../goods/goods.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isApart,
  lastPlace,
  lengthAt,
  mark,
  placesOf,
  wayBetween,
  wayFrom,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

/** How far behind a word of evasion the ban may stand that is evaded. */
const EVADED_REACH = 6;
/** Among how many places at the end of a clause its verb stands, and how far from the ban. */
const LAST_PLACES = 5;
/** "The quota was, says the US, blown in five months": the same where the verb need not stand last. */
const VERB_PLACES = 12;
const BEHIND_REACH = 11;
/** What is gone beyond may stand further off than that. */
const CAP_REACH = 18;
const EVADES = mark("trigger", "evade");
/** What can be evaded. */
const NAMED = anyOf(mark("action"), mark("head"));
const GOOD = mark("good");
const WORKERS = mark("good", "labour", "overseas_workers");
const THOUGH = mark("clause", "though");
const CAP = mark("action", "cap");
const LIMIT = mark("action", "cap", "limit");
const MORE = anyOf(mark("clause", "than", "beyond", "difference"), mark("bound", "over"));
const MOVES = anyOf(mark("trigger", "sent"), mark("flow"));
const DENIES = anyOf(mark("negation"), mark("action", "ban"), mark("clause", "may"));
const BEYOND = mark("clause", "beyond");
const MEASURED = mark("head", "barrel", "tonne");
const BORDER = mark("clause", "border");
const LETS = mark("clause", "let", "may");
const THAN = mark("clause", "than");
const MORE_THAN = mark("clause", "than", "times_as", "beyond");
const WITH = mark("clause", "with");
/** How far before an amount "with" may stand: a word for "more than" may stand between. */
const WITH_REACH = 2;
/** "Three times what the UN allows": how far behind a comparison a word of allowing may stand. */
const MAY_REACH = 6;
/** "Three times as much diesel as the cap allows": how far before the ceiling the comparison may stand. */
const COMPARED_REACH = 10;
/** How far before a ceiling the word may stand that says it is gone beyond. */
const OVERSTEP_REACH = 3;
/** The same before a word that also stands for other limits than ceilings. */
const LIMIT_REACH = 2;
/** "The 500,000 barrels a year that it is allowed": how far behind an amount the word may stand that makes it a ceiling. */
const ALLOWED_REACH = 8;
/** The same where the subject stands between: "exceeded the country in 2019 its ceiling". */
const VERB_FIRST_REACH = 7;

/** "Flouting the embargo", "in breach of the ban": what is named only as evaded decides nothing. */
export function isEvaded(passage: Passage, at: number): boolean {
  if (isConceded(passage, at) || isOutdoneLimit(passage, at)) return true;
  if (!holds(passage, EVADES) || !has(passage, at, NAMED)) return false;
  if (isGoneRound(passage, at)) return true;
  // "Violated the ban on coal and the restrictions on petrol": both are evaded.
  const and = lastPlace(passage, Connectives.and, at - BEHIND_REACH, at);
  const first = and > 0 ? lastPlace(passage, NAMED, and - LAST_PLACES, and) : -1;
  return first >= 0 && !holdsIn(passage, EVADES, and, at + 1) && isGoneRound(passage, first);
}

/** Whether a word of evasion stands before a ban, or ends its clause. */
function isGoneRound(passage: Passage, at: number): boolean {
  if (has(passage, at, EVADES)) return false;
  const before = placesOf(passage, EVADES, at - EVADED_REACH, at);
  if (before.some((place) => wayBetween(passage, place, at) <= EVADED_REACH)) return true;
  // "Die Obergrenze wurde überschritten": the verb may stand at the end of the clause.
  const [, to] = clauseAround(passage, at);
  const reach = has(passage, at, CAP) ? CAP_REACH : BEHIND_REACH;
  const last = passage.columns.lexicon.grammar.head_first ? LAST_PLACES : VERB_PLACES;
  return placesOf(passage, EVADES, Math.max(at, to - last), to)
    .some((place) => wayBetween(passage, at, place) <= reach);
}

/** "..., although the Council has banned it": what is done all the same. */
function isConceded(passage: Passage, at: number): boolean {
  if (!holds(passage, THOUGH) || !has(passage, at, NAMED)) return false;
  const [from, to] = clauseAround(passage, at);
  // "..., although luxuries have been banned since 2006": a ban with its own goods is told all the same.
  const own = placesOf(passage, GOOD, from, to);
  // "Thousands toil there, although the Council has banned their labour": the same as what is done.
  const again = own.every((place) => has(passage, place, WORKERS)) && placesOf(passage, WORKERS, 0, from).length > 0;
  return placesOf(passage, THOUGH, from, at).length > 0 && (own.length === 0 || again);
}

/** "Beyond the annual cap", "in excess of the limit": a ceiling that is gone beyond. */
export function isOverstep(passage: Passage, at: number): boolean {
  if (!has(passage, at, CAP)) {
    // "Importing oil above limit": a word for limits of any kind but a border, right behind that.
    return has(passage, at, LIMIT) && !has(passage, at, BORDER) && holdsIn(passage, BEYOND, at - LIMIT_REACH, at);
  }
  if (holdsIn(passage, LETS, at + 1, at + 3) && holdsIn(passage, MORE_THAN, Math.max(0, at - COMPARED_REACH), at)) {
    return true;
  }
  const reach = passage.columns.lexicon.grammar.head_first ? VERB_FIRST_REACH : OVERSTEP_REACH;
  return placesOf(passage, BEYOND, at - reach, at)
    .some((place) => wayBetween(passage, place, at) - lengthAt(passage, place) < reach);
}

/** "Exceeded its ceiling, set at 500,000 barrels": what limits a ceiling that is gone beyond. */
export function isOfOverstep(passage: Passage, at: number): boolean {
  if (!holds(passage, BEYOND) || !holds(passage, CAP)) return false;
  return isOverstep(passage, lastPlace(passage, CAP, clauseAround(passage, at)[0], at));
}

/** Whether an amount is that of a limit that is gone beyond: "more than its quota of 500,000", "than the 500,000 that it is allowed". */
export function isOutdone(passage: Passage, value: Value): boolean {
  const limit = lastPlace(passage, LIMIT, value.from - OVERSTEP_REACH, value.from);
  if (limit < 0) return isMoreThanAllowed(passage, value);
  return holdsIn(passage, MORE, limit - OVERSTEP_REACH, limit);
}

/** "The cap was broken with 1.5 million barrels", "wurde mit 1,5 Millionen überschritten": the amount by which a ceiling was gone beyond. */
export function isBrokenWith(passage: Passage, at: number): boolean {
  const [from, to] = clauseAround(passage, at);
  return holdsIn(passage, WITH, Math.max(from, at - WITH_REACH), at) && holdsIn(passage, CAP, from, at) &&
    holdsIn(passage, EVADES, from, to);
}

/** Whether a passage tells that any ceiling is gone beyond. */
export const oversteps = fact((passage): boolean => placesOf(passage, CAP).some((at) => isOverstep(passage, at)));

/** "Far above the quota of 500,000 barrels": the amount that the word for a ceiling leads to. */
export function isOfWord(passage: Passage, at: number, value: Value): boolean {
  return value.from > at && value.from - at <= OVERSTEP_REACH && !isApart(passage, at, value.from);
}

/** "Imports far more than the 500,000 barrels that are allowed": the place of what moves the goods, where a limit is outdone. */
export function exceededAt(passage: Passage, { range }: GoodList): number | null {
  if (!holds(passage, LIMIT) || placesOf(passage, DENIES).some((at) => !has(passage, at, LIMIT))) return null;
  const outdone = passage.values.some((value) => value.unit === "count" && isOutdone(passage, value)) ||
    outdoneAt(passage) !== null || outnumbers(passage, passage);
  return outdone ? placesOf(passage, MOVES).find((at) => wayFrom(passage, range, at) <= BEHIND_REACH) ?? null : null;
}

/** "More than the 500,000 that it is allowed": a word of allowing that only tells what is outdone. */
function isOutdoneLimit(passage: Passage, at: number): boolean {
  if (!has(passage, at, LIMIT) || !holds(passage, MORE)) return false;
  return isMoreThanMay(passage, at) ||
    passage.values.some((value) => value.next <= at && isMoreThanAllowed(passage, value));
}

/** "Twice what is permitted", "more than the ceiling allows": a comparison with what a word of allowing right behind it names. */
function isMoreThanMay(passage: Passage, at: number): boolean {
  if (!has(passage, at, LETS)) return false;
  const than = lastPlace(passage, THAN, Math.max(at - MAY_REACH, clauseAround(passage, at)[0]), at);
  return than >= 0 && passage.values.every((value) => value.next <= than || value.from > at);
}

/** The place of the word of allowing that names what is outdone: "came to 2 million tons, twice what is permitted". */
export function outdoneAt(passage: Passage): number | null {
  return placesOf(passage, LETS).find((at) => has(passage, at, LIMIT) && isMoreThanMay(passage, at)) ?? null;
}

/** "More than the 500,000 barrels a year that it is allowed": an amount between a comparison and a word of allowing. */
function isMoreThanAllowed(passage: Passage, { from, next, unit }: Value): boolean {
  if (unit !== "count" || !holdsIn(passage, MORE, from - OVERSTEP_REACH, from)) return false;
  const behind = firstPlace(passage, LIMIT, next, next + ALLOWED_REACH);
  return behind >= 0 && wayBetween(passage, next, behind) <= ALLOWED_REACH;
}

/** "Got 800,000 barrels, while the quota is 500,000": whether a passage has more of a good than the limit that it or another names. */
export function outnumbers(passage: Passage, limiting: Passage): boolean {
  const plain = limiting.values.filter(({ isYear, ordinal }) => !isYear && !ordinal);
  const limits = plain.filter(({ unit, from, head }) =>
    unit === "count" && !holdsIn(limiting, GOOD, ...clauseAround(limiting, from)) &&
    // "The cap, set in 2017, is 500,000 barrels": a sentence that names no other amount.
    (limiting !== passage && plain.length === 1 && holds(limiting, CAP) ||
      holdsIn(limiting, LIMIT, from - OVERSTEP_REACH, from) || holdsIn(limiting, LIMIT, head, head + OVERSTEP_REACH))
  );
  return limits.length > 0 &&
    passage.values.some((value) =>
      value.bound !== "max" && has(passage, value.head, MEASURED) &&
      !holdsIn(passage, LIMIT, ...clauseAround(passage, value.from)) &&
      limits.some(({ high, from }) =>
        value.low > high && (limiting !== passage || clauseAround(passage, from)[0] > value.from)
      )
    );
}
