import { type Csv, type CsvRow, parseCsv } from "../base/csv.ts";
import { InputError, nearest, throwAll } from "../base/error.ts";
import { parseDay } from "../claims/day.ts";
import {
  type OwnRow,
  type Reference,
  REFERENCE_COLUMNS,
  type ReferenceKind,
  type ReferenceName,
} from "../claims/reference.ts";
import { type Table, toTable } from "../claims/table.ts";
import { cellOf, PAIRED, pairOf } from "./cells.ts";
import { inferKinds } from "./infer.ts";

/** Every CSV of a folder as a table, by file name; all faults of all files are reported together, with file and line. */
export async function readReference(folder: string): Promise<Reference> {
  const files: Record<string, string> = {};
  for await (const entry of Deno.readDir(folder)) {
    if (entry.isFile && entry.name.endsWith(".csv")) {
      files[entry.name] = await Deno.readTextFile(`${folder}/${entry.name}`);
    }
  }
  return parseReference(files, folder);
}

/** The texts of CSV files, by file name, as tables; each known CSV must be there, others get the types that their cells allow. */
export function parseReference(files: Readonly<Record<string, string>>, where: string): Reference {
  const faults: InputError[] = [];
  const tables: Record<string, Table<OwnRow>> = {};
  for (const file of Object.keys(files).toSorted()) {
    const csv = parseCsv(files[file]!, `${where}/${file}`);
    faults.push(...csv.faults);
    tables[file.slice(0, -".csv".length)] = toReferenceTable(csv, `${where}/${file}`, faults);
  }
  for (const name of Object.keys(REFERENCE_COLUMNS)) {
    if (!tables[name]) faults.push(new InputError({ where: `${where}/${name}.csv`, what: "missing file" }));
  }
  throwAll(faults);
  return tables as Reference;
}

function toReferenceTable(csv: Csv, where: string, faults: InputError[]): Table<OwnRow> {
  const name = where.slice(where.lastIndexOf("/") + 1, -".csv".length);
  const known = Object.hasOwn(REFERENCE_COLUMNS, name);
  const kinds = known ? REFERENCE_COLUMNS[name as ReferenceName] : inferKinds(csv);
  if (known) faults.push(...wrongColumns(csv.columns, Object.keys(kinds), where));
  const columns = Object.entries<ReferenceKind>(kinds).filter(([column]) => csv.columns.includes(column));
  const rows = csv.rows.map((row) => toRow(row, columns, where, faults));
  const names = columns.flatMap(([column, kind]) =>
    PAIRED.has(kind) ? [column, `${column}_start`, `${column}_end`] : [column]
  );
  return toTable<OwnRow>(rows, names);
}

function wrongColumns(columns: readonly string[], known: readonly string[], where: string): InputError[] {
  const missing = known.filter((column) => !columns.includes(column)).map((column) =>
    new InputError({ where: `${where}:1`, what: `missing column: ${column}` })
  );
  const unknown = columns.filter((column) => !known.includes(column)).map((column) => {
    const meant = nearest(column, known);
    const hint = meant ? `did you mean ${meant}?` : `columns: ${known.join(", ")}`;
    return new InputError({ where: `${where}:1`, what: `unknown column: ${column}`, hint });
  });
  return [...missing, ...unknown];
}

function toRow(
  { line, cells }: CsvRow,
  columns: readonly (readonly [string, ReferenceKind])[],
  where: string,
  faults: InputError[],
): OwnRow {
  const row: Record<string, unknown> = {};
  for (const [column, kind] of columns) {
    const text = cells[column]!.trim();
    try {
      row[column] = cellOf(text, kind);
      if (PAIRED.has(kind)) [row[`${column}_start`], row[`${column}_end`]] = pairOf(text, cells["year"] ?? "");
    } catch (cause) {
      const what = `${column}: ${cause instanceof Error ? cause.message : cause}`;
      faults.push(new InputError({ where: `${where}:${line}`, what, cause }));
    }
  }
  const [from, to] = [parseDay(cells["period_start"] ?? ""), parseDay(cells["period_end"] ?? "")];
  if (from && to && from > to) {
    faults.push(
      new InputError({ where: `${where}:${line}`, what: `period ends before it begins: ${cells["period_end"]}` }),
    );
  }
  return row;
}
