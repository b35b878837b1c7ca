import { anyOf, has, holds, holdsIn, isBoundary, kindAt, mark } from "./marks.ts";
import type { Passage } from "./passage.ts";
import { Kind } from "../scan/tokens.ts";

const COUNTRY = mark("actor", "KP");
const FOREIGN = mark("actor", "foreign");
/** What North Korea is named for in the news. */
const NEWS = anyOf(
  mark("trigger", "steal", "cyber", "launder", "launch", "evade"),
  mark("head", "launch", "missile", "test", "nuclear", "attack", "sanctions", "resolution", "programme"),
  mark("action", "ban", "cap", "impose", "tighten", "list"),
  mark("good"),
);
const ROBS = mark("trigger", "steal", "cyber", "launder", "lose");
const RUBRIC = /^[^\p{L}\p{N}]{0,4}\p{Lu}[\p{Lu} ./\d]{2,40}\p{Zs}?(?:[–—:]|-\p{Zs})/u;
/** In more items than this a text on others would not name it. */
const MOST = 3;
/** A digest has no fewer parts than this. */
const LEAST = 3;
/** So many passages about other states make a text one of them. */
const OTHERS = 2;

/** Whether a text of other states names the country but once, and for nothing that it is in the news for. */
export function isInPassing(passages: readonly Passage[], names: (passage: Passage) => boolean): boolean {
  const naming = passages.filter(names);
  if (naming.length !== 1 || naming[0]!.heading || holds(naming[0]!, NEWS)) return false;
  return passages.filter((one) => holds(one, FOREIGN)).length >= OTHERS;
}

/** Whether a passage opens with the country as the head of its item: "NORDKOREA – ". */
export function isRubric(passage: Passage): boolean {
  return has(passage, 0, COUNTRY) && (kindAt(passage, 1) === Kind.colon || isBoundary(passage, 1)) &&
    kindAt(passage, 1) !== Kind.comma;
}

/**
 * The paragraphs of a digest that are about other things: its items each have a head in capitals, or it has more items on
 * other states than on the country. Empty for any other text.
 */
export function otherItems(passages: readonly Passage[], text: string): ReadonlySet<number> {
  if (passages.some((one) => one.heading && holds(one, COUNTRY))) return NONE;
  const items = new Map<number, { first: Passage; own: boolean; foreign: boolean }>();
  for (const passage of passages) {
    const item = items.get(passage.paragraph) ?? { first: passage, own: false, foreign: false };
    item.own ||= holds(passage, COUNTRY);
    // "The Indian exchange was robbed" may go on about the country's hackers.
    item.foreign ||= holds(passage, FOREIGN) && !holds(passage, ROBS);
    items.set(passage.paragraph, item);
  }
  const all = [...items.values()].filter(({ first }) => !first.heading);
  const other = all.filter(({ own }) => !own);
  const headed = (first: Passage) => RUBRIC.test(text.slice(first.start, first.end)) && !isOfOwnList(first);
  const rubrics = all.filter(({ first }) => headed(first));
  if (rubrics.length >= LEAST && rubrics.length * 2 > all.length) {
    return new Set(other.filter(({ first }) => headed(first)).map(({ first }) => first.paragraph));
  }
  const foreign = other.filter((item) => item.foreign);
  const own = all.length - other.length;
  if (own > MOST || foreign.length < OTHERS || own > foreign.length) return NONE;
  return new Set(other.map(({ first }) => first.paragraph));
}

/** Among how many places at its beginning an item has its head. */
const HEAD_PLACES = 6;

/** "COAL: barges took it to China": the head of an item is what the country is in the news for, and the item one of its own list. */
function isOfOwnList(first: Passage): boolean {
  let end = 1;
  while (end < HEAD_PLACES && kindAt(first, end) !== Kind.colon && !isBoundary(first, end)) end++;
  return holdsIn(first, NEWS, 0, end);
}

const NONE: ReadonlySet<number> = new Set();
