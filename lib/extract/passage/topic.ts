import { among } from "../lexicon/mark.ts";
import { has, holds, holdsIn, mark, placesOf } from "./marks.ts";
import type { Passage } from "./passage.ts";
import { isInPassing, isRubric } from "./digest.ts";
import type { Theme } from "./themes.ts";
import type { Tokens } from "../scan/tokens.ts";

/** Passages at the top of a document, in which one mention of the country makes it the topic. */
const TOP = 3;
/** Further down, this many passages must name it. */
const LEAST = 2;

/** Whether a document is about North Korea at all: named at its top, more than in passing, or as who steals and fires. */
export function isOnTopic(passages: readonly Passage[]): boolean {
  const named = passages.filter((passage) => holds(passage, MODEL)).length;
  // "The regime fired missiles" is another one's where only other states are named.
  const outright = named >= LEAST || passages.some(namesOutright);
  if (!outright && passages.some((passage) => holds(passage, FOREIGN))) return false;
  const naming = passages.filter(names);
  if (isInPassing(passages, names)) return false;
  const top = topOf(passages);
  if (naming.some((one) => one.index < TOP || top.has(one) || isRubric(one)) || naming.length >= LEAST) return true;
  // "Russia has ended the panel of experts", and at last whose sanctions it watched.
  const watched = naming.length > 0 && passages.slice(0, TOP).some((passage) => holds(passage, MONITORS)) &&
    !passages.some((passage) => holds(passage, FOREIGN));
  return watched || naming.some((passage) => tellsOfTheft(passage) || named > 0) || named >= LEAST;
}

/** The first sentences of a document, without headlines and the lines of a page above its text. */
function topOf(passages: readonly Passage[]): ReadonlySet<Passage> {
  return new Set(passages.filter(({ heading }) => !heading).slice(0, TOP));
}

/** Whether scanned text names North Korea anywhere. */
export function namesTopic(tokens: Tokens): boolean {
  const { bits, rows } = tokens.lexicon.classes.updated();
  for (let i = 0; i < tokens.count; i++) if (among(bits, rows[tokens.word[i]!]!, COUNTRY)) return true;
  return false;
}

/** Whether a passage names the country by a word that means no other one. */
function namesOutright(passage: Passage): boolean {
  return placesOf(passage, COUNTRY).some((at) => !has(passage, at, ALIAS));
}

/** The section and class of the words that name North Korea. */
export const COUNTRY_CLASS = ["actor", "KP"] as const;
const COUNTRY = mark(...COUNTRY_CLASS);
/** What stands for the country once it is named: "the North", "the regime". */
const ALIAS = mark("actor", "alias");
/** Other states, but for the neighbours and great powers that any text on the country names. */
const FOREIGN = mark("actor", "foreign");
/** Names of its missiles, which no other state's have. */
const MODEL = mark("head", "name");
const CONTRAST = mark("clause", "contrast");
/** Signs of who it was, and what says that there are none. */
const TRACE = mark("clause", "trace");
const DENIES = mark("negation", "none", "not");
const STEALS = mark("trigger", "steal", "cyber", "launder");
const ATTACK = mark("head", "attack");
/** Words of the page around an article: those that open a block of it, and those of one line. */
const BLOCK = mark("blocker", "block");
const LINE = mark("blocker", "line");

/** How many paragraphs around one that tells of North Korea's theft may go on about it, in a text on other things. */
const AROUND = 3;

/** Those who watch over the sanctions against North Korea, and over no others. */
const MONITORS = mark("source", "UN Panel of Experts", "MSMT");

/**
 * Which passages may tell of North Korea's thefts: all of them in a text that is about the country, which names it in a
 * headline, at its top beside another of the themes, or often; in a digest of other news those near a paragraph that names
 * both.
 */
export function theftPassages(
  passages: readonly Passage[],
  themes: ReadonlySet<Theme>,
): (passage: Passage) => boolean {
  const naming = passages.filter(names);
  if (naming.some(({ heading }) => heading)) return () => true;
  const stealing = new Set(passages.filter(tellsOfTheft).map(({ paragraph }) => paragraph));
  const told = [...naming, ...passages.filter((passage) => holds(passage, MONITORS))];
  const tied = told.filter(({ paragraph }) => stealing.has(paragraph)).map(({ paragraph }) => paragraph);
  const top = topOf(passages);
  const topped = naming.some((one) => one.index < TOP || top.has(one) && stealing.has(one.paragraph)) &&
    (tied.length > 0 || told.length > naming.length || [...themes].some((theme) => theme !== "theft"));
  if (topped || tied.length > 0 && naming.length > LEAST) return () => true;
  // A text that names it but once was about others up to there.
  const back = naming.length > 1 ? AROUND : 0;
  const near = new Set(tied.flatMap((one) => Array.from({ length: back + AROUND + 1 }, (_, i) => one - back + i)));
  return ({ paragraph }) => near.has(paragraph);
}

function tellsOfTheft(passage: Passage): boolean {
  return holds(passage, STEALS) || holds(passage, ATTACK);
}

/** Whether a passage names North Korea, not only to say that it was not it. */
function names(passage: Passage): boolean {
  return holds(passage, COUNTRY) && !holds(passage, CONTRAST) && !isCleared(passage);
}

/** How far from the word for a trace the word may stand that says that there is none. */
const DENIED_REACH = 7;

/** "No trace leads to North Korea"; "hackers with links to it took more than ever before" denies no link. */
function isCleared(passage: Passage): boolean {
  return placesOf(passage, TRACE).some((at) => holdsIn(passage, DENIES, at - DENIED_REACH, at + DENIED_REACH + 1));
}

/**
 * The passages that belong to the article: lines of the page around it ("Read next: ...", "Most popular" and the lines
 * below) are left out.
 */
export function ownPassages(passages: readonly Passage[]): Passage[] {
  const own: Passage[] = [];
  let block = -1;
  for (const passage of passages) {
    const opens = passage.heading && holdsIn(passage, BLOCK, 0, 3);
    if (opens) block = passage.paragraph;
    const within = block >= 0 && passage.heading && passage.paragraph - block <= 6 && passage.paragraph > block;
    if (!opens && !within && !isClutter(passage)) own.push(passage);
    if (!passage.heading) block = -1;
  }
  return own.map((passage, index) => passage.at(index));
}

function isClutter(passage: Passage): boolean {
  return passage.heading && holdsIn(passage, LINE, 0, 3);
}
