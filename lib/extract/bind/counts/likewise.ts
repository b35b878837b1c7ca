import type { Draft } from "../../passage/draft.ts";
import { takeOneMore } from "./one_more.ts";
import { LAUNCH_LIKE } from "../../passage/heads.ts";
import { Sections } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, isMark, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Period } from "../../periods/period.ts";

const LIKEWISE = mark("clause", "likewise");
const PART = mark("clause", "part");
const TOLD = anyOf(LIKEWISE, PART);
const HAPPENED = mark("trigger", "conduct", "fly");
const DENIES = mark("negation");

/**
 * Binds "on 2 April it tested a hypersonic missile, on 14 January likewise", "on 31 May the rocket fell into the sea, on
 * 24 August its third stage failed": a clause with a time of its own that says the same, or what broke, of one more.
 */
export function bindLikewise(passage: Passage, story: Story): void {
  if (passage.periods.length === 0 || !holds(passage, TOLD)) return;
  for (const period of passage.periods) {
    if (period.kind !== "at" || period.grain === "year") continue;
    const [from, to] = clauseAround(passage, period.from);
    if (!saysTheSame(passage, period, from, to) && !tellsOfPart(passage, from, to)) continue;
    const parent = oneBefore(passage, from, story);
    if (parent === undefined || parent.when !== undefined && parent.passage === passage) continue;
    const range = [period.from, period.next] as const;
    takeOneMore(story, parent, { passage, range, window: period, rule: "event" }, "further");
  }
}

/** A time and a word for "likewise", and nothing else but small words. */
function saysTheSame(passage: Passage, period: Period, from: number, to: number): boolean {
  if (!holdsIn(passage, LIKEWISE, from, to)) return false;
  for (let at = from; at < to; at++) {
    if (at >= period.from && at < period.next || isMark(passage, at)) continue;
    if (!has(passage, at, LIKEWISE) && !has(passage, at, Sections.stopword)) return false;
    if (has(passage, at, DENIES)) return false;
  }
  return true;
}

/** What went wrong with a part of what was launched: "the second stage failed". */
function tellsOfPart(passage: Passage, from: number, to: number): boolean {
  return holdsIn(passage, PART, from, to) && holdsIn(passage, HAPPENED, from, to) &&
    !holdsIn(passage, LAUNCH_LIKE, from, to);
}

/** The single launch or test that the clause before tells of, or the sentence before. */
function oneBefore(passage: Passage, from: number, story: Story): Draft | undefined {
  const own = story.own.findLast((draft) => draft.range[1] <= from && story.rule(draft.measure).group === "launch");
  const last = own ??
    story.current("launch", passage, (draft) => passage.index - draft.passage.index === 1);
  return last?.low === 1 && last.high === 1 ? last : undefined;
}
