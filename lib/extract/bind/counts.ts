import { timesMeasure } from "./times.ts";
import type { Measure } from "../../claims/claim.ts";
import { because, type Draft, spanAt, toDraft } from "../passage/draft.ts";
import { judge, type Verdict } from "../passage/evidence.ts";
import { type Head, headOf, type Noun } from "../passage/heads.ts";
import { anyOf, has, holds, holdsIn, isDate, kindAt, mark, places, wayFrom } from "../passage/marks.ts";
import { fact } from "../passage/fact.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import { isDeedOfOthers } from "./others.ts";
import { isDelivered } from "./delivered.ts";
import { isSuspected } from "./suspected.ts";
import { Kind } from "../scan/tokens.ts";
import type { Value } from "../values/values.ts";
import { setSubject } from "./set_subject.ts";

const INCLUDING = mark("including");
/** How far before a figure the word may stand that makes it a part of another. */
const INCLUDED_REACH = 2;

/** How near a word of plan or fear must stand to take a count of launches away. */
const PLAN_REACH = 3;
/** Before the figure who plans may stand between. */
const PLANS_REACH = 5;

/** "The Treasury hits 27 firms": it is not robbed who is struck by a state. */
const STRIKES = "trigger.strike";
const STRIKERS = anyOf(mark("actor", "US", "KR", "JP"), mark("source", "United States", "South Korea", "Japan", "UN"));

const DECIDES = anyOf(mark("head", "sanctions", "resolution"), mark("source", "UN Security Council"));

/** States whose own weapons are no claims. */
const OTHERS = ["KR", "US", "JP", "CN", "RU", "foreign"];

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
  if (head === null || value.vague) return;
  const measure = measureOf(passage, value, head, story);
  const what = `${value.low} ${head.noun}`;
  if (measure === null) return story.drop(what, value.span, "head noun");
  if ((measure === "countries" || measure === "targets") && isSayer(passage, value, head)) {
    return story.drop(what, value.span, "says so itself");
  }
  if (value.high > (story.rule(measure).most ?? Infinity)) {
    return story.drop(what, value.span, "more than there can be");
  }
  const range = [value.from, Math.max(head.next, value.next)] as const;
  const verdict = judge(passage, range, measure, story);
  // "Eleven cases with a damage of 54.7 million": what is counted beside a theft of the same sentence is of thefts.
  const beside = story.rule(measure).group === "theft" && verdict.at === null &&
    story.own.some((draft) => draft.measure === "stolen");
  if (!verdict.ok && !beside) return story.drop(what, value.span, verdict.rule, spansOf(passage, verdict));
  if (verdict.rule === STRIKES && has(passage, (verdict.at ?? 0) - 1, STRIKERS)) {
    return story.drop(what, value.span, "another actor");
  }
  if (isLaunch(measure) && isPlanned(passage, range)) return story.drop(what, value.span, "announced or feared");
  if (measure === "launches" && (isForeign(passage) || isDeedOfOthers(passage, value.from, true))) {
    return story.drop(what, value.span, "another actor");
  }
  if (measure === "launches" && isDelivered(passage, range)) {
    return story.drop(what, value.span, "delivered, not fired");
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

/** "73 launches, including eight long-range ones": the count that a figure behind such a word is a part of. */
function wholeOf(passage: Passage, { from }: Value, measure: Measure, story: Story): Draft | null {
  if (!holdsIn(passage, INCLUDING, from - INCLUDED_REACH, from)) return null;
  return story.own.findLast((draft) => draft.measure === measure && draft.range[1] <= from) ?? null;
}

function isLaunch(measure: Measure): boolean {
  return measure === "launches" || measure === "nuclear_tests";
}

/** Whether a word of plan or fear stands right beside a figure. */
function isPlanned(passage: Passage, range: readonly [number, number]): boolean {
  return places(passage, "clause", ["future"]).some((at) =>
    !isDate(passage, at) && wayFrom(passage, range, at) <= (at < range[0] ? PLANS_REACH : PLAN_REACH)
  );
}

/** "Eleven states report": those counted are who says it. */
function isSayer(passage: Passage, { from }: Value, head: Head): boolean {
  // "According to three firms": who is credited stands right behind.
  if (has(passage, from - 1, "attribution", "pre")) return true;
  // "نسبت شركتا ... الهجوم": the verb of saying stands right before where verbs do.
  if (passage.columns.lexicon.grammar.head_first && has(passage, from - 1, "attribution", "verb")) return true;
  return !has(passage, head.next, "connective") &&
    places(passage, "attribution", ["verb"], head.next, head.next + 2).length > 0;
}

/** Whether a passage speaks of another state's weapons: it names one that is no neighbour, and not North Korea. */
export const isForeign = fact((passage): boolean => {
  if (holds(passage, "blocker", "foreign_weapon") && !holds(passage, "actor", "KP")) return true;
  const foreign = holds(passage, "actor", "foreign");
  // What Russia fires at others is not North Korea's to count, wherever it was made.
  if (foreign && holds(passage, "actor", "RU") || isFiredByOthers(passage)) return true;
  if (holds(passage, "actor", "KP")) return false;
  if (foreign) return true;
  const others = places(passage, "actor", ["KR", "US", "JP", "CN", "RU"]);
  const says = holds(passage, "attribution") || holds(passage, "source");
  const thing = places(passage, "head", ["missile", "launch", "test", "nuclear"]).at(-1) ?? Infinity;
  return !says && others.some((at) => at < thing && kindAt(passage, at + 1) !== Kind.colon);
});

/** "Iran fired", "أطلقت روسيا": another state stands right beside a verb of launching, and North Korea beside none. */
function isFiredByOthers(passage: Passage): boolean {
  const verbs = places(passage, "trigger", ["launch"]).filter((at) => !has(passage, at, "head"));
  // "The president flew to Tokyo": what flies is no state's launch.
  const isBeside = (at: number, ...actors: readonly string[]) =>
    !has(passage, at, "trigger", "fly") &&
    (has(passage, at - 1, "actor", ...actors) && places(passage, "source", [], at - 4, at).length === 0 ||
      has(passage, at + 1, "actor", ...actors));
  return verbs.some((at) => isBeside(at, ...OTHERS)) && !verbs.some((at) => isBeside(at, "KP"));
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
  if (head.noun === "operation") return operationMeasure(passage, story);
  if (head.noun === "times") return timesMeasure(passage, value, story);
  return BY_NOUN[head.noun] ?? null;
}

/** "58 cases are looked into. Among them 17 attacks last year": a part of the cases that were just counted. */
function isOfCases(passage: Passage, value: Value, story: Story): boolean {
  if (!holdsIn(passage, INCLUDING, value.from - INCLUDED_REACH, value.from)) return false;
  const last = story.current("theft", passage, ({ unit, measure }) => unit === "count" && measure !== "countries");
  return last?.measure === "cases" && value.low < (last.low ?? 0) && passage.index - last.passage.index <= 2;
}

/** "Tests" are of nuclear devices if they are called so, or if those were spoken of and no missile is. */
export function testMeasure(passage: Passage, from: number, head: Head, story: Story): Measure {
  if (places(passage, "subject", ["nuclear"], from, head.next + 1).length > 0) return "nuclear_tests";
  if (places(passage, "subject", ["missile", "weapon", "ballistic", "icbm"], from, head.next).length > 0) {
    return "launches";
  }
  const missiles = holds(passage, "head", "missile", "launch");
  if (!missiles && (holds(passage, "head", "nuclear", "blast") || holds(passage, "clause", "yield"))) {
    return "nuclear_tests";
  }
  // "Fired no missile since November and set off no bomb since its sixth test": what was named last before it.
  const named = places(passage, "head", ["missile", "launch", "nuclear", "blast"], 0, head.from).at(-1);
  if (missiles && named !== undefined && has(passage, named, "head", "nuclear", "blast")) return "nuclear_tests";
  const before = story.passages[passage.index - 1];
  if (!missiles && before?.paragraph === passage.paragraph && holds(before, "head", "blast")) return "nuclear_tests";
  const next = story.passages[passage.index + 1];
  // "Five tests and counting": a headline, whose next sentence tells what was tested.
  if (!missiles && passage.heading && next && holds(next, "head", "nuclear", "blast")) return "nuclear_tests";
  // "After its third test came new sanctions": what the Council answers without a missile named is a nuclear one.
  if (!missiles && holds(passage, DECIDES) && has(passage, head.from - 1, "ordinal")) return "nuclear_tests";
  const last = story.last("launch");
  return !missiles && last?.measure === "nuclear_tests" ? "nuclear_tests" : "launches";
}

function operationMeasure(passage: Passage, story: Story): Measure | null {
  if (holds(passage, "trigger", "launch") || holds(passage, "head", "missile", "launch")) return "launches";
  if (holds(passage, "trigger", "steal", "cyber")) return "attacks";
  const theft = story.current("theft", passage);
  const launch = story.current("launch", passage);
  return theft ? "attacks" : launch ? "launches" : null;
}
