import { bindAscribed } from "./ascribed.ts";
import { isFormer } from "./changes.ts";
import { timesMeasure } from "./times.ts";
import type { Measure } from "../../../claims/claim.ts";
import { because, type Draft, spanAt, toDraft } from "../../passage/draft.ts";
import { judge, type Verdict } from "../../passage/evidence.ts";
import { type Head, headOf, type Noun } from "../../passage/heads.ts";
import { Actors, Heads, Subjects, Triggers } from "../../lexicon/content_words.ts";
import { anyOf, clauseAround, firstPlace, has, holds, holdsIn, isMark, mark, wayFrom } from "../../passage/marks.ts";
import { Negations } from "../../lexicon/function_words.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { isDeedOfOthers, isForeign, isTakenUpOfOthers } from "../others.ts";
import { isBeforeOrdinal } from "./row.ts";
import { couldBe, isOnlyPlanned, plansOf } from "../future.ts";
import { isUndone } from "../undone.ts";
import { areKept, isMade } from "./made.ts";
import { isAllNamed, isProportion } from "./proportion.ts";
import { isNotFired } from "./not_fired.ts";
import { isSayer } from "./sayer.ts";
import { isDelivered } from "../violations/delivered.ts";
import { isIncluded, isOfCases, isOften, isSuspected, joinedTo } from "./suspected.ts";
import { testMeasure } from "./test_measure.ts";
import { isWashedThrough } from "./washed.ts";
import { isRate } from "./rates.ts";
import type { Value } from "../../values/values.ts";
import { setSubject } from "./set_subject.ts";

const THREAT = mark("clause", "threat");
/** How far before countries the word may stand that threatens them. */
const THREAT_REACH = 3;
const MISSILES = mark("head", "missile", "launch");
const HACKS = mark("trigger", "cyber", "steal");

/** How near a word of plan or fear must stand to take a count of launches away. */
const PLAN_REACH = 3;
/** How far behind a count the word of denying may stand that goes on with another, and behind that its noun. */
const NONE_REACH = 5;
/** Before the figure who plans may stand between. */
const PLANS_REACH = 5;

/** "The Treasury hits 27 firms": it is not robbed who is struck by a state. */
const STRIKES = "trigger.strike";
const STRIKERS = anyOf(mark("actor", "US", "KR", "JP"), mark("source", "United States", "South Korea", "Japan", "UN"));

/** "The measures hit five firms", "the Treasury on Friday hit 27 firms": sanctions and states strike too, those that stand behind. */
function isOfStates(passage: Passage, at: number, from: number): boolean {
  // "The UN looks into 35 attacks in 17 countries": a noun strikes nobody.
  if (has(passage, at, Heads.attack)) return false;
  if (has(passage, at - 1, STRIKERS)) return true;
  const struck = holdsIn(passage, Heads.sanctions, 0, at) ||
    at < from && holdsIn(passage, STRIKERS, clauseAround(passage, at)[0], at);
  return struck && !holds(passage, HACKS);
}

const EMPLOYED = mark("clause", "employed");

/** Measures by the noun that a figure counts; what the noun leaves open is decided by what stands near. */
const BY_NOUN: Partial<Record<Noun, Measure>> = {
  nuclear: "nuclear_tests",
  launch: "launches",
  missile: "launches",
  case: "cases",
  country: "countries",
  target: "targets",
};

/** Binds a figure of things counted by its head noun. */
export function bindCount(passage: Passage, value: Value, story: Story): void {
  const head = headOf(passage, value);
  if (head === null || value.vague || isBeforeOrdinal(passage, value)) return;
  const measure = measureOf(passage, value, head, story);
  const what = `${value.low} ${head.noun}`;
  const drop = (why: string) => story.drop(what, value.span, why);
  if (measure === null) return drop("head noun");
  // "One inquiry is into the sale of arms": what is looked into is no theft.
  const inquiry = measure === "cases" && holdsIn(passage, Triggers.investigate, head.from, head.next);
  if (inquiry && !story.themes.has("theft") && !holds(passage, HACKS)) return drop("nothing near says so");
  if ((measure === "countries" || measure === "targets") && isSayer(passage, value, head)) {
    return drop("says so itself");
  }
  // "Got jobs at 309 companies": who employed them was not attacked.
  const employs = has(passage, value.from - 1, EMPLOYED);
  if (measure === "targets" && (employs || isWashedThrough(passage, value))) return drop("head noun");
  if (value.high > (story.rule(measure).most ?? Infinity)) return drop("more than there can be");
  if ((measure === "attacks" || measure === "cases") && bindAscribed(passage, value, head, story)) return;
  if (story.rule(measure).group === "theft" && (isProportion(passage, value, measure) || isAllNamed(passage, value))) {
    return drop("a share of something else");
  }
  // "From four to seven attacks": what both count stands behind the second.
  const former = isFormer({ passage, range: [value.from, value.next] });
  const range = [value.from, former ? value.next : Math.max(head.next, value.next)] as const;
  const verdict = judge(passage, range, measure, story);
  // "Eleven cases with a damage of 54.7 million": what is counted beside a theft of the same sentence is of thefts.
  const beside = story.rule(measure).group === "theft" && verdict.at === null &&
    (story.own.some((draft) => draft.measure === "stolen") || isToldOn(passage, measure, story));
  if (!verdict.ok && !beside && !(measure === "launches" && isBesideNone(passage, value, head))) {
    return story.drop(what, value.span, verdict.rule, spansOf(passage, verdict));
  }
  if (verdict.rule === STRIKES && isOfStates(passage, verdict.at ?? 0, value.from)) return drop("another actor");
  if (
    measure === "nuclear_tests" && (isMade(passage, head.next - 1) || value.low > 1 && areKept(passage, head.next - 1))
  ) return drop("blocker.idle");
  // "Its hackers threaten 40 countries": nothing has been done to them yet.
  if (measure === "countries" && holdsIn(passage, THREAT, value.from - THREAT_REACH, value.from)) {
    return drop("announced or feared");
  }
  if (isLaunch(measure) && isRate(passage, value.from)) return drop("a rate");
  if (isLaunch(measure) && isPlanned(passage, range, story)) return drop("announced or feared");
  if (
    isLaunch(measure) &&
    (isForeign(passage) || isDeedOfOthers(passage, value.from, true) || isTakenUpOfOthers(passage, value.from, story))
  ) return drop("another actor");
  if (measure === "launches" && (isDelivered(passage, range) || isNotFired(passage, head.from, head.next))) {
    return drop("delivered, not fired");
  }
  const parent = wholeOf(passage, value, measure, story);
  const draft = story.take(toDraft({
    measure,
    passage,
    range,
    low: value.low,
    high: value.high,
    unit: "count",
    bound: value.bound,
    rule: `${measure}.${parent === null ? head.noun : "part"}`,
    parent,
  }));
  because(draft, "measure", verdict.rule, spansOf(passage, verdict));
  if (story.rule(measure).subjects) setSubject(draft, head, story);
}

/** "73 missiles last year, no nuclear test": a sentence without a verb, whose second count is none. */
function isBesideNone(passage: Passage, { from }: Value, { next }: Head): boolean {
  if (from > 0 || passage.periods.length === 0 || !holds(passage, Negations.none)) return false;
  const none = firstPlace(passage, Negations.none, next);
  return none >= 0 && none - next <= NONE_REACH && isMark(passage, none - 1) &&
    holdsIn(passage, Heads.nuclear, none + 1, none + NONE_REACH);
}

/** "73 launches, including eight long-range ones": the count that a figure behind such a word is a part of. */
function wholeOf(passage: Passage, { from }: Value, measure: Measure, story: Story): Draft | null {
  const before = isIncluded(passage, from) ? from : joinedTo(passage, from);
  return story.own.findLast((draft) => draft.measure === measure && draft.range[1] <= before) ?? null;
}

/** "It looks into 58 attacks. In 2023 alone it was 17 cases": the sentence before counted the same. */
function isToldOn(passage: Passage, measure: Measure, story: Story): boolean {
  const before = story.before(passage);
  return before?.paragraph === passage.paragraph &&
    story.recent.some((draft) => draft.passage === before && draft.measure === measure);
}

function isLaunch(measure: Measure): boolean {
  return measure === "launches" || measure === "nuclear_tests";
}

/** Whether a word of plan or fear stands right beside a figure. */
function isPlanned(passage: Passage, range: readonly [number, number], story: Story): boolean {
  if (couldBe(passage, range[0]) || isUndone(passage, range[0]) || isOnlyPlanned(passage, range, story)) return true;
  return plansOf(passage, story).some((at) =>
    wayFrom(passage, range, at) <= (at < range[0] ? PLANS_REACH : PLAN_REACH)
  );
}

function spansOf(passage: Passage, verdict: Verdict) {
  return verdict.at === null ? [] : [spanAt(passage, verdict.at)];
}

/** What a figure measures by its noun; null if the noun is of no measure. */
function measureOf(passage: Passage, value: Value, head: Head, story: Story): Measure | null {
  if (head.noun === "test") return testMeasure(passage, value.from, head, story);
  if (head.noun === "attack") {
    return isSuspected(passage, value, head) || isOfCases(passage, value, story) ? "cases" : "attacks";
  }
  if (head.noun === "case" && isOften(passage, value, head)) return "attacks";
  // "Nine rounds of sanctions"
  const ofSanctions = head.noun === "operation" && holdsIn(passage, Heads.sanctions, head.next, head.next + 3);
  if (head.noun === "operation") return ofSanctions ? null : operationMeasure(passage, story);
  if (head.noun === "times") return timesMeasure(passage, value, story);
  if (head.noun === "blast") return isOwnBlast(passage, head, story) ? "nuclear_tests" : null;
  return BY_NOUN[head.noun] ?? null;
}

/** "It has set off three bombs since": the country's own, in a text about nuclear tests or called so themselves. */
function isOwnBlast(passage: Passage, { from, next }: Head, story: Story): boolean {
  return (story.themes.has("nuclear") || holdsIn(passage, Subjects.nuclear, from - 1, next + 1)) &&
    holds(passage, Triggers.conduct) && holds(passage, Actors.KP) &&
    !isForeign(passage);
}

function operationMeasure(passage: Passage, story: Story): Measure | null {
  if (holds(passage, MISSILES)) return "launches";
  if (holds(passage, HACKS)) return "attacks";
  if (holds(passage, Triggers.launch)) return "launches";
  const theft = story.current("theft", passage);
  const launch = story.current("launch", passage);
  return theft ? "attacks" : launch ? "launches" : null;
}
