import { originatorOf } from "../../claims/agreement.ts";
import { significantDigits } from "../../claims/amount.ts";
import type { FoundClaim } from "../../claims/claim.ts";
import type { Document } from "../../claims/document.ts";
import { bareMatter } from "../../claims/gloss.ts";
import { fold } from "../../extract/lexicon/fold.ts";

/** A figure by which articles can be told to be one story, whatever their languages. */
export interface Mark {
  /** the same in every language: measure, unit and value, or the digits alone */
  readonly key: string;
  /** how much it tells: nothing for "one missile", 2 for "$571m" */
  readonly weight: number;
  readonly at: number;
  /** in words, for the reader */
  readonly said: string;
  /** the claim that it comes from, if it is one */
  readonly claim: FoundClaim | null;
}

/** Numbers with their separators; those are dropped, so that 57,600 and 57.600 are one key. */
const NUMBER = /\p{Nd}(?:[\p{Nd}.,'’٫٬\u00A0\u202F]*\p{Nd})?/gu;
const NO_DIGITS = /[^0-9]/gu;
/** Years, resolutions and hours are named in every article of a field. */
const COMMON = /^(?:[0-9]{4}|[0-9]{1,2}[.:][0-9]{2})$/u;
/** A count up to this is in many articles, and so is a number of fewer digits. */
const FEW = 3;
const TELLING_DIGITS = 3;
/** More marks than these make no article surer, and comparing them all would take long. */
const MOST = 200;

/** The figures of a document that tell something, in text order, each once: its claims' figures and other numbers of its text. */
export function marksOf({ text }: Pick<Document, "text">, claims: readonly FoundClaim[]): Mark[] {
  const own = claims.flatMap(markOfClaim);
  const spans = claims.map(({ span_start, span_end }) => [span_start, span_end] as const)
    .sort(([a], [b]) => a - b);
  let next = 0;
  const others: Mark[] = [];
  for (const found of text.matchAll(NUMBER)) {
    while (next < spans.length && spans[next]![1] <= found.index) next++;
    const inClaim = next < spans.length && spans[next]![0] <= found.index;
    if (!inClaim) others.push(...markOfNumber(found[0], found.index));
    if (others.length >= MOST) break;
  }
  const seen = new Set<string>();
  return [...own, ...others].sort((a, b) => a.at - b.at).filter(({ key }) => !seen.has(key) && seen.add(key))
    .slice(0, MOST);
}

function markOfClaim(claim: FoundClaim): Mark[] {
  const { measure, low, high, unit, subject } = claim;
  // A ceiling is the law, which everybody quotes; a negation has no figure of its own.
  if (low === null || high === null || unit === null || claim.action !== null || high === 0) return [];
  const weight = Math.max(tellingOf(low, unit), tellingOf(high, unit));
  if (weight === 0) return [];
  const key = [measure, unit, low, high, measure === "launches" ? subject : ""].join(" ");
  return [{ key, weight, at: claim.span_start, said: bareMatter(claim), claim }];
}

/** How much a value tells, by its significant digits: many articles speak of two missiles, few of $571m. */
function tellingOf(value: number, unit: string): number {
  const isCount = unit === "count" || unit === "percent";
  if (isCount && value <= FEW) return 0;
  const digits = significantDigits(value);
  if (digits >= 3) return 2;
  if (digits === 2) return isCount ? 1 : 1.5;
  return isCount ? 0.25 : 1;
}

function markOfNumber(words: string, at: number): Mark[] {
  const digits = fold(words);
  if (COMMON.test(digits)) return [];
  const bare = digits.replace(NO_DIGITS, "").replace(/^0+/u, "");
  if (bare.replace(/0+$/u, "").length < TELLING_DIGITS) return [];
  return [{ key: `# ${bare}`, weight: 1, at, said: words, claim: null }];
}

/** The party that a claim rests on, as far as the article names one. */
export function partyOf(claim: FoundClaim): string | null {
  return claim.credited === null ? null : originatorOf(claim.credited);
}
