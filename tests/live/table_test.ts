import assert from "node:assert/strict";
import { parseFilter } from "../../lib/live/page/filter.ts";
import { fold, holds, wordsOf } from "../../lib/live/page/fold.ts";
import { toCsv } from "../../lib/live/page/save.ts";
import { nextSort, TableModel } from "../../lib/live/page/table_model.ts";

const day = (text: string) => new Date(text);

Deno.test("parseFilter() tests numbers, with scales, bounds and ranges", () => {
  const cases: readonly (readonly [string, number, boolean])[] = [
    ["5", 5, true],
    ["5", 6, false],
    [">1bn", 1e9, false],
    [">1bn", 1.2e9, true],
    [">=1bn", 1e9, true],
    ["<2m", 1e6, true],
    ["<=2,000", 2000, true],
    ["1m..5m", 3e6, true],
    ["..10", 11, false],
    ["10..", 11, true],
  ];
  for (const [text, value, expected] of cases) {
    assert.equal(parseFilter("number", text)!(value), expected, `${text} ${value}`);
  }
  assert.equal(parseFilter("number", ">5")!(null), false);
  assert.equal(parseFilter("number", "many"), null);
});

Deno.test("parseFilter() tests days by year, month and day", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["2019", "2019-12-31", true],
    ["2019", "2020-01-01", false],
    ["2019-03..2020", "2019-02-28", false],
    ["2019-03..2020", "2020-12-31", true],
    [">2021", "2021-12-31", false],
    [">2021", "2022-01-01", true],
    ["<2021-02", "2021-01-31", true],
    ["2021-02-03", "2021-02-03", true],
  ];
  for (const [text, value, expected] of cases) {
    assert.equal(parseFilter("date", text)!(day(value)), expected, `${text} ${value}`);
  }
});

Deno.test("parseFilter() tests text without case and accents, alternatives with commas, and empty cells", () => {
  assert.equal(parseFilter("text", "übér")!("Uber die Grenze"), true);
  assert.equal(parseFilter("text", "ban, cap")!("a cap"), true);
  assert.equal(parseFilter("text", "-")!(null), true);
  assert.equal(parseFilter("text", "-")!("x"), false);
  assert.equal(parseFilter("text", "  "), null);
});

Deno.test("fold() and holds() find words in any script", () => {
  assert.ok(holds(fold("朝鲜发射两枚导弹"), wordsOf("导弹")));
  assert.ok(holds(fold("قَالَ الرئيس"), wordsOf("قال")));
  assert.ok(holds(fold("Résumé of Ångström"), wordsOf("angstrom RESUME")));
  assert.ok(!holds(fold("missile"), wordsOf("missiles")));
});

const model = new TableModel([
  {
    name: "name",
    kind: "text",
    at: (row) => ["b", "a10", null, "a9"][row]!,
    text: (row) => ["b", "a10", "", "a9"][row]!,
  },
  { name: "size", kind: "number", at: (row) => [3, null, 1, 2][row]!, text: (row) => ["3", "", "1", "2"][row]! },
], 4);

Deno.test("TableModel sorts numbers within text by their value, and empty cells last both ways", () => {
  assert.deepEqual([...model.rows({ find: "", filters: {}, sort: { name: "name", down: false } })], [3, 1, 0, 2]);
  assert.deepEqual([...model.rows({ find: "", filters: {}, sort: { name: "size", down: true } })], [0, 3, 2, 1]);
});

Deno.test("TableModel filters and searches together", () => {
  assert.deepEqual([...model.rows({ find: "a", filters: { size: ">1" }, sort: null })], [3]);
});

Deno.test("nextSort() goes up, down and back to none", () => {
  const up = nextSort(null, "a"), down = nextSort(up, "a");
  assert.deepEqual([up, down, nextSort(down, "a")], [{ name: "a", down: false }, { name: "a", down: true }, null]);
});

Deno.test("toCsv() quotes cells, writes days, and keeps formulas from running", () => {
  const rows = [{ a: 'x,"y"', b: day("2024-05-17"), c: ["p", "q"] }, { a: "=cmd()", b: null, c: -5 }];
  assert.equal(toCsv(["a", "b", "c"], rows), `a,b,c\n"x,""y""",2024-05-17,p q\n'=cmd(),,-5\n`);
});
