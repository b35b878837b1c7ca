import measures from "../../data/measures.json" with { type: "json" };
import { nearest } from "../base/error.ts";
import type { FoundClaim } from "../claims/claim.ts";
import { formatDay, parseDay } from "../claims/day.ts";
import { words } from "../claims/words.ts";
import { parseCellNumber } from "./cells.ts";

/** The fields of a claim that an analyst may set. */
export type ReviewField = keyof typeof FIELDS;

/** New values for fields of a claim. */
export type FieldValues = Partial<Pick<FoundClaim, ReviewField>>;

type Reader = (text: string) => string | number | Date;

const FIELDS = {
  measure: oneOf(measures),
  low: number,
  high: number,
  unit: plain,
  bound: oneOf(words.bounds),
  start: day,
  end: day,
  subject: oneOf(words.subjects),
  victim: plain,
  credited: plain,
  relayed: plain,
  action: oneOf(words.actions),
  flow: oneOf(words.flows),
  good: oneOf(words.goods),
} as const satisfies Partial<Record<keyof FoundClaim, Reader>>;

/** Fields that a claim can't be without. */
const REQUIRED: ReadonlySet<string> = new Set<ReviewField>(["measure"]);

/** The values that `field=value` pairs, joined by `; `, set; an empty value is null. Throws SyntaxError `what: value`. */
export function parseFields(text: string): FieldValues {
  const pairs = text.split(/;\s*/u).filter((pair) => pair.trim() !== "").map((pair) => {
    const [field, ...value] = pair.split("=");
    if (value.length === 0) throw new SyntaxError(`not field=value: ${pair}`);
    return parseField(field!.trim(), value.join("=").trim());
  });
  return Object.assign({}, ...pairs);
}

/** The value that a field is set to; throws SyntaxError `what: value`, with what is allowed in brackets. */
export function parseField(field: string, text: string): FieldValues {
  const reader: Reader | undefined = Object.hasOwn(FIELDS, field) ? FIELDS[field as ReviewField] : undefined;
  if (!reader) throw new SyntaxError(`unknown field: ${field}${hintFor(field, Object.keys(FIELDS))}`);
  if (text !== "") return { [field]: reader(text) };
  if (REQUIRED.has(field)) throw new SyntaxError(`missing value: ${field}`);
  return { [field]: null };
}

/** A value as reviews.csv writes it. */
export function formatFieldValue(value: unknown): string {
  return value instanceof Date ? formatDay(value) : value === null || value === undefined ? "" : String(value);
}

function oneOf(known: object): Reader {
  return (text) => {
    if (!Object.hasOwn(known, text)) {
      throw new SyntaxError(`unknown value: ${text}${hintFor(text, Object.keys(known))}`);
    }
    return text;
  };
}

function hintFor(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant ? ` (did you mean ${meant}?)` : ` (known: ${known.join(", ")})`;
}

function plain(text: string): string {
  return text;
}

function number(text: string): number {
  const value = parseCellNumber(text);
  if (value === null) throw new SyntaxError(`not a number: ${text} (digits alone, with a point for decimals)`);
  return value;
}

function day(text: string): Date {
  const value = parseDay(text);
  if (value === null) throw new SyntaxError(`not a day: ${text} (write it as 2024-05-17)`);
  return value;
}
