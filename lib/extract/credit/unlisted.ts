import type { Span } from "../../claims/claim.ts";
import { anyOf, clauseAround, has, holdsIn, isBoundary, isCapital, isDate, kindAt, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import { Kind } from "../scan/tokens.ts";

/** A party that no lexicon lists, by its name as it stands in the text. */
export interface Unlisted {
  readonly name: string;
  readonly span: Span;
  /** place of the first word of its name */
  readonly at: number;
  /** the place up to which its apposition runs, where the noun that tells what it is stands behind its name */
  readonly until: number;
}

/** Nouns of houses that give figures ("firm", "think tank"), and those that are part of a name ("Institute", "Labs"). */
export const HOUSE = mark("credit", "house");
const IN_NAME = mark("credit", "house_name");
/** Who speaks for a house: "analyst at" */
const SPEAKS_FOR = mark("credit", "speaks_for");
export const UNLISTED = anyOf(HOUSE, IN_NAME, SPEAKS_FOR);
const LISTED = anyOf(mark("actor"), mark("source"), mark("agency"), mark("victim"));
const STOPWORD = mark("stopword");
const OF = anyOf(mark("credit", "to"), mark("clause", "of_whole"));

/** Words that begin with a capital, at the beginning and at the end of a stretch of text. */
const WORD = String.raw`\p{Lu}(?:[\p{L}\p{M}\p{N}&'’-]|\.(?=[\p{L}\p{N}]))*`;
const FIRST = new RegExp(String.raw`^${WORD}(?:\p{Zs}(?:${WORD}|\p{N}+)){0,4}`, "u");
const LAST = new RegExp(String.raw`${WORD}(?:\p{Zs}${WORD}){0,3}$`, "u");
const QUOTED = /(?<=^[“„"«‹‘])[^“”„"«»‹›‘’]{2,40}(?=[”“"»›’])/u;
/** The genitive of a name. */
const TAIL = /['’]s?$/u;
/** Marks of the Arabic and Latin scripts, tatweel, and format characters. */
const NOT_PLAIN = /[\p{Mn}\p{Cf}\u0640]/gu;
/** How many words may stand in an apposition before its noun: "Hacken, a Kyiv-based blockchain security firm". */
const APPOSED_REACH = 6;
/** How many tokens a name may have. */
const LONGEST = 6;

/** The party that the noun of a house at a place names, or null: "the analytics firm S2W", "Hacken, a security firm". */
export function unlistedAt(passage: Passage, at: number): Unlisted | null {
  if (has(passage, at, IN_NAME) && isCapital(passage, at)) {
    const own = around(passage, at);
    if (own !== null) return own;
  }
  if (has(passage, at, SPEAKS_FOR)) {
    // "A director at the Genians Security Center"
    const from = has(passage, at + 1, STOPWORD) ? at + 2 : at + 1;
    return behind(passage, from, apposition(passage, at)?.[1]);
  }
  return has(passage, at, HOUSE) ? behind(passage, at + 1) ?? apposed(passage, at) : null;
}

/** "The firm S2W", "the firm 'Night Crow'" */
function behind(passage: Passage, from: number, until = from): Unlisted | null {
  if (from >= passage.count) return null;
  const isQuoted = kindAt(passage, from) === Kind.quote;
  const to = isQuoted ? quoteEnd(passage, from) : nameEnd(passage, from);
  return toUnlisted(passage, from, to, isQuoted ? QUOTED : FIRST, until);
}

/** The end of the quotation that opens at a place, its mark included; the place itself if it names one who is listed. */
function quoteEnd(passage: Passage, from: number): number {
  let to = from + 1;
  while (to < passage.count && to - from < LONGEST && kindAt(passage, to) !== Kind.quote) to++;
  return holdsIn(passage, LISTED, from, to) ? from : Math.min(to + 1, passage.count);
}

/** "Hacken, a Kyiv-based security firm, ..." */
function apposed(passage: Passage, noun: number): Unlisted | null {
  const clause = apposition(passage, noun);
  if (clause === null) return null;
  const [from, to] = clause;
  return toUnlisted(passage, nameStart(passage, from - 1), from - 1, LAST, to);
}

/** The clause between marks that a noun tells in who something is. */
function apposition(passage: Passage, noun: number): readonly [number, number] | null {
  const [from, to] = clauseAround(passage, noun);
  return from < 2 || noun - from > APPOSED_REACH || to >= passage.count ? null : [from, to];
}

/** "The Korea Institute for Defense Analyses", "Night Crow Labs" */
function around(passage: Passage, noun: number): Unlisted | null {
  const before = toUnlisted(passage, nameStart(passage, noun), noun, LAST, noun);
  const isOf = has(passage, noun + 1, OF) && isCapital(passage, noun + 2) && kindAt(passage, noun + 2) === Kind.other;
  const after = isOf ? toUnlisted(passage, noun + 2, noun + 3, FIRST, noun + 2) : null;
  if (before === null && after === null) return null;
  const { columns: { tokens, start, end }, from } = passage;
  const span = [before?.span[0] ?? start[from + noun]!, after?.span[1] ?? end[from + noun]!] as const;
  return { name: plain(tokens.text.slice(...span)), span, at: before?.at ?? noun, until: after?.until ?? noun };
}

/** What a pattern finds as a name in the words [from, to). */
function toUnlisted(passage: Passage, from: number, to: number, pattern: RegExp, until: number): Unlisted | null {
  if (to <= from) return null;
  const { columns: { tokens, start, end }, from: first } = passage;
  const found = pattern.exec(tokens.text.slice(start[first + from]!, end[first + to - 1]!));
  if (found === null) return null;
  const name = found[0].replace(TAIL, "");
  const begins = start[first + from]! + found.index;
  return { name: plain(name), span: [begins, begins + name.length], at: from, until };
}

/** A name without what only stretches, marks or directs its letters: it is the same party with and without. */
function plain(name: string): string {
  return name.normalize("NFC").replace(NOT_PLAIN, "").replace(/\p{Zs}/gu, " ");
}

/** The end of the words from a place on that may be a name; the place itself if one of them is listed. */
export function nameEnd(passage: Passage, from: number): number {
  let to = from;
  while (to - from < LONGEST && isNamed(passage, to) && (isCapital(passage, to) || to > from && touches(passage, to))) {
    to++;
  }
  return holdsIn(passage, LISTED, from, to) ? from : to;
}

/** The first of the words before a place that may be a name; the place itself if one of them is listed. */
function nameStart(passage: Passage, to: number): number {
  let from = to;
  while (from > 0 && to - from < LONGEST && isNamed(passage, from - 1) && !has(passage, from - 1, STOPWORD)) from--;
  return holdsIn(passage, LISTED, from, to) ? to : from;
}

function isNamed(passage: Passage, at: number): boolean {
  const kind = kindAt(passage, at);
  // "Group-IB": a dash without spaces is part of a name.
  if (kind === Kind.dash) return touches(passage, at) && touches(passage, at + 1);
  const isWord = kind === Kind.other || kind === Kind.word && isCapital(passage, at) || kind === Kind.digits;
  return isWord && !isBoundary(passage, at) && !isDate(passage, at);
}

/** Whether no space stands before a token: "S2W" is three. */
function touches({ from, columns: { start, end } }: Passage, at: number): boolean {
  return start[from + at] === end[from + at - 1];
}
