import { periodsOf, takenBy } from "../../lib/extract/periods/periods.ts";
import { Scanner } from "../../lib/extract/scan/scan.ts";
import { valuesOf } from "../../lib/extract/values/values.ts";
import type { Bias } from "../../lib/extract/periods/when.ts";
import { readLexicon } from "../bench/answer.ts";

const scanners = new Map<string, Scanner>();

function scannerOf(language: string): Scanner {
  let scanner = scanners.get(language);
  if (!scanner) scanners.set(language, scanner = new Scanner(readLexicon(language)));
  return scanner;
}

/** Exact figures of a text as "low..high unit bound", without those of dates; ordinals and fractions are marked. */
export function figures(language: string, text: string): string[] {
  const tokens = scannerOf(language).scan(text);
  return valuesOf(tokens, takenBy(tokens, periodsOf(tokens))).filter((value) => !value.vague).map((value) => {
    const { low, high, unit, bound } = value;
    const mark = value.ordinal ? " ordinal" : value.fraction ? " fraction" : "";
    return `${low === high ? low : `${low}..${high}`} ${unit} ${bound}${mark}`;
  });
}

/** Figures of a text with the words of their numbers. */
export function spans(language: string, text: string): { readonly figure: string; readonly words: string }[] {
  const tokens = scannerOf(language).scan(text);
  return valuesOf(tokens).filter((value) => !value.vague)
    .map((value) => ({
      figure: `${value.low} ${value.high} ${value.unit} ${value.bound}`,
      words: text.slice(...value.span),
    }));
}

/** Times of a text as "start..end" for a document of that day; "?" where they can't be told. */
export function days(language: string, text: string, published: string | null, bias: Bias = "past"): string[] {
  const tokens = scannerOf(language).scan(text);
  const anchor = published === null ? null : new Date(`${published}T00:00:00Z`);
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "";
  return periodsOf(tokens).map((period) => {
    const days = period.resolve(anchor, bias);
    return days === null ? "?" : `${day(days.start)}..${day(days.end)}`;
  });
}
