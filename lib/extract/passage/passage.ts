import { boundByVerbs } from "./far_bounds.ts";
import { Columns } from "./columns.ts";
import { endsQuestion } from "./question.ts";
import type { Entry } from "../lexicon/compile.ts";
import { Kind, type Sentence, type Tokens } from "../scan/tokens.ts";
import type { Period } from "../periods/period.ts";
import type { Amount } from "../values/amount.ts";
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

const NOWHERE: readonly [number, number] = [-1, -1];

/** Where a passage stands: in the document, and in the columns of its stretch of text. */
interface Placed extends Place {
  readonly heading: boolean;
  readonly question: boolean;
  readonly start: number;
  readonly end: number;
  /** the place of its first word in the columns, and how many words it has */
  readonly from: number;
  readonly count: number;
}

/** A sentence, heading or list line: what the binding rules look at. Its places run from 0 to `count`. */
export class Passage {
  /** its place in the document, from 0 */
  readonly index: number;
  /** number of its line in the document: passages with the same number stand in one paragraph */
  readonly paragraph: number;
  readonly heading: boolean;
  /** whether it ends in a question mark */
  readonly question: boolean;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  /** how many words, numbers and marks it has */
  readonly count: number;
  /** where its bits begin among those of all passages, see Columns */
  readonly bitsAt: number;
  /** the clause that was asked for last, see clauseAround() */
  clause: readonly [number, number] = NOWHERE;
  /** what rules have worked out of it, see fact() */
  readonly facts: unknown[] = [];
  #words: readonly Word[] | null = null;

  constructor(
    readonly columns: Columns,
    { index, paragraph, heading, question, start, end, from, count }: Placed,
    /** figures in text order; their `from`, `next` and `head` are places in the passage */
    readonly values: readonly Value[],
    /** periods in text order; their `from` and `next` are places in the passage */
    readonly periods: readonly Period[],
    bitsAt?: number,
  ) {
    this.index = index;
    this.paragraph = paragraph;
    this.heading = heading;
    this.question = question;
    this.start = start;
    this.end = end;
    this.from = from;
    this.count = count;
    this.bitsAt = bitsAt ?? columns.join(from, from + count);
  }

  get language(): string {
    return this.columns.lexicon.language;
  }

  /** Its words as objects, for readers that want all of one; rules ask for what they need, see marks.ts. */
  get words(): readonly Word[] {
    return this.#words ??= Array.from({ length: this.count }, (_, at) => this.columns.wordAt(this.from + at));
  }

  /** The same passage at another place in the document. */
  at(index: number): Passage {
    if (index === this.index) return this;
    return new Passage(this.columns, { ...this.#placed(), index }, this.values, this.periods, this.bitsAt);
  }

  /** The same passage with other figures. */
  withValues(values: readonly Value[]): Passage {
    return new Passage(this.columns, this.#placed(), values, this.periods, this.bitsAt);
  }

  #placed(): Placed {
    const { index, paragraph, heading, question, start, end, from, count } = this;
    return { index, paragraph, heading, question, start, end, from, count };
  }
}

/** A passage has no more tokens than this, unless a figure or period goes on. */
const LONGEST = 400;

/** The passages of scanned text, from the sentence at `index` on, with their figures and periods, whose places they take over. */
export function passagesOf(
  tokens: Tokens,
  values: readonly Value[],
  periods: readonly Period[],
  first: Place,
): Passage[] {
  const passages: Passage[] = [];
  let { index, paragraph } = first;
  let v = 0;
  let p = 0;
  const pieces = piecesOf(tokens, values, periods);
  const columns = new Columns(tokens, pieces.length);
  for (const { from, to, heading, start, end } of pieces) {
    const nextValue = firstFrom(values, v, to);
    const nextPeriod = firstFrom(periods, p, to);
    const ownValues = nextValue === v ? NONE : values.slice(v, nextValue);
    const ownPeriods = nextPeriod === p ? NONE : periods.slice(p, nextPeriod);
    for (const value of ownValues) moveValue(value, from);
    for (const period of ownPeriods) move(period, from);
    v = nextValue;
    p = nextPeriod;
    const question = endsQuestion(tokens.text, start, end);
    const place = { index: index++, paragraph, heading, question, start, end, from, count: to - from };
    const passage = new Passage(columns, place, ownValues, ownPeriods);
    boundByVerbs(passage);
    passages.push(passage);
    if (endsLine(tokens, to)) paragraph++;
  }
  return passages;
}

const NONE: readonly never[] = [];

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

/** The first from `at` on that begins at or behind a token. */
function firstFrom(list: readonly { readonly from: number }[], at: number, to: number): number {
  while (at < list.length && list[at]!.from < to) at++;
  return at;
}

type Movable<T> = { -readonly [K in keyof T]: T[K] };

/** Figures and periods belong to their passage from here on: their places become its own. */
function move(item: { from: number; next: number }, by: number): void {
  item.from -= by;
  item.next -= by;
}

function moveValue(value: Movable<Value>, by: number): void {
  move(value, by);
  value.head -= by;
  if (value.ends !== null) { for (const end of value.ends) moveEnd(end, by); }
}

function moveEnd(end: Movable<Amount>, by: number): void {
  move(end, by);
  end.inner = [end.inner[0] - by, end.inner[1] - by];
}

function endsLine(tokens: Tokens, to: number): boolean {
  return tokens.kindOf(to - 1) === Kind.line || tokens.kindOf(to) === Kind.line;
}
