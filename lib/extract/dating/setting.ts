import { isJustBefore } from "./spoken/told.ts";
import { isOfSaying } from "./saying.ts";
import { has, holds, isMark, kindAt, type Mark, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import { Kind } from "../scan/tokens.ts";

const OWN_COUNTRY = mark("actor", "KP");
const BOUND_AFTER = mark("bound_after");
/** At how many places from the beginning of a sentence its time governs what follows. */
const FRONTED = 3;
/** At how many places from its beginning, behind its date line, the time of a paragraph may stand. */
const OPENING_PLACES = 9;
/** How many marks may stand before the clock time of a line: "+++ 07:48". */
const OPENING = 5;

/** "In the first half of 2023 it went on building up its arsenal": the time that the next sentences of a paragraph tell of. */
export function isSetting(before: Passage, passage: Passage): boolean {
  return isJustBefore(before, passage) && before.periods.length === 1 &&
    before.periods[0]!.from <= FRONTED && before.periods[0]!.kind === "at" && before.periods[0]!.grain !== "day";
}

/** "One Friday in February 2016 a printer failed. It was an omen. 81 million were gone": the time that a paragraph opens with. */
export function opensWith(before: Passage, passage: Passage): boolean {
  const [period] = before.periods;
  return before.paragraph === passage.paragraph && before.periods.length === 1 && period!.from <= OPENING_PLACES &&
    period!.kind === "at" && period!.grain === "month";
}

/** "Its biggest blow came in February. It stole 1.5 billion": a sentence with one time that tells of the same kind of thing. */
export function leadsTo(before: Passage, passage: Passage, asked: Mark): boolean {
  const [period] = before.periods;
  return isJustBefore(before, passage) && before.periods.length === 1 && period!.kind === "at" &&
    holds(before, asked) &&
    !isOfSaying(before, period!);
}

/** "At 10.35 on 9 October 2006 the needles jumped. It had set off a device": a sentence that names one day of the calendar. */
export function setsDay(before: Passage, passage: Passage): boolean {
  const [period] = before.periods;
  return isJustBefore(before, passage) && before.periods.length === 1 && period!.grain === "day" &&
    period!.kind === "at" && !isOfSaying(before, period!);
}

/** "On Friday the earth shook in North Korea. The country has set off a bomb": an event is of the day just named. */
export function isOnDayBefore(passage: Passage, story: Story): boolean {
  const before = story.before(passage);
  return before?.paragraph === passage.paragraph && holds(before, OWN_COUNTRY) && setsDay(before, passage);
}

/** "09:40 Seoul: ...", "+++ 09:40 ...": a line of a running report, which tells of its day. */
export function isClockLine(passage: Passage): boolean {
  let at = 0;
  while (at < OPENING && (isMark(passage, at) || has(passage, at, BOUND_AFTER))) at++;
  const [hours, mark, minutes] = [0, 1, 2].map((more) => kindAt(passage, at + more));
  // "09.40" is one number with a decimal.
  const decimal = passage.values.some(({ from, next, low }) =>
    from === at && next === at + 1 && !Number.isInteger(low)
  );
  return hours === Kind.digits && mark === Kind.slash && minutes === Kind.digits || decimal;
}
