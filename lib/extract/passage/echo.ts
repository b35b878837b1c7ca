import type { Draft } from "./draft.ts";
import { Sections } from "../lexicon/function_words.ts";
import { has, kindAt, mark } from "./marks.ts";
import type { Passage } from "./passage.ts";
import { Kind } from "../scan/tokens.ts";
import type { Value } from "../values/values.ts";

const SO_MANY = mark("clause", "so_many");
const MORE = mark("clause", "more_of");
const MEASURED = mark("head", "barrel", "tonne");
/** A line of a digest that names its figure has so many tokens at most: the number, its bound, a stop. */
const LONGEST = 3;

/**
 * The passages of a document, where a figure that stands by itself is also one of the sentence that goes on about it:
 * "1.34 billion. So many dollars were stolen", "500,000. No more barrels than that may be bought".
 */
export function withEchoes(passages: readonly Passage[]): readonly Passage[] {
  return passages.map((passage, index) => {
    const value = index === 0 ? undefined : figureAlone(passages[index - 1]!);
    const echo = value && echoIn(passage, value);
    return echo ? passage.withValues([echo, ...passage.values]) : passage;
  });
}

function figureAlone(passage: Passage): Value | undefined {
  const [value] = passage.values;
  return passage.values.length === 1 && passage.count <= LONGEST + value!.next - value!.from && value!.from === 0
    ? value
    : undefined;
}

function echoIn(passage: Passage, value: Value): Value | undefined {
  const asks = has(passage, 0, SO_MANY) || has(passage, 0, MORE) && has(passage, 1, MEASURED);
  if (!asks || kindAt(passage, 1) !== Kind.word) return undefined;
  const unit = has(passage, 1, Sections.currency) ? currencyAt(passage, 1) : value.unit;
  return { ...value, unit, from: 0, next: 1, head: 1, ordinal: false, isYear: false, ends: null };
}

function currencyAt(passage: Passage, at: number): string {
  const { word, lexicon } = passage.columns;
  return lexicon.find(word[passage.from + at]!, "currency")!.class;
}

/** Has a claim that was found by such a figure quote the figure itself. */
export function quoteEcho(draft: Draft): void {
  const [first] = draft.passage.values;
  if (first === undefined || first.from !== 0 || first.span[1] > draft.passage.start || draft.range[0] !== 0) return;
  draft.span = draft.low !== null && draft.good === null ? first.span : [first.span[0], draft.span[1]];
}
