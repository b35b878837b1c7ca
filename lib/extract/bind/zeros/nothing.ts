import { bindAnything } from "./anything.ts";
import { bindQuiet } from "./quiet.ts";
import { nounsAfter } from "./negated.ts";
import { clauseAround, has, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { take } from "./zeros.ts";

const NOTHING = mark("negation", "nothing");
const NUCLEAR = mark("subject", "nuclear");
const VERB = mark("trigger", "launch", "conduct", "fly");
/** How far behind "nothing" its verb may stand. */
const REACH = 6;

/** Binds "nothing has been launched since May", "nothing nuclear has been exploded": a zero whose noun is in its verb. */
export function bindNothing(passage: Passage, story: Story): void {
  bindAnything(passage, story);
  bindQuiet(passage, story);
  for (const at of placesOf(passage, NOTHING)) {
    const [, to] = clauseAround(passage, at);
    const end = Math.min(to, at + REACH + 1);
    if (!holdsIn(passage, VERB, at + 1, end) || nounsAfter(passage, at).length > 0 || !isSettled(passage, at)) continue;
    const nuclear = has(passage, at + 1, NUCLEAR) || has(passage, at + 2, NUCLEAR);
    const last = story.last("launch");
    if (!nuclear && (!story.themes.has("launch") || last === undefined)) continue;
    const range = [at, end] as const;
    take(
      passage,
      { measure: nuclear ? "nuclear_tests" : "launches", subject: nuclear ? null : "missile", range },
      at,
      story,
    );
  }
}

/** Whether its clause says how long there was nothing. */
function isSettled(passage: Passage, at: number): boolean {
  const [from, to] = clauseAround(passage, at);
  return passage.periods.some((period) => period.from >= from - 1 && period.from < to);
}
