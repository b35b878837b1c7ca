import { isMoney } from "../../values/money.ts";
import { because, spanAt, toDraft } from "../../passage/draft.ts";
import { Actions } from "../../lexicon/content_words.ts";
import { Negations } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isApart,
  mark,
  placesOf,
  wayBetween,
} from "../../passage/marks.ts";
import { modeOf } from "./mode.ts";
import { STATES } from "./strikes.ts";
import { fact } from "../../passage/fact.ts";
import { proposes } from "../../passage/proposes.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const LEFT_BEHIND = mark("trigger", "still", "evade");
const RETURN = mark("action", "return");
const LEAVE = mark("clause", "leave");
const MUST = mark("clause", "must");
const HOMEWARD = anyOf(RETURN, LEAVE);
const PEOPLE = anyOf(mark("clause", "people"), mark("good", "labour", "overseas_workers"));
const WORKERS = mark("good", "labour", "overseas_workers");
const THEM = mark("clause", "it");
/** What makes a duty of going home. */
const TOLD = mark("action", "impose", "ask", "ban");
const ABROAD = anyOf(mark("clause", "abroad"), mark("trigger", "work"), mark("good", "labour", "overseas_workers"));
const STAYED = anyOf(mark("negation"), mark("trigger", "still", "evade"));
/** How far apart the people and the word that sends them home may stand. */
const REACH = 9;

/** Binds "required states to repatriate all nationals earning income abroad": who works abroad is to go home. */
export function bindHomeward(passage: Passage, story: Story): void {
  if (!holds(passage, HOMEWARD) || holds(passage, STAYED)) return;
  if (story.own.some(({ measure, good }) => measure === "sanction" && good === "labour")) return;
  const mode = modeOf(passage, story);
  if (mode !== "plain" && mode !== "propose") return;
  for (const at of [...placesOf(passage, RETURN), ...leavings(passage)]) {
    if (isPaidHome(passage, at)) continue;
    const people = placesOf(passage, PEOPLE).find((place) =>
      wayBetween(passage, place, at) <= REACH && !isApart(passage, place, at) || isAsked(passage, place, at) ||
      isPastAside(passage, place, at)
    );
    if (people === undefined ? !isOfThem(passage, at, story) : firstPlace(passage, ABROAD) < 0) continue;
    const who = people ?? at;
    const action = mode === "plain" || isLaidDown(passage, who, at, story) ? "ban" : "propose";
    const [from, to] = clauseAround(passage, at);
    const range = [Math.min(from, who), Math.max(who + 1, Math.min(to, passage.count))] as const;
    const rule = `sanction.${action}`;
    const claim = { measure: "sanction", passage, range, at, action, flow: "export", good: "labour", rule } as const;
    because(story.take(toDraft(claim)), "action", "homeward", [spanAt(passage, at), spanAt(passage, who)]);
    return;
  }
}

/** "Had told all countries to repatriate them": workers whom the sentence before named. */
function isOfThem(passage: Passage, at: number, story: Story): boolean {
  const before = story.before(passage);
  return before?.paragraph === passage.paragraph && holds(before, WORKERS) && holdsIn(passage, TOLD, 0, at) &&
    has(passage, at + 1, THEM);
}

/** Whether what workers are called on to do is what was decided: nobody drafts it, and no state calls for it. */
function isLaidDown(passage: Passage, people: number, at: number, story: Story): boolean {
  return isAsked(passage, people, at) && !proposes(passage) && !story.isDraft(passage) && !holds(passage, STATES);
}

/** "Workers are called on, within a year, to go home": those whom the clause before asks to. */
function isAsked(passage: Passage, people: number, at: number): boolean {
  const [from, to] = clauseAround(passage, people);
  return to <= at && clauseAround(passage, at)[0] <= to + 1 && holdsIn(passage, Actions.ask, from, to);
}

/** "Workers must leave the country by the end of 2019": the word of duty, which stands by those who are to go. */
function leavings(passage: Passage): readonly number[] {
  return placesOf(passage, MUST).filter((at) => holdsIn(passage, LEAVE, at, clauseAround(passage, at)[1]));
}

/** "Koreans, die im Ausland arbeiten, müssen zurückkehren": the clause between says who they are. */
function isPastAside(passage: Passage, people: number, at: number): boolean {
  const [, end] = clauseAround(passage, people);
  if (end + 1 >= at) return false;
  const [from, to] = clauseAround(passage, end + 1);
  return holdsIn(passage, ABROAD, from, to) && to < at && clauseAround(passage, at)[0] <= to + 1;
}

/** How far behind the clause of the workers the verb may stand by which they are to go. */
const RETURN_REACH = 4;

/** "Must be sent home": workers who are to go, where nothing says that they have stayed. */
export function isToldToGo(passage: Passage, worker: number): boolean {
  const [from, to] = clauseAround(passage, worker);
  // "All who work abroad, must be sent home": the verb may stand behind the clause that says who they are.
  const goes = holdsIn(passage, RETURN, from, to + RETURN_REACH) ||
    placesOf(passage, RETURN, to).some((at) => isAsked(passage, worker, at));
  return goes && !holds(passage, Negations.any) &&
    !holds(passage, LEFT_BEHIND);
}

/** "Its workers send home up to $800 million": money goes home, and not they. */
export function isPaidHome(passage: Passage, at: number): boolean {
  return has(passage, at, RETURN) &&
    passage.values.some((value) => value.from > at && value.from - at <= 2 && isMoney(value));
}

/** How far before a word of sending home the one may stand that denies it. */
const DENIED_REACH = 3;

/** "Have not been sent home as they should": the place of the word of sending home that is denied, or -1. */
export const keptAt = fact((passage): number => {
  if (!holds(passage, RETURN) || !holds(passage, Negations.not)) return -1;
  return placesOf(passage, RETURN).find((at) => holdsIn(passage, Negations.not, at - DENIED_REACH, at)) ?? -1;
});
