import { dayAt, monthAt, yearOf } from "./clock.ts";
import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import { dateOf, type Read } from "./when.ts";

/** The token after a dash, slash or dot that joins the parts of a date: "16. Nov. 2016", "2019/sep/01". */
export function skipMark(tokens: Tokens, at: number): number {
  const kind = tokens.kindOf(at);
  if (kind !== Kind.dash && kind !== Kind.slash && kind !== Kind.stop) return at;
  const abbreviated = kind === Kind.stop && tokens.end[at - 1]! - tokens.start[at - 1]! <= 4 &&
    tokens.kindOf(at + 1) !== Kind.word;
  // "October. 2" at the end of a sentence.
  const dotted = kind === Kind.stop && (tokens.roleOf(at - 1) & Role.month) !== 0 &&
    tokens.kindOf(at + 1) === Kind.digits &&
    (tokens.kindOf(at + 2) === Kind.stop || tokens.kindOf(at + 2) === Kind.line);
  const joins = kind === Kind.dash || kind === Kind.slash
    ? tokens.glued(at + 1)
    : dotted || abbreviated || kind === Kind.stop && (tokens.roleOf(at + 1) & Role.month) !== 0;
  return joins && tokens.glued(at) && at + 1 < tokens.count ? at + 1 : at;
}

/** "2016 June", "2019-aug-01", "2019/sep/01". */
export function readYearMonth(tokens: Tokens, at: number): Read | null {
  const year = yearOf(tokens, at);
  // "... for 2017. December was quiet": a year that ends its sentence.
  const ends = tokens.kindOf(at + 1) === Kind.stop && !tokens.glued(at + 2);
  const month = year === null || ends ? null : monthAt(tokens, skipMark(tokens, at + 1)) ?? null;
  if (month === null) return year === null ? null : readYearDayMonth(tokens, at, year);
  const mark = skipMark(tokens, month.next);
  const day = mark === month.next ? null : dayAt(tokens, mark);
  return { when: dateOf(year!, month.month, day?.day), next: day?.next ?? month.next };
}

/** "2020/23/Sep", "2020-23-September" */
function readYearDayMonth(tokens: Tokens, at: number, year: number): Read | null {
  const mark = skipMark(tokens, at + 1);
  const day = mark === at + 1 ? null : dayAt(tokens, mark);
  const month = day && monthAt(tokens, skipMark(tokens, day.next));
  if (!day || !month || skipMark(tokens, day.next) === day.next) return null;
  return { when: dateOf(year, month.month, day.day), next: month.next };
}

/** "23-2020-September" */
export function readDayYearMonth(tokens: Tokens, at: number): Read | null {
  const day = dayAt(tokens, at);
  const mark = day && skipMark(tokens, day.next);
  const year = mark && mark !== day.next ? yearOf(tokens, mark) : null;
  const month = year === null ? null : monthAt(tokens, skipMark(tokens, mark! + 1));
  if (month === null || skipMark(tokens, mark! + 1) === mark! + 1) return null;
  return { when: dateOf(year!, month.month, day!.day), next: month.next };
}
