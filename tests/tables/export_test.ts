import assert from "node:assert/strict";
import { parseCsv } from "../../lib/base/csv.ts";
import { toCsvFiles, toCsvText } from "../../lib/tables/export.ts";
import { goldTables } from "../gold_claims.ts";

Deno.test("toCsvFiles() gives documents, claims and statements that read back, a row a row", async () => {
  const tables = await goldTables();
  const files = toCsvFiles(tables);
  assert.deepEqual(Object.keys(files), ["documents.csv", "claims.csv", "statements.csv"]);
  for (const name of ["documents", "claims", "statements"] as const) {
    const { rows, faults } = parseCsv(files[`${name}.csv`]!, name);
    assert.deepEqual(faults, []);
    assert.equal(rows.length, tables[name].numRows());
  }
  const { cells } = parseCsv(files["claims.csv"]!, "claims").rows.find(({ cells }) => cells["low"] === "630000000")!;
  assert.equal(cells["start"], "2022-01-01");
  assert.equal(cells["quote"], "from $630 million to over $1 billion");
  assert.equal(cells["end"], "2022-12-31");
});

Deno.test("toCsvFiles() gives the same bytes for the same tables", async () => {
  assert.deepEqual(toCsvFiles(await goldTables()), toCsvFiles(await goldTables()));
});

Deno.test("toCsvText() disarms text that a spreadsheet would run, and leaves numbers alone", () => {
  const rows = [
    { text: '=HYPERLINK("http://x")', list: ["+1", "-2"], number: -5, day: new Date("2020-01-02") },
    { text: "\t@SUM(A1)", list: [[1, 2], [3, 4]], number: null, day: null },
    { text: "- a dash", list: [], number: 0, day: null },
  ];
  assert.equal(
    toCsvText(rows, { text: "text", list: "list", number: "number", day: "date" }),
    'text,list,number,day\n"\'=HYPERLINK(""http://x"")",\'+1; -2,-5,2020-01-02\n' +
      "'\t@SUM(A1),1-2; 3-4,,\n'- a dash,,0,\n",
  );
});
