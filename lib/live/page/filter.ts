import { fold } from "./fold.ts";

/** What a column holds. */
export type Kind = "text" | "number" | "date";
export type Value = string | number | Date | null;

const COMPARED = /^(?<sign><=|>=|<|>|=)\s*(?<bound>\S+)$/u;
const BETWEEN = /^(?<from>\S*?)\s*\.\.\s*(?<to>\S*)$/u;
const SCALED = /^(?<number>-?[\d.]+(?:e\d+)?)\s*(?<scale>[kmb]|bn)?$/iu;
const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, bn: 1e9 };
const YEAR_MONTH_DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/**
 * What a reader types above a column, as a test of its values; null for text that says nothing yet.
 * Text: words that it holds, alternatives with commas. Numbers: `5`, `>1bn`, `1m..5m`. Days: `2019`, `2019-03..2020`, `>2021`.
 * A hyphen alone stands for an empty cell.
 */
export function parseFilter(kind: Kind, text: string): ((value: Value) => boolean) | null {
  const typed = text.trim();
  if (typed === "") return null;
  if (typed === "-" || typed === "–") return (value) => value === null || value === "";
  if (kind === "text") return textTest(typed);
  const ends = kind === "number" ? numberEnds(typed) : dayEnds(typed);
  if (ends === null) return null;
  const [from, to] = ends;
  return (value) => value !== null && Number(value) >= from && Number(value) <= to;
}

function textTest(typed: string): (value: Value) => boolean {
  const parts = typed.split(",").map((part) => fold(part.trim())).filter((part) => part !== "");
  return (value) => value !== null && parts.some((part) => fold(String(value)).includes(part));
}

type Ends = readonly [from: number, to: number];

function numberEnds(typed: string): Ends | null {
  const between = typed.match(BETWEEN)?.groups;
  if (between) return bothEnds(between["from"]!, between["to"]!, parseNumber, parseNumber);
  const compared = typed.match(COMPARED)?.groups;
  const number = parseNumber(compared ? compared["bound"]! : typed);
  return number === null ? null : openEnds(compared?.["sign"], number, number, Number.EPSILON * Math.abs(number));
}

function dayEnds(typed: string): Ends | null {
  const between = typed.match(BETWEEN)?.groups;
  if (between) return bothEnds(between["from"]!, between["to"]!, firstDay, lastDay);
  const compared = typed.match(COMPARED)?.groups;
  const text = compared ? compared["bound"]! : typed;
  const from = firstDay(text), to = lastDay(text);
  return from === null || to === null ? null : openEnds(compared?.["sign"], from, to, 1);
}

function bothEnds(from: string, to: string, first: Parse, last: Parse): Ends | null {
  const ends = [from === "" ? -Infinity : first(from), to === "" ? Infinity : last(to)] as const;
  return ends[0] === null || ends[1] === null ? null : ends as Ends;
}

/** `>` begins after all that the text stands for, `<` ends before it: "> 2021" is 2022 and later. */
function openEnds(sign: string | undefined, from: number, to: number, step: number): Ends {
  if (sign === ">") return [to + step, Infinity];
  if (sign === ">=") return [from, Infinity];
  if (sign === "<") return [-Infinity, from - step];
  if (sign === "<=") return [-Infinity, to];
  return [from, to];
}

type Parse = (text: string) => number | null;

function parseNumber(text: string): number | null {
  const { number, scale } = text.replaceAll(",", "").match(SCALED)?.groups ?? {};
  return number === undefined ? null : Number(number) * (SCALES[scale?.toLowerCase() ?? ""] ?? 1);
}

function firstDay(text: string): number | null {
  return YEAR_MONTH_DAY.test(text) ? Date.parse(text) : null;
}

function lastDay(text: string): number | null {
  const from = firstDay(text);
  if (from === null) return null;
  const day = new Date(from);
  if (text.length === 4) return Date.UTC(day.getUTCFullYear() + 1, 0, 1) - 1;
  if (text.length === 7) return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1) - 1;
  return from + 86_400_000 - 1;
}
