import { parseDay, parseDays } from "../claims/day.ts";
import type { ReferenceKind } from "../claims/reference.ts";

/** Kinds of columns that get a pair of Dates beside them. */
export const PAIRED: ReadonlySet<ReferenceKind> = new Set<ReferenceKind>(["partial?", "period?"]);

const NUMBER = /^[+\-]?\d+(?:\.\d+)?(?:e[+\-]?\d+)?$/iu;

/** A number as CSV files write it (digits, a point, an exponent), or null. */
export function parseCellNumber(text: string): number | null {
  return NUMBER.test(text) ? Number(text) : null;
}

/** The value of a cell; throws SyntaxError `what: value` where the text is none of its kind. */
export function cellOf(text: string, kind: ReferenceKind): string | number | boolean | Date | null {
  if (text === "") {
    if (kind.endsWith("?")) return null;
    throw new SyntaxError("missing value");
  }
  switch (kind) {
    case "number":
    case "number?":
      return parseCellNumber(text) ?? wrong("not a number", text);
    case "date":
    case "date?":
      return parseDay(text) ?? wrong("not a day", text);
    case "partial?":
      if (!parseDays(text)) wrong("not a day, month or year", text);
      return text;
    case "yes?":
      return YES[text] ?? wrong("neither yes nor no", text);
    default:
      return text;
  }
}

const YES: Readonly<Record<string, boolean>> = { yes: true, no: false };

function wrong(what: string, value: string): never {
  throw new SyntaxError(`${what}: ${value}`);
}

const RANGE = /^(?<from>[\d\-]+)\/(?<to>[\d\-]+)$/u;
const UNTIL = /^to (?<to>[\d\-]+)$/u;
const HALF = /^(?<year>\d{4}) (?<half>first|second) half$/u;

/**
 * First and last day of a partial day or a period: "2024-05", "2022-01-01/2022-11-19", "2015/2018", "to 2019-08",
 * "2021 first half", and "year" for the year of the row; null where an end is not said.
 */
export function pairOf(text: string, year: string): readonly [Date | null, Date | null] {
  if (text === "") return [null, null];
  const plain = parseDays(text === "year" ? year : text);
  if (plain) return [plain.start, plain.end];
  const range = RANGE.exec(text)?.groups;
  const [from, to] = range ? [parseDays(range["from"]!), parseDays(range["to"]!)] : [null, null];
  if (from && to) return [from.start, to.end];
  const until = parseDays(UNTIL.exec(text)?.groups?.["to"] ?? "");
  if (until) return [null, until.end];
  const half = HALF.exec(text)?.groups;
  if (!half) return wrong("not a period", text);
  const months = half["half"] === "first" ? ["01-01", "06-30"] : ["07-01", "12-31"];
  return [parseDay(`${half["year"]}-${months[0]}`), parseDay(`${half["year"]}-${months[1]}`)];
}
