import type { FoundClaim } from "../claims/claim.ts";
import { daysBetween } from "../claims/day.ts";
import type { Document } from "../claims/document.ts";

/** Days of publication further apart than this are a window: what depends on the day is then not the same on all of them. */
const WIDE = 6;

/** Extraction of a document as if it were published on that day, or on an unknown one. */
export type Reading<Result extends Read> = (published: Date | null) => Result;

/** What a reading gives: at the least the claims. */
export interface Read {
  readonly claims: readonly FoundClaim[];
}

/**
 * What a document says by its day of publication. Where only a window is known ("in 2024"), it is read as of the first and as
 * of the last day: a period that both give alike stands, another stays open with its words, as if no day were known.
 */
export function readInWindow<Result extends Read>(
  { published, published_end }: Pick<Document, "published" | "published_end">,
  read: Reading<Result>,
): Result {
  const last = published_end ?? published;
  if (published === null || last === null || daysBetween(published, last) <= WIDE) return read(last);
  const result = read(last);
  const [first, unknown] = [read(published), read(null)].map(({ claims }) =>
    new Map(claims.map((one) => [one.id, one]))
  );
  const claims = result.claims.map((claim) => {
    const early = first!.get(claim.id);
    if (early && alike(early, claim, [published, last])) return claim;
    return unknown!.get(claim.id) ?? { ...claim, start: null, end: null };
  });
  return { ...result, claims };
}

/** The same period; one that runs to the day of publication ends with the window. */
function alike(early: FoundClaim, late: FoundClaim, [first, last]: readonly [Date, Date]): boolean {
  if (early.start?.getTime() !== late.start?.getTime()) return false;
  const toDate = early.end?.getTime() === first.getTime() && late.end?.getTime() === last.getTime();
  return toDate && early.start !== null || early.end?.getTime() === late.end?.getTime();
}
