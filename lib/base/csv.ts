import { InputError } from "./error.ts";

/** A record of a CSV file: its cells by column, and the line on which it begins. */
export interface CsvRow {
  /** counted from 1, the heading included */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A CSV file that was read, with what was wrong in it. */
export interface Csv {
  readonly columns: readonly string[];
  /** the rows that are whole; a row with a fault is left out */
  readonly rows: readonly CsvRow[];
  /** each with file and line: pass them to `throwAll`, alone or with others */
  readonly faults: readonly InputError[];
}

interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A quoted field with its quotes doubled, or a bare one, and what ends it. */
const FIELD = /(?:"(?<quoted>[^"]*(?:""[^"]*)*)"|(?<bare>[^",\r\n][^,\r\n]*)?)(?<end>,|\r\n|\n|\r|$)/yv;
const LINE_END = /\r\n|\n|\r/gv;
const NEXT_LINE = /(?:\r\n|\n|\r)/gv;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/v;

/** Reads CSV (RFC 4180, with a heading); `where` is the file's name for faults. Blank lines count for nothing. */
export function parseCsv(text: string, where: string): Csv {
  const faults: InputError[] = [];
  const fault = (line: number, what: string, hint: string) =>
    void faults.push(new InputError({ where: `${where}:${line}`, what, hint }));
  const [heading, ...records] = parseRecords(text.replace(/^\uFEFF/u, ""), fault);
  if (!heading) return { columns: [], rows: [], faults };
  const columns = heading.fields.map((field) => field.trim());
  for (const [index, column] of columns.entries()) {
    if (columns.indexOf(column) < index) fault(heading.line, `column twice: ${column}`, "each column once");
  }
  const rows: CsvRow[] = [];
  for (const { line, fields } of records) {
    if (fields.length === columns.length) {
      rows.push({ line, cells: Object.fromEntries(columns.map((column, index) => [column, fields[index]!])) });
    } else {
      const hint = `the heading has ${columns.length}; a cell with a comma in it is put in double quotes`;
      fault(line, `number of cells: ${fields.length}`, hint);
    }
  }
  return { columns, rows, faults };
}

function parseRecords(text: string, fault: (line: number, what: string, hint: string) => void): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const { fields, next, broken } = parseRecord(text, at);
    if (broken) fault(line, `quote out of place: ${broken}`, 'a quoted cell begins and ends with ", one inside is ""');
    else if (fields.length > 1 || fields[0] !== "") records.push({ line, fields });
    line += text.slice(at, next).match(LINE_END)?.length ?? 0;
    at = next;
  }
  return records;
}

/** The record that begins at `at`; a broken one goes to the end of its line, so that the next one is read again. */
function parseRecord(text: string, at: number): { fields: string[]; next: number; broken?: string } {
  const fields: string[] = [];
  FIELD.lastIndex = at;
  while (true) {
    const from = FIELD.lastIndex;
    const groups = FIELD.exec(text)?.groups;
    if (!groups) {
      return { fields, next: lineAfter(text, from), broken: text.slice(from, from + 20).split(NEXT_LINE)[0]! };
    }
    fields.push(groups["quoted"]?.replaceAll('""', '"') ?? groups["bare"] ?? "");
    if (groups["end"] !== ",") return { fields, next: FIELD.lastIndex };
  }
}

function lineAfter(text: string, at: number): number {
  NEXT_LINE.lastIndex = at;
  return NEXT_LINE.test(text) ? NEXT_LINE.lastIndex : text.length;
}

/** A line of CSV, without its line end; a cell is quoted only where it must be. */
export function formatCsvRow(cells: readonly (string | number | null | undefined)[]): string {
  return cells.map((cell) => {
    const text = cell === null || cell === undefined ? "" : String(cell);
    return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }).join(",");
}

/** A CSV file of a heading and rows, ended by a line end. */
export function formatCsv(columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string {
  const cell = (value: unknown) => value instanceof Date ? value.toISOString().slice(0, 10) : value as string;
  const lines = rows.map((row) => formatCsvRow(columns.map((column) => cell(row[column]))));
  return [formatCsvRow(columns), ...lines, ""].join("\n");
}
