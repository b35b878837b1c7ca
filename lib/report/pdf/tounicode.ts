import { PDFDict, type PDFDocument, PDFRef } from "@cantoo/pdf-lib";
import { at, name, nameOf, streamBytes } from "./objects.ts";
import { bytesOf, latin } from "./operators.ts";
import { packedStream } from "./writer.ts";

const SECTION = /\d+ beginbf(?<kind>char|range)\n(?<body>[\s\S]*?)endbf(?:char|range)/gu;
const CHARACTER = /<(?<code>[\da-f]+)>\s*<(?<units>[\da-f]+)>/giu;
const SPAN = /<(?<first>[\da-f]+)>\s*<(?<last>[\da-f]+)>\s*<(?<units>[\da-f]{4})>/giu;
/** What the browser writes for a glyph that is no single letter, and what is written instead. */
const NONE = "0000";
const UNKNOWN = "FFFD";
/** In our Arabic font those are the sign of a doubled letter joined with a vowel; beside each stands its whole text. */
const ARABIC = "PlexSansArabic";
const DOUBLED = "0651";
/** Letters in the shape that they take in a word, and ligatures of them: kept in Unicode for old encodings alone. */
const PRESENTATION = /[\ufb50-\ufdff\ufe70-\ufefc]/u;

/**
 * Lets the tables that lead from glyphs to text name letters instead of their shapes, so that what is copied can be
 * searched. A ligature's letters are put in the order of its run, which is right to left.
 */
export function mendUnicode(file: PDFDocument): void {
  const { context } = file;
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || nameOf(at(font, "Type")) !== "Font") continue;
    const table = font.get(name("ToUnicode"));
    if (!(table instanceof PDFRef)) continue;
    const source = latin(streamBytes(context, table));
    const arabic = nameOf(at(font, "BaseFont"))?.includes(ARABIC) ?? false;
    const mended = mendTable(source, arabic ? DOUBLED : UNKNOWN);
    if (mended !== source) context.assign(table, packedStream(context, bytesOf(mended)));
  }
}

/** A table from glyphs to text with letters in place of their shapes, and with `unknown` where it has none. */
export function mendTable(table: string, unknown = UNKNOWN): string {
  return table.replace(SECTION, (section, kind: string, body: string) => {
    if (kind === "char") {
      return section.replace(
        CHARACTER,
        (_all, code, units) => `<${code}> <${units === NONE ? unknown : mendUnits(units)}>`,
      );
    }
    const shaped = [...body.matchAll(SPAN)].some(({ groups }) => spanOf(groups!).some((unit) => isShape(unit)));
    return shaped ? asCharacters(body) : section;
  });
}

/** A range counts up from its first letter, which holds for shapes but not for the letters behind them. */
function asCharacters(body: string): string {
  const lines = [...body.matchAll(SPAN)].flatMap(({ groups }) => {
    const first = Number.parseInt(groups!["first"]!, 16);
    const digits = groups!["first"]!.length;
    return spanOf(groups!).map((unit, index) => `<${hex(first + index, digits)}> <${mendUnits(hex(unit))}>`);
  });
  const sections: string[] = [];
  // A section may hold a hundred lines at most.
  for (let start = 0; start < lines.length; start += 100) {
    const part = lines.slice(start, start + 100);
    sections.push(`${part.length} beginbfchar\n${part.join("\n")}\nendbfchar`);
  }
  return sections.join("\n");
}

function spanOf(groups: Record<string, string>): number[] {
  const [first, last, unit] = [groups["first"]!, groups["last"]!, groups["units"]!].map((text) =>
    Number.parseInt(text, 16)
  );
  return Array.from({ length: last! - first! + 1 }, (_, index) => unit! + index);
}

function isShape(unit: number): boolean {
  return PRESENTATION.test(String.fromCharCode(unit));
}

function mendUnits(units: string): string {
  const text = String.fromCharCode(...(units.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16)));
  if (!PRESENTATION.test(text)) return units;
  return [...text.normalize("NFKC")].reverse().map((letter) => hex(letter.charCodeAt(0))).join("");
}

function hex(value: number, digits = 4): string {
  return value.toString(16).toUpperCase().padStart(digits, "0");
}
