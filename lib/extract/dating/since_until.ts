import { daysOf } from "./days.ts";
import type { Draft } from "../passage/draft.ts";
import { holdsIn, isMark, mark } from "../passage/marks.ts";
import type { Period, Resolved } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";

const AND = mark("connective", "and");

/**
 * "What was stolen since 2017 had passed six billion by October": where a clause says since when and until when of one figure,
 * the time that it ends with; else the one that was found.
 */
export function endOf(draft: Draft, period: Period): Period {
  return period.kind === "since" ? partnerOf(draft, period) ?? period : period;
}

/** The days from the one to the other, for the period that says until when; null where nothing says since when. */
export function sinceUntil(draft: Draft, period: Period, story: Story): Resolved | null {
  const since = period.kind === "until" ? partnerOf(draft, period) : undefined;
  if (since === undefined) return null;
  const [first, last] = [daysOf(draft.passage, since, story), daysOf(draft.passage, period, story)];
  if (!first?.start || !last?.end || first.start >= last.end) return null;
  return { ...last, start: first.start };
}

/** The other of the only two times of a passage, which stand in one clause with no other figure than the claim's. */
function partnerOf({ passage, range, measure }: Draft, period: Period): Period | undefined {
  const { periods, values } = passage;
  if (periods.length !== 2 || measure === "sanction") return undefined;
  const other = periods[0] === period ? periods[1]! : periods[0]!;
  if (other.kind !== (period.kind === "since" ? "until" : "since")) return undefined;
  const from = Math.min(period.from, other.from, range[0]);
  const to = Math.max(period.next, other.next, range[1]);
  for (let at = from; at < to; at++) if (isMark(passage, at)) return undefined;
  if (holdsIn(passage, AND, Math.min(period.next, other.next), Math.max(period.from, other.from))) return undefined;
  return values.every((one) => one.isYear || one.from === range[0] || one.from < from || one.next > to)
    ? other
    : undefined;
}
