import { CLASS, Unit } from "../lexicon/fold.ts";
import { Role } from "../lexicon/role.ts";
import { isParted, splitAt } from "./split.ts";
import { LONGEST_RUN, Raw, type RawTokens } from "./raw.ts";
import { Flag, Kind, type Sentence, type Tokens } from "./tokens.ts";
import { Row, Trait } from "./traits.ts";

const LONGEST_PHRASE = 10;

/**
 * Second step of the scan: joins the words of phrases, the longest first, folds words without meaning into the runs around
 * them, and notes the sentences.
 */
export function joinTokens(raw: RawTokens, tokens: Tokens): void {
  tokens.begin(raw.text, raw.count);
  const { kind, start, end, word, role, value, flag, length } = tokens;
  const { cells, values, width } = raw;
  const sentences: Sentence[] = [];
  let to = 0;
  let first = 0;
  for (let at = 0; at < raw.count * width;) {
    // Behind a dash any word may follow.
    const mayJoin = (cells[at + Raw.opens]! & cells[at + width + Raw.follows]!) !== 0;
    const splits = (cells[at + Raw.traits]! & Trait.splits) !== 0;
    const count = mayJoin ? joinPhrase(raw, tokens, at) : 1;
    if (count === 1 && splits) becomeSplit(raw, tokens, at);
    const isPlain = cells[at + Raw.kind] === Kind.word && isUnknown(cells, at);
    const own = isPlain ? Kind.other : cells[at + Raw.kind]!;
    const last = to - 1;
    if (own === Kind.other && last >= first && kind[last] === own && length[last]! < LONGEST_RUN) {
      end[last] = cells[at + Raw.end]!;
      length[last]! += cells[at + Raw.length]!;
    } else {
      kind[to] = own;
      start[to] = cells[at + Raw.start]!;
      end[to] = cells[at + Raw.end]!;
      word[to] = isPlain ? 0 : cells[at + Raw.word]!;
      role[to] = cells[at + Raw.role]!;
      value[to] = (role[to]! & Role.number) === 0 ? NaN : values[at / width]!;
      flag[to] = cells[at + Raw.flag]!;
      length[to] = cells[at + Raw.length]!;
      to++;
    }
    at += count * width;
    if (own !== Kind.stop && own !== Kind.line) continue;
    if (to - 1 > first) sentences.push(sentenceOf(tokens, first, to - 1));
    first = to;
  }
  tokens.count = to;
  tokens.sentences = sentences;
}

/** Whether a word says nothing by itself: it is only known as a part of phrases. */
function isUnknown(cells: Int32Array, at: number): boolean {
  return cells[at + Raw.role] === 0 && (cells[at + Raw.traits]! & Trait.means) === 0;
}

/** The longest phrase found so far. */
const used = { count: 1, id: 0 };

/** Makes one token of the longest phrase that begins at a token; gives how many tokens it had, 1 if there is none. */
function joinPhrase(raw: RawTokens, tokens: Tokens, at: number): number {
  const { cells, width, lexicon: { phrases } } = raw;
  const opens = cells[at + Raw.opens]!;
  if ((opens & cells[pastDashes(raw, at + width) + Raw.follows]!) === 0) return 1;
  const row = tokens.traits.rowOf(cells[at + Raw.word]!);
  const { rows, more } = tokens.traits;
  used.count = 1;
  used.id = 0;
  let k = rows[row + Row.roots]!;
  const only = k === 0;
  for (let node = rows[row + Row.root]!; node !== 0; node = more[k++]!) {
    follow(raw, tokens, at, 1, node, only ? opens : phrases.onward(node));
  }
  const splits = used.count === 2 && (cells[at + Raw.traits]! & Trait.splits) !== 0;
  if (splits && isParted(raw, tokens.splits, at)) return 1;
  if (used.count > 1) becomePhrase(raw, at, used.count, used.id);
  return used.count;
}

/** The token behind hyphens that are written between two words: "US-Dollar", "at-least". */
function pastDashes(raw: RawTokens, at: number): number {
  const { cells, width } = raw;
  let i = at;
  while (cells[i + Raw.kind] === Kind.dash && raw.glued(i) && cells[i + width + Raw.start] === cells[i + Raw.end]) {
    i += width;
  }
  return i;
}

/** Follows a phrase of so many tokens from a node on: by the next word, and by each stem and tail that it also counts as. */
function follow(raw: RawTokens, tokens: Tokens, at: number, count: number, node: number, onward: number): void {
  // A hyphen written between two words of a phrase is part of it.
  const i = pastDashes(raw, at + count * raw.width);
  if (i - at >= LONGEST_PHRASE * raw.width) return;
  if ((onward & raw.cells[i + Raw.follows]!) === 0) return;
  // A currency sign belongs to letters only where they touch: "A$", not "a $5 note".
  if (isSign(raw, i) && !raw.glued(i)) return;
  const row = tokens.traits.rowOf(wordAt(raw, i));
  const { rows, more } = tokens.traits;
  const longer = (i - at) / raw.width + 1;
  let k = rows[row + Row.steps]!;
  for (let word = rows[row + Row.step]!; word !== 0; word = more[k++]!) step(raw, tokens, at, longer, node, word);
}

function wordAt({ cells, lexicon }: RawTokens, at: number): number {
  const word = cells[at + Raw.word]!;
  return word === 0 && (cells[at + Raw.flag]! & Flag.clitic) !== 0 ? lexicon.clitic : word;
}

function isSign({ cells, text }: RawTokens, at: number): boolean {
  const start = cells[at + Raw.start]!;
  return cells[at + Raw.end]! - start === 1 && CLASS[text.charCodeAt(start)] === Unit.symbol;
}

/** Takes a phrase one word further, to so many tokens. */
function step(raw: RawTokens, tokens: Tokens, at: number, count: number, node: number, word: number): void {
  const { phrases } = raw.lexicon;
  const next = phrases.step(node, word);
  if (next === 0) return;
  const id = phrases.id(next);
  if (id !== 0 && count > used.count) {
    used.count = count;
    used.id = id;
  } else if (id !== 0 && count === used.count && used.count > 1) {
    // A phrase of words and one of stems may be the same words: the token is both.
    used.id = raw.lexicon.union(id, used.id);
  }
  follow(raw, tokens, at, count, next, phrases.onward(next));
}

function becomePhrase({ cells, values, width, lexicon }: RawTokens, at: number, count: number, id: number): void {
  const last = at + (count - 1) * width;
  const role = lexicon.roles[id]!;
  cells[at + Raw.kind] = Kind.word;
  cells[at + Raw.end] = cells[last + Raw.end]!;
  cells[at + Raw.word] = id;
  cells[at + Raw.role] = role;
  cells[at + Raw.traits] = Trait.means;
  if ((role & Role.number) !== 0) values[at / width] = lexicon.find(id, "number")!.value;
  cells[at + Raw.flag] = (cells[at + Raw.flag]! & Flag.capital) | (cells[last + Raw.flag]! & Flag.dot);
  cells[at + Raw.length] = count;
}

/** Gives a verb whose particle stands at the end of the clause what both mean together. */
function becomeSplit(raw: RawTokens, { splits }: Tokens, at: number): void {
  const id = splitAt(raw, splits, at);
  if (id === 0) return;
  const { cells, values, width, lexicon } = raw;
  if ((cells[at + Raw.role]! & Role.number) === 0) values[at / width] = NaN;
  cells[at + Raw.kind] = Kind.word;
  cells[at + Raw.word] = id;
  cells[at + Raw.role] = lexicon.roles[id]!;
  cells[at + Raw.traits] = Trait.means;
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
