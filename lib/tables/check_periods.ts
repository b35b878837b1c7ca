import { voiceOf } from "../claims/document.ts";
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
const EARLY_YEARS = 10;

/** The same figure for a period of a third of the length, with an end in common, is taken for the true period. */
const SHORTER = 1 / 3;
const SAME_END_DAYS = 31;

/** Small counts are the same by chance: alone they tell nothing about a period. */
const TELLING_COUNT = 20;

/** Periods that can't well be meant: begun long before the first known figure, or far longer than others give for the same figure. */
export function checkPeriods({ claims, documents, figures }: Checked): Check[] {
  const publishers = new Map(documents.map((document) => [document.key, voiceOf(document)]));
  const said = claims.map((claim) => ({ ...claim, publisher: publishers.get(claim.document) ?? claim.document }));
  const byFigure = Map.groupBy<string, Dated>([...figures, ...said], figureOf);
  const firsts = firstStarts(figures);
  return claims.flatMap((claim) => {
    const early = beforeAllKnown(claim, firsts);
    const telling = early !== null || claim.unit !== "count" || (claim.low ?? 0) >= TELLING_COUNT;
    const shorter = telling ? sameFigureShorter(claim, byFigure.get(figureOf(claim)) ?? []) : null;
    const message = [early, shorter].filter((sentence) => sentence !== null).join(" ");
    const { document, id } = claim;
    const severity = early !== null && shorter !== null ? "error" : "warning";
    return message === "" ? [] : [{ kind: "implausible_period", severity, document, claim: id, message }];
  });
}

/** When the first known figure begins, by measure; measures of one family share it. */
function firstStarts(figures: readonly KnownFigure[]): ReadonlyMap<string, Date> {
  return new Map(comparisons.families.flatMap((family) => {
    const starts = figures.flatMap(({ measure, start }) => family.includes(measure) && start ? [start.getTime()] : []);
    return starts.length === 0 ? [] : family.map((measure) => [measure, new Date(Math.min(...starts))] as const);
  }));
}

function beforeAllKnown(claim: Claim, firsts: ReadonlyMap<string, Date>): string | null {
  const first = firsts.get(claim.measure);
  if (!first || claim.start === null) return null;
  const years = Math.floor(daysBetween(claim.start, first) / 365.25);
  if (years < EARLY_YEARS) return null;
  const period = periodInWords(claim.start, claim.end);
  return fill(words.checks.implausible_period.before_reference, { period, years, first: first.getUTCFullYear() });
}

type Dated = Pick<Claim, "measure" | "low" | "high" | "unit" | "start" | "end"> & { readonly publisher: string };

function sameFigureShorter(claim: Claim, others: readonly Dated[]): string | null {
  if (claim.low === null || !claim.start || !claim.end || daysBetween(claim.start, claim.end) < 366) return null;
  const other = others.find((figure) => isShorter(figure, claim));
  return other === undefined ? null : fill(words.checks.implausible_period.same_figure, {
    who: other.publisher,
    amount: amountInWords({ ...claim }),
    other: periodInWords(other.start, other.end),
    period: periodInWords(claim.start, claim.end),
  });
}

function figureOf({ measure, unit, low, high }: Pick<Dated, "measure" | "unit" | "low" | "high">): string {
  return [measure, unit, low, high].join("\u{1f}");
}

function isShorter(figure: Dated, claim: Claim): boolean {
  if (!figure.start || !figure.end || !claim.start || !claim.end) return false;
  const [inner, outer] = [daysBetween(figure.start, figure.end) + 1, daysBetween(claim.start, claim.end) + 1];
  const ends = [daysBetween(figure.start, claim.start), daysBetween(figure.end, claim.end)].map(Math.abs);
  return inner < outer * SHORTER && Math.min(...ends) <= SAME_END_DAYS;
}
