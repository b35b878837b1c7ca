import { isLabelled, type Negated, nounsAfter, nounsBefore, speaksOfNuclear, type Spoken } from "./negated.ts";
import { because, spanAt, toDraft } from "../../passage/draft.ts";
import { bindBothTimes } from "./both_times.ts";
import { isFlown } from "./flown.ts";
import { norBefore } from "./nor.ts";
import { isStranded } from "./fronted.ts";
import { isOnlyMeant } from "./only_meant.ts";
import { Actions, Blockers, Flows, Goods, Subjects } from "../../lexicon/content_words.ts";
import { Clauses, Negations, Sections, Times } from "../../lexicon/function_words.ts";
import { LAUNCH_LIKE } from "../../passage/heads.ts";
import { BOUNDS } from "../../passage/far_bounds.ts";
import { anyOf, clauseAround, has, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const DENIES = mark("negation", "none", "not");
const BEHIND = mark("negation", "not", "absent");
const SOME = mark("clause", "some");
const TESTS = mark("head", "test");
const MISSILES = anyOf(mark("head", "missile", "launch"), mark("subject"));
const NUCLEAR = anyOf(mark("subject", "nuclear"), mark("head", "nuclear"));
const INFINITIVE = mark("clause", "infinitive");
const NEGATION = mark("negation");
const SPEAKS = mark("clause", "declared");
const BEFORE = mark("time", "before");
const SO_MANY = mark("clause", "so_many");
const THAN = mark("clause", "than", "compares");
const GIVES_UP = mark("clause", "gives_up");
/** How far behind its negation the verb of giving up may stand. */
const GIVEN_REACH = 3;
const SUCCEEDS = mark("clause", "succeeds");
const BELIEVES = mark("clause", "believes");
const ENTERS = mark("clause", "enters");
/** How far behind a missile the word may stand by which it would have answered another. */
const AGAINST_REACH = 3;
/** How near its negation a word of success may stand. */
const SUCCESS_REACH = 2;
/** How far before a word of silence the word may stand that puts it behind. */
const OVER_REACH = 7;

/** Binds negated launches and tests as claims of zero; one negation reaches all nouns that are joined to its first. */
export function bindZeros(passage: Passage, story: Story): void {
  if (!holds(passage, NEGATION)) return;
  const taken = new Set<number>();
  for (const at of placesOf(passage, NEGATION)) {
    if (has(passage, at, Negations.nor) && !has(passage, at, DENIES)) continue;
    // "No year has seen more missiles", "kein Tag ohne Test": how often there was none is not said.
    if (has(passage, at + 1, Sections.unit)) continue;
    if (isOnlyMeant(passage, at) || isSome(passage, at)) continue;
    if (has(passage, at, Negations.pause) && (isOver(passage, at) || isDeclared(passage, at))) continue;
    // "Never before has it fired so many missiles": there were some all the time.
    const [start, end] = clauseAround(passage, at);
    if (has(passage, at + 1, BEFORE) || holdsIn(passage, SO_MANY, start, end)) continue;
    // "Did not fall below 30 missiles": a bound that is denied.
    if (has(passage, at + 1, BOUNDS)) continue;
    // "No longer than that to answer its test", "no later than a month after the launch": what is denied is how much.
    if (has(passage, at + 2, THAN) && !has(passage, at + 1, LAUNCH_LIKE)) continue;
    // "No other missile has been fired more often than that one": what is denied is that any is more.
    const other = has(passage, at + 1, Clauses.another) || has(passage, at + 1, Sections.ordinal);
    if (other && holdsIn(passage, THAN, at, clauseAround(passage, at)[1])) continue;
    // "His promise not to test": what is only meant, or left to be done.
    if (has(passage, at, Negations.not) && (has(passage, at + 1, INFINITIVE) || has(passage, at - 1, INFINITIVE))) {
      continue;
    }
    // "Did not halt its missile programme", "has never given up its tests": what goes on is not what is denied.
    if (holdsIn(passage, GIVES_UP, at + 1, at + GIVEN_REACH)) continue;
    // "Does not believe that it tested a bomb": what is doubted is left open.
    if (has(passage, at, Negations.not) && (has(passage, at - 1, BELIEVES) || has(passage, at + 1, BELIEVES))) continue;
    // "The launch did not succeed": what has failed was fired all the same.
    if (holdsIn(passage, SUCCEEDS, at - SUCCESS_REACH, at + SUCCESS_REACH + 1)) continue;
    // "No missile entered Japan's waters": it is only said where those that were fired did not come down.
    if (isElsewhere(passage, at)) continue;
    // "Its sixth nuclear test was in 2017. There have been no tests since"
    const spoken = holds(passage, TESTS) && !story.own.some(({ low }) => low === 0) ? spokenOf(passage, story) : null;
    const after = has(passage, at, Negations.absent) ? [] : nounsAfter(passage, at, spoken);
    const back = has(passage, at, BEHIND) || isStranded(passage, at) || isLabelled(passage, at);
    const nouns = after.length > 0 ? after : back ? nounsBefore(passage, at) : [];
    for (const noun of nouns) {
      if (taken.has(noun.range[0]) || isCounted(noun, story) || isSold(passage, at, noun)) continue;
      if (isFlown(passage, at, noun.range) || isAgainst(passage, noun.range)) continue;
      if (isOfPlaceToCome(passage, at, noun)) continue;
      // "We saw no missiles": nothing says of what time, in a text that is not about launches.
      const isOfTime = passage.periods.length > 0 || taken.size > 0;
      if (!isOfTime && noun.measure === "launches" && !story.themes.has("launch")) continue;
      taken.add(noun.range[0]);
      take(passage, noun, norBefore(passage, at, noun.range[0]) ?? at, story);
    }
  }
  if (taken.size > 0) bindBothTimes(passage, story);
}

/** "Avfyrte noen raketter": where one word is for "some" and "any", a sentence that denies nothing has some. */
function isSome(passage: Passage, at: number): boolean {
  return has(passage, at, SOME) && placesOf(passage, DENIES).every((place) => has(passage, place, SOME));
}

function isElsewhere(passage: Passage, at: number): boolean {
  return holds(passage, ENTERS) && holdsIn(passage, ENTERS, ...clauseAround(passage, at));
}

/** "No missile was fired to intercept it": one of those who might have answered. */
function isAgainst(passage: Passage, [, next]: readonly [number, number]): boolean {
  return holds(passage, Blockers.reply) && holdsIn(passage, Blockers.reply, next, next + AGAINST_REACH);
}

/** "Nobody may sell it weapons": goods that are not to be traded. */
function isSold(passage: Passage, at: number, { range }: Negated): boolean {
  return has(passage, range[0], Goods.any) && holdsIn(passage, Flows.any, at, range[0]);
}

/** "After a pause of two months it fired again": a silence that has ended. */
function isOver(passage: Passage, at: number): boolean {
  const [from, to] = clauseAround(passage, at);
  return holdsIn(passage, Times.after, Math.max(from, at - OVER_REACH), at) ||
    holdsIn(passage, Actions.end, Math.max(from, at - OVER_REACH), Math.min(to, at + OVER_REACH));
}

/** "The moratorium on tests was announced in April 2018": the time when somebody spoke of a silence. */
function isDeclared(passage: Passage, at: number): boolean {
  const [from, to] = clauseAround(passage, at);
  return holdsIn(passage, SPEAKS, from, to) && passage.periods.some(({ kind }) => kind === "at");
}

/** What the sentence just before a passage speaks of: nuclear tests alone, or, where a passage has a time, missiles alone. */
function spokenOf(passage: Passage, story: Story): Spoken {
  const before = story.before(passage);
  if (before?.paragraph !== passage.paragraph) return null;
  if (speaksOfNuclear(before)) return "nuclear";
  return passage.periods.length > 0 && holds(before, MISSILES) && !holds(before, NUCLEAR) && !holds(passage, NUCLEAR)
    ? "missile"
    : null;
}

/** Takes a claim of zero. */
export function take(passage: Passage, noun: Negated, at: number, story: Story): void {
  const range = [Math.min(at, noun.range[0]), Math.max(at + 1, noun.range[1])] as const;
  const draft = story.take(toDraft({
    measure: noun.measure,
    passage,
    range,
    at: noun.range[0],
    low: 0,
    high: 0,
    unit: "count",
    bound: "exact",
    subject: isLongRange(passage, noun, at) ? "icbm" : noun.subject,
    rule: `${noun.measure}.zero`,
  }));
  because(draft, "low", "negation", [spanAt(passage, at)]);
}

/** "No long-range missile": that none flew says nothing of those of a shorter range. */
function isLongRange(passage: Passage, { subject, range: [from, next] }: Negated, at: number): boolean {
  return subject === "missile" && holdsIn(passage, Subjects.longRange, Math.min(at, from), next);
}

/** Whether a figure has the noun already: "not one of the 30 missiles". */
function isCounted(noun: Negated, story: Story): boolean {
  return story.own.some((draft) => draft.low !== 0 && draft.range[0] < noun.range[1] && draft.range[1] > noun.range[0]);
}

/** "Still no seventh test", "has not yet carried out its seventh, long awaited": how many there were is known, and nothing says since when. */
function isOfPlaceToCome({ periods, values }: Passage, at: number, { range: [from, next] }: Negated): boolean {
  return periods.every(({ kind, when }) => kind !== "since" || when?.is === "ago") &&
    values.some((one) =>
      one.ordinal && (one.from === at + 1 || one.low > 1 && (one.next === from || one.from === next))
    );
}
