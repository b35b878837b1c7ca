import { claimId, type FoundClaim } from "../claims/claim.ts";
import type { Document } from "../claims/document.ts";
import type { Draft } from "./passage/draft.ts";
import { reasonsOf } from "./reasons.ts";

/** Drafts as claims, in text order, each with its id. */
export function toClaims(drafts: readonly Draft[], document: Document): FoundClaim[] {
  const sorted = [...drafts].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const seen = new Map<string, number>();
  return sorted.map((draft) => toClaim(draft, document, seen));
}

function toClaim(draft: Draft, { key, text }: Document, seen: Map<string, number>): FoundClaim {
  const { measure, action, flow, good, subject, unit, passage, when } = draft;
  const [start, end] = draft.span;
  const quote = text.slice(start, end);
  const same = `${measure} ${action} ${flow} ${good} ${subject} ${unit} ${quote}`;
  const occurrence = seen.get(same) ?? 0;
  seen.set(same, occurrence + 1);
  return {
    id: claimId({ document: key, measure, action, flow, good, subject, unit, quote, occurrence }),
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
