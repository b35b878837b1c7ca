import { dayAt, isTime, skipGlue } from "./clock.ts";
import { Role } from "../lexicon/role.ts";
import { Time } from "../lexicon/time.ts";
import { readUnit } from "./relative.ts";
import type { Tokens } from "../scan/tokens.ts";
import type { Read } from "./when.ts";

/** "the 20th of last month" */
export function dayIn(tokens: Tokens, at: number): Read | null {
  const day = dayAt(tokens, at);
  if (day === null || !day.marked && !isTime(tokens, at - 1, Time.the | Time.at)) return null;
  const glued = skipGlue(tokens, day.next);
  if (glued === day.next && isPlaceInRow(tokens, at)) return null;
  const of = readUnit(tokens, glued, "month");
  return of && { when: { is: "nth", nth: day.day, unit: "day", of: of.when }, next: of.next };
}

/** "The sixth this month": an ordinal in words right before the month counts events, where nothing like "on" leads to it. */
function isPlaceInRow(tokens: Tokens, at: number): boolean {
  const led = isTime(tokens, at - 1, Time.the) ? at - 2 : at - 1;
  return (tokens.roleOf(at) & Role.ordinal) !== 0 && !isTime(tokens, led, Time.at);
}
