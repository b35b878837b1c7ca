import { Actors } from "../../lexicon/content_words.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import { clauseAround, has, holdsIn, isAnd, isCapital, isMark, lastPlace, mark } from "../../passage/marks.ts";
import type { Draft } from "../../passage/draft.ts";
import type { Passage } from "../../passage/passage.ts";
import { thensOf } from "../../dating/spoken/anaphors.ts";
import type { Story } from "../../passage/story.ts";
import type { Value } from "../../values/values.ts";

const WITH = mark("clause", "with");
const HAS = mark("clause", "has_so_many");
/** How far before its figure the verb may stand: "has well over 40". */
const REACH = 5;
/** How far behind the figure its time may stand. */
const TIME_REACH = 2;
/** How many passages back the count may stand that the figure goes on with. */
const BACK = 3;

/** "For all of 2021 the institute has 44": a bare figure that a list or its keeper has for a time, in the noun just counted. */
export function hasSoMany(passage: Passage, parent: Draft, value: Value, story: Story): boolean {
  const { from, next, low } = value;
  if (parent.passage === passage || passage.index - parent.passage.index > BACK) return false;
  if (parent.passage.paragraph !== passage.paragraph) return false;
  if (isPast(passage, parent, value, story)) return false;
  const [start, end] = clauseAround(passage, from);
  const verb = lastPlace(passage, HAS, Math.max(start, from - REACH), from);
  if (low < 2 || verb < 0 || holdsIn(passage, Actors.any, start, end)) return false;
  for (let at = verb + 1; at < from; at++) if (isMark(passage, at)) return false;
  const years = passage.periods.filter((one) => one.grain === "year" && one.from >= start && one.from < end);
  const thens = thensOf(passage).filter(({ at, unit }) => unit === "year" && at >= start && at < end);
  const times = [...years.map((one) => one.from), ...thens.map(({ at }) => at)];
  if (times.length !== 1) return false;
  return next >= passage.count || isMark(passage, next) || times[0]! >= next && times[0]! <= next + TIME_REACH;
}

/** "It was hit by ten attacks, followed by India with three": how many of those just counted were another's. */
export function isWithSoMany(passage: Passage, { measure }: Draft, { from, next }: Value): boolean {
  const deeds = measure === "attacks" || measure === "cases";
  return deeds && has(passage, from - 1, WITH) && isCapital(passage, from - 2) &&
    (next >= passage.count || isMark(passage, next) || isAnd(passage, next) || has(passage, next, Clauses.each));
}

/** "It fired two. In 2021 it owned 60 warheads, in 2020 it had 50": whether other things were counted since. */
function isPast(passage: Passage, parent: Draft, value: Value, { passages, recent }: Story): boolean {
  for (let index = parent.passage.index; index <= passage.index; index++) {
    const one = passages[index]!;
    for (const other of one.values) {
      if (other.isYear || other.ordinal || other.unit !== "count" || other.vague || other === value) continue;
      if (one === passage && other.from > value.from || one === parent.passage && other.from < parent.range[1]) {
        continue;
      }
      if (
        !recent.some((draft) => draft.passage === one && draft.range[0] <= other.from && other.from < draft.range[1])
      ) {
        return true;
      }
    }
  }
  return false;
}
