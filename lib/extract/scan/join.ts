import { CLASS, Unit } from "../lexicon/fold.ts";
import { Role } from "../lexicon/role.ts";
import { splitAt } from "./split.ts";
import { Raw, type RawTokens } from "./raw.ts";
import { Flag, Kind, type Sentence, type Tokens } from "./tokens.ts";
import { Row, Trait } from "./traits.ts";

const LONGEST_PHRASE = 10;
/** A run of unknown words goes on up to about so many. */
const LONGEST_RUN = 60000;

/**
 * Second step of the scan: joins the words of phrases, the longest first, folds words without meaning into the runs around
 * them, and notes the sentences.
 */
export function joinTokens(raw: RawTokens, tokens: Tokens): void {
  const { width } = raw;
  const sentences: Sentence[] = [];
  let to = 0;
  let first = 0;
  tokens.begin(raw.text, raw.count);
  for (let at = 0; at < raw.count * width;) {
    const { cells } = raw;
    const word = cells[at + Raw.word]!;
    const row = word === 0 ? 0 : tokens.traits.rowOf(word);
    const count = word === 0 ? 1 : joinPhrase(raw, tokens, at, row);
    if (count === 1 && word !== 0 && (tokens.traits.rows[row]! & Trait.splits) !== 0) becomeSplit(raw, tokens, at);
    to = place(raw, at, tokens, to, first);
    at += count * width;
    const kind = tokens.kind[to - 1];
    if (kind !== Kind.stop && kind !== Kind.line) continue;
    if (to - 1 > first) sentences.push(sentenceOf(tokens, first, to - 1));
    first = to;
  }
  tokens.count = to;
  tokens.sentences = sentences;
}

/** Gives a token its place, or adds it to the run of unknown words before it; returns the next free place. */
function place({ cells, values, width }: RawTokens, at: number, tokens: Tokens, to: number, first: number): number {
  const role = cells[at + Raw.role]!;
  let kind = cells[at + Raw.kind]!;
  let word = cells[at + Raw.word]!;
  if (kind === Kind.word && role === 0 && (tokens.traits.of(word, Row.traits) & Trait.means) === 0) {
    [kind, word] = [Kind.other, 0];
  }
  const last = to - 1;
  if (kind === Kind.other && last >= first && tokens.kind[last] === kind && tokens.length[last]! < LONGEST_RUN) {
    tokens.end[last] = cells[at + Raw.end]!;
    tokens.length[last]! += cells[at + Raw.length]!;
    return to;
  }
  tokens.kind[to] = kind;
  tokens.start[to] = cells[at + Raw.start]!;
  tokens.end[to] = cells[at + Raw.end]!;
  tokens.word[to] = word;
  tokens.role[to] = role;
  tokens.value[to] = (role & Role.number) === 0 ? NaN : values[at / width]!;
  tokens.flag[to] = cells[at + Raw.flag]!;
  tokens.length[to] = cells[at + Raw.length]!;
  return to + 1;
}

/** The longest phrase found so far. */
const used = { count: 1, id: 0 };

/** Makes one token of the longest phrase that begins at a token; gives how many tokens it had, 1 if there is none. */
function joinPhrase(raw: RawTokens, tokens: Tokens, at: number, row: number): number {
  const { rows, more } = tokens.traits;
  const { phrases } = raw.lexicon;
  const opens = rows[row + Row.opens]!;
  if (opens === 0 || (opens & followsAt(raw, tokens, pastDashes(raw, at + raw.width))) === 0) return 1;
  used.count = 1;
  used.id = 0;
  let k = rows[row + Row.roots]!;
  if (k === 0) follow(raw, tokens, at, 1, rows[row + Row.root]!, opens);
  else {for (let node = rows[row + Row.root]!; node !== 0; node = more[k++]!) {
      follow(raw, tokens, at, 1, node, phrases.onward(node));
    }}
  if (used.count > 1) becomePhrase(raw, at, used.count, used.id);
  return used.count;
}

/** The bits by which a token stands in phrases behind the first word; none if it is no word. */
function followsAt(raw: RawTokens, { traits }: Tokens, at: number): number {
  const word = wordAt(raw, at);
  return word === 0 ? 0 : traits.of(word, Row.follows);
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
  if ((onward & followsAt(raw, tokens, i)) === 0) return;
  // A currency sign belongs to letters only where they touch: "A$", not "a $5 note".
  if (isSign(raw, i) && !raw.glued(i)) return;
  const { rows, more } = tokens.traits;
  const row = tokens.traits.rowOf(wordAt(raw, i));
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
