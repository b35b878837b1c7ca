import { because, spanAt, toDraft } from "../../passage/draft.ts";
import type { Head } from "../../passage/heads.ts";
import { Including } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, firstPlace, has, holds, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Value } from "../../values/values.ts";

const ASCRIBED = mark("clause", "ascribed");
const OF = anyOf(mark("range", "from"), mark("time", "of"), mark("clause", "of_whole", "out_of"));
const THE = mark("time", "the");
const IN_ALL = mark("clause", "cumulative");
/** Among how many places at its beginning a clause opens with "of the 14". */
const OPENING = 3;

/**
 * Binds "of the 14 attacks five could be put down to the group", "five of the 14 attacks are put down to it": all of them
 * are not the country's, those put down to it are. True if the figure is such a whole.
 */
export function bindAscribed(passage: Passage, value: Value, { next }: Head, story: Story): boolean {
  if (!holds(passage, ASCRIBED)) return false;
  const { from, low, high } = value;
  const all = has(passage, from - 1, IN_ALL) ? from - 1 : from;
  const of = has(passage, all - 1, THE) && has(passage, all - 2, OF) ? all - 2 : all - 1;
  const [begin, end] = clauseAround(passage, from);
  if (!has(passage, of, OF)) return false;
  const parts = passage.values.filter((one) =>
    one.unit === "count" && !one.isYear && !one.ordinal && !one.vague && one.high < low
  );
  const first = parts.find((one) => one.next === of);
  if (first === undefined && of - begin >= OPENING) return false;
  const part = first ?? parts.find((one) => one.from >= next);
  const at = part === undefined
    ? -1
    : firstPlace(passage, ASCRIBED, first ? begin : next, Math.max(end, passage.count));
  if (part === undefined || at < 0) return false;
  story.drop(`${high}`, value.span, "the total of all");
  const range = [part.from, part.next] as const;
  const draft = toDraft({
    measure: "attacks",
    passage,
    range,
    low: part.low,
    high: part.high,
    unit: "count",
    bound: part.bound,
    rule: "attacks.ascribed",
    // "Of the 303 attacks in 2024": the time of all of them is that of those put down to it.
    window: passage.periods.find((one) => one.from >= begin && one.next <= end && one.kind !== "window") ?? null,
  });
  // "..., among them that on a bank in January": the time of one of them is not that of all.
  const member = firstPlace(passage, Including.any, part.next);
  if (draft.window === null && member >= 0 && passage.periods.every((one) => one.from > member)) draft.when = null;
  because(story.take(draft), "measure", "trigger.cyber", [spanAt(passage, at)]);
  return true;
}
