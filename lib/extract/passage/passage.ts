import type { Entry } from "../lexicon/compile.ts";
import { Kind, type Sentence, type Tokens } from "../scan/tokens.ts";
import type { Period } from "../periods/period.ts";
import type { Value } from "../values/values.ts";

/** A word, phrase, number or mark of a passage, with what the lexicon knows of it. */
export interface Word {
  /** one of Kind */
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  /** how many words of the text it holds */
  readonly length: number;
  /** bits of Flag */
  readonly flag: number;
  readonly entries: readonly Entry[];
}

/** A sentence, heading or list line, in arrays of its own: what the binding rules look at. */
export interface Passage {
  /** its place in the document, from 0 */
  readonly index: number;
  /** number of its line in the document: passages with the same number stand in one paragraph */
  readonly paragraph: number;
  readonly heading: boolean;
  readonly language: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** figures in text order; their `from`, `next` and `head` are places in `words` */
  readonly values: readonly Value[];
  /** periods in text order; their `from` and `next` are places in `words` */
  readonly periods: readonly Period[];
  /** how far each word stands from the first, with commas and stronger marks counted as longer ways */
  readonly way: Float64Array;
  /** sections of the lexicon that its words have: what is not there need not be looked for */
  readonly sections: ReadonlySet<string>;
}

/** A passage has no more tokens than this, unless a figure or period goes on. */
const LONGEST = 400;
/** What a comma and a stronger mark add to the way between two words. */
const COMMA_WAY = 3;
const STRONG_WAY = 7;
const BRACKET_WAY = 4;

/** The passages of scanned text, from the sentence at `index` on, with their figures and periods. */
export function passagesOf(
  tokens: Tokens,
  values: readonly Value[],
  periods: readonly Period[],
  first: Place,
): Passage[] {
  const passages: Passage[] = [];
  let { index, paragraph } = first;
  let [v, p] = [0, 0];
  for (const sentence of piecesOf(tokens, values, periods)) {
    const inSentence = <T extends Ranged>(list: readonly T[], at: number) => takeWhile(list, at, sentence.to);
    const ownValues = inSentence(values, v);
    const ownPeriods = inSentence(periods, p);
    v += ownValues.length;
    p += ownPeriods.length;
    passages.push(toPassage(tokens, sentence, ownValues, ownPeriods, { index: index++, paragraph }));
    if (endsLine(tokens, sentence)) paragraph++;
  }
  return passages;
}

/** The sentences, those of endless length in pieces: rules look at all words of a passage for each of its figures. */
function piecesOf(tokens: Tokens, values: readonly Value[], periods: readonly Period[]): readonly Sentence[] {
  if (!tokens.sentences.some(({ from, to }) => to - from > LONGEST)) return tokens.sentences;
  const within = new Set<number>();
  for (const { from, next } of [...values, ...periods]) for (let at = from + 1; at < next; at++) within.add(at);
  const pieces: Sentence[] = [];
  for (const sentence of tokens.sentences) {
    let { from } = sentence;
    while (sentence.to - from > LONGEST) {
      let to = from + LONGEST;
      while (to < sentence.to && within.has(to)) to++;
      pieces.push({ ...sentence, from, to, start: tokens.start[from]!, end: tokens.end[to - 1]! });
      from = to;
    }
    if (from === sentence.from) pieces.push(sentence);
    else if (from < sentence.to) pieces.push({ ...sentence, from, start: tokens.start[from]! });
  }
  return pieces;
}

/** Number of the passage and of its paragraph. */
export interface Place {
  readonly index: number;
  readonly paragraph: number;
}

interface Ranged {
  readonly from: number;
  readonly next: number;
}

function takeWhile<T extends Ranged>(list: readonly T[], at: number, to: number): T[] {
  const taken: T[] = [];
  for (let i = at; i < list.length && list[i]!.from < to; i++) taken.push(list[i]!);
  return taken;
}

function endsLine(tokens: Tokens, sentence: Sentence): boolean {
  return tokens.kindOf(sentence.to - 1) === Kind.line || tokens.kindOf(sentence.to) === Kind.line;
}

function toPassage(
  tokens: Tokens,
  sentence: Sentence,
  values: readonly Value[],
  periods: readonly Period[],
  place: Place,
): Passage {
  const { from, to } = sentence;
  const words: Word[] = [];
  for (let i = from; i < to; i++) {
    words.push({
      kind: tokens.kind[i]!,
      start: tokens.start[i]!,
      end: tokens.end[i]!,
      length: tokens.length[i]!,
      flag: tokens.flag[i]!,
      entries: tokens.entries(i),
    });
  }
  const shift = <T extends Ranged>(item: T): T => ({ ...item, from: item.from - from, next: item.next - from });
  return {
    ...place,
    heading: sentence.heading,
    language: tokens.lexicon.language,
    start: sentence.start,
    end: sentence.end,
    words,
    values: values.map((value) => ({ ...shift(value), head: value.head - from })),
    periods: periods.map(shift),
    way: wayOf(words),
    sections: new Set(words.flatMap(({ entries }) => entries.map(({ section }) => section))),
  };
}

function wayOf(words: readonly Word[]): Float64Array {
  const way = new Float64Array(words.length + 1);
  for (const [i, word] of words.entries()) way[i + 1] = way[i]! + stepOf(word);
  return way;
}

function stepOf(word: Word): number {
  switch (word.kind) {
    case Kind.comma:
      return COMMA_WAY;
    case Kind.semicolon:
    case Kind.colon:
    case Kind.stop:
      return STRONG_WAY;
    case Kind.open:
    case Kind.close:
      return BRACKET_WAY;
    case Kind.dash:
      return 1;
    case Kind.quote:
      return 0;
    default:
      return word.length;
  }
}
