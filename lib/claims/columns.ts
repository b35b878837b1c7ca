import type { Check } from "./check.ts";
import type { Claim } from "./claim.ts";
import type { DocumentRow } from "./document.ts";
import type { Statement } from "./statement.ts";

/** What a column holds: text, numbers, Dates (UTC midnight), or lists and records. Every kind may hold null. */
export type ColumnKind = "text" | "number" | "date" | "list";

/** The columns of the table `documents`, in their order. */
export const DOCUMENT_COLUMNS = {
  key: "text",
  file: "text",
  title: "text",
  publisher: "text",
  url: "text",
  language: "text",
  direction: "text",
  published: "date",
  published_end: "date",
  published_basis: "text",
  published_note: "text",
  words: "number",
  sha256: "text",
  pages: "number",
  note: "text",
  story: "text",
  story_note: "text",
} as const satisfies Record<keyof DocumentRow, ColumnKind>;

/** The columns of the table `claims`, in their order. */
export const CLAIM_COLUMNS = {
  id: "text",
  document: "text",
  measure: "text",
  low: "number",
  high: "number",
  unit: "text",
  bound: "text",
  start: "date",
  end: "date",
  period_basis: "text",
  period_words: "text",
  at_start: "date",
  at_end: "date",
  at_basis: "text",
  subject: "text",
  victim: "text",
  credited: "text",
  relayed: "text",
  action: "text",
  flow: "text",
  good: "text",
  gloss: "text",
  page: "number",
  statement: "text",
  review: "text",
  sentence: "text",
  sentence_start: "number",
  quote: "text",
  span_start: "number",
  span_end: "number",
  also: "list",
  language: "text",
  rule: "text",
  reasons: "list",
} as const satisfies Record<keyof Claim, ColumnKind>;

/** The columns of the table `statements`, in their order. */
export const STATEMENT_COLUMNS = {
  id: "text",
  measure: "text",
  low: "number",
  high: "number",
  unit: "text",
  bound: "text",
  start: "date",
  end: "date",
  scope: "text",
  subject: "text",
  victim: "text",
  action: "text",
  flow: "text",
  good: "text",
  agreement: "text",
  gloss: "text",
  claims: "list",
  documents: "list",
  originators: "list",
} as const satisfies Record<keyof Statement, ColumnKind>;

/** The columns of the table `checks`, in their order. */
export const CHECK_COLUMNS = {
  kind: "text",
  severity: "text",
  document: "text",
  claim: "text",
  message: "text",
} as const satisfies Record<keyof Check, ColumnKind>;

/** The names of columns of one kind. */
export function namesOf<Columns extends Readonly<Record<string, ColumnKind>>>(
  columns: Columns,
  kind?: ColumnKind,
): (keyof Columns & string)[] {
  return Object.keys(columns).filter((name) => kind === undefined || columns[name] === kind);
}
