import assert from "node:assert/strict";
import { parseDays, parseMoment } from "../../lib/corpus/days.ts";

const iso = (days: { start: Date; end: Date } | undefined) =>
  days && [days.start, days.end].map((day) => day.toISOString().slice(0, 10));

Deno.test("parseDays() reads days, months and years as their first and last day", () => {
  assert.deepEqual(iso(parseDays("2024-03-21")), ["2024-03-21", "2024-03-21"]);
  assert.deepEqual(iso(parseDays("2024-02")), ["2024-02-01", "2024-02-29"]);
  assert.deepEqual(iso(parseDays("2023-12")), ["2023-12-01", "2023-12-31"]);
  assert.deepEqual(iso(parseDays(" 2023 ")), ["2023-01-01", "2023-12-31"]);
});

Deno.test("parseDays() refuses what no calendar has", () => {
  for (const text of ["", "2023-02-29", "2023-13", "2023-00", "2023-01-00", "2023-1-1", "21.03.2024", "0000"]) {
    assert.equal(parseDays(text), undefined, text);
  }
});

Deno.test("parseMoment() takes the day as it was where the page was written", () => {
  assert.deepEqual(iso(parseMoment("2019-08-07T23:30:00-08:00")), ["2019-08-07", "2019-08-07"]);
  assert.deepEqual(iso(parseMoment("2019-08-07 06:30")), ["2019-08-07", "2019-08-07"]);
  assert.equal(parseMoment("2019-08-07th"), undefined);
  assert.equal(parseMoment("last week"), undefined);
});
