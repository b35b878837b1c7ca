import { Time } from "../lexicon/time.ts";
import { isTime, skipGlue } from "./clock.ts";
import { readTime } from "./parts.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import type { Read, When } from "./when.ts";

/** "2019 and 2020 (until November)": years with the month or day that the last of them is counted up to; "two weeks ago, on 29 August": the day. */
export function narrowed(tokens: Tokens, read: Read): Read {
  const { when, next } = read;
  const apposed = (when.is === "ago" || when.is === "unit" && when.unit !== "day") &&
    tokens.kindOf(next) === Kind.comma;
  const day = apposed ? readTime(tokens, skipGlue(tokens, next + 1)) : null;
  if (day !== null && day.from === undefined && day.when.is === "date" && day.when.day !== undefined) {
    return day.when.month === undefined ? read : { ...read, when: day.when, next: day.next };
  }
  const year = lastYear(when);
  if (year === null || tokens.kindOf(next) !== Kind.open || !isTime(tokens, next + 1, Time.until)) return read;
  const end = readTime(tokens, skipGlue(tokens, next + 2));
  if (end === null || end.when.is !== "date" || end.when.month === undefined || end.from !== undefined) return read;
  if (tokens.kindOf(end.next) !== Kind.close || end.when.year !== undefined && end.when.year !== year) return read;
  const from = when.is === "range" ? when.from : when;
  return { ...read, when: { is: "range", from, to: { ...end.when, year } }, next: end.next + 1 };
}

/** The year that a time of whole years ends with. */
function lastYear(when: When): number | null {
  if (when.is === "range") return lastYear(when.from) === null ? null : lastYear(when.to);
  const whole = when.is === "date" && when.month === undefined && when.day === undefined;
  return whole ? when.year ?? null : null;
}
