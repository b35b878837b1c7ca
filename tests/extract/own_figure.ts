import type { FoundClaim } from "../../lib/claims/claim.ts";
import { periodsOf, takenBy } from "../../lib/extract/periods/periods.ts";
import { type Value, valuesOf } from "../../lib/extract/values/values.ts";
import { engine } from "./sample.ts";

const DIGIT = /\p{Nd}/u;

/** Measures of state are spans of a clause, with whatever figures it has. */
export function hasFigure({ measure }: FoundClaim): boolean {
  return measure !== "sanction" && measure !== "violation";
}

/** Whether the words of a span in a text, read alone, are its claim's figure; an event that nobody counts has none. */
export function holdsOwn(claim: FoundClaim, text: string): boolean {
  // "Has not fired any missile": the word for some is no figure where it is denied.
  if (claim.low === 0 && !DIGIT.test(claim.quote)) return true;
  const counted = figuresOf(claim).filter(({ isYear }) => !isYear);
  const figures = counted.filter(({ ordinal }) => !ordinal);
  if (figures.length === 0) return claim.low === claim.high && (claim.low! <= 1 || ordinalsFit(counted, claim));
  if (figures.length > 1) return sharesMagnitude(figures, claim);
  return isSame(figures[0]!, claim) || isFifth(figures[0]!, claim) || borrowsMagnitude(figures[0]!, claim, text);
}

/** In Arabic a fifth is written as five is, without the vowels that nobody writes. */
function isFifth({ low }: Value, { unit, quote, ...claim }: FoundClaim): boolean {
  return unit === "percent" && !DIGIT.test(quote) && near(100 / low, claim.low!);
}

/** "From 1.65 to 1.0 billion", "by 2023 it was 1.7": a figure in the magnitude of another one of the text. */
function borrowsMagnitude({ low, high }: Value, { low: claimed, language }: FoundClaim, text: string): boolean {
  if (low !== high || low >= 1000) return false;
  return figuresIn(text, language).some((other) =>
    other.high >= 1000 && near(low * 10 ** (3 * Math.floor(Math.log10(other.high) / 3)), claimed!)
  );
}

/** "60 and 37 million": the first of two figures, in the magnitude of the second. */
function sharesMagnitude([first, second, ...more]: readonly Value[], { low }: FoundClaim): boolean {
  if (first === undefined || second === undefined || more.length > 0) return false;
  return near(first.low * 10 ** (3 * Math.floor(Math.log10(second.low) / 3)), low!);
}

function figuresOf({ quote, language }: FoundClaim): Value[] {
  return figuresIn(quote, language);
}

function figuresIn(text: string, language: string): Value[] {
  const tokens = engine.scannerOf(language)!.scan(text, 0, text.length);
  return valuesOf(tokens, takenBy(tokens, periodsOf(tokens)));
}

function ordinalsFit(ordinals: readonly Value[], { low }: FoundClaim): boolean {
  return ordinals.some((value) => value.low === low);
}

function isSame({ low, high }: Value, claim: FoundClaim): boolean {
  const scale = claim.unit === "percent" && high <= 1 ? 100 : 1;
  return near(low * scale, claim.low!) && near(high * scale, claim.high!);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-3;
}
