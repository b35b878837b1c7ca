import { Actors, Blockers, Heads, Triggers } from "../lexicon/content_words.ts";
import { fact } from "./fact.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isAnd,
  isBoundary,
  kindAt,
  mark,
  placesOf,
} from "./marks.ts";
import type { Passage } from "./passage.ts";
import { Kind } from "../scan/tokens.ts";
import type { Value } from "../values/values.ts";
import { isBareSum, isMoney } from "../values/money.ts";
import { isPartOfIt } from "./part_of_it.ts";

/** What says that a share of a whole is somebody's. */
const MAKES_UP = mark("clause", "makes_up");
const MOST_OF = mark("clause", "most_of");
const FRACTION = mark("fraction");
const THEREOF = anyOf(mark("clause", "thereof"), mark("including", "of_them"));
const IT = mark("clause", "it");
const LAUNDERS = mark("trigger", "launder");
const OF = anyOf(mark("time", "of"), mark("range", "from"), mark("including", "of_them"));
const OF_THEM = mark("including", "of_them");
/** How far before a share the word may stand that says what it is of. */
const OF_WHICH_REACH = 3;
/** How far behind a percentage the whole may stand that it is a share of. */
const WHOLE_REACH = 8;
/** Within so many places a sentence opens with "of the 2.2 billion". */
const OPENING = 4;
/** By how much a part may differ from its share of the whole: both are rounded. */
const ROUNDED = 0.06;

/** What a passage says of the country's share in what all have stolen. */
export interface WorldShare {
  /** the whole, which is not the country's alone */
  readonly total: Value | null;
  /** from where on, and up to where, figures are the country's own */
  readonly own: readonly [from: number, to: number];
}

const NOTHING: WorldShare = { total: null, own: [0, 0] };

/** "61 percent of the $2.2bn stolen worldwide, or $1.34bn in 47 raids": the whole, and the part that is the country's. */
export const worldShare = fact((passage): WorldShare => {
  // "That is 61 percent of the 2.2bn stolen from exchanges": whose part it is was told before.
  if (!holds(passage, Actors.KP) && !holds(passage, MAKES_UP)) return NOTHING;
  const most = holds(passage, Actors.KP) ? ofMost(passage) : null;
  if (most !== null) return { ...NOTHING, total: most };
  const whole = wholeBefore(passage) ?? ofWhich(passage);
  if (whole !== null) return { ...NOTHING, total: whole };
  const share = passage.values.find(({ unit }) => unit === "percent");
  if (share === undefined) {
    return { ...NOTHING, total: openingTotal(passage) ?? firstTotal(passage) };
  }
  if (!holds(passage, MAKES_UP) && !holds(passage, Blockers.world)) {
    return { ...NOTHING, total: openingTotal(passage) };
  }
  const total = passage.values.find((one) =>
    isMoney(one) && one.from >= share.next && one.from - share.next <= WHOLE_REACH &&
    clauseAround(passage, share.next)[1] > one.from
  );
  return { total: total ?? openingTotal(passage), own: ownOf(passage, share, total) };
});

/** "The lion's share of the $3.4bn stolen", "2.2bn was stolen, and its hackers had the lion's share of it": the whole. */
function ofMost(passage: Passage): Value | null {
  const most = firstPlace(passage, MOST_OF);
  if (most < 0) return null;
  const behind = passage.values.find((one) => isMoney(one) && one.from > most && one.from - most <= WHOLE_REACH);
  if (behind !== undefined) {
    // "The largest share of the 1.7bn that the country took": the whole is its own.
    return holdsIn(passage, Actors.KP, behind.next, behind.next + WHOLE_REACH) ? null : behind;
  }
  const before = passage.values.findLast((one) => isMoney(one) && one.next <= most);
  // "Its hackers took 2bn, the lion's share of it from one platform": a share of their own loot.
  return before && !holdsIn(passage, Actors.KP, 0, before.from) ? before : null;
}

/** "2.2bn was stolen this year, more than half of it by its hackers": the whole that the country has a fraction of. */
function wholeBefore(passage: Passage): Value | null {
  const fraction = firstPlace(passage, FRACTION);
  if (fraction < 0) return null;
  const whole = passage.values.findLast((one) => isMoney(one) && one.next <= fraction);
  const country = firstPlace(passage, Actors.KP, fraction);
  if (whole === undefined || country < 0 || holdsIn(passage, Actors.KP, 0, fraction)) return null;
  const [from, to] = clauseAround(passage, fraction);
  const isOfIt = holdsIn(passage, THEREOF, from, to) || has(passage, fraction + 1, IT);
  return isOfIt && from >= whole.next && country < to ? whole : null;
}

/** "Thefts rose to 2.2bn, of which more than half went to its hackers": the whole that a share behind it is of. */
function ofWhich(passage: Passage): Value | null {
  if (!holds(passage, OF_THEM)) return null;
  const share = passage.values.find(({ unit, from }) =>
    unit === "percent" && holdsIn(passage, OF_THEM, from - OF_WHICH_REACH, from)
  );
  if (share === undefined || firstPlace(passage, Actors.KP, share.next) < 0) return null;
  const whole = passage.values.findLast((one) => isMoney(one) && one.next <= share.from);
  return whole && !holdsIn(passage, Actors.KP, 0, whole.from) ? whole : null;
}

/** Whether a figure stands where the country's share of the whole is told in figures. */
export function isOwnPart(passage: Passage, [from, next]: readonly [number, number]): boolean {
  const { own } = worldShare(passage);
  return from >= own[0] && next <= own[1];
}

/** Whether the country, or its hackers, stand in the clause of a figure and no other figure between: its own deed. */
export function isOwnDeed(passage: Passage, [from, next]: readonly [number, number]): boolean {
  // "Hit computers in 150 countries around the world": where they lie, and not who did it.
  const behind = has(passage, next, Heads.country) ? next + 1 : has(passage, next - 1, Heads.country) ? next : -1;
  if (has(passage, behind, Blockers.world)) return true;
  if (isOwnPart(passage, [from, next])) return true;
  const [begin, end] = clauseAround(passage, from);
  // "Three North Koreans, who robbed banks worldwide": a relative clause is about the one before it.
  const start = kindAt(passage, begin - 1) === Kind.comma ? clauseAround(passage, Math.max(0, begin - 2))[0] : begin;
  // "Its hackers took 61 percent of all loot, and gathered 1.34bn in 47 raids": a clause of its own behind that of the share.
  const gathers = begin > start && holdsIn(passage, Triggers.steal, begin, from) &&
    !holdsIn(passage, Blockers.world, begin, end);
  if (gathers && holdsIn(passage, Actors.KP, start, begin)) return true;
  const figures = passage.values.filter((value) =>
    !value.isYear && !value.ordinal && (value.next <= from || value.from >= next)
  );
  // "60 percent of the 3.4bn stolen worldwide": what the country has is a share of it.
  if (figures.some((value) => value.unit === "percent" && value.from >= start && value.next <= end)) return false;
  return placesOf(passage, Actors.KP, start, end).some((at) =>
    !figures.some((value) => value.from > Math.min(at, from) && value.next <= Math.max(at, from))
  );
}

/** "Of the 2.2 billion stolen this year, 1.34 billion went to North Korea": what the sentence opens with is all that was stolen. */
function openingTotal(passage: Passage): Value | null {
  const [first] = passage.values;
  if (first === undefined || !isMoney(first) || first.from > OPENING || !holdsIn(passage, OF, 0, first.from)) {
    return null;
  }
  const [from, to] = clauseAround(passage, first.from);
  const country = firstPlace(passage, Actors.KP, to);
  const part = passage.values.find((one) => one.from >= to && isSum(one, first.unit) && one.high < first.low);
  // "Of the $1.5bn stolen from it they have laundered 300 million": what is laundered is of their own loot.
  if (holds(passage, LAUNDERS)) return null;
  return part && country >= 0 && !holdsIn(passage, Actors.KP, from, to) &&
      !holdsIn(passage, Blockers.seized, from, passage.count)
    ? first
    : null;
}

/** "Thieves stole 2.2 billion in 2024, with its hackers responsible for 1.3 billion of it": what all took comes first. */
function firstTotal(passage: Passage): Value | null {
  const at = passage.values.findIndex(isMoney);
  const first = passage.values[at];
  if (first === undefined || holds(passage, LAUNDERS)) return null;
  if (holdsIn(passage, Actors.KP, 0, clauseAround(passage, first.from)[1])) return null;
  const part = passage.values.slice(at + 1).find((one) => isSum(one, first.unit) && one.high < first.low);
  return part && isPartOfIt(passage, first, part) ? first : null;
}

/** Where the country's own figures stand: from the part on that is as large as its share of the whole, or in a clause behind. */
function ownOf(passage: Passage, share: Value, total: Value | undefined): readonly [number, number] {
  if (total === undefined) {
    // "More than half of all that was stolen worldwide, 2.2bn, went to it": there the figure may be the whole.
    if (!holdsIn(passage, Actors.KP, 0, share.from)) return NOTHING.own;
    const world = firstPlace(passage, Blockers.world, share.next, share.next + WHOLE_REACH);
    const end = world < 0 ? -1 : clauseEnd(passage, world);
    return end < 0 ? NOTHING.own : [end, passage.count];
  }
  const amount = total.low * share.low / 100;
  const part = passage.values.find((one) =>
    one !== total && isSum(one, total.unit) && Math.abs(one.low - amount) <= amount * ROUNDED
  );
  if (part === undefined) return NOTHING.own;
  return part.from > total.from ? [part.from, passage.count] : [0, share.from];
}

/** The place behind the mark or "and" that ends what a place is part of; -1 if nothing does. */
function clauseEnd(passage: Passage, at: number): number {
  for (let place = at; place < passage.count; place++) {
    if (isBoundary(passage, place) || isAnd(passage, place)) return place + 1;
  }
  return -1;
}

/** Whether a figure is an amount in a currency, which need not be named again. */
function isSum(value: Value, currency: string): boolean {
  return value.unit === currency || isBareSum(value);
}
