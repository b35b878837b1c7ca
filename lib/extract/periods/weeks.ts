import { isTime, skipGlue } from "./clock.ts";
import { readDate } from "./dates.ts";
import { nthOfTime } from "./parts.ts";
import { Time } from "../lexicon/time.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import type { Read, When } from "./when.ts";

/** A week told by a day in it, by its last day or by its number; the word for it stands at the token. */
export function readWeek(tokens: Tokens, at: number): Read | null {
  return weekOfDay(tokens, at) ?? weekNumber(tokens, at);
}

/** "week of 16 September", "in der Woche vom 3. Mai", "the week ending 6 May" */
function weekOfDay(tokens: Tokens, at: number): Read | null {
  const ends = isTime(tokens, at + 1, Time.to_time);
  const next = ends || isTime(tokens, at + 1, Time.from) ? at + 2 : at + 1;
  const day = readDate(tokens, skipGlue(tokens, next));
  if (day?.when.is !== "date" || day.when.day === undefined || day.when.month === undefined) return null;
  const when: When = ends
    ? { is: "window", count: 1, unit: "week", ahead: false, until: null, from: sixDaysBefore(day.when) }
    : { is: "held", unit: "week", by: day.when };
  return { when, next: day.next };
}

function sixDaysBefore(of: When): When {
  return { is: "shifted", count: -6, unit: "day", of };
}

/** "week 31", "week 3 of 2027" */
function weekNumber(tokens: Tokens, at: number): Read | null {
  const week = tokens.kindOf(at + 1) === Kind.digits ? Number(tokens.words(at + 1)) : NaN;
  if (!(week >= 1 && week <= 53)) return null;
  const of = nthOfTime(tokens, week, "week", at + 2);
  return of ??
    { when: { is: "nth", nth: week, unit: "week", of: { is: "unit", unit: "year", shift: 0 } }, next: at + 2 };
}
