import { bindBlast } from "./blasts.ts";
import type { Draft } from "../../passage/draft.ts";
import { takeOneMore } from "./one_more.ts";
import { Clauses, Sections, Times } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holdsIn, isAnd, isMark, kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { LAUNCH_LIKE } from "../../passage/heads.ts";
import type { Period } from "../../periods/period.ts";
import { describe, mostSpecific } from "../../passage/subjects.ts";
import type { Value } from "../../values/values.ts";
import { Kind } from "../../scan/tokens.ts";

const ANOTHER = mark("clause", "another", "first", "first_one", "last", "last_one", "latter", "once_more");
const MORE = mark("clause", "several_more");
const LAST = mark("clause", "first", "first_one", "last", "last_one", "latter");
const LAST_ONE = mark("clause", "first_one", "last_one", "latter");
const ARTICLE = mark("article");
/** What may stand between a comma and the word for a member. */
const LED = anyOf(mark("time", "the", "to_date"), ARTICLE);
/** What may go on behind the time of one that an article singles out. */
const LEADS = anyOf(
  mark("stopword"),
  mark("range"),
  mark("time"),
  mark("trigger", "launch", "fly", "conduct"),
  mark("subject"),
);
/** How far behind the first of the parts the next one may stand. */
const CLASSED_REACH = 4;
/** How many places behind "another" its time may begin. */
const TIME_REACH = 3;

/** Binds the members of a row that a word stands for: "one on 14 January, another on 2 April", "and the latest on Sunday". */
export function bindMembers(passage: Passage, story: Story): void {
  bindOfList(passage, story);
  bindBlast(passage, story);
  bindClassed(passage, story);
  bindSingled(passage, story);
  bindMost(passage, story);
  for (const at of placesOf(passage, ANOTHER)) {
    // "Several on Saturday", "more in June": how many more there were nobody says.
    if (
      has(passage, at, Sections.vague) || has(passage, at, MORE) && !has(passage, at - 1, ARTICLE) ||
      !isDatedMember(passage, at, firstOf(passage, at)) || isTaken(story, at)
    ) continue;
    const before = story.own.filter(({ range, unit }) => unit === "count" && range[1] <= at);
    const parent = before.sort((a, b) => a.range[0] - b.range[0]).at(-1) ?? justTold(passage, at, story);
    if (parent === undefined || parent.low === 0 || story.rule(parent.measure).group !== "launch") continue;
    takeOneMore(story, parent, { passage, range: [at, at + 1], parent, rule: "member" });
  }
}

/** "Den bislang letzten": the place of the article that leads to a member. */
function firstOf(passage: Passage, at: number): number {
  if (at === 1 && has(passage, 0, ARTICLE)) return 0;
  let first = at;
  while (has(passage, first - 1, LED)) first--;
  return first;
}

/** "Six tests since 2006, the strongest in September": one of those counted, by what it is the most of and its time. */
function bindMost(passage: Passage, story: Story): void {
  if (passage.periods.length === 0 || story.own.length === 0) return;
  for (const at of placesOf(passage, Clauses.superlative)) {
    const first = has(passage, at - 1, Times.the) ? at - 1 : at;
    if (first === 0 || !isDatedMember(passage, at, first) || isOfTime(passage, at + 1)) continue;
    const whole = wholeBefore(story, at);
    if (whole === undefined) continue;
    takeOneMore(story, whole, { passage, range: [first, at + 1], parent: whole, rule: "member" });
  }
}

/** What was counted as several before a place that no claim of its own holds, and is no part itself. */
function wholeBefore(story: Story, at: number): Draft | undefined {
  if (isTaken(story, at)) return undefined;
  return story.own.findLast(({ range, low, measure, parent }) =>
    range[1] <= at && (low ?? 0) > 1 && parent === null && story.rule(measure).group === "launch"
  );
}

function isTaken({ own }: Story, at: number): boolean {
  return own.some(({ range }) => range[0] <= at && at < range[1]);
}

/** "Four launches this month, the busiest March on record": a time that is itself the most of something. */
function isOfTime({ periods }: Passage, at: number): boolean {
  return periods.some(({ from, grain }) => from === at && grain !== "day");
}

/** "The first fell into the sea. Another, on 24 August, broke apart": the single one that the sentence before told of. */
function justTold(passage: Passage, at: number, story: Story): Draft | undefined {
  // "Ein weiterer, am 24. August": an article may stand before it.
  if (at > 1 || at === 1 && !has(passage, 0, ARTICLE) || !has(passage, at, Clauses.another)) return undefined;
  const last = story.current("launch", passage);
  return last?.low === 1 && passage.index - last.passage.index === 1 ? last : undefined;
}

/** "25 missiles, almost all short-range, one in October from a submarine": one of those counted, by an article and its time. */
function bindSingled(passage: Passage, story: Story): void {
  if (passage.periods.length === 0 || story.own.length === 0) return;
  for (const at of placesOf(passage, ARTICLE)) {
    const period = singledAt(passage, at);
    const whole = period && wholeBefore(story, at);
    if (period === undefined || whole === undefined) continue;
    const [, to] = clauseAround(passage, at);
    // A test of a bomb has no class.
    const subject = whole.subject && (mostSpecific(passage, at + 1, to)?.subject ?? whole.subject);
    const range = [at, at + 1] as const;
    takeOneMore(story, whole, { passage, range, subject, parent: whole, window: period, rule: "member" });
  }
}

/** The time right behind an article that no noun follows in its clause, and no other figure. */
function singledAt(passage: Passage, at: number): Period | undefined {
  const period = passage.periods.find(({ from, kind }) => from > at && from - at <= 2 && kind === "at");
  if (period === undefined || !isMark(passage, at - 1) && !isAnd(passage, at - 1)) return undefined;
  let [, to] = clauseAround(passage, at);
  // "One on the 15th and two on the 28th"
  for (let place = period.next; place < to; place++) if (isAnd(passage, place)) to = place;
  const leads = period.next >= to || has(passage, period.next, LEADS);
  const counted = passage.values.some((one) => one.from > at && one.next <= to && !one.isYear && !one.ordinal);
  return leads && !counted && !holdsIn(passage, LAUNCH_LIKE, at, to) ? period : undefined;
}

/** "Seven missiles: one intercontinental, another of medium range": one more of those counted, by its class alone. */
function bindClassed(passage: Passage, story: Story): void {
  for (const at of placesOf(passage, Clauses.another)) {
    const described = describe(passage, at + 1, at + 2);
    if (described === null || described.at !== at + 1 || described.subject === "missile") continue;
    const part = story.own.find(({ range, parent, low }) =>
      low === 1 && parent !== null && range[1] < at && at - range[1] <= CLASSED_REACH
    );
    if (part === undefined || !isMark(passage, at - 1) && !isAnd(passage, at - 1)) continue;
    const { subject } = described;
    takeOneMore(story, part, { passage, range: [at, at + 2], subject, parent: part.parent, rule: "part" });
  }
}

/** "11 January: a second, faster": a line of a list that begins with its day and goes on with what the line before told. */
function bindOfList(passage: Passage, story: Story): void {
  const day = passage.periods[0];
  if (day === undefined || day.from > 1 || !isMark(passage, day.next) || !has(passage, day.next + 1, ANOTHER)) return;
  const parent = story.current("launch", passage, (draft) => draft.unit === "count" && draft.low !== 0);
  if (parent === undefined || story.own.length > 0) return;
  takeOneMore(story, parent, { passage, range: [day.next + 1, day.next + 2], rule: "member" });
}

/** Whether a word for one more of the kind stands behind a comma or "and", and right before its time. */
function isDatedMember(passage: Passage, at: number, first = at): boolean {
  // "كان آخرها": where verbs stand first, a verb opens its own clause.
  const opens = passage.columns.lexicon.grammar.head_first === true && has(passage, at, LAST_ONE);
  if (!opens && first > 0 && !isMark(passage, first - 1) && !isAnd(passage, first - 1)) return false;
  const period = passage.periods.find((one) => one.from > at && one.from - at <= TIME_REACH);
  if (period === undefined || period.kind === "window" || period.kind === "since") return false;
  const [, to] = clauseAround(passage, at);
  // "Most recently on Tuesday it tested missiles": how many they were nobody says.
  if (has(passage, at, LAST) && holdsIn(passage, LAUNCH_LIKE, period.next, to)) return false;
  // "The last time on 28 November with two missiles", "most recently two on Saturday": how many they were is said.
  const isOfTime = ({ from }: Value) => from >= period.from && from < period.next;
  if (
    passage.values.some((one) => one.from > at && one.next <= to && !one.isYear && !one.ordinal && !isOfTime(one))
  ) {
    return false;
  }
  for (let place = at + 1; place < period.from; place++) {
    // "Another, on 24 August, came out of the sea"
    if (kindAt(passage, place) === Kind.comma && place === at + 1) continue;
    if (isMark(passage, place) || kindAt(passage, place) === Kind.other) return false;
  }
  return true;
}
