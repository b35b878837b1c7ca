import * as Plot from "@observablehq/plot";
import { desc, op } from "arquero";
import assert from "node:assert/strict";
import { withDocument } from "../../lib/base/dom.ts";
import { type Table, toTable, where } from "../../lib/claims/table.ts";

interface Row {
  readonly id: string;
  readonly low: number | null;
  readonly start: Date | null;
  readonly spans: readonly number[];
}

const ROWS: readonly Row[] = [
  { id: "a", low: 3, start: new Date("2021-01-01"), spans: [1, 2] },
  { id: "b", low: null, start: null, spans: [] },
  { id: "c", low: 1, start: new Date("2019-01-01"), spans: [3] },
];

const table = toTable(ROWS, ["id", "low", "start", "spans"]);
const UNKNOWN = { name: "TypeError", message: "unknown column: usd (columns: id, low, start, spans)" };

/** A name that the compiler does not know to be wrong. */
const usd = "usd" as "low";

Deno.test("toTable() keeps values, lists and Dates, and its columns without rows", () => {
  assert.deepEqual([...table].map((row) => ({ ...row })), ROWS);
  const empty: Table<Row> = toTable<Row>([], ["id", "low", "start", "spans"]);
  assert.deepEqual(empty.columnNames(), ["id", "low", "start", "spans"]);
  assert.equal(empty.numRows(), 0);
});

Deno.test("toTable() turns ISO days into Dates in the columns named", () => {
  const dated = toTable([{ day: "2020-02-29" }, { day: null }], ["day"], ["day"]);
  assert.deepEqual(dated.array("day"), [new Date("2020-02-29"), null]);
});

Deno.test("where() filters by a closure, in the order of the table", () => {
  const least = 1;
  const seen: string[] = [];
  const found = where(table.orderby(desc("id")), (row) => {
    seen.push(row.id);
    return row.low !== null && row.low >= least;
  });
  assert.deepEqual(found.array("id"), ["c", "a"]);
  assert.deepEqual(found.objects().map(({ id }) => id), ["c", "a"]);
  assert.deepEqual(seen, ["c", "b", "a"]);
  assert.deepEqual(where(found, ({ spans }) => spans.length === 1).array("id"), ["c"]);
});

Deno.test("where() takes the rows of a filtered table alone", () => {
  const some = table.filter((row: Row) => row.low! > 0);
  assert.deepEqual(where(some, () => true).array("id"), ["a", "c"]);
});

Deno.test("where() hands its test a row for this one test: a row that is kept says so", () => {
  const kept: Row[] = [];
  where(table, (row) => kept.push(row) > 0);
  assert.throws(() => kept[0]!.id, /a row that where\(\) handed to its test was kept/u);
});

Deno.test("where() keeps the groups and the verbs of its table", () => {
  const counted = where(table.groupby("low"), ({ id }) => id !== "b").count();
  assert.deepEqual(counted.objects().length, new Set(where(table, ({ id }) => id !== "b").array("low")).size);
});

Deno.test("the rows of a table are made once, and hold its columns alone", () => {
  const [first] = table;
  assert.equal(first, table.objects()[0]);
  assert.deepEqual(Object.keys(first!), table.columnNames());
});

const UNKNOWN_COLUMN: Readonly<Record<string, () => unknown>> = {
  "where()": () => where(table, (row) => row[usd] === 1),
  "a row": () => [...table][0]![usd],
  "objects()": () => table.objects()[0]![usd],
  "object()": () => table.object(0)[usd],
  "get()": () => table.get(usd, 0),
  "array()": () => table.array(usd),
  "values()": () => [...table.values(usd)],
  "filter()": () => table.filter("d => d.usd > 1"),
  "orderby()": () => table.orderby(usd),
  "orderby(desc())": () => table.orderby(desc(usd)),
  "groupby()": () => table.groupby(usd),
  "derive()": () => table.derive({ twice: "d => d.usd * 2" }),
  "rollup()": () => table.rollup({ sum: op.sum(usd) }),
  "select()": () => table.select(usd),
  "dedupe()": () => table.dedupe(usd),
  "rename()": () => table.rename({ [usd]: "other" }),
  "fold()": () => table.fold([usd]),
  "unroll()": () => table.unroll(usd),
  "a verb on a filtered table": () => table.filter("d => d.low > 0").orderby(usd),
  "a channel of a chart": () => withDocument(() => Plot.dot(table, { x: usd, y: "low" }).plot()),
  "a channel given as a function": () =>
    withDocument(() => Plot.dot(table, { x: (row: Row) => row[usd], y: "low" }).plot()),
};

for (const [name, use] of Object.entries(UNKNOWN_COLUMN)) {
  Deno.test(`an unknown column is an error in ${name}`, () => void assert.throws(use, UNKNOWN));
}

Deno.test("an unknown column in a derived table lists the columns of that table", () => {
  const counts = table.groupby("id").rollup({ n: op.count() });
  assert.throws(() => counts.orderby("usd"), { message: "unknown column: usd (columns: id, n)" });
});

Deno.test("a row can be awaited, printed and sent as JSON", async () => {
  const [row] = [...table];
  assert.equal((await row)!.id, "a");
  assert.equal(JSON.stringify(row), '{"id":"a","low":3,"start":"2021-01-01T00:00:00.000Z","spans":[1,2]}');
  assert.match(Deno.inspect(row), /id: "a"/u);
  assert.equal(`${Object.keys(row!)}`, "id,low,start,spans");
});

Deno.test("errors that are not about columns pass through a verb unchanged", () => {
  assert.throws(() => table.filter("d => d.low >"), /parse error/u);
});

Deno.test("the compiler knows the columns of a table, of what a verb keeps of it, and of a row", () => {
  // @ts-expect-error an unknown column in a closure
  assert.throws(() => where(table, (row) => row.usd === 1));
  // @ts-expect-error an unknown column in a verb that keeps the columns
  assert.throws(() => table.filter((row) => row.low !== null).orderby("id").get("usd"));
  // @ts-expect-error a column of another type
  const wrong: string | null = table.get("low");
  const right: number | null = table.groupby("id").ungroup().slice(0, 1).get("low");
  assert.equal(wrong, right);
});
