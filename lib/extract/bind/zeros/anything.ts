import { nounsAfter } from "./negated.ts";
import { clauseAround, firstPlace, has, holds, lastPlace, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { OTHER_STATES } from "../others.ts";
import { take } from "./zeros.ts";

const ANYTHING = mark("clause", "anything");
const NOT = mark("negation", "not");
const FIRES = mark("trigger", "launch");
const COUNTRY = mark("actor", "KP");
/** How far before "anything" the negation of its verb may stand. */
const REACH = 8;

/** Binds "it has not fired anything since May": a zero whose noun is in its verb, over a time that lasts. */
export function bindAnything(passage: Passage, story: Story): void {
  for (const at of placesOf(passage, ANYTHING)) {
    const [from, to] = clauseAround(passage, at);
    const not = lastPlace(passage, NOT, Math.max(from, at - REACH), at);
    if (not < 0 || firstPlace(passage, FIRES, not + 1, at) < 0 || nounsAfter(passage, not).length > 0) continue;
    const lasts = passage.periods.some((one) =>
      (one.kind === "since" || one.kind === "window") && one.from >= from && one.from < to
    );
    const own = holds(passage, COUNTRY) || story.last("launch") !== undefined && !holds(passage, OTHER_STATES);
    if (!lasts || !own || has(passage, at + 1, NOT) || !story.themes.has("launch")) continue;
    take(passage, { measure: "launches", subject: "missile", range: [not, at + 1] }, not, story);
  }
}
