import type { GoodList } from "../goods/goods.ts";
import { anyOf, clauseAround, holds, holdsIn, lastPlace, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const BANS = mark("action", "ban");
const SANCTIONS = mark("head", "sanctions");
const IMPOSES = mark("action", "impose", "list");
/** What somebody did who is sanctioned for it. */
const DEEDS = mark("trigger", "sent", "evade");
/** How far from sanctions the word may stand that imposes them. */
const IMPOSED_REACH = 6;
const CHARGES = mark("clause", "charges");
const STEALS = anyOf(mark("trigger", "steal"), mark("blocker", "attempt"));
const WORKERS = mark("good", "overseas_workers");
/** How far behind workers the theft may stand that they are charged with. */
const THEFT_REACH = 4;
const STAYED = mark("trigger", "still", "evade");
/** How many sentences back the ban of workers may have been told who are only counted. */
const COUNTED_BACK = 3;
const PAY = mark("blocker", "market");
/** How far before workers the word may stand for what they are paid. */
const PAY_REACH = 3;

/** "The salaries of its workers": whether what workers are paid is spoken of. */
export function arePaid(passage: Passage, worker: number): boolean {
  return holdsIn(passage, PAY, worker - PAY_REACH, worker);
}

/** "Charged three North Korean programmers with theft": those who are accused of stealing are thieves, and no workers. */
function areThieves(passage: Passage, worker: number): boolean {
  return holds(passage, CHARGES) && holdsIn(passage, STEALS, worker + 1, worker + 1 + THEFT_REACH) &&
    !holdsIn(passage, WORKERS, worker + 1, passage.count);
}

/** "New sanctions on networks and IT workers": whether workers are whom new sanctions strike, with nothing said of what they did. */
export function areSanctioned(passage: Passage, worker: number): boolean {
  if (areThieves(passage, worker)) return true;
  if (!holds(passage, SANCTIONS)) return false;
  const [from, to] = clauseAround(passage, worker);
  const noun = lastPlace(passage, SANCTIONS, from, worker);
  return noun >= 0 && holdsIn(passage, IMPOSES, Math.max(from, noun - IMPOSED_REACH), noun) &&
    !holdsIn(passage, DEEDS, noun + 1, to);
}

/**
 * "The resolution sends all workers home. Some 50,000 work in 40 countries": whether workers are only counted whose ban a text has
 * just told of, with nothing said of their staying on.
 */
export function areOnlyCounted(passage: Passage, { recent }: Story): boolean {
  if (holds(passage, STAYED) || passage.periods.length > 0 || passage.values.length === 0) return false;
  return recent.some(({ passage: before, good, action }) =>
    good === "labour" && (action === "ban" || action === "cap") && before !== passage &&
    before.paragraph <= passage.paragraph && passage.index - before.index <= COUNTED_BACK
  );
}

/** "New sanctions related to IT workers who work abroad": sanctions strike them, and ban nothing. */
export function isOfStruck(passage: Passage, { goods }: GoodList): boolean {
  return goods.every(({ good, at }) => good === "labour" && areSanctioned(passage, at)) && !holds(passage, BANS);
}
