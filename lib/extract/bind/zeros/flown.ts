import { Heads } from "../../lexicon/content_words.ts";
import { Negations, Sections } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const FLIES = mark("trigger", "fly");
const ARRIVES = anyOf(FLIES, mark("trigger", "sent", "strike"));
const FIRES = mark("trigger", "launch", "conduct", "exist");
const LAUNCHES = mark("trigger", "launch");
const SATELLITE = mark("subject", "satellite");
const SINCE = mark("time", "since");
const VERBS = anyOf(ARRIVES, FIRES);
/** How far behind its negation a noun may stand that is the subject of a verb: "none of the two rockets". */
const SUBJECT_REACH = 3;
/** How far before a negation the verb may stand that governs what is denied: "fired no missiles that reached Japan". */
const GOVERNED_REACH = 3;

/** "No missile reached Japan", "neither rocket flew far": what had been fired, and only did not get there. */
export function isFlown(passage: Passage, at: number, [from, next]: readonly [number, number]): boolean {
  if (from < at || from - at > SUBJECT_REACH || !has(passage, from, Heads.any)) return false;
  const [begin, end] = clauseAround(passage, at);
  // "Not one was flown in these four years": a stretch of time in which they are counted.
  if (holdsIn(passage, Sections.unit, next, end)) return false;
  const long = passage.periods.some((one) =>
    one.from >= next && one.from <= end &&
    (one.kind === "between" || one.grain === "year" || one.grain === "month" || has(passage, one.from, SINCE))
  );
  if (long) return false;
  // "It launched a rocket, but experts say no satellite can be detected": what was to be put into orbit by what flew.
  if (has(passage, from, SATELLITE) && holdsIn(passage, FIRES, 0, begin) && !holdsIn(passage, LAUNCHES, begin, end)) {
    return true;
  }
  const fires = (place: number) => place !== at && (place < from || place >= next) && !has(passage, place, FLIES);
  const verb = placesOf(passage, VERBS, next, end)[0];
  if (placesOf(passage, FIRES, Math.max(begin, at - GOVERNED_REACH), verb ?? end).some(fires)) return false;
  if (verb !== undefined) return has(passage, verb, ARRIVES);
  // "So lange flog noch keine Rakete": where the verb comes before its subject, and no time is named in which none flew.
  if (holdsIn(passage, FLIES, at - GOVERNED_REACH, at) && passage.periods.every((one) => one.next <= begin)) {
    return true;
  }
  // "Neither projectile could follow its course": which two they are was told before.
  return has(passage, at, Negations.neither) && !holdsIn(passage, Negations.nor, next, passage.count);
}
