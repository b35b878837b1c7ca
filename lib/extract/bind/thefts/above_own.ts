import type { Draft } from "../../passage/draft.ts";
import { storyFact } from "../../passage/fact.ts";
import { anyOf, has, holds, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const COUNTRY = mark("actor", "KP");
const MAKES_UP = mark("clause", "makes_up");
const OF_THEM = mark("including", "of_them");
const OF = anyOf(mark("time", "of"), mark("range", "from"), mark("clause", "of_whole"), mark("credit", "by"), OF_THEM);
/** All that was stolen, or was had unlawfully. */
const WORLD = mark("blocker", "world");
const ALL = anyOf(WORLD, mark("clause", "whole_loot"), OF_THEM);
const LOOT = mark("trigger", "steal", "cyber", "weak");
/** What a share of the country's own loot, income or programme is of. */
const OWN = anyOf(mark("head", "income", "programme"), mark("clause", "its"));
/** How far behind a percentage the word may stand for what it is a share of. */
const WHOLE_REACH = 9;
const DAY = 24 * 60 * 60 * 1000;
const YEAR = 366 * DAY;
const DAYS = 10 * DAY;
/** Whose sentence goes on about somebody, or adds up all years. */
const GOES_ON = anyOf(mark("credit", "again"), mark("clause", "cumulative", "its"));

/**
 * Whether a theft is more than all that the country took, in a text that tells its share of the world's: "Its hackers took
 * 1.3bn, 61 percent of the total stolen. In the first half of the year 1.6bn was lost."
 */
export function isAboveOwn({ measure, unit, low, passage, when, victim }: Draft, story: Story): boolean {
  // What it took in all its years may be more than it took in the one whose share is told.
  if (victim !== null || low === null || !when?.start || !when.end) return false;
  // "The $1.5bn theft from an exchange last week": what was taken within days was taken at once, and by one thief.
  const span = when.end.getTime() - when.start.getTime();
  if (span > YEAR || span < DAYS) return false;
  if (holds(passage, GOES_ON) || !tellsShare(story)) return false;
  const own = mostOf(story).get(`${measure} ${unit}`);
  return own !== undefined && low > own;
}

/** Whether a text tells in percent how much of all that was stolen is the country's. */
const tellsShare = storyFact(({ passages }) =>
  passages.some((passage, index) => isShare(passage, passages[index - 1]))
);

function isShare(passage: Passage, before: Passage | undefined): boolean {
  // Where an ending says whose loot it is, a share of the world's and one of its own look alike.
  if (passage.columns.lexicon.grammar.head_first) return false;
  const share = passage.values.some(({ unit, next }) => {
    const end = next + WHOLE_REACH;
    if (unit !== "percent" || !has(passage, next, OF) || holdsIn(passage, OWN, next, end)) return false;
    // "Of the total stolen", "of all thefts worldwide"
    const all = holdsIn(passage, LOOT, next, end) || holds(passage, MAKES_UP);
    return holdsIn(passage, WORLD, next, end) || all && holdsIn(passage, ALL, next, end);
  });
  return share &&
    (holds(passage, COUNTRY) || holds(passage, MAKES_UP) || before !== undefined && holds(before, COUNTRY));
}

/** The most that the country took, by measure and unit. */
const mostOf = storyFact(({ drafts }) => {
  const most = new Map<string, number>();
  for (const { measure, unit, low, passage } of drafts) {
    if (low === null || !holds(passage, COUNTRY)) continue;
    const key = `${measure} ${unit}`;
    most.set(key, Math.max(most.get(key) ?? 0, low));
  }
  return most;
});
