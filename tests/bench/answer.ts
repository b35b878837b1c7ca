import { compileLexicon, type Lexicon } from "../../lib/extract/compile.ts";
import { parseLexicon } from "../../lib/extract/lexicon.ts";
import { periodsOf } from "../../lib/extract/periods.ts";
import { Scanner } from "../../lib/extract/scan.ts";
import { valuesOf } from "../../lib/extract/values.ts";
import type { Answer, Case } from "./score.ts";

const FOLDER = new URL("../../data/lexicons/", import.meta.url);
const scanners = new Map<string, Scanner>();

/** The lexicon of a language, from data/lexicons, with the common one. */
export function readLexicon(language: string): Lexicon {
  const parse = (name: string) => parseLexicon(Deno.readTextFileSync(new URL(name, FOLDER)), name);
  return compileLexicon(parse(`${language}.json`), parse("common.json"));
}

/** What our engine finds in the text of a case. */
export function answer({ text, lang, ref, kind }: Pick<Case, "text" | "lang" | "ref" | "kind">): Answer[] {
  let scanner = scanners.get(lang);
  if (!scanner) scanners.set(lang, scanner = new Scanner(readLexicon(lang)));
  const tokens = scanner.scan(text);
  if (kind === "number" || kind === "money") {
    const figures = valuesOf(tokens).filter((value) => !value.vague && !value.ordinal && !value.fraction);
    const money = (unit: string) => unit !== "count" && unit !== "percent";
    return kind === "money" ? figures.filter((value) => money(value.unit)) : figures;
  }
  const anchor = new Date(`${ref ?? "2022-02-05"}T00:00:00Z`);
  return periodsOf(tokens).flatMap((period) => {
    const days = period.resolve(anchor);
    if (days === null) return [];
    const found = { span: period.span, start: day(days.start), end: day(days.end) };
    // "This year" ends on the publication day for us, and on its last day for the others.
    const whole = days.end?.getTime() === anchor.getTime() ? lastDayOf(anchor, period.grain) : null;
    return whole === null ? [found] : [found, { ...found, end: day(whole) }];
  });
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 };

function lastDayOf(date: Date, grain: string): Date | null {
  const size = MONTHS[grain];
  if (size === undefined) return null;
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const months = (Math.floor(index / size) + 1) * size;
  return new Date(Date.UTC(Math.floor(months / 12), months % 12, 0));
}

function day(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}
