import type { Good } from "../../../claims/claim.ts";
import { anyOf, has, holds, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

/** Words for oil that say nothing of its kind. */
const PLAIN = mark("clause", "plain_oil");
const THE = mark("time", "the");
const THE_ONE = mark("clause", "the_one");
const OIL = anyOf(mark("good", "refined_petroleum"), mark("good", "crude_oil"));
const REFINED = mark("good", "refined_petroleum");
const CRUDE = mark("good", "crude_oil");
/** How many sentences back the oil may have been named. */
const BACK = 2;

/** The good that is meant: "it smuggled diesel. The oil was pumped at sea" goes on about what was refined. */
export function sameOil(passage: Passage, at: number, good: Good, story: Story): Good {
  if (good !== "crude_oil" || !has(passage, at, PLAIN)) return good;
  if (!has(passage, at - 1, THE) && !has(passage, at, THE_ONE)) return good;
  const named = story.passages.slice(Math.max(0, passage.index - BACK), passage.index).findLast((one) =>
    holds(one, OIL)
  );
  return named !== undefined && holds(named, REFINED) && !holds(named, CRUDE) ? "refined_petroleum" : good;
}
