import { isFormer, isLatter } from "../bind/counts/changes.ts";
import { datingOf } from "./dating.ts";
import type { Dating, Draft } from "../passage/draft.ts";
import type { Story } from "../passage/story.ts";

/** "From 2020 to 2021 the raids rose from four to seven": the year of a stretch in which a change began, or ended; or null. */
export function ofItsEnd(draft: Draft, story: Story, text: string): Dating | null {
  const former = isFormer(draft);
  if (!former && !isLatter(draft)) return null;
  const when = datingOf(draft, story, text);
  if (when?.rule !== "between" || !when.start || !when.end) return null;
  const [first, last] = [when.start.getUTCFullYear(), when.end.getUTCFullYear()];
  const years = +when.start === Date.UTC(first, 0, 1) && +when.end === Date.UTC(last, 11, 31);
  if (!years || first === last) return null;
  const year = former ? first : last;
  return { ...when, start: new Date(Date.UTC(year, 0, 1)), end: new Date(Date.UTC(year, 11, 31)) };
}
