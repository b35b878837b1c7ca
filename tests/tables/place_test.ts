import assert from "node:assert/strict";
import { pageOf, placeOf } from "../../lib/tables/place.ts";
import { goldTables } from "../gold_claims.ts";

const day = (text: string) => new Date(text);
const DATED = { published: day("2022-02-06"), published_end: day("2022-02-07") };
const UNDATED = { published: null, published_end: null };

Deno.test("placeOf() is the period, an open end runs to publication, without period it is the publication day", () => {
  assert.deepEqual(placeOf({ start: day("2021-01-01"), end: day("2021-12-31") }, DATED), {
    at_start: day("2021-01-01"),
    at_end: day("2021-12-31"),
    at_basis: "period",
  });
  assert.deepEqual(placeOf({ start: day("2006-01-01"), end: null }, DATED), {
    at_start: day("2006-01-01"),
    at_end: day("2022-02-06"),
    at_basis: "open",
  });
  assert.deepEqual(placeOf({ start: null, end: null }, DATED), {
    at_start: day("2022-02-06"),
    at_end: day("2022-02-07"),
    at_basis: "published",
  });
});

Deno.test("placeOf() is nowhere only without period and without date", () => {
  assert.deepEqual(placeOf({ start: null, end: null }, UNDATED), { at_start: null, at_end: null, at_basis: null });
  assert.deepEqual(placeOf({ start: day("2006-01-01"), end: null }, UNDATED).at_end, day("2006-01-01"));
  assert.deepEqual(placeOf({ start: null, end: day("2021-12-31") }, UNDATED).at_start, day("2021-12-31"));
});

Deno.test("every claim of the seeds has a place that does not end before it begins", async () => {
  const { claims } = await goldTables();
  for (const { id, at_start, at_end, at_basis } of claims) {
    assert.ok(at_start !== null && at_end !== null && at_basis !== null && at_start <= at_end, id);
  }
});

Deno.test("pageOf() is the page on which the words of a claim begin", () => {
  const pages = { pageStarts: [0, 100, 250] };
  assert.deepEqual([0, 99, 100, 300].map((span_start) => pageOf({ span_start }, pages)), [1, 1, 2, 3]);
  assert.equal(pageOf({ span_start: 5 }, { pageStarts: [] }), null);
});
