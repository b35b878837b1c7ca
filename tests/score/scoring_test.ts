import { deepStrictEqual, strictEqual } from "node:assert/strict";
import type { GoldClaim } from "../../lib/tasks/scoring/gold.ts";
import { scoreClaims } from "../../lib/tasks/scoring/scoring.ts";

const GOLD: GoldClaim = {
  doc: "a",
  lang: "en",
  measure: "stolen",
  low: 100,
  high: 100,
  unit: "USD",
  bound: "over",
  start: "2021-01-01",
  end: "2021-12-31",
  subject: null,
  source: null,
  span: [10, 20],
  also: [[40, 44]],
};
const FOUND = { ...GOLD, also: [], action: null, flow: null, good: null };

const tallyOf = (gold: readonly GoldClaim[], found: readonly (typeof FOUND)[]) => {
  const { right, wrong, missed } = scoreClaims(gold, found).tallies.get("all") ?? { right: 0, wrong: 0, missed: 0 };
  return [right, wrong, missed];
};

Deno.test("scoreClaims() counts a claim right whose span overlaps a mention", () => {
  deepStrictEqual(tallyOf([GOLD], [FOUND]), [1, 0, 0]);
  deepStrictEqual(tallyOf([GOLD], [{ ...FOUND, span: [42, 50] }]), [1, 0, 0]);
});

Deno.test("scoreClaims() counts another figure as wrong and the gold claim as missed", () => {
  deepStrictEqual(tallyOf([GOLD], [{ ...FOUND, low: 120, high: 120 }]), [0, 1, 1]);
});

Deno.test("scoreClaims() passes over optional claims and repeated mentions", () => {
  deepStrictEqual(tallyOf([{ ...GOLD, optional: true }], []), [0, 0, 0]);
  deepStrictEqual(tallyOf([GOLD], [FOUND, { ...FOUND, span: [90, 95] }]), [1, 0, 0]);
});

Deno.test("scoreClaims() takes bounds that readers use for one another as the same", () => {
  const { bound, period } = scoreClaims([GOLD], [{ ...FOUND, bound: "min", start: "2020-01-01" }]).tallies.get("all")!;
  strictEqual(bound.hit, 1);
  strictEqual(period.hit, 0);
});
