import { type Claim, hashId, type Span } from "../../claims/claim.ts";
import type { DocumentRow } from "../../claims/document.ts";

/** A sentence of an article that carries claims: what one card of the evidence shows. */
export interface Card {
  /** from 1, in the order of the appendix */
  readonly number: number;
  readonly document: DocumentRow;
  readonly sentence: string;
  /** offset of the sentence in the document's text */
  readonly start: number;
  readonly language: string;
  /** in the order of the text */
  readonly claims: readonly Claim[];
}

/** The cards of all claims: documents by day of publication (undated last) and key, sentences in text order. */
export function cardsOf(claims: Iterable<Claim>, documents: Iterable<DocumentRow>): Card[] {
  const bySentence = new Map<string, Claim[]>();
  for (const claim of claims) push(bySentence, `${claim.document}\n${claim.sentence_start}`, claim);
  const byDocument = new Map<string, Claim[][]>();
  for (const group of bySentence.values()) push(byDocument, group[0]!.document, group);
  const cards = [...documents].sort(byDay).flatMap((document) =>
    (byDocument.get(document.key) ?? []).sort((a, b) => a[0]!.sentence_start - b[0]!.sentence_start)
      .map((group) => cardOf(document, group))
  );
  return cards.map((card, index) => ({ ...card, number: index + 1 }));
}

function cardOf(document: DocumentRow, group: readonly Claim[]): Omit<Card, "number"> {
  const { sentence, sentence_start: start, language } = group[0]!;
  const claims = group.toSorted((a, b) => a.span_start - b.span_start || a.span_end - b.span_end);
  return { document, sentence, start, language, claims };
}

/** Documents by first day of publication, undated ones last, and by key among those of one day. */
export function byDay(a: DocumentRow, b: DocumentRow): number {
  const [first, second] = [a.published?.getTime() ?? Infinity, b.published?.getTime() ?? Infinity];
  if (first !== second) return first < second ? -1 : 1;
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

/** The id that a document has in the briefing behind a prefix; a key may hold letters that an id may not. */
export function anchorOf(prefix: "source" | "document", { key }: DocumentRow): string {
  return `${prefix}-${hashId(key)}`;
}

/** The parts of a card's sentence in order, those that carry a claim marked. */
export function partsOf({ sentence, start, claims }: Card): { readonly text: string; readonly marked: boolean }[] {
  const spans = claims.flatMap((claim): Span[] => [[claim.span_start, claim.span_end], ...claim.also])
    .map(([from, to]): Span => [Math.max(0, from - start), Math.min(sentence.length, to - start)])
    .filter(([from, to]) => from < to);
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [from, to] of merged(spans)) {
    parts.push({ text: sentence.slice(at, from), marked: false }, { text: sentence.slice(from, to), marked: true });
    at = to;
  }
  return [...parts, { text: sentence.slice(at), marked: false }].filter(({ text }) => text !== "");
}

/** Spans in order, those that touch or overlap made one. */
function merged(spans: readonly Span[]): Span[] {
  const made: Span[] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = made.at(-1);
    if (last === undefined || from > last[1]) made.push([from, to]);
    else made[made.length - 1] = [last[0], Math.max(last[1], to)];
  }
  return made;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
