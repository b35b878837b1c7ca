import type { Check } from "../claims/check.ts";
import type { Claim } from "../claims/claim.ts";
import type { Document } from "../claims/document.ts";
import { type KnownFigure, knownFigures } from "../claims/known.ts";
import type { Reference } from "../claims/reference.ts";
import type { Story } from "../claims/story.ts";
import { checkDates } from "./check_dates.ts";
import { checkHeadlines } from "./check_headlines.ts";
import { checkOutside } from "./check_outside.ts";
import { checkPeriods } from "./check_periods.ts";
import { checkProvisions } from "./check_provisions.ts";
import { checkSaved } from "./check_saved.ts";
import { checkStories } from "./check_stories.ts";

/** What the checks look at. */
export interface Checked {
  readonly documents: readonly Document[];
  /** in order of document and place */
  readonly claims: readonly Claim[];
  /** what two or more of the documents tell together */
  readonly stories: readonly Story[];
  readonly reference: Reference;
  /** the figures of the reference in the terms of claims */
  readonly figures: readonly KnownFigure[];
}

/** One kind of check: what it finds doubtful. */
export type Checker = (checked: Checked) => Check[];

/** The kinds of checks, in the order in which their findings are listed. */
const CHECKERS: readonly Checker[] = [
  checkPeriods,
  checkOutside,
  checkProvisions,
  checkHeadlines,
  checkDates,
  checkSaved,
  checkStories,
];

/** All that an editor would query in these documents and claims. */
export function toChecks(checked: Omit<Checked, "figures">): Check[] {
  const figures = knownFigures(checked.reference);
  return CHECKERS.flatMap((check) => check({ ...checked, figures }));
}

/** The publication day of a document, by key. */
export function publicationDays(documents: readonly Document[]): ReadonlyMap<string, Date | null> {
  return new Map(documents.map(({ key, published }) => [key, published]));
}
