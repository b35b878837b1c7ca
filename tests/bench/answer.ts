import { compileLexicon, type Lexicon } from "../../lib/extract/compile.ts";
import { parseLexicon } from "../../lib/extract/lexicon.ts";
import { periodsOf } from "../../lib/extract/periods.ts";
import { Scanner } from "../../lib/extract/scan.ts";
import { valuesOf } from "../../lib/extract/values.ts";
import type { Bias } from "../../lib/extract/when.ts";
import type { Answer, Case } from "./score.ts";

const FOLDER = new URL("../../data/lexicons/", import.meta.url);
// The suites come from projects that look ahead, count whole calendar units or give days; an answer counts in any of the
// engine's own readings, of which claims use the first.
const BIASES: readonly Bias[] = ["past", "ahead", "exact", "calendar"];
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
  return periodsOf(tokens).flatMap((period) =>
    BIASES.flatMap((bias) => [period.resolve(anchor, bias), ...period.listed?.(anchor, bias) ?? []])
      .filter((days) => days !== null)
      .map((days) => ({ span: period.span, start: day(days.start), end: day(days.end) }))
  );
}

function day(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}
