import type { Check } from "../claims/check.ts";
import { claimId, type FoundClaim, type Span } from "../claims/claim.ts";
import type { Document } from "../claims/document.ts";
import type { Review } from "../claims/review.ts";
import { fill, words } from "../claims/words.ts";
import { type FieldValues, formatFieldValue } from "./review_fields.ts";
import { findWords, sentenceAround } from "./review_words.ts";
import { valuesOf } from "./reviews.ts";

/** A claim with what the analyst decided about it, in words; null where nothing was. */
export type Reviewed = FoundClaim & { readonly review: string | null };

/** Claims after review, and the decisions that found nothing to decide on. */
export interface ReviewedClaims {
  readonly claims: Reviewed[];
  readonly checks: Check[];
}

/** Applies decisions in their order: rejected claims are left out, corrected ones carry their old value in `review`. */
export function applyReviews(
  found: readonly FoundClaim[],
  reviews: readonly Review[],
  documents: readonly Document[],
): ReviewedClaims {
  const claims = new Map<string, Reviewed>(found.map((claim) => [claim.id, { ...claim, review: null }]));
  const checks: Check[] = [];
  for (const review of reviews) {
    const document = documents.find(({ key }) => key === review.doc);
    const done = document !== undefined && applyOne(review, document, claims);
    if (!done) checks.push(toCheck(review, document));
  }
  return { claims: [...claims.values()], checks };
}

function applyOne(review: Review, document: Document, claims: Map<string, Reviewed>): boolean {
  if (review.decision === "add") return add(review, document, claims);
  const claim = findClaim(review, document, [...claims.values()]);
  if (!claim) return false;
  if (review.decision === "reject") claims.delete(claim.id);
  else claims.set(claim.id, review.decision === "accept" ? noted(claim, "accepted", review) : correct(claim, review));
  return true;
}

/** By its id, else by its words with the text around them: the claim with a mention that lies nearest to theirs. */
function findClaim(review: Review, document: Document, claims: readonly Reviewed[]): Reviewed | undefined {
  const own = claims.filter((claim) => claim.document === review.doc);
  const byId = own.find(({ id }) => id === review.claim);
  if (byId || review.words === "") return byId;
  const span = findWords(review, document.text);
  if (span === null) return undefined;
  const mentioned = own.flatMap((claim) =>
    [[claim.span_start, claim.span_end] as const, ...claim.also].map((mention) => ({ claim, mention }))
  );
  return mentioned.filter(({ mention: [start, end] }) => start < span[1] && span[0] < end)
    .toSorted((a, b) => distance(a.mention, span) - distance(b.mention, span))[0]?.claim;
}

function distance(a: Span, b: Span): number {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
}

function noted(claim: Reviewed, what: string, review: Review): Reviewed {
  const said = signed(what, review);
  return { ...claim, review: claim.review === null ? said : `${claim.review}; ${said}` };
}

/** What was decided, with who decided it, on which day, and the note: "accepted (Kim, 2024-05-17: read the original)". */
function signed(what: string, { who, when, note }: Review): string {
  const by = [who, when].filter(Boolean).join(", ");
  const beside = [by, note].filter(Boolean).join(": ");
  return beside === "" ? what : `${what} (${beside})`;
}

function correct(claim: Reviewed, review: Review): Reviewed {
  const values = valuesOf(review);
  const [field, value] = Object.entries(values)[0]!;
  const old = formatFieldValue(claim[field as keyof FieldValues]);
  const corrected = withPeriodBasis({ ...claim, ...values }, values);
  return noted(corrected, `corrected ${field}: ${old || "-"} -> ${formatFieldValue(value) || "-"}`, review);
}

/** A period that the analyst gives is one that is stated. */
function withPeriodBasis(claim: Reviewed, values: FieldValues): Reviewed {
  if (!("start" in values) && !("end" in values)) return claim;
  return { ...claim, period_basis: claim.start === null && claim.end === null ? "none" : "stated" };
}

const EMPTY = {
  low: null,
  high: null,
  unit: null,
  bound: null,
  start: null,
  end: null,
  period_words: null,
  subject: null,
  victim: null,
  credited: null,
  relayed: null,
  action: null,
  flow: null,
  good: null,
} as const;

/** A claim that the analyst adds stands where its words do; the machine read nothing of it, so its rule says so. */
function add(review: Review, document: Document, claims: Map<string, Reviewed>): boolean {
  const span = findWords(review, document.text);
  if (span === null) return false;
  const { measure, ...values } = valuesOf(review);
  const fields = { ...EMPTY, ...values };
  const quote = document.text.slice(...span);
  const identity = { ...fields, document: document.key, measure: measure!, quote };
  let id = claimId({ ...identity, occurrence: 0 });
  for (let occurrence = 1; claims.has(id); occurrence++) id = claimId({ ...identity, occurrence });
  const dated = fields.start !== null || fields.end !== null;
  const { sentence, sentence_start } = sentenceAround(document.text, span, document.language);
  claims.set(id, {
    ...identity,
    id,
    period_basis: dated ? "stated" : "none",
    sentence,
    sentence_start,
    span_start: span[0],
    span_end: span[1],
    also: [],
    language: document.language,
    rule: "review",
    reasons: [],
    review: signed("added", review),
  });
  return true;
}

function toCheck({ claim, decision, doc, words: said }: Review, document: Document | undefined): Check {
  const w = words.checks.review_without_claim;
  const message = fill(document ? w.message : w.no_document, { decision, words: said, document: doc });
  return { kind: "review_without_claim", severity: "warning", document: document?.key ?? null, claim, message };
}
