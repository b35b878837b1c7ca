import assert from "node:assert/strict";
import cases from "../cases/periods.json" with { type: "json" };
import type { Bias } from "../../lib/extract/periods/when.ts";
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

const READINGS: readonly (readonly [text: string, bias: Bias, days: string])[] = [
  ["in three weeks", "past", "2022-01-15..2022-02-05"],
  ["in three weeks", "exact", "2022-02-26..2022-02-26"],
  ["three months ago", "past", "2021-11-01..2021-11-30"],
  ["three months ago", "exact", "2021-11-05..2021-11-05"],
  ["on Friday", "past", "2022-02-04..2022-02-04"],
  ["on Friday", "ahead", "2022-02-11..2022-02-11"],
  ["last Wednesday", "past", "2022-02-02..2022-02-02"],
  ["last Wednesday", "calendar", "2022-01-26..2022-01-26"],
  ["this year", "past", "2022-01-01..2022-02-05"],
  ["this year", "calendar", "2022-01-01..2022-12-31"],
];

for (const [text, bias, expected] of READINGS) {
  Deno.test(`resolve() gives "${text}" in the reading that is asked for: ${bias}`, () => {
    assert.deepEqual(days("en", text, "2022-02-05", bias), [expected]);
  });
}
