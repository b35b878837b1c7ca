import type { Measure } from "../claims/claim.ts";
import { isForeign, testMeasure } from "./counts.ts";
import { because, spanAt, toDraft } from "./draft.ts";
import { judge } from "./evidence.ts";
import { isLaunchLike, nounAt } from "./heads.ts";
import { clauseAround, has, holds, places, wayBetween } from "./marks.ts";
import type { Passage } from "./passage.ts";
import type { Story } from "./story.ts";
import { describe } from "./subjects.ts";

/** How near the date of a single event must stand to its noun, as a way. */
const DATE_REACH = 16;
/** How near a word of fear, plan or threat takes an event away. */
const FUTURE_REACH = 5;

/** Binds single events: one missile, launch or test, named with its day, month or year. */
export function bindEvents(passage: Passage, story: Story): void {
  for (let at = 0; at < passage.words.length; at++) {
    const noun = nounAt(passage, at);
    if (noun === undefined || !isLaunchLike(noun) || !isSingle(passage, at)) continue;
    let next = at + 1;
    while (next < passage.words.length && isLaunchLike(nounAt(passage, next) ?? "other")) next++;
    if (!isSingle(passage, next - 1) || isTaken(passage, at, next, story)) continue;
    bindEvent(passage, at, next, story);
    at = next - 1;
  }
}

function bindEvent(passage: Passage, at: number, next: number, story: Story): void {
  const noun = nounAt(passage, next - 1)!;
  const measure: Measure = noun === "nuclear"
    ? "nuclear_tests"
    : noun === "test"
    ? testMeasure(passage, Math.max(0, at - 1), { noun, from: at, next }, story)
    : "launches";
  const span = spanAt(passage, at);
  if (!isDated(passage, at)) return story.drop("one event", span, "no date");
  if (isFuture(passage, at)) return story.drop("one event", span, "announced or feared");
  if (isForeign(passage)) return story.drop("one event", span, "another actor");
  const range = [startOf(passage, at), next] as const;
  const verdict = judge(passage, range, measure, story);
  if (!verdict.ok || verdict.rule === "topic") return story.drop("one event", span, verdict.rule);
  const described = measure === "launches" ? describe(passage, range[0], next) : null;
  const draft = story.take(toDraft({
    measure,
    passage,
    range,
    at,
    low: 1,
    high: 1,
    unit: "count",
    bound: "exact",
    subject: measure === "launches" ? described?.subject ?? "missile" : null,
    rule: `${measure}.event`,
  }));
  if (described) because(draft, "subject", "words", [spanAt(passage, described.at)]);
}

/** Whether the noun at a place stands for one thing: a singular that can be counted, or a weapon's name. */
export function isSingle(passage: Passage, at: number): boolean {
  return has(passage, at, "countable") || has(passage, at, "head", "name");
}

function isTaken(passage: Passage, from: number, next: number, story: Story): boolean {
  return story.drafts.some((draft) => draft.passage === passage && draft.range[0] < next && draft.range[1] > from);
}

/** Where the words of the noun begin: its article and what describes it. */
function startOf(passage: Passage, at: number): number {
  const [from] = clauseAround(passage, at);
  let start = at;
  while (start > from && at - start < 3 && (has(passage, start - 1, "subject") || has(passage, start - 1, "article"))) start--;
  return start;
}

function isDated(passage: Passage, at: number): boolean {
  return passage.periods.some((period) => wayBetween(passage, period.from, at) <= DATE_REACH);
}

/** Whether an event is only planned, feared or threatened. */
export function isFuture(passage: Passage, at: number): boolean {
  if (!holds(passage, "clause", "future")) return false;
  return places(passage, "clause", ["future"]).some((place) => wayBetween(passage, place, at) <= FUTURE_REACH);
}
