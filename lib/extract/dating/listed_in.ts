import { isBehind, isOfOther } from "./beside.ts";
import type { Draft } from "../passage/draft.ts";
import { kindAt } from "../passage/marks.ts";
import type { Period } from "../periods/period.ts";
import { Kind } from "../scan/tokens.ts";
import type { Story } from "../passage/story.ts";

/**
 * "Five thefts in 2024: $308 million in May, $235 million in July, $16 million from Rain": the year before the colon, where the
 * time found for an item is another item's; else null.
 */
export function listedIn(best: Period, draft: Draft, all: readonly Period[], story: Story): Period | null {
  const { passage, range } = draft;
  if (best.grain !== "month" && best.grain !== "day" || best.next > range[0] || !isOfOther(draft, best, story)) {
    return null;
  }
  const year = all.find(({ grain, kind, next }) => grain === "year" && kind === "at" && next < best.from);
  if (year === undefined || all.some((period) => period !== best && isBehind(draft, period))) return null;
  for (let at = year.next; at < best.from; at++) if (kindAt(passage, at) === Kind.colon) return year;
  return null;
}
