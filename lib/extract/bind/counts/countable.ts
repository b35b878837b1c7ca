import { isOfSuch } from "./headless.ts";
import { headOf } from "../../passage/heads.ts";
import { Clauses, Sections } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holdsIn, isMark, kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Draft } from "../../passage/draft.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Value } from "../../values/values.ts";

const UNCOUNTED = anyOf(mark("clause", "people"), mark("actor"), mark("credit", "report"), mark("clause", "times_as"));
const AT = mark("time", "at");
const LAST_DAY = 31;
const SATELLITE = mark("subject", "satellite");
const TRIES = mark("head", "try");
const FARES = anyOf(mark("trigger", "conduct", "launch"), mark("clause", "succeeds"));
/** No hour that is told in words is later. */
const HOURS = 12;
const FOLLOWING = mark("clause", "following");

/** Whether a figure without a noun of its own may count what was counted before it. */
export function isCountable(passage: Passage, value: Value): boolean {
  // "Four North Koreans": people are counted, whatever was counted before.
  if (value.low === 1 && has(passage, value.from - 1, Sections.unit)) return false;
  if (isDayAgain(passage, value)) return false;
  if (isHour(passage, value)) return false;
  if (has(passage, value.head, UNCOUNTED) || isOfSuch(passage, value.head)) return false;
  // "In the two following years"
  if (has(passage, value.head, FOLLOWING) && has(passage, value.head + 1, Sections.unit)) return false;
  return Number.isInteger(value.low) && (headOf(passage, value) === null || isOfTries(passage, value)) &&
    !isOfUnits(passage, value);
}

/** "Lifted off at nine on Wednesday", but "in nine of them" */
function isHour(passage: Passage, { low, from, next, bound }: Value): boolean {
  return low <= HOURS && bound === "exact" && !has(passage, from - 2, Clauses.number_of) &&
    kindAt(passage, from) === Kind.word && has(passage, from - 1, AT) &&
    (isMark(passage, next) || passage.periods.some((period) => period.from - next <= 1 && period.next > next));
}

/** "صاروخا في 16 أبريل وآخر في 29": a day of the month that was told. */
function isDayAgain(passage: Passage, { low, from, next }: Value): boolean {
  return low <= LAST_DAY && has(passage, from - 1, AT) && isMark(passage, next) &&
    passage.periods.some((period) => period.grain === "day" && period.next <= from);
}

/** "Two attempts last month failed": whether what a figure counts was only tried; "محاولتان" is both in one word. */
function isOfTries(passage: Passage, { from, head }: Value): boolean {
  return has(passage, head, TRIES) || has(passage, from, TRIES);
}

/** "Eight weeks"; in "ثم تسع عام 2021" the unit begins the name of a year, and nothing counts it. */
function isOfUnits(passage: Passage, { head }: Value): boolean {
  return has(passage, head, Sections.unit) && !passage.periods.some(({ from }) => from === head);
}

/** "It fired a missile. Two attempts last month failed": a verb tells of launches that were tried; null where a noun counts no such. */
export function triedTie(passage: Passage, value: Value, { measure, passage: told }: Draft): "verb" | null | undefined {
  if (!isOfTries(passage, value)) return undefined;
  const flown = measure === "launches" && told.paragraph === passage.paragraph &&
    holdsIn(passage, FARES, ...clauseAround(passage, value.from));
  return flown ? "verb" : headOf(passage, value) === null ? undefined : null;
}

/** "After two failed attempts it put a satellite into orbit": the place of what was tried, which is named with what became of it. */
export function triedBehind(passage: Passage, { head, next }: Value): number | undefined {
  return holdsIn(passage, TRIES, head, head + 2) ? placesOf(passage, SATELLITE, next)[0] : undefined;
}
