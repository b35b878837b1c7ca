import measures from "../../data/measures.json" with { type: "json" };
import assert from "node:assert/strict";
import { gloss, type Glossed } from "../../lib/claims/gloss.ts";
import { fill, words } from "../../lib/claims/words.ts";

const NOTHING = {
  low: null,
  high: null,
  unit: null,
  bound: null,
  start: null,
  end: null,
  subject: null,
  victim: null,
  action: null,
  flow: null,
  good: null,
  credited: null,
} as const;

const YEAR = { start: new Date("2021-01-01"), end: new Date("2021-12-31") };
const count = (value: number) => ({ low: value, high: value, unit: "count", bound: "exact" } as const);

type Case = readonly [
  line: string,
  claim: Partial<Glossed> & Pick<Glossed, "measure"> & { readonly credited?: string },
];

const CASES: readonly Case[] = [
  ["nearly $1.5 billion stolen from Bybit, 2021", {
    measure: "stolen",
    low: 1.5e9,
    high: 1.5e9,
    unit: "USD",
    bound: "almost",
    victim: "Bybit",
    ...YEAR,
  }],
  ["up to $2 billion stolen, to date, credited to the UN Panel of Experts", {
    measure: "stolen",
    low: 2e9,
    high: 2e9,
    unit: "USD",
    bound: "max",
    credited: "UN Panel of Experts",
  }],
  ["no ICBM launch, 2021", { measure: "launches", ...count(0), ...YEAR, subject: "icbm" }],
  ["1 ICBM launch, 2021", { measure: "launches", ...count(1), ...YEAR, subject: "icbm" }],
  ["7 weapons tests, 2021", { measure: "launches", ...count(7), ...YEAR, subject: "weapon" }],
  ["3 missile launches", { measure: "launches", ...count(3) }],
  ["no nuclear test", { measure: "nuclear_tests", ...count(0) }],
  ["ban on exports of coal", { measure: "sanction", action: "ban", flow: "export", good: "coal" }],
  ["ban on imports", { measure: "sanction", action: "ban", flow: "import" }],
  ["sanctions, since 2006", { measure: "sanction", action: "impose", start: new Date("2006-01-01") }],
  ["cap on imports of crude oil of up to 4 million", {
    measure: "sanction",
    action: "cap",
    flow: "import",
    good: "crude_oil",
    ...count(4e6),
    bound: "max",
  }],
  ["evasion of sanctions by ship-to-ship transfers", { measure: "violation", flow: "export", good: "ship_to_ship" }],
  ["imports of luxury goods in breach of sanctions", { measure: "violation", flow: "import", good: "luxury_goods" }],
  ["evasion of sanctions, credited to Chainalysis", { measure: "violation", credited: "Chainalysis" }],
];

for (const [line, claim] of CASES) {
  Deno.test(`gloss() writes "${line}"`, () => assert.equal(gloss({ ...NOTHING, ...claim }), line));
}

Deno.test("every measure, figure or statement, has words", () => {
  for (const measure of Object.keys(measures)) {
    assert.ok(Object.hasOwn(words.measures, measure), measure);
    const stated = measure === "sanction" || measure === "violation";
    assert.equal(Object.hasOwn(words.counted, measure), !stated, measure);
  }
});

Deno.test("fill() names the slot that has no value", () => {
  assert.throws(() => fill("{a} and {b}", { a: 1 }), {
    name: "TypeError",
    message: "no value for {b} in: {a} and {b}",
  });
});
