import fc from "fast-check";
import assert from "node:assert/strict";
import { hasGrown, isOneOf, isPart, sameTime } from "../../lib/claims/agreement.ts";
import type { Amount } from "../../lib/claims/amount.ts";
import type { Measure } from "../../lib/claims/claim.ts";
import { compatible } from "../../lib/claims/interval.ts";
import { scopeOf } from "../../lib/claims/scope.ts";

const usd = (bound: Amount["bound"], low: number, high = low): Amount => ({ low, high, unit: "USD", bound });
const count = (bound: Amount["bound"], low: number): Amount => ({ low, high: low, unit: "count", bound });

const FIGURES: readonly (readonly [string, Amount, Amount, boolean])[] = [
  ["up to 2 bn, at least 1 bn", usd("max", 2e9), usd("min", 1e9), true],
  ["up to 1 bn, at least 2 bn", usd("max", 1e9), usd("min", 2e9), false],
  ["630 m to 1 bn, up to 1 bn", usd("range", 63e7, 1e9), usd("max", 1e9), true],
  ["nearly 400 m, 395 m", usd("almost", 4e8), usd("exact", 395e6), true],
  ["nearly 400 m, 410 m", usd("almost", 4e8), usd("exact", 41e7), false],
  ["1.7 bn, 1.65 bn (rounded)", usd("exact", 1.7e9), usd("exact", 1.65e9), true],
  ["1.7 bn, 1.6 bn", usd("exact", 1.7e9), usd("exact", 1.6e9), false],
  ["about 50, 54", usd("about", 50), usd("exact", 54), true],
  ["7, 8", count("exact", 7), count("exact", 8), false],
  ["at least 35, more than 40", count("min", 35), count("over", 40), true],
  ["7 dollars, 7 things", usd("exact", 7), count("exact", 7), false],
];

for (const [name, a, b, agree] of FIGURES) {
  Deno.test(`compatible() finds that ${name} ${agree ? "agree" : "differ"}`, () => {
    assert.equal(compatible(a, b), agree);
    assert.equal(compatible(b, a), agree);
  });
}

Deno.test("compatible() agrees with itself, whatever the figure", () => {
  const bounds = fc.constantFrom<Amount["bound"]>("exact", "about", "almost", "min", "over", "max", "under", "range");
  fc.assert(fc.property(bounds, fc.nat(), fc.nat(), (bound, a, b) => {
    const figure = usd(bound, Math.min(a, b), Math.max(a, b));
    assert.ok(compatible(figure, figure));
  }));
});

type Time = readonly [start: string | null, end: string | null, published: string | null, measure?: Measure];

const TIMES: readonly (readonly [string, Time, Time, boolean])[] = [
  ["one year", ["2021-01-01", "2021-12-31", null], ["2021-01-01", "2021-12-31", null], true],
  ["a year so far in December", ["2022-01-01", "2022-12-31", null], ["2022-01-01", "2022-12-18", null], true],
  ["a year so far in June", ["2022-01-01", "2022-12-31", null], ["2022-01-01", "2022-06-18", null], false],
  ["two half years told differently", ["2023-07-01", "2024-01-31", null], ["2023-08-01", "2024-01-31", null], true],
  ["a month and its year", ["2022-11-01", "2022-11-30", null], ["2022-01-01", "2022-12-31", null], false],
  ["a month and two months", ["2019-07-01", "2019-07-31", null], ["2019-07-01", "2019-08-31", null], false],
  ["a day and its month", ["2019-08-06", "2019-08-06", null], ["2019-08-01", "2019-08-31", null], false],
  ["a day, and the next in Korea", ["2019-08-05", "2019-08-05", null], ["2019-08-06", "2019-08-06", null], true],
  ["two days of a week", ["2019-08-02", "2019-08-02", null], ["2019-08-06", "2019-08-06", null], false],
  ["totals told a day apart", [null, null, "2019-08-07"], [null, null, "2019-08-08"], true],
  ["totals told 61 days apart", [null, null, "2019-08-01"], [null, null, "2019-10-01"], false],
  ["a total and a year", [null, null, "2021-12-31"], ["2021-01-01", "2021-12-31", null], false],
  ["bans told years apart", [null, null, "2019-08-07", "sanction"], [null, null, "2022-02-06", "sanction"], false],
  ["rules that stand", ["2006-01-01", null, "2019-08-07", "sanction"], [
    "2006-01-01",
    null,
    "2022-02-06",
    "sanction",
  ], true],
  ["undated claims without a day", [null, null, null], [null, null, "2019-08-08"], false],
  ["undated claims of two articles without a day", [null, null, null], [null, null, null], false],
];

for (const [name, a, b, agree] of TIMES) {
  Deno.test(`sameTime() finds that ${name} ${agree ? "agree" : "differ"}`, () => {
    const told = ([start, end, published, measure = "stolen"]: Time) => ({
      measure,
      low: measure === "sanction" ? null : 1,
      victim: null,
      start: start === null ? null : new Date(start),
      end: end === null ? null : new Date(end),
      published: published === null ? null : new Date(published),
    });
    assert.equal(sameTime(told(a), told(b)), agree);
    assert.equal(sameTime(told(b), told(a)), agree);
  });
}

Deno.test("scopeOf() tells a year, several years, a total to date, and none", () => {
  const day = new Date("2022-02-06");
  const since = (start: string) => ({
    measure: "stolen",
    low: 1,
    start: new Date(start),
    end: null,
    victim: null,
  } as const);
  assert.equal(scopeOf(since("2022-01-01"), day), "year");
  assert.equal(scopeOf(since("2017-01-01"), day), "years");
  // The place of a claim without a day of publication ends where it begins: how long it lasts is not known.
  for (const unknown of [null, new Date("2017-01-01")]) assert.equal(scopeOf(since("2017-01-01"), unknown), "years");
  assert.equal(scopeOf({ measure: "stolen", low: 1, start: null, end: null, victim: null }, day), "to_date");
  assert.equal(scopeOf({ measure: "stolen", low: 1, start: null, end: null, victim: "Bybit" }, day), "none");
  assert.equal(scopeOf({ measure: "launches", low: 1, start: null, end: null, victim: null }, day), "none");
});

Deno.test("isOneOf() tells a single event of a longer time from the number of that time, and of a day does not", () => {
  const told = (low: number, start: string, end: string, measure: Measure = "launches") => ({
    measure,
    low,
    victim: null as string | null,
    start: new Date(start),
    end: new Date(end),
    published: null,
  });
  const year = ["2017-01-01", "2017-12-31"] as const;
  const day = ["2022-05-25", "2022-05-25"] as const;
  const either = (...[a, b]: Parameters<typeof isOneOf>) => [isOneOf(a, b), isOneOf(b, a)];
  assert.deepEqual(either(told(1, ...year), told(25, ...year)), [true, true]);
  assert.deepEqual(either(told(1, ...year), told(1, ...year)), [false, false]);
  assert.deepEqual(either(told(3, ...year), told(25, ...year)), [false, false]);
  assert.deepEqual(either(told(0, ...year), told(1, ...year)), [false, false]);
  assert.deepEqual(either(told(1, ...day), told(3, ...day)), [false, false]);
  assert.deepEqual(either(told(1, ...year, "cases"), told(3, ...year, "cases")), [false, false]);
});

Deno.test("isOneOf() holds what one victim lost against no total and no other victim, but for what is told of its day", () => {
  const told = (victim: string | null, start: string | null, end: string | null) => ({
    measure: "stolen" as const,
    low: 1e8,
    victim,
    start: start === null ? null : new Date(start),
    end: end === null ? null : new Date(end),
    published: new Date("2023-02-01"),
  });
  const either = (...[a, b]: Parameters<typeof isOneOf>) => [isOneOf(a, b), isOneOf(b, a)];
  const [year, day] = [["2022-01-01", "2022-12-31"], ["2022-03-23", "2022-03-23"]] as const;
  assert.deepEqual(either(told("Ronin", ...year), told(null, ...year)), [true, true]);
  assert.deepEqual(either(told("Ronin", null, null), told(null, null, null)), [true, true]);
  assert.deepEqual(either(told("Ronin", ...day), told("Harmony", ...day)), [true, true]);
  assert.deepEqual(either(told("Ronin", ...day), told(null, ...day)), [false, false]);
  assert.deepEqual(either(told("Ronin", ...year), told("Ronin", ...day)), [false, false]);
});

Deno.test("sameTime() finds one theft of a victim however exactly each tells when, and two that lie apart", () => {
  const told = (start: string | null, end: string | null) => ({
    measure: "stolen" as const,
    low: 1e8,
    victim: "Upbit",
    start: start === null ? null : new Date(start),
    end: end === null ? null : new Date(end),
    published: new Date("2025-12-01"),
  });
  const day = told("2019-11-27", "2019-11-27");
  assert.equal(sameTime(day, told("2019-01-01", "2019-12-31")), true);
  assert.equal(sameTime(told(null, null), day), true);
  assert.equal(sameTime(day, told("2025-11-01", "2025-11-30")), false);
});

Deno.test("isPart() takes what was laundered for a part of the loot", () => {
  assert.equal(isPart({ rule: "stolen.trigger.launder", subject: null }), true);
  assert.equal(isPart({ rule: "stolen.trigger.steal", subject: null }), false);
});

Deno.test("hasGrown() lets a count of a part of the time be less than that of the whole, and not more", () => {
  const told = (low: number, end: string, measure: Measure = "launches") => ({
    measure,
    low,
    victim: null,
    start: new Date("2022-01-01"),
    end: new Date(end),
    published: null,
  });
  assert.equal(hasGrown(told(17, "2022-05-27"), told(23, "2022-06-06")), true);
  assert.equal(hasGrown(told(23, "2022-06-06"), told(17, "2022-05-27")), true);
  assert.equal(hasGrown(told(23, "2022-05-27"), told(17, "2022-06-06")), false);
  assert.equal(hasGrown(told(17, "2022-06-06"), told(23, "2022-06-06")), false);
  assert.equal(hasGrown(told(17, "2022-05-27", "share_of_income"), told(23, "2022-06-06", "share_of_income")), false);
});

Deno.test("isOneOf() takes a small sum of no stated time for no total to date", () => {
  const told = (low: number, start: string | null = null) => ({
    measure: "stolen" as const,
    low,
    victim: null,
    start: start === null ? null : new Date(start),
    end: null,
    published: new Date("2025-03-01"),
  });
  assert.equal(isOneOf(told(1.6e8), told(3e9)), true);
  assert.equal(isOneOf(told(2e9), told(3e9)), false);
  assert.equal(isOneOf(told(1.6e8, "2017-01-01"), told(3e9, "2017-01-01")), false);
});
