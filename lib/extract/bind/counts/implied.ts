import type { Measure } from "../../../claims/claim.ts";
import { type Draft, toDraft } from "../../passage/draft.ts";
import { type Noun, nounAt } from "../../passage/heads.ts";
import { Actors, Heads, Subjects, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Times } from "../../lexicon/function_words.ts";
import { isForeign } from "../others.ts";
import { has, holds, holdsIn, isMark, lastPlace, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { describe, mostSpecific } from "../../passage/subjects.ts";
import type { Value } from "../../values/values.ts";

const DEEDS = mark("head", "attack", "case");
const FIRES = mark("trigger", "conduct", "launch");

/** Rules of claims in name only: those that stand for a noun without a figure, and for a noun that "number of" counts. */
export const NOUN = "noun";
export const NUMBER = "number_of";

/** Nouns that stand for claims by themselves. */
const NOUNS = mark("head", "launch", "missile", "nuclear");
/** How far behind "number of" its noun may stand. */
const NUMBER_REACH = 4;
/** How far behind its figure the verb may stand that tells what was counted. */
const VERB_REACH = 4;
/** How many passages back a question may stand that a figure answers. */
const ASKED_BACK = 2;
/** Nouns that may be counted so, and what they measure. */
export const COUNTED: Partial<Record<Noun, Measure>> = {
  nuclear: "nuclear_tests",
  launch: "launches",
  test: "launches",
  missile: "launches",
  attack: "attacks",
  case: "cases",
};

/** "The number of attacks rose to 47", "brings to 47 the number of attacks": a claim in name only for the noun of the last "number of". */
export function numberOf(passage: Passage, value: Value): Draft | null {
  const behind = has(passage, value.next, Times.the) ? value.next + 1 : value.next;
  const word = has(passage, behind, Clauses.number_of)
    ? behind
    : placesOf(passage, Clauses.number_of, 0, value.from).at(-1);
  if (word === undefined) return null;
  for (let at = word; at <= word + NUMBER_REACH && (at < value.from || word === behind); at++) {
    if (at > word && isMark(passage, at)) return null;
    const noun = nounAt(passage, at);
    // "The number of its atomic bombs": what it has is no test.
    if (noun === "nuclear" && has(passage, at, Heads.blast) && !holds(passage, FIRES)) return null;
    const measure = noun && COUNTED[noun];
    const suspected = measure === "attacks" && holdsIn(passage, Triggers.suspect, word, at + 1);
    if (measure) return inName(suspected ? "cases" : measure, passage, at, NUMBER);
  }
  return null;
}

/** "And the missiles? 15 last year": a claim in name only for the noun that the sentence before asks about. */
export function nounAsked(passage: Passage, story: Story): Draft | null {
  const asked = story.passages.slice(Math.max(0, passage.index - ASKED_BACK), passage.index).findLast((one) =>
    one.question
  );
  if (!asked) return null;
  const launch = nounBefore(asked, asked.count);
  if (launch !== null) return launch;
  const deed = placesOf(asked, DEEDS).at(-1);
  return deed === undefined ? null : inName(COUNTED[nounAt(asked, deed)!] ?? "attacks", asked, deed, NOUN);
}

/** "It goes into missiles. On Tuesday two were fired": the noun of the sentence before, which a verb here goes on about. */
export function nounShot(passage: Passage, value: Value, story: Story): Draft | null {
  const before = story.before(passage);
  if (before?.paragraph !== passage.paragraph || story.current("launch", passage) !== undefined) return null;
  const shot = holdsIn(passage, Triggers.launch, 0, value.from) && holds(passage, Actors.KP);
  // "Its missiles fly. At least 90 were fired last year": the verb is right behind the figure.
  const fired = value.low > 1 && holdsIn(passage, Triggers.launch, value.next, value.next + VERB_REACH) &&
    !isForeign(before);
  return (shot || fired) && nounBefore(passage, value.from) === null ? nounBefore(before, before.count) : null;
}

/** A claim in name only for the noun at a place. */
export function inName(measure: Measure, passage: Passage, at: number, rule: string): Draft {
  const behind = passage.columns.lexicon.grammar.head_first;
  const start = Math.max(0, at - 3);
  const subject = measure === "launches"
    ? (behind ? describe(passage, start, at + 1) : mostSpecific(passage, start, at + 1))?.subject ?? "missile"
    : null;
  return toDraft({ measure, passage, range: [at, at + 1], rule, unit: "count", subject });
}

/** A claim in name only, for a noun before the figure that has no figure of its own: "launches, with at least seven". */
export function nounBefore(passage: Passage, to: number): Draft | null {
  for (let at = lastPlace(passage, NOUNS, 0, to); at >= 0; at = lastPlace(passage, NOUNS, 0, at)) {
    const noun = nounAt(passage, at);
    if (noun !== "launch" && noun !== "missile" && noun !== "nuclear") continue;
    const measure = noun === "nuclear" ? "nuclear_tests" : "launches";
    return inName(measure, passage, at, NOUN);
  }
  return null;
}

/** "It is heading for a third nuclear test. The first was in 2006": those that the sentence before spoke of. */
export function nounSpoken(passage: Passage, story: Story): Draft | null {
  const before = story.before(passage);
  const spoken = before === undefined ? null : nounBefore(before, before.count);
  return spoken?.measure === "nuclear_tests" ? spoken : null;
}

/** "Seven ballistic ones": an adjective of missiles stands for the noun, in a text that tells of launches. */
export function nounImplied(passage: Passage, value: Value, story: Story): Draft | null {
  const told = story.themes.has("launch") || holds(passage, FIRES);
  if (!told || !has(passage, value.head, Subjects.any)) return null;
  const subject = mostSpecific(passage, value.head, value.head + 1)?.subject ?? null;
  if (subject === null) return null;
  return toDraft({
    measure: "launches",
    passage,
    range: [value.from, value.head],
    rule: NOUN,
    unit: "count",
    subject,
  });
}
