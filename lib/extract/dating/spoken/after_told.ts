import { told } from "./told.ts";
import { isOfDay, type Then } from "./spoken.ts";
import type { Draft } from "../../passage/draft.ts";
import { anyOf, firstPlace, has, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const EVENTS = mark("head", "test", "launch", "nuclear", "blast");
const BLASTS = mark("head", "nuclear", "blast");
const LAUNCHES = mark("head", "launch");
const DECISIONS = mark("head", "resolution", "sanctions");
const NOUNS = anyOf(EVENTS, DECISIONS);
const REPLY = mark("blocker", "reply");
const ARTICLE = mark("article");
/** How many places behind a count of units the event may stand that it counts from. */
const REACH = 4;
/** At how many places from its beginning such a count opens a sentence. */
const FRONTED = 2;
/** How far back the event must have been told. */
const BACK = 4;

/** The day of an event that was told before, and the place of the noun that takes it up. */
export interface Told {
  readonly day: Date;
  readonly at: number;
}

/**
 * "It tested a bomb on 6 January. Two days after the test it fired a missile": what a sentence counts from an event that was
 * told before leads on from that one's day, where the sentence names no day of its own.
 */
export function toldEvent(passage: Passage, { at, next, unit }: Then, story: Story): Told | null {
  if (unit === "span" || unit === "since") return null;
  const behind = firstPlace(passage, NOUNS, next, next + REACH);
  // "In answer to the resolution it fired six the next day"
  const noun = behind < 0 && holdsIn(passage, REPLY, 0, at) ? firstPlace(passage, DECISIONS, 0, at) : behind;
  if (noun < 0 || has(passage, noun - 1, ARTICLE)) return null;
  if (passage.periods.some((own) => own.grain === "day" && (noun >= next || own.next <= at))) return null;
  if (passage.values.some(({ from }) => from >= next && from <= noun + 1)) return null;
  // "The launch came two months after the test": what was told is the launch.
  if (noun >= next && at > FRONTED && !passage.values.some((value) => value.next <= at && !value.isYear)) return null;
  const day = dayTold(passage, noun, story);
  return day && { day, at: noun };
}

function dayTold(passage: Passage, noun: number, story: Story): Date | null {
  const decision = has(passage, noun, DECISIONS);
  const last = story.recent.findLast((draft) =>
    draft.passage !== passage && passage.index - draft.passage.index <= BACK && isOfDay(draft) &&
    (decision ? draft.measure === "sanction" : isMeant(draft, passage, noun, story))
  );
  return last?.when?.start ?? (decision ? told(passage, story)?.start ?? null : null);
}

/** Whether a noun for a test or launch may stand for what a claim tells of. */
function isMeant({ measure, low }: Draft, passage: Passage, noun: number, story: Story): boolean {
  if (low === 0 || story.rule(measure).group !== "launch") return false;
  if (holdsIn(passage, BLASTS, noun, noun + 1)) return measure === "nuclear_tests";
  return !holdsIn(passage, LAUNCHES, noun, noun + 1) || measure === "launches";
}
