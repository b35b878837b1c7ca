import { isForeign } from "../others.ts";
import { isStillToCome } from "../future.ts";
import { articlePart, isOfThings, ONE } from "./article_parts.ts";
import { isCountable, triedBehind, triedTie } from "./countable.ts";
import { because, type Draft, spanAt, toDraft } from "../../passage/draft.ts";
import { judge } from "../../passage/evidence.ts";
import { Triggers } from "../../lexicon/content_words.ts";
import { Negations, Sections } from "../../lexicon/function_words.ts";
import { clauseAround, has, holds, holdsIn, isAnd, isMark, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { NOUN, nounAsked, nounBefore, nounImplied, nounShot, NUMBER, numberOf } from "./implied.ts";
import { nounTabled } from "./tabled.ts";
import { classNumbered, nounTallied, nounUncounted } from "./tallied.ts";
import { isApposed, type Tie, tieOf } from "./ties.ts";
import { take } from "../zeros/zeros.ts";
import { describe, mostSpecific } from "../../passage/subjects.ts";
import type { Value } from "../../values/values.ts";

const FIRES = mark("trigger", "conduct", "launch");
const FLIES = mark("trigger", "launch", "fly");
const LISTS = mark("action", "list");
const ARTICLE = mark("article");
const ONE_OF = mark("including", "one_of");
const LONG_RANGE = mark("subject", "long-range");
const OF_THEM = mark("including", "of_them");
/** How far the word that ties a bare figure to the one before may stand from it. */
const REACH = 4;
/** Bare figures above this are no counts of launches or attacks. */
const MOST = 1000;

/** Binds a figure without a noun of its own: "42 of them", "24 in the whole of 2016", "zwei weitere", "eight were intercontinental". */
export function bindElliptic(passage: Passage, value: Value, story: Story): void {
  if (value.low > MOST || value.vague || value.isYear || !isCountable(passage, value)) return;
  if (isOneBehind(story, passage, value)) return;
  // "Asked the Council to put five others on its list": whom sanctions strike.
  if (holdsIn(passage, LISTS, value.from - REACH, value.next + REACH)) return;
  const near = counted(passage, value, story);
  const tried = near && triedTie(passage, value, near);
  const tie = tried === undefined ? tieOf(passage, value, near!, story) : tried;
  // "22 missiles, two of them in July. On Tuesday one flew": another sentence goes on about the whole.
  // "Two more, of a longer range, in May. For 2021 the list has 44": nor does what is compared count those alone that were added.
  const added = near?.rule.endsWith("part") || near?.rule.endsWith("described") ||
    tie === "comparison" && near?.rule.endsWith("further");
  const further = near?.passage !== passage || value.low > (near.low ?? 0);
  // "73 missiles, eight of them ICBMs, and fired 42 of them in autumn": no part of what is fewer.
  const whole = tie !== "part" || near?.passage === passage && value.low > (near.low ?? 0);
  const parent = near?.parent && further && whole && added ? near.parent : near;
  if (!parent || !tie) return story.drop(`${value.low}`, value.span, "counts nothing known");
  const denied = value.low === 1 ? deniedAt(passage, value) : null;
  if (denied !== null) {
    const { measure, subject } = parent;
    return take(passage, { measure, subject, range: [value.from, value.next] }, denied, story);
  }
  if (value.high > (story.rule(parent.measure).most ?? Infinity)) return;
  const range = [value.from, value.next] as const;
  const drop = (why: string) => story.drop(`${value.low}`, value.span, why);
  if (parent.measure === "launches" && isForeign(passage)) return drop("another actor");
  // "It launched one in May. Two more are to follow"
  const launched = tie === "further" && story.rule(parent.measure).group === "launch";
  if (launched && isStillToCome(passage, range, story)) return drop("announced or feared");
  const verdict = judge(passage, range, parent.measure, story);
  if (!verdict.ok && tie !== "part" && tie !== "answer") return drop(verdict.rule);
  story.take(partOf(parent, passage, value, tie));
}

/** "لم ينطلق صاروخ واحد", "صاروخا واحدا": where "one" follows its noun, it counts nothing else, and a denied one is none. */
function isOneBehind({ recent }: Story, passage: Passage, { low, high, ordinal, from }: Value): boolean {
  return low === 1 && high === 1 && !ordinal &&
    recent.some((draft) => draft.passage === passage && (draft.low ?? 2) < 2 && draft.range[1] === from);
}

/** "Has not set off one since 2017": the negation of the verb before a bare "one", or null. */
function deniedAt(passage: Passage, { from }: Value): number | null {
  const verb = placesOf(passage, FIRES, from - REACH, from)[0];
  const at = verb === undefined ? undefined : placesOf(passage, Negations.not, verb - REACH, verb).at(-1);
  return at ?? null;
}

/** Binds "one of them" and "the first of them", where it says of what class that one was. */
export function bindOnes(passage: Passage, story: Story): void {
  for (const at of placesOf(passage, ONE_OF)) {
    const value = { ...ONE, from: at, next: at + 1, head: at + 1 };
    const parent = isOfThings(passage, at) ? null : counted(passage, value, story);
    const own = lookAhead(passage, at + 1);
    const classed = own !== null && (own.subject !== "missile" || has(passage, own.at, LONG_RANGE));
    if (parent?.subject && (classed || isDatedBehind(passage, at) || isToldOf(passage, at))) {
      story.take(partOf(parent, passage, value, "part"));
    }
  }
}

/** Binds "among them at least one from a submarine": a part that its article counts and its class names. */
export function bindArticles(passage: Passage, story: Story): void {
  if (!story.own.some(isLaunched)) return;
  for (const at of placesOf(passage, ARTICLE)) {
    const part = articlePart(passage, at);
    const parent = story.own.findLast((draft) => isLaunched(draft) && draft.range[1] <= at);
    const inside = story.own.some(({ range }) => range[0] <= at && at < range[1]);
    if (part === null || parent === undefined || inside) continue;
    const value = { ...ONE, bound: part.bound, from: at, next: part.described.at + 1, head: part.described.at + 1 };
    story.take(partOf(parent, passage, value, "part"));
  }
}

function isLaunched({ measure, low }: Draft): boolean {
  return measure === "launches" && (low ?? 0) > 1;
}

/** "One of them in April": the period stands right behind it. */
function isDatedBehind(passage: Passage, at: number): boolean {
  const [, to] = clauseAround(passage, at);
  return passage.periods.some((period) => period.from > at && period.from - at <= REACH && period.from <= to + 2);
}

/** "One of them flew over Japan", "on 2 October came one of them": its clause tells how it flew, or which day it came. */
function isToldOf(passage: Passage, at: number): boolean {
  const [from, to] = clauseAround(passage, at);
  if (holdsIn(passage, Triggers.fly, at, to)) return true;
  const dated = passage.periods.some((one) => one.grain === "day" && one.from >= from && one.next <= at);
  return dated && holdsIn(passage, FLIES, from, to);
}

/** What was counted last: in this passage before the figure, or just before. */
function counted(passage: Passage, value: Value, story: Story): Draft | null {
  const tabled = nounTabled(passage, value, story);
  if (tabled !== null) return tabled;
  const isCount = (draft: Draft) => draft.unit === "count";
  const inside = story.own.filter((draft) => isCount(draft) && draft.range[0] < value.from);
  // "35 cases in 17 countries, ten of them in Seoul": what happened is counted on, not where.
  const deeds = holds(passage, OF_THEM) ? inside.filter(isDeed) : [];
  const whole = deeds.length > 0 ? deeds : inside;
  if (whole.length > 0) return whole.reduce((a, b) => b.range[0] > a.range[0] ? b : a);
  const noun = numberOf(passage, value) ?? classNumbered(passage, value, story) ??
    nounTallied(passage, value, story) ?? nounBefore(passage, value.from) ?? nounImplied(passage, value, story) ??
    nounAsked(passage, story) ?? nounUncounted(passage, value, story) ?? nounShot(passage, value, story);
  if (noun !== null) return noun;
  const told = (draft: Draft) => isCount(draft) && draft.passage !== passage;
  // "73, eight of which could fly far. Most came late: 42 since September": more than a part are of the whole.
  const launch = story.current("launch", passage, (draft) => told(draft) && (draft.low ?? 0) >= value.low) ??
    story.current("launch", passage, told);
  // "35 cases in 17 countries. Ten of them ...": what happened is counted on, not where.
  const theft = story.current("theft", passage, (draft) => isCount(draft) && isDeed(draft)) ??
    story.current("theft", passage, isCount);
  if (launch === undefined || theft === undefined) return launch ?? theft ?? null;
  return story.recent.indexOf(launch) > story.recent.indexOf(theft) ? launch : theft;
}

function isDeed({ measure }: Draft): boolean {
  return measure === "attacks" || measure === "cases";
}

/** A claim of the same measure as another, with the figure's own number, bound and subject. */
function partOf(parent: Draft, passage: Passage, value: Value, tie: Tie): Draft {
  const { low, high, bound } = value;
  const own = parent.subject === null ? null : describe(passage, value.from, value.next) ??
    (has(passage, value.from - 2, Sections.article) ? mostSpecific(passage, value.from - 1, value.from) : null) ??
    lookAhead(passage, isApposed(passage, value) ? value.next + 1 : value.next);
  const tried = own === null ? triedBehind(passage, value) : undefined;
  const range = [value.from, own !== null && own.at >= value.next ? own.at + 1 : value.next] as const;
  const draft = toDraft({
    measure: parent.measure,
    passage,
    range,
    low,
    high,
    bound,
    unit: "count",
    subject: tried !== undefined
      ? "satellite"
      : own !== null && own.subject !== "missile"
      ? own.subject
      : parent.subject,
    rule: `${parent.measure}.${tie}`,
    parent: parent.rule === NOUN || parent.rule === NUMBER ? null : parent,
  });
  because(draft, "measure", tie, [parent.span]);
  const named = own?.at ?? tried;
  if (named !== undefined) because(draft, "subject", "words", [spanAt(passage, named)]);
  return draft;
}

function lookAhead(passage: Passage, next: number) {
  let end = next;
  while (
    end < passage.count && end - next < REACH + 2 && !isMark(passage, end) &&
    !passage.values.some((value) => value.from === end && !value.isYear) &&
    !isAnd(passage, end)
  ) end++;
  return mostSpecific(passage, next, end);
}
