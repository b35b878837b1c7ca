import assert from "node:assert/strict";
import cases from "../cases/periods.json" with { type: "json" };
import { days } from "./calls.ts";

for (const [language, table] of Object.entries(cases)) {
  for (const [text, [published, ...expected]] of Object.entries(table)) {
    Deno.test(`periodsOf() reads ${language}: ${text} (${published})`, () => {
      assert.deepEqual(days(language, text, published!), expected);
    });
  }
}

Deno.test("periodsOf() leaves relative times open without the document's day", () => {
  assert.deepEqual(days("en", "It stole more last year than in 2019.", null), ["?", "2019-01-01..2019-12-31"]);
});

Deno.test("periodsOf() moves relative times with the document's day and leaves stated ones", () => {
  const text = "Last year, in 2019 and on 3 May.";
  assert.deepEqual(days("en", text, "2022-02-06"), [
    "2021-01-01..2021-12-31",
    "2019-01-01..2019-12-31",
    "2021-05-03..2021-05-03",
  ]);
  assert.deepEqual(days("en", text, "2023-02-06"), [
    "2022-01-01..2022-12-31",
    "2019-01-01..2019-12-31",
    "2022-05-03..2022-05-03",
  ]);
});
