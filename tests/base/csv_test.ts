import assert from "node:assert/strict";
import fc from "fast-check";
import { formatCsv, formatCsvRow, parseCsv } from "../../lib/base/csv.ts";

Deno.test("parseCsv() reads quotes, commas and line ends inside cells, and counts lines through them", () => {
  const { columns, rows, faults } = parseCsv('\uFEFFa,b\r\n"x, ""y""","two\nlines"\r\n\r\n,last', "t.csv");
  assert.deepEqual(columns, ["a", "b"]);
  assert.deepEqual(rows, [
    { line: 2, cells: { a: 'x, "y"', b: "two\nlines" } },
    { line: 5, cells: { a: "", b: "last" } },
  ]);
  assert.deepEqual(faults, []);
});

Deno.test("parseCsv() names file and line of every fault and keeps the whole rows", () => {
  const { rows, faults } = parseCsv('a,b,a\n1,2\n1,2,3\n"open,1,2\nx"y,1,2\n"x"y,1,2\n4,5,6\n', "t.csv");
  assert.deepEqual(faults.map((fault) => fault.message.split(" (")[0]), [
    't.csv:4: quote out of place: "open,1,2',
    't.csv:6: quote out of place: "x"y,1,2',
    "t.csv:1: column twice: a",
    "t.csv:2: number of cells: 2",
  ]);
  assert.deepEqual(rows.map((row) => row.line), [3, 5, 7]);
});

Deno.test("parseCsv() reads nothing from nothing", () => {
  assert.deepEqual(parseCsv("", "t.csv"), { columns: [], rows: [], faults: [] });
  assert.deepEqual(parseCsv("a,b\n", "t.csv").rows, []);
});

Deno.test("formatCsvRow() writes what parseCsv() reads back", () => {
  fc.assert(fc.property(fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 2 })), (rows) => {
    const text = ["a,b", ...rows.map(formatCsvRow)].join("\n");
    const kept = rows.map(([a, b]) => ({ a, b }));
    assert.deepEqual(parseCsv(text, "t.csv").rows.map((row) => ({ ...row.cells })), kept);
  }));
});

Deno.test("formatCsv() writes dates as days and nothing for null", () => {
  const rows = [{ day: new Date(Date.UTC(2024, 2, 21)), text: null }, { day: null, text: "a, b" }];
  assert.equal(formatCsv(["day", "text"], rows), 'day,text\n2024-03-21,\n,"a, b"\n');
});
