import { CLASS, Unit } from "../lexicon/fold.ts";
import { Role } from "../lexicon/role.ts";
import { splitAt } from "./split.ts";
import { Flag, Kind, type Sentence, type Tokens } from "./tokens.ts";
import { Trait } from "./traits.ts";

const LONGEST_PHRASE = 10;

/**
 * Second step of the scan, in place: joins the words of phrases, the longest first, folds words without meaning into the
 * runs around them, and notes the sentences.
 */
export function joinTokens(tokens: Tokens): void {
  const sentences: Sentence[] = [];
  let to = 0;
  let first = 0;
  for (let at = 0; at < tokens.count;) {
    const word = tokens.word[at]!;
    const traits = word === 0 ? 0 : tokens.traits.of(word);
    const count = (traits & Trait.opens) === 0 ? 1 : joinPhrase(tokens, at);
    if (count === 1 && (traits & Trait.splits) !== 0) becomeSplit(tokens, at);
    to = place(tokens, at, to, first);
    at += count;
    const kind = tokens.kind[to - 1];
    if (kind !== Kind.stop && kind !== Kind.line) continue;
    if (to - 1 > first) sentences.push(sentenceOf(tokens, first, to - 1));
    first = to;
  }
  tokens.count = to;
  tokens.sentences = sentences;
}

/** Moves a token to its place, or adds it to the run of unknown words before it; returns the next free place. */
function place(tokens: Tokens, at: number, to: number, first: number): number {
  const plain = tokens.kind[at] === Kind.word && tokens.role[at] === 0 &&
    (tokens.traits.of(tokens.word[at]!) & Trait.means) === 0;
  if (plain) tokens.kind[at] = Kind.other;
  const last = to - 1;
  const runsOn = tokens.kind[at] === Kind.other && last >= first && tokens.kind[last] === Kind.other;
  if (runsOn && tokens.length[last]! < 60000) {
    tokens.end[last] = tokens.end[at]!;
    tokens.length[last]! += tokens.length[at]!;
    tokens.word[last] = 0;
    return to;
  }
  if (plain) tokens.word[at] = 0;
  tokens.move(at, to);
  return to + 1;
}

/** The longest phrase found so far, and how far the look for one came. */
const used = { count: 1, id: 0, asked: false, stepped: false };

/** Makes one token of the longest phrase that begins at a token; gives how many tokens it had, 1 if there is none. */
function joinPhrase(tokens: Tokens, at: number): number {
  const word = tokens.word[at]!;
  const next = secondWord(tokens, at);
  if (next === 0 || tokens.traits.arePlain(word, next)) return 1;
  used.count = 1;
  used.id = 0;
  used.asked = used.stepped = false;
  walk(tokens, at, word);
  const looser = tokens.lexicon.looser(word);
  for (let k = 0; k < looser.length; k++) walk(tokens, at, looser[k]!);
  if (used.count > 1) becomePhrase(tokens, at, used.count, used.id);
  else if (used.asked && !used.stepped) tokens.traits.notePlain(word, next);
  return used.count;
}

/** The word that may be the second one of a phrase; 0 if it never is. */
function secondWord(tokens: Tokens, at: number): number {
  const i = pastDashes(tokens, at + 1);
  const word = i < tokens.count ? wordAt(tokens, i) : 0;
  return word !== 0 && (tokens.traits.of(word) & Trait.goes_on) !== 0 ? word : 0;
}

/** The token behind hyphens that are written between two words: "US-Dollar", "at-least". */
function pastDashes(tokens: Tokens, at: number): number {
  let i = at;
  while (tokens.kind[i] === Kind.dash && tokens.glued(i) && tokens.start[i + 1] === tokens.end[i]) i++;
  return i;
}

function walk(tokens: Tokens, at: number, word: number): void {
  const { phrases } = tokens.lexicon;
  if (phrases.starts(word)) follow(tokens, at, at + 1, phrases.step(0, word));
}

/** Follows a phrase from a node on: by the word as it stands, and by each stem and tail that it also counts as. */
function follow(tokens: Tokens, at: number, from: number, node: number): void {
  // A hyphen written between two words of a phrase is part of it.
  const i = pastDashes(tokens, from);
  const word = i < tokens.count && i - at < LONGEST_PHRASE ? wordAt(tokens, i) : 0;
  // A currency sign belongs to letters only where they touch: "A$", not "a $5 note".
  if (word === 0 || (tokens.traits.of(word) & Trait.goes_on) === 0 || isSign(tokens, i) && !tokens.glued(i)) return;
  step(tokens, at, i, node, word);
  const looser = tokens.lexicon.looser(word);
  for (let k = 0; k < looser.length; k++) step(tokens, at, i, node, looser[k]!);
}

function wordAt(tokens: Tokens, i: number): number {
  return (tokens.flag[i]! & Flag.clitic) !== 0 && tokens.word[i] === 0 ? tokens.lexicon.clitic : tokens.word[i]!;
}

function isSign(tokens: Tokens, i: number): boolean {
  return tokens.end[i]! - tokens.start[i]! === 1 && CLASS[tokens.text.charCodeAt(tokens.start[i]!)] === Unit.symbol;
}

function step(tokens: Tokens, at: number, i: number, node: number, word: number): void {
  const { phrases } = tokens.lexicon;
  const next = phrases.step(node, word);
  used.asked = true;
  if (next === 0) return;
  used.stepped = true;
  const id = phrases.id(next);
  if (id !== 0 && i - at + 1 > used.count) {
    used.count = i - at + 1;
    used.id = id;
  } else if (id !== 0 && i - at + 1 === used.count && used.count > 1) {
    // A phrase of words and one of stems may be the same words: the token is both.
    used.id = tokens.lexicon.union(id, used.id);
  }
  follow(tokens, at, i + 1, next);
}

function becomePhrase(tokens: Tokens, at: number, count: number, id: number): void {
  const last = at + count - 1;
  tokens.kind[at] = Kind.word;
  tokens.end[at] = tokens.end[last]!;
  tokens.word[at] = id;
  tokens.role[at] = tokens.lexicon.roles[id]!;
  tokens.value[at] = (tokens.role[at]! & Role.number) !== 0 ? tokens.lexicon.find(id, "number")!.value : NaN;
  tokens.flag[at] = (tokens.flag[at]! & Flag.capital) | (tokens.flag[last]! & Flag.dot);
  tokens.length[at] = count;
}

/** Gives a verb whose particle stands at the end of the clause what both mean together. */
function becomeSplit(tokens: Tokens, at: number): void {
  const id = splitAt(tokens, at);
  if (id === 0) return;
  tokens.kind[at] = Kind.word;
  tokens.word[at] = id;
  tokens.role[at] = tokens.lexicon.roles[id]!;
}

function sentenceOf(tokens: Tokens, from: number, last: number): Sentence {
  const heading = tokens.kind[last] === Kind.line;
  const { text } = tokens;
  let start = tokens.start[from]!;
  // Marks that are no tokens (an opening apostrophe, a bullet) belong to the sentence that they stand before.
  while (start > 0 && CLASS[text.charCodeAt(start - 1)] === Unit.apostrophe) start--;
  const end = heading ? tokens.end[last - 1]! : tokens.end[last]!;
  return { start, end, from, to: last + 1, heading };
}
