import comparisons from "../../data/comparisons.json" with { type: "json" };
import { amountInWords } from "../claims/amount.ts";
import type { Check } from "../claims/check.ts";
import type { Claim } from "../claims/claim.ts";
import { daysBetween } from "../claims/day.ts";
import type { KnownFigure } from "../claims/known.ts";
import { periodInWords } from "../claims/period.ts";
import { fill, words } from "../claims/words.ts";
import type { Checked } from "./checks.ts";

/** A period that begins so many years before anything is known of the kind is taken for a slip. */
const EARLY_YEARS = 5;

/** The same figure for a period of a third of the length, with an end in common, is taken for the true period. */
const SHORTER = 1 / 3;
const SAME_END_DAYS = 31;

/** Periods that can't well be meant: begun long before the first known figure, or far longer than others give for the same figure. */
export function checkPeriods({ claims, documents, figures }: Checked): Check[] {
  const publishers = new Map(documents.map(({ key, publisher }) => [key, publisher ?? key]));
  const said = claims.map((claim) => ({ ...claim, publisher: publishers.get(claim.document) ?? claim.document }));
  return claims.flatMap((claim) => {
    const early = beforeAllKnown(claim, figures);
    const shorter = sameFigureShorter(claim, [...figures, ...said]);
    const message = [early, shorter].filter((sentence) => sentence !== null).join(" ");
    const { document, id } = claim;
    const severity = early !== null && shorter !== null ? "error" : "warning";
    return message === "" ? [] : [{ kind: "implausible_period", severity, document, claim: id, message }];
  });
}

function beforeAllKnown(claim: Claim, figures: readonly KnownFigure[]): string | null {
  const family = comparisons.families.find((measures) => measures.includes(claim.measure));
  if (!family || claim.start === null) return null;
  const starts = figures.flatMap(({ measure, start }) => family.includes(measure) && start ? [start.getTime()] : []);
  if (starts.length === 0) return null;
  const first = Math.min(...starts);
  const years = Math.floor(daysBetween(claim.start, new Date(first)) / 365.25);
  if (years < EARLY_YEARS) return null;
  const period = periodInWords(claim.start, claim.end);
  const known = new Date(first).getUTCFullYear();
  return fill(words.checks.implausible_period.before_reference, { period, years, first: known });
}

type Dated = Pick<Claim, "measure" | "low" | "high" | "unit" | "start" | "end"> & { readonly publisher: string };

function sameFigureShorter(claim: Claim, others: readonly Dated[]): string | null {
  const other = others.find((figure) => isShorter(figure, claim));
  return other === undefined ? null : fill(words.checks.implausible_period.same_figure, {
    who: other.publisher,
    amount: amountInWords({ ...claim }),
    other: periodInWords(other.start, other.end),
    period: periodInWords(claim.start, claim.end),
  });
}

function isShorter(figure: Dated, claim: Claim): boolean {
  if (claim.low === null || figure.measure !== claim.measure || figure.unit !== claim.unit) return false;
  if (figure.low !== claim.low || figure.high !== claim.high) return false;
  if (!figure.start || !figure.end || !claim.start || !claim.end) return false;
  const [inner, outer] = [daysBetween(figure.start, figure.end) + 1, daysBetween(claim.start, claim.end) + 1];
  const ends = [daysBetween(figure.start, claim.start), daysBetween(figure.end, claim.end)].map(Math.abs);
  return outer > 366 && inner < outer * SHORTER && Math.min(...ends) <= SAME_END_DAYS;
}
