import fc from "fast-check";
import assert from "node:assert/strict";
import { addDays, daysBetween, formatDay, parseDay, parseDays } from "../../lib/claims/day.ts";

const CASES: readonly (readonly [text: string, start: string | null, end?: string])[] = [
  ["2024-05-17", "2024-05-17", "2024-05-17"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2023-02", "2023-02-01", "2023-02-28"],
  ["2024", "2024-01-01", "2024-12-31"],
  ["2024-02-30", null],
  ["2024-13", null],
  ["2024-00", null],
  ["2024-1", null],
  ["17.5.2024", null],
  ["", null],
];

for (const [text, start, end] of CASES) {
  Deno.test(`parseDays() reads "${text}" as ${start ?? "nothing"}`, () => {
    const days = parseDays(text);
    assert.deepEqual(days && [formatDay(days.start), formatDay(days.end)], start && [start, end]);
  });
}

Deno.test("parseDay() reads full days alone", () => {
  assert.deepEqual(parseDay("2024-05-17"), new Date("2024-05-17"));
  assert.equal(parseDay("2024-05"), null);
});

Deno.test("addDays() goes as far as daysBetween() counts", () => {
  fc.assert(fc.property(fc.integer({ min: -9999, max: 9999 }), (days) => {
    const from = new Date("2019-08-06");
    assert.equal(daysBetween(from, addDays(from, days)), days);
  }));
});
