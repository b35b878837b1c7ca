import type { Claim, FoundClaim } from "../claims/claim.ts";
import type { Document, DocumentRow } from "../claims/document.ts";

/** Where a claim is drawn on a time axis, and why there. */
export type Place = Pick<Claim, "at_start" | "at_end" | "at_basis">;

/**
 * The place of a claim: its own period; from its start to the publication day where the end is open; the publication
 * day where it has no period. A start alone, in a document without date, is a place of one day.
 */
export function placeOf(
  { start, end }: Pick<FoundClaim, "start" | "end">,
  { published, published_end }: Pick<DocumentRow, "published" | "published_end">,
): Place {
  if (end !== null) return { at_start: start ?? end, at_end: end, at_basis: "period" };
  if (start !== null) {
    const at_end = published !== null && published > start ? published : start;
    return { at_start: start, at_end, at_basis: "open" };
  }
  if (published === null) return { at_start: null, at_end: null, at_basis: null };
  return { at_start: published, at_end: published_end ?? published, at_basis: "published" };
}

/** The page of a PDF on which the words of a claim begin, from 1; null for a document without pages. */
export function pageOf(
  { span_start }: Pick<FoundClaim, "span_start">,
  { pageStarts }: Pick<Document, "pageStarts">,
): number | null {
  if (pageStarts.length === 0) return null;
  const after = pageStarts.findIndex((start) => start > span_start);
  return after < 0 ? pageStarts.length : Math.max(1, after);
}
