import type { Subject } from "../../../claims/claim.ts";
import { Sections, Times } from "../../lexicon/function_words.ts";
import type { Noun } from "../../passage/heads.ts";
import { has, holds, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { mostSpecific } from "../../passage/subjects.ts";

/** How many passages back the thing may be spoken of that was launched. */
const SPOKEN = 2;
/** At what place at most the noun of a sentence stands that takes up what was just fired. */
const OPENING = 2;
/** What says no more than that it flew. */
const BROAD: ReadonlySet<string> = new Set(["missile", "projectile", "weapon"]);
/** How many sentences back it may have been fired. */
const FIRED = 3;
const FIRES = mark("trigger", "launch", "conduct", "fly");
const DENIES = mark("negation", "not", "none", "neither");

/** "24 August: another attempt": what was tried is what the line before tells of. */
export function spokenOf(passage: Passage, at: number, noun: Noun, story: Story): Subject {
  if (noun === "launch") return launchedBefore(passage, at, story) ?? "missile";
  if (noun !== "test") return "missile";
  // "It put a satellite into orbit; an attempt in April had failed"
  if (story.own.some(({ subject, range }) => subject === "satellite" && range[1] <= at)) return "satellite";
  const before = story.current(
    "launch",
    passage,
    (draft) => draft.passage !== passage && draft.subject !== null && draft.low !== 0,
  );
  const near = before?.passage.paragraph === passage.paragraph ? 2 : 1;
  return before && passage.index - before.passage.index <= near
    ? before.subject!
    : justFired(passage, at, story) ?? "missile";
}

/** "It has tested an ICBM. The projectile took off on Friday": the class of what a broad word that opens its sentence takes up. */
export function takenUp(passage: Passage, at: number, subject: Subject | undefined, story: Story): Subject | null {
  return at <= OPENING && BROAD.has(subject ?? "missile") ? justFired(passage, at, story) : null;
}

/** "It has tested a hypersonic missile. The test took place on Tuesday": the class of what was fired before, without its day. */
function justFired(passage: Passage, at: number, story: Story): Subject | null {
  if (!has(passage, at - 1, Times.the)) return null;
  let before = story.before(passage);
  for (let back = 1; back <= FIRED && before !== undefined; back++) {
    // What opens a paragraph takes up what the one before told.
    if (before.paragraph !== passage.paragraph && (back > 1 || at > OPENING)) return null;
    const spoken = mostSpecific(before, 0, before.count);
    if (spoken !== null && !BROAD.has(spoken.subject)) {
      return holds(before, FIRES) && !holds(before, DENIES) ? spoken.subject : null;
    }
    before = story.before(before);
  }
  return null;
}

/** "His spy satellite is up there: the launch on 21 November worked": what the sentences before spoke of was launched. */
function launchedBefore(passage: Passage, at: number, story: Story): Subject | null {
  if (has(passage, at - 1, Sections.article)) return justFired(passage, at, story);
  let one: Passage | undefined = passage;
  for (let back = 0; back <= SPOKEN && one?.paragraph === passage.paragraph; back++) {
    const spoken = mostSpecific(one, 0, one === passage ? at : one.count);
    if (spoken !== null) return spoken.subject;
    one = story.before(one);
  }
  return justFired(passage, at, story);
}
