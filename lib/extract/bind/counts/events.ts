import { isTimedHere } from "./again.ts";
import { isCondemned } from "./condemned.ts";
import { isFlightTold } from "./flight_told.ts";
import { startOf } from "./start_of.ts";
import { sameKind, tellingOf } from "./set_subject.ts";
import { isTold } from "./as_told.ts";
import { Kind } from "../../scan/tokens.ts";
import { isNoEvent, isOneThing, isSingle, typeBehind } from "./counted.ts";
import type { Value } from "../../values/values.ts";
import type { Measure } from "../../../claims/claim.ts";
import { testMeasure } from "./test_measure.ts";
import { because, type Draft, spanAt, toDraft } from "../../passage/draft.ts";
import { judge } from "../../passage/evidence.ts";
import { dealOut, timesOfEach } from "./each.ts";
import { isRate } from "./rates.ts";
import { isOfOthers } from "../others.ts";
import { isFuture } from "../future.ts";
import { headOf, isLaunchLike, LAUNCH_LIKE, nounAt } from "../../passage/heads.ts";
import { Heads, Subjects, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Including, Sections } from "../../lexicon/function_words.ts";
import { anyOf, firstPlace, has, holds, kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { isDatedLine } from "../../passage/paragraphs.ts";
import type { Story } from "../../passage/story.ts";
import { toldEvent } from "../../dating/spoken/after_told.ts";
import { thensOf } from "../../dating/spoken/anaphors.ts";
import { asideBehind, isDated } from "./dated.ts";
import { areKept, isDeveloped, isMade } from "./made.ts";
import { isTimedByOther } from "./occasion.ts";
import { isInfinitive } from "./infinitive.ts";
import { isNotFired } from "./not_fired.ts";
import { describe } from "../../passage/subjects.ts";
import { spokenOf, takenUp } from "./spoken_of.ts";
import { ARMS } from "../../passage/tried_arms.ts";
import { apposed, fromSubmarine, saidToBe, suspected, tried } from "./classed.ts";

const LAUNCHED = anyOf(mark("subject"), mark("head", "missile", "launch", "nuclear"), mark("trigger", "launch"));
/** "Of", and the article of a genitive: "Test einer Rakete". */
const LEADS = anyOf(mark("time", "of"), mark("article"));
/** How far behind "of" the missile may stand that was launched. */
const OF_REACH = 4;
const THINGS = anyOf(LAUNCH_LIKE, ARMS);

/** Binds single events: one missile, launch or test, named with its day, month or year. */
export function bindEvents(passage: Passage, story: Story): void {
  for (let at = firstPlace(passage, THINGS); at >= 0; at = firstPlace(passage, THINGS, at + 1)) {
    if (
      !isLaunchLike(nounAt(passage, at)) || !isSingle(passage, at) ||
      thensOf(passage).some((then) => toldEvent(passage, then, story)?.at === at)
    ) continue;
    let next = at + 1;
    while (has(passage, next, LAUNCH_LIKE) && !isInfinitive(passage, next)) next++;
    next = typeBehind(passage, next);
    if (!isOneThing(passage, at, next) || isTaken(at, next, story) || isCounted(passage, at)) continue;
    if (isOfMissile(passage, next)) continue;
    // "The eleventh launch this year", where the ordinal stands behind.
    if (passage.values.some((value) => value.ordinal && value.from === next)) continue;
    if (
      isNotFired(passage, at, next) || isTimedHere(passage, at, story) || isFlightTold(passage, at, next, story) ||
      isNoEvent(passage, [startOf(passage, at), at, next])
    ) continue;
    const known = story.own.length;
    bindEvent(passage, at, next, story);
    dealOut(story.own[known], timesOfEach(passage, [startOf(passage, at), next]), story);
    at = next - 1;
  }
}

/** "In December 2017 after the launch of an ICBM in November", "a launch of another Unha-3": a launch whose missile is bound behind it. */
function isOfMissile(passage: Passage, next: number): boolean {
  if (!has(passage, next, LEADS)) return false;
  const missile = firstPlace(passage, Heads.missile, next + 1, next + 1 + OF_REACH);
  if (missile < 0 || !isSingle(passage, missile)) return false;
  return isAnother(passage, next + 1) ||
    passage.periods.length > 1 && passage.periods.some(({ from }) => from > missile);
}

function bindEvent(passage: Passage, at: number, next: number, story: Story): void {
  const noun = nounAt(passage, next - 1)!;
  if (noun === "blast" && !story.themes.has("nuclear") && !has(passage, next - 1, Subjects.nuclear)) return;
  // "Not every attempt comes off: in spring a bank foiled an attack": where one word is for tests and attempts.
  if (noun === "test" && holds(passage, Heads.attack) && !holds(passage, LAUNCHED)) return;
  const measure: Measure = noun === "nuclear" || noun === "blast"
    ? "nuclear_tests"
    : noun === "test"
    ? testMeasure(passage, Math.max(0, at - 1), { noun, from: at, next }, story)
    : "launches";
  const span = spanAt(passage, at);
  const parent = partOf(passage, at, story);
  if (
    (!isDated(passage, at, story.current("launch", passage) !== undefined) ||
      isTimedByOther(passage, at, passage.periods[0])) &&
    parent === undefined &&
    !isTold(passage, [startOf(passage, at), at], story)
  ) {
    return story.drop("one event", span, "no date");
  }
  const aside = passage.periods.length === 1 ? asideBehind(passage, next - 1, passage.periods[0]!.from) : -1;
  if (isFuture(passage, at, story) || aside > 0 && isFuture(passage, aside + 1, story)) {
    return story.drop("one event", span, "announced or feared");
  }
  // "22 January: the Council condemns the launch": the day of the line is that of what is said about it.
  if (isDatedLine(passage) && isCondemned(passage, at)) return story.drop("one event", span, "no date");
  if (isOfOthers(passage, at, story)) return story.drop("one event", span, "another actor");
  if (isRate(passage, startOf(passage, at))) return story.drop("one event", span, "a rate");
  if (measure === "launches" && isDeveloped(passage, at)) return story.drop("one event", span, "blocker.idle");
  if (measure === "nuclear_tests" && (isMade(passage, next - 1) || noun === "blast" && areKept(passage, next - 1))) {
    return story.drop("one event", span, "blocker.idle");
  }
  const range = [startOf(passage, at), next] as const;
  const verdict = judge(passage, aside < 0 ? range : [aside + 1, aside + 2], measure, story);
  const plain = verdict.rule === "topic" && !isDatedLine(passage) && !isClassed(passage, at, next) &&
    noun !== "blast" &&
    !has(passage, at, Heads.name);
  if (!verdict.ok || plain) {
    return story.drop("one event", span, verdict.rule);
  }
  const described = measure === "launches"
    ? (noun === "missile" ? fromSubmarine(passage, range[0]) : null) ?? apposed(passage, range[0]) ??
      suspected(passage, range[0], next) ?? narrower(passage, range[0], next)
    : null;
  const such = measure === "launches" && (described === null || described.subject === "missile")
    ? sameKind({ measure, passage, range }, { from: at, next }, story)
    : null;
  const draft = story.take(toDraft({
    measure,
    passage,
    range,
    parent: parent ?? null,
    at,
    low: 1,
    high: 1,
    unit: "count",
    bound: oneBehind(passage, next)?.bound ?? "exact",
    subject: measure === "launches"
      ? tried(
        passage,
        such?.subject ?? takenUp(passage, at, described?.subject, story) ?? described?.subject ??
          spokenOf(passage, at, noun, story),
        story,
      )
      : null,
    rule: isAnother(passage, range[0]) ? `${measure}.another.event` : `${measure}.event`,
  }));
  if (described) because(draft, "subject", "words", [spanAt(passage, described.at)]);
}

/** "صاروخا واحدا على الأقل": "one" behind its noun, with a bound of its own. */
function oneBehind(passage: Passage, next: number): Value | undefined {
  return passage.values.find((value) => value.from === next && value.low === 1 && value.high === 1 && !value.ordinal);
}

/** "Yet another missile"; "آخر تجربة", where one word says "another" and "the last", is the last where it stands before its noun. */
function isAnother(passage: Passage, at: number): boolean {
  return has(passage, at, Clauses.another) && !has(passage, at, Clauses.superlative);
}

/** The class in the words of a noun, or where they give none the one that somebody says it is of. */
function narrower(passage: Passage, from: number, next: number) {
  const own = describe(passage, from, next);
  return own === null || own.subject === "missile" ? saidToBe(passage, next) ?? own : own;
}

/** "It was an ICBM": one thing that is named by its class. */
function isClassed(passage: Passage, at: number, next: number): boolean {
  const subject = describe(passage, startOf(passage, at), next)?.subject ?? "missile";
  const start = startOf(passage, at);
  return subject !== "missile" &&
    (has(passage, start, Sections.article) || has(passage, start - 1, Sections.possessive));
}

/** "Seven missiles, among them an ICBM": the claim that an event is a part of. */
function partOf(passage: Passage, at: number, story: Story): Draft | undefined {
  const start = startOf(passage, at);
  const lead = has(passage, start - 1, Triggers.suspect) ? start - 2 : start - 1;
  const including = placesOf(passage, Including.any, start - 2, at).at(-1) ??
    // "Three missiles flew: a suspected ICBM at six, a second one at seven"
    [lead, lead - 1].find((place) => kindAt(passage, place) === Kind.colon);
  if (including === undefined) return undefined;
  const own = story.own.filter((draft) => draft.range[1] <= including + 1);
  return own.findLast((draft) => story.rule(draft.measure).group === "launch");
}

/** Whether a figure or an ordinal counts the noun. */
function isCounted(passage: Passage, at: number): boolean {
  return passage.values.some((value) => {
    const head = headOf(passage, value);
    return head !== null && head.from <= at && at < head.next;
  });
}

function isTaken(from: number, next: number, story: Story): boolean {
  // "Twice it fired its biggest missile": the verb counts what it fires.
  return story.own.some((draft) =>
    draft.range[0] < next && draft.range[1] > from ||
    draft.rule.endsWith(".times") && draft.range[0] < from && from < tellingOf(draft.passage, draft.range[0])[1]
  );
}
