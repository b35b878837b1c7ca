import { isOneDay } from "../../dating/days.ts";
import { because, type Draft, spanAt } from "../../passage/draft.ts";
import { Heads, Triggers } from "../../lexicon/content_words.ts";
import { Lookalikes, Times } from "../../lexicon/function_words.ts";
import { clauseAround, firstPlace, has, holds, holdsIn, lastPlace, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { type Described, mostSpecific } from "../../passage/subjects.ts";

/** What says no more of a missile than that it is one. */
const BROAD: ReadonlySet<string | null> = new Set(["missile", "projectile", "ballistic"]);
const CLASSES = mark("subject", "icbm", "hypersonic", "cruise", "slbm", "intermediate", "short-range", "ballistic");
const IS = mark("clause", "it_was", "was_of_kind");
const DENIES = mark("negation", "not", "none", "neither");
/** How far from its start the article may stand with which a clause opens. */
const OPENING = 3;
/** How far behind "it was" the class may stand. */
const REACH = 6;
/** How many sentences further on the class may be told. */
const SENTENCES = 2;

/** "Fired a missile on Friday. The ballistic missile flew 500 km", "It was an ICBM": the class of what was fired just before. */
export function tellClass(passage: Passage, story: Story): void {
  if (!holds(passage, CLASSES) || story.own.some((draft) => story.rule(draft.measure).group === "launch")) return;
  const found = flown(passage) ?? called(passage);
  if (found === null) return;
  const draft = firedBefore(passage, story);
  if (draft === null || found.subject === "ballistic" && draft.subject === "ballistic") return;
  draft.subject = found.subject;
  because(draft, "subject", "told after", [spanAt(passage, found.at)]);
}

/** The one launch of the sentence before that tells of any, if that says nothing of its class. */
function firedBefore(passage: Passage, story: Story): Draft | null {
  const draft = story.last("launch");
  if (draft?.measure !== "launches" || draft.low === 0 || !BROAD.has(draft.subject)) return null;
  const away = passage.index - draft.passage.index;
  if (draft.passage.heading || away < 1 || away > SENTENCES || !story.isNear(draft.passage, passage)) return null;
  const others = story.recent.some((other) =>
    other !== draft && other.passage === draft.passage && story.rule(other.measure).group === "launch"
  );
  // What was fired in a year may be of many classes.
  return others || draft.when && !isOneDay(draft.when) ? null : draft;
}

/** "The ballistic missile flew", "said that the ballistic missile flew": the noun that a clause opens with, and its flight. */
function flown(passage: Passage): Described | null {
  if (!holds(passage, Triggers.fly)) return null;
  for (const at of placesOf(passage, CLASSES)) {
    const [from, to] = clauseAround(passage, at);
    const the = firstPlace(passage, Times.the, from, Math.min(at, from + OPENING));
    // "One of the missiles" need not be of the class of the others.
    if (the < 0 || has(passage, the, Lookalikes.name) || !holdsIn(passage, Triggers.fly, at + 1, to)) continue;
    const noun = firstPlace(passage, Heads.missile, at, at + 2);
    if (noun < 0 || passage.values.some((value) => value.from <= noun && value.next > from)) continue;
    return specific(passage, the, noun + 1);
  }
  return null;
}

/** "It was a short-range missile", "it is said to have been one": of what kind something was. */
function called(passage: Passage): Described | null {
  const was = firstPlace(passage, IS, 0);
  if (was < 0) return null;
  const [from, to] = clauseAround(passage, was);
  const kind = specific(passage, was, Math.min(to, was + REACH)) ??
    (was === to - 1 ? specific(passage, from, was) : null);
  if (kind === null || holdsIn(passage, DENIES, from, to)) return null;
  const subject = lastPlace(passage, CLASSES, from, Math.min(was, kind.at));
  return subject >= 0 || passage.values.some((value) => value.ordinal && value.from < kind.at) ? null : kind;
}

function specific(passage: Passage, from: number, to: number): Described | null {
  const found = mostSpecific(passage, from, to);
  return found === null || found.subject === "missile" || found.subject === "projectile" ? null : found;
}
