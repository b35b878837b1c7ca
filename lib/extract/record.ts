import type { FoundClaim, Span } from "../claims/claim.ts";

/** A claim as one line of the extract task's output, with the names that the claim contract gives its fields. */
export interface ClaimRecord {
  readonly doc: string;
  readonly lang: string;
  readonly measure: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly bound: string | null;
  /** ISO days */
  readonly start: string | null;
  readonly end: string | null;
  readonly subject: string | null;
  readonly source: string | null;
  readonly action: string | null;
  readonly flow: string | null;
  readonly good: string | null;
  readonly span: Span;
  readonly also: readonly Span[];
  readonly id: string;
  /** key of the document */
  readonly key: string;
  readonly quote: string;
  readonly gloss: string;
  readonly rule: string;
  readonly period_basis: string;
}

/** What a record needs besides its claim. */
export interface RecordOptions {
  /** the document's path in its folder, without its ending */
  readonly doc: string;
  /** one line of prose from a claim */
  readonly gloss: (claim: FoundClaim) => string;
}

/** The record of a claim. */
export function toRecord(claim: FoundClaim, { doc, gloss }: RecordOptions): ClaimRecord {
  return {
    doc,
    lang: claim.language,
    measure: claim.measure,
    low: claim.low,
    high: claim.high,
    unit: claim.unit,
    bound: claim.bound,
    start: isoDay(claim.start),
    end: isoDay(claim.end),
    subject: claim.subject,
    source: claim.credited,
    action: claim.action,
    flow: claim.flow,
    good: claim.good,
    span: [claim.span_start, claim.span_end],
    also: claim.also,
    id: claim.id,
    key: claim.document,
    quote: claim.quote,
    gloss: gloss(claim),
    rule: claim.rule,
    period_basis: claim.period_basis,
  };
}

function isoDay(day: Date | null): string | null {
  return day === null ? null : day.toISOString().slice(0, 10);
}
