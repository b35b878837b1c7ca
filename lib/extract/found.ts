import { documentHash, type FoundClaim, hashOf, idOf } from "../claims/claim.ts";
import type { Hash } from "../claims/hash.ts";
import type { Document } from "../claims/document.ts";
import type { Draft } from "./passage/draft.ts";
import { reasonsOf } from "./reasons.ts";

/** Drafts as claims, in text order, each with its id. */
export function toClaims(drafts: readonly Draft[], document: Document): FoundClaim[] {
  const sorted = [...drafts].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const seen = new Map<number, Seen>();
  const begun = documentHash(document.key);
  return sorted.map((draft) => toClaim(draft, document, begun, seen));
}

/** Claims that are alike in all that an id is made of: the first one, its words and how many there were. */
interface Seen {
  readonly draft: Draft;
  readonly quote: string;
  count: number;
  /** those of the same hash that are unlike it */
  readonly others: Seen | null;
}

/** Which one of all claims that are alike a claim is, from 0. They are told by their hash: that of a string is dear. */
function occurrenceOf(draft: Draft, quote: string, hash: number, seen: Map<number, Seen>): number {
  const first = seen.get(hash) ?? null;
  for (let one = first; one !== null; one = one.others) {
    if (one.quote === quote && areAlike(one.draft, draft)) return one.count++;
  }
  seen.set(hash, { draft, quote, count: 1, others: first });
  return 0;
}

function areAlike(a: Draft, b: Draft): boolean {
  return a.measure === b.measure && a.action === b.action && a.flow === b.flow && a.good === b.good &&
    a.subject === b.subject && a.unit === b.unit;
}

function toClaim(draft: Draft, { key, text }: Document, begun: Hash, seen: Map<number, Seen>): FoundClaim {
  const { measure, action, flow, good, subject, unit, passage, when } = draft;
  const [start, end] = draft.span;
  const quote = text.slice(start, end);
  const hash = hashOf({ measure, action, flow, good, subject, unit, quote }, begun);
  const occurrence = occurrenceOf(draft, quote, hash.number, seen);
  return {
    id: idOf(hash, occurrence),
    document: key,
    measure,
    low: draft.low,
    high: draft.high,
    unit,
    bound: draft.low !== null && draft.low !== draft.high ? "range" : draft.bound,
    start: when?.start ?? null,
    end: when?.end ?? null,
    period_basis: when?.basis ?? "none",
    period_words: when?.words ?? null,
    subject,
    victim: draft.victim,
    credited: draft.credited,
    relayed: draft.relayed,
    action,
    flow,
    good,
    sentence: text.slice(passage.start, passage.end),
    sentence_start: passage.start,
    quote,
    span_start: start,
    span_end: end,
    also: draft.also.length === 0 ? [] : draft.also.filter(([from, to]) => from !== start || to !== end),
    language: passage.language,
    rule: draft.rule,
    reasons: reasonsOf(draft, text),
  };
}
