import { isPart } from "../claims/agreement.ts";
import { amountInWords, valueInWords } from "../claims/amount.ts";
import type { Check } from "../claims/check.ts";
import type { Claim } from "../claims/claim.ts";
import { type Interval, intervalOf } from "../claims/interval.ts";
import { figuresBeside, type KnownFigure } from "../claims/known.ts";
import { periodInWords } from "../claims/period.ts";
import { fill, words } from "../claims/words.ts";
import { type Checked, publicationDays } from "./checks.ts";

/** Figures that lie outside the span of all known figures for their measure, scope and period; the message names the nearest two. */
export function checkOutside({ claims, documents, figures }: Checked): Check[] {
  const days = publicationDays(documents);
  return claims.filter((claim) => !isPart(claim)).flatMap((claim) => {
    const published = days.get(claim.document) ?? null;
    const beside = Map.groupBy(figuresBeside({ ...claim, published }, figures), ({ counted }) => counted);
    const spans = [...beside].map(([counted, known]) => ({ counted, known, gap: gapOf(claim, spanOf(known)) }));
    // Missiles and occasions are never mixed: a figure is doubtful only if it fits neither, and is told against the nearer.
    const nearest = spans.toSorted((a, b) => a.gap - b.gap)[0];
    if (!nearest || nearest.gap === 0) return [];
    return [{
      kind: "outside_reference",
      // Less than is known may be a part of it; more than is known is a matter for a correction.
      severity: intervalOf(claim).low > spanOf(nearest.known).high ? "warning" : "note",
      document: claim.document,
      claim: claim.id,
      message: messageOf(claim, nearest.known, nearest.counted),
    }];
  });
}

/** The lowest and highest value that is known; open to a side only where every figure is open to it. */
function spanOf(figures: readonly KnownFigure[]): Interval {
  const intervals = figures.map(intervalOf);
  const lows = intervals.map(({ low, high }) => Number.isFinite(low) ? low : high);
  const highs = intervals.map(({ low, high }) => Number.isFinite(high) ? high : low);
  return {
    low: intervals.every(({ low }) => low === -Infinity) ? -Infinity : Math.min(...lows),
    high: intervals.every(({ high }) => high === Infinity) ? Infinity : Math.max(...highs),
  };
}

/** How far a figure lies outside a span; 0 where some value that it allows is inside. */
function gapOf(claim: Claim, span: Interval): number {
  const { low, high } = intervalOf(claim);
  return Math.max(0, low - span.high, span.low - high);
}

function messageOf(claim: Claim, figures: readonly KnownFigure[], counted: string | null): string {
  const w = words.checks.outside_reference;
  const stated = figures.flatMap(({ low, high }) => [low!, high!]);
  const span = [...new Set([Math.min(...stated), Math.max(...stated)])].map((value) => valueInWords(value, claim.unit));
  const nearest = nearestTwo(claim, figures).map((figure) =>
    fill(w.near, { amount: amountInWords(figure), publisher: figure.publisher })
  );
  return fill(w.figure, {
    amount: amountInWords(claim),
    period: periodInWords(claim.start, claim.end),
    span: span.length === 1 ? span[0]! : fill(words.amounts.range, { low: span[0]!, high: span[1]! }),
    counted: counted === null ? "" : fill(w.counted, { unit: counted }),
    nearest: nearest.join(", "),
  });
}

function nearestTwo(claim: Claim, figures: readonly KnownFigure[]): KnownFigure[] {
  const gap = (figure: KnownFigure) => gapOf(claim, { low: figure.low!, high: figure.high! });
  const sorted = figures.toSorted((a, b) => gap(a) - gap(b));
  const others = sorted.slice(1).filter(({ publisher, low }) =>
    publisher !== sorted[0]!.publisher || low !== sorted[0]!.low
  );
  return sorted.slice(0, 1).concat(others.slice(0, 1));
}
