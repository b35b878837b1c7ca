import type { Subject } from "../../../claims/claim.ts";
import { testMeasure } from "./test_measure.ts";
import { because, type Draft, toDraft } from "../../passage/draft.ts";
import { isBombOfOthers, isDeedOfOthers, isForeign } from "../others.ts";
import {
  isAfterSilence,
  isBareLaunch,
  isBeforeNextOne,
  isBehindHigher,
  isDayOf,
  isDenied,
  isInSome,
  isOfKnown,
  isOfMany,
  isOfSeveral,
  isOfTheMany,
  isOfToldEvent,
  isOther,
  isThis,
} from "./row.ts";
import { isFuture } from "../future.ts";
import { isTimedFromBefore } from "../../dating/spoken/anaphors.ts";
import { dayAbove } from "../../periods/chapters.ts";
import { isOfAnswer, isTimedByOther } from "./occasion.ts";
import { nounBefore, nounSpoken } from "./implied.ts";
import { headBefore, isHeadless, isOfResolution, isSetOff } from "./headless.ts";
import { type Head, headOf, LAUNCH_LIKE } from "../../passage/heads.ts";
import { Heads } from "../../lexicon/content_words.ts";
import { Times } from "../../lexicon/function_words.ts";
import { has, holdsIn, mark, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { isDatedLine } from "../../passage/paragraphs.ts";
import type { Story } from "../../passage/story.ts";
import { ofSuch } from "./set_subject.ts";
import { describe, mostSpecific } from "../../passage/subjects.ts";
import type { Value } from "../../values/values.ts";
import { WINDOW_REACH, windowAgo, windowBefore, windowOf, windowOfSoMany, windowShared } from "./windows.ts";
import { isNotFired } from "./not_fired.ts";
import { again, isToldBefore, type Thing, times } from "./again.ts";

const TRIES = mark("head", "try");
/** More nuclear tests than these there have not been in a year. */
const MOST_IN_A_YEAR = 2;
/** Places in the row of all launches are told up to about this one: "the sixth was in 2017". */
const MOST_TOLD = 12;
/** How far behind an ordinal without a noun its date may stand. */
const ELLIPTIC_REACH = 14;

/**
 * Binds an ordinal: with a window it is the count ("the 12th launch this year", "the third in eight days"), without one it
 * is one event ("its sixth nuclear test on 3 September").
 */
export function bindOrdinal(passage: Passage, value: Value, story: Story): void {
  const drop = (why: string) => story.drop(`ordinal ${value.low}`, value.span, why);
  const thing = ordinalOf(passage, value, story);
  if (thing === null) return drop("counts nothing known");
  if (isOfSeveral(passage, value) || isOfMany(passage, value, thing)) return drop("the first of several");
  // "The first attempts had failed: on 31 May ..., on 24 August ...": each is told by its day.
  const several = value.low === 1 && has(passage, value.next, TRIES) && passage.periods.length > 1;
  if (several || isOther(passage, value)) return drop("others, not a place in a row");
  if (isDenied(passage, value) || isNotFired(passage, thing.from, thing.next)) return drop("a test that was not");
  if (isFuture(passage, Math.min(value.from, thing.from), story) || isFuture(passage, thing.next - 1, story)) {
    return drop("announced or feared");
  }
  if (isForeign(passage) || isDeedOfOthers(passage, value.from) || isBombOfOthers(passage, thing.from)) {
    return drop("another actor");
  }
  // "A seventh test?" asks whether there was or will be one.
  if (passage.question && passage.periods.length === 0) return drop("no date");
  const window = windowOfSoMany(passage, value) ??
    windowOf(passage, value, thing.next, story) ?? windowBefore(passage, value, story) ??
    windowAgo(passage, value, thing.next) ??
    (thing.named && thing.measure === "launches" ? windowShared(passage, value, story) : null);
  if (thing.measure === "attacks" && (window === null || value.low === 1 || !story.themes.has("theft"))) {
    return drop("one attack");
  }
  if (window === null && value.low > 1 && isInSome(passage, thing.next)) return drop("no date");
  if (isDayOf(passage, value)) return drop("a day");
  if (
    value.low === 1 &&
      (window?.kind === "since" || window?.kind === "window" || isAfterSilence(passage, value) ||
        has(passage, thing.next, Times.since)) &&
      (hasEvent(story) || isOfTheMany(passage, value) || isOfToldEvent(passage, story)) ||
    isThis(passage, value) || isOfKnown(passage, value)
  ) return drop("the event itself is told already");
  // Of nuclear tests there are so few that an ordinal counts them all: "its sixth test in 2017".
  const all = thing.measure === "nuclear_tests" && window !== null && window.kind === "at" &&
    (!window.relative && !isBehindHigher(passage, value) || value.low > MOST_IN_A_YEAR);
  const counts = window !== null && value.low > 1 && !all;
  const dated = isDated(passage, value) || dayAbove(passage, story) !== null;
  const answered = passage.periods.some((period) => isOfAnswer(passage, value.from, period));
  const bare = !thing.named && (!dated || value.low > MOST_TOLD);
  if (!counts && (bare || !dated && answered)) return drop("no date");
  if (counts && isBeforeNextOne(passage, value)) return drop("the next one counts it too");
  const number = counts ? value.low : 1;
  // "It fired an ICBM. The launch was the fifth in ten days": those before need not have been of its class.
  const other = counts && thing.parent !== null && thing.parent.passage !== passage && thing.subject !== "satellite" &&
    holdsIn(passage, LAUNCH_LIKE, 0, value.from);
  const draft = story.take(toDraft({
    measure: thing.measure,
    passage,
    range: [Math.min(value.from, thing.from), Math.max(value.next, thing.next)],
    low: number,
    high: number,
    unit: "count",
    bound: "exact",
    subject: other && thing.subject !== null ? "missile" : thing.subject,
    rule: `${thing.measure}.${counts ? "ordinal" : "event"}`,
    parent: thing.parent,
    window: counts ? window : null,
  }));
  because(draft, "low", counts ? "ordinal with a window" : "ordinal of one event", [value.span]);
}

/** "The launch on Thursday was the first since 2017": what was launched has a claim of its own. */
function hasEvent(story: Story): boolean {
  return story.own.some((draft) => draft.rule.endsWith("event") || isLaunch(draft, story) && draft.low !== 0);
}

function ordinalOf(passage: Passage, value: Value, story: Story): Thing | null {
  const head = headOf(passage, value) ?? headBefore(passage, value);
  const around = describe(
    passage,
    Math.min(value.from, head?.from ?? value.from),
    Math.max(value.next, head?.next ?? 0),
  );
  if (head === null && isBareLaunch(passage, value.next)) {
    const subject = around?.subject ?? "missile";
    return { measure: "launches", subject, from: value.from, next: value.next + 1, named: true, parent: null };
  }
  if (head === null) return elliptic(passage, value, story);
  const { from, next } = head;
  // "The ninth resolution over its tests"
  if (holdsIn(passage, Heads.resolution, value.next, from)) return null;
  if (head.noun === "nuclear" || head.noun === "blast" && (story.themes.has("nuclear") || isSetOff(passage))) {
    return { measure: "nuclear_tests", subject: null, from, next, named: true, parent: null };
  }
  if (head.noun === "times") return times(passage, value.from, next) ?? again(passage, value.from, next, story);
  if (head.noun === "attack") return { measure: "attacks", subject: null, from, next, named: false, parent: null };
  if (head.noun === "operation" && !story.current("launch", passage)) return null;
  if (head.noun !== "launch" && head.noun !== "test" && head.noun !== "missile" && head.noun !== "operation") {
    return null;
  }
  const measure = head.noun === "test" ? testMeasure(passage, value.from, head, story) : "launches";
  // "It fired an ICBM. It was the fifth launch this year": those before need not have been of its class.
  const told = story.current("launch", passage)?.subject === "satellite" ? "satellite" : "missile";
  const such = ofSuch(passage, [value.from, next])?.subject;
  const subject = measure === "nuclear_tests" ? null : around?.subject ?? such ?? purpose(passage, head) ?? told;
  return { measure, subject, from, next, named: true, parent: null };
}

/** "The second try to put a spy satellite into orbit": what is launched follows in the next clause. */
function purpose(passage: Passage, head: Head): Subject | undefined {
  // "The tenth test, after seven of missiles and two for a satellite": other figures have classes of their own.
  const other = passage.values.find(({ from, isYear }) => from >= head.next && !isYear)?.from ?? passage.count;
  return head.noun === "test" ? mostSpecific(passage, head.next, other)?.subject : undefined;
}

/** "Its second this year": the noun is the one spoken of. */
function elliptic(passage: Passage, value: Value, story: Story): Thing | null {
  const before = story.own.filter((draft) => draft.range[0] < value.from && isLaunch(draft, story));
  const named = before.length === 0 ? nounBefore(passage, value.from) : null;
  // "..., and it tested five ICBMs, the first of the kind in April": figures are bound before places in a row.
  const last = before.reduce<Draft | undefined>((a, b) => a && a.range[0] > b.range[0] ? a : b, undefined);
  const current = last ?? story.current("launch", passage, (draft) => isToldBefore(draft, passage, story)) ?? null;
  // "A seventh nuclear test is feared. The first was in 2006": the noun of the sentence, whatever was counted before it.
  const spoken = named ?? (current?.passage.index === passage.index - 1 ? null : nounSpoken(passage, story));
  const said = spoken?.measure === "nuclear_tests" && current?.measure !== spoken.measure ? null : current;
  const parent = said ?? spoken;
  // "Fears a nuclear test, the first since 2017": what has not happened has no place in a row.
  if (parent === named && named !== null && isFuture(passage, named.range[0], story)) return null;
  if (!parent || value.low > 30 || !isHeadless(passage, value) || isOfResolution(passage, value, last)) {
    return null;
  }
  // "Four years later came a third"
  const dated = isDatedLine(passage) || isTimedFromBefore(passage) ||
    passage.periods.some((period) =>
      period.from >= value.next && wayBetween(passage, value.next, period.from) <= ELLIPTIC_REACH
    );
  if (!dated) return null;
  const { measure } = parent;
  const subject = (measure === "launches" ? describe(passage, value.from, value.next)?.subject : null) ??
    parent.subject;
  return { measure, subject, from: value.from, next: value.next, named: false, parent: said };
}

function isLaunch(draft: Draft, story: Story): boolean {
  return story.rule(draft.measure).group === "launch";
}

function isDated(passage: Passage, value: Value): boolean {
  return isTimedFromBefore(passage) ||
    passage.periods.some((period) =>
      wayBetween(passage, value.from, period.from) <= WINDOW_REACH + 3 && !isOfAnswer(passage, value.from, period) &&
      !isTimedByOther(passage, value.next, passage.periods[0])
    );
}
