import type { Bound, Span } from "../../claims/claim.ts";
import { type Amount, spanOf } from "./amount.ts";
import type { Tokens } from "../scan/tokens.ts";

/** A figure in the text: an amount of money, coins, percent or things counted, or a range of them. */
export interface Value {
  readonly low: number;
  readonly high: number;
  /** ISO 4217 code, BTC, ETH, "count" or "percent" */
  readonly unit: string;
  readonly bound: Bound;
  /** the number expression with its bound words and unit */
  readonly span: Span;
  /** the number and its unit alone */
  readonly inner: Span;
  /** first token of the expression, and first token after it */
  readonly from: number;
  readonly next: number;
  /** token that may be the noun counted: the one after number and unit; for a dual the noun itself */
  readonly head: number;
  /** no exact figure: "dozens", "عشرات الملايين"; low and high are then the unit that is spoken of */
  readonly vague: boolean;
  /** "the 12th launch": the figure is a place in a row */
  readonly ordinal: boolean;
  /** "half of", "a third": low and high are percent */
  readonly fraction: boolean;
  /** could be a year: a bare whole number between 1900 and 2100 */
  readonly isYear: boolean;
  /** the two amounts of a range, for readers that must tell "from 20 to 47" (two figures) from a range */
  readonly ends: readonly [Amount, Amount] | null;
}

/** A value over tokens [from, next) with all its marks unset. */
export function plainValue(tokens: Tokens, from: number, next: number): Value {
  const span = spanOf(tokens, from, next);
  return {
    low: 0,
    high: 0,
    unit: "count",
    bound: "exact",
    span,
    inner: span,
    from,
    next,
    head: next,
    vague: false,
    ordinal: false,
    fraction: false,
    isYear: false,
    ends: null,
  };
}
