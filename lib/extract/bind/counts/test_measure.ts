import type { Measure } from "../../../claims/claim.ts";
import { goodLists } from "../goods/goods.ts";
import { Subjects } from "../../lexicon/content_words.ts";
import { Clauses, Sections } from "../../lexicon/function_words.ts";
import type { Head } from "../../passage/heads.ts";
import { anyOf, has, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Draft } from "../../passage/draft.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const MISSILE_CLASSES = mark("subject", "missile", "weapon", "ballistic", "icbm");
const MISSILES = mark("head", "missile", "launch");
const BOMBS = mark("head", "nuclear", "blast");
const WEAPONS = mark("head", "missile", "launch", "nuclear", "blast");
const DECIDES = anyOf(mark("head", "sanctions", "resolution"), mark("source", "UN Security Council"));

/** "Tests" are of nuclear devices if they are called so, or if those were spoken of and no missile is. */
export function testMeasure(passage: Passage, from: number, head: Head, story: Story): Measure {
  if (holdsIn(passage, Subjects.nuclear, from, head.next + 1)) return "nuclear_tests";
  if (holdsIn(passage, MISSILE_CLASSES, from, head.next)) {
    return "launches";
  }
  if (isNextBomb(passage, head, story)) return "nuclear_tests";
  // "Its sales of weapons were forbidden after a second test": what is traded is not what is tested.
  const missiles = placesOf(passage, MISSILES).some((at) => !isTraded(passage, at));
  if (!missiles && (holds(passage, BOMBS) || holds(passage, Clauses.yield))) {
    return "nuclear_tests";
  }
  // "Fired no missile since November and set off no bomb since its sixth test": what was named last before it.
  const named = placesOf(passage, WEAPONS, 0, head.from).at(-1);
  if (missiles && named !== undefined && has(passage, named, BOMBS)) return "nuclear_tests";
  const before = story.before(passage);
  // "Do you expect a seventh nuclear test? It has carried out six."
  const asked = before?.question === true && before.index === passage.index - 1;
  const bombed = before !== undefined && (asked || before.paragraph === passage.paragraph) && holds(before, BOMBS) &&
    !holds(before, MISSILES);
  if (!missiles && bombed) return "nuclear_tests";
  const next = story.passages[passage.index + 1];
  // "Five tests and counting": a headline, whose next sentence tells what was tested.
  if (!missiles && passage.heading && next && holds(next, BOMBS)) return "nuclear_tests";
  // "After its third test came new sanctions": what the Council answers without a missile named is a nuclear one.
  if (!missiles && holds(passage, DECIDES) && has(passage, head.from - 1, Sections.ordinal)) return "nuclear_tests";
  // What puts a satellite into orbit is no test: those spoken of before it are meant.
  const last = story.last("launch", ({ subject }) => subject !== "satellite");
  return !missiles && last?.measure === "nuclear_tests" ? "nuclear_tests" : "launches";
}

/** "Its second nuclear test in 2009, a rocket in 2012 and the third test": the next place of a row of bombs. */
function isNextBomb(passage: Passage, { from }: Head, story: Story): boolean {
  const place = passage.values.find(({ ordinal, next }) => ordinal && next === from)?.low;
  if (place === undefined) return false;
  return story.last("launch", (draft) => isPlace(draft, place - 1))?.measure === "nuclear_tests";
}

function isPlace({ passage, range }: Draft, place: number): boolean {
  return passage.values.some(({ ordinal, low, from, next }) =>
    ordinal && low === place && from >= range[0] && next <= range[1]
  );
}

/** "Was barred from the sale of missiles in reply to the test": whether a word names goods whose trade is told. */
function isTraded(passage: Passage, at: number): boolean {
  return goodLists(passage).some(({ goods, flowAt }) => flowAt !== null && goods.some((good) => good.at === at));
}
