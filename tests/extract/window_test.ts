import assert from "node:assert/strict";
import { extractDocument } from "../../lib/extract/extract.ts";
import { engine, sample } from "./sample.ts";

const TEXT =
  "North Korea fired 12 missiles last month and 73 missiles last year. On Tuesday it launched two missiles. " +
  "In 2021 it fired eight missiles. No missile was fired so far this year.";

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

function periods(first: string | null, last: string | null) {
  const days = { published: first ? new Date(first) : null, published_end: last ? new Date(last) : null };
  const claims = extractDocument({ ...sample(TEXT, "en", null), ...days }, engine);
  return claims.map(({ start, end, period_words }) => `${period_words}: ${day(start)}..${day(end)}`);
}

Deno.test("within a window of publication only periods that all of its days give alike are resolved", () => {
  assert.deepEqual(periods("2024-01-01", "2024-12-31"), [
    "last month: null..null",
    "last year: 2023-01-01..2023-12-31",
    "Tuesday: null..null",
    "2021: 2021-01-01..2021-12-31",
    "so far this year: 2024-01-01..2024-12-31",
  ]);
});

Deno.test("a month of publication resolves what lies before it, and no weekday", () => {
  assert.deepEqual(periods("2024-03-01", "2024-03-31").slice(0, 3), [
    "last month: 2024-02-01..2024-02-29",
    "last year: 2023-01-01..2023-12-31",
    "Tuesday: null..null",
  ]);
});

Deno.test("periods stay open with their words until a day is known", () => {
  assert.deepEqual(periods(null, null).slice(0, 3), [
    "last month: null..null",
    "last year: null..null",
    "Tuesday: null..null",
  ]);
  assert.equal(periods("2024-03-14", "2024-03-14")[2], "Tuesday: 2024-03-12..2024-03-12");
});
