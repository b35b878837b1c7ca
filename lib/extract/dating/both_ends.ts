import { isFormer, isLatter } from "../bind/counts/changes.ts";
import { datingOf } from "./dating.ts";
import type { Dating, Draft } from "../passage/draft.ts";
import { holds, mark } from "../passage/marks.ts";
import type { Story } from "../passage/story.ts";

const RESPECTIVELY = mark("clause", "respectively");
const CHANGE = mark("clause", "change");
const DAY = 24 * 60 * 60 * 1000;

/** "From 2020 to 2021 the raids rose from four to seven": the year of a stretch in which a change began, or ended; or null. */
export function ofItsEnd(draft: Draft, story: Story, text: string): Dating | null {
  const place = placeOf(draft, story);
  if (place === null) return null;
  const when = datingOf(draft, story, text);
  if (when?.rule !== "between" || !when.start || !when.end) return null;
  const unit = yearsOf(when.start, when.end) ?? monthsOf(when.start, when.end);
  return unit && { ...when, ...unit[place] };
}

type Ends = readonly [first: { start: Date; end: Date }, last: { start: Date; end: Date }];

/** Which end of a stretch a claim is of: 0 or 1, or null. */
function placeOf(draft: Draft, { own }: Story): 0 | 1 | null {
  const { passage, measure, unit } = draft;
  if (holds(passage, CHANGE)) {
    if (isFormer(draft)) return 0;
    if (isLatter(draft)) return 1;
  }
  if (!holds(passage, RESPECTIVELY)) return null;
  // "1.7 and 1.0 billion in 2022 and 2023 respectively": as many figures as there are times.
  const alike = own.filter((other) =>
    other.passage === passage && other.measure === measure && other.unit === unit && other.parent === null
  ).sort((a, b) => a.range[0] - b.range[0]);
  const place = alike.indexOf(draft);
  return alike.length === 2 && (place === 0 || place === 1) ? place : null;
}

function yearsOf(start: Date, end: Date): Ends | null {
  const [first, last] = [start.getUTCFullYear(), end.getUTCFullYear()];
  const year = (one: number) => ({ start: new Date(Date.UTC(one, 0, 1)), end: new Date(Date.UTC(one, 11, 31)) });
  const whole = +start === +year(first).start && +end === +year(last).end;
  return whole && first !== last ? [year(first), year(last)] : null;
}

function monthsOf(start: Date, end: Date): Ends | null {
  const month = (one: Date) => {
    const [year, at] = [one.getUTCFullYear(), one.getUTCMonth()];
    return { start: new Date(Date.UTC(year, at, 1)), end: new Date(Date.UTC(year, at + 1, 1) - DAY) };
  };
  const ends = [month(start), month(end)] as const;
  const whole = +start === +ends[0].start && +end === +ends[1].end;
  return whole && +ends[0].start !== +ends[1].start ? ends : null;
}
