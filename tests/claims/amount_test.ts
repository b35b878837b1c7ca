import fc from "fast-check";
import assert from "node:assert/strict";
import { type Amount, amountInWords, significantDigits, valueInWords } from "../../lib/claims/amount.ts";

type Case = readonly [low: number | null, high: number | null, unit: string, bound: Amount["bound"], words: string];

const CASES: readonly Case[] = [
  [2e9, 2e9, "USD", "max", "up to $2bn"],
  [73, 73, "count", "min", "at least 73"],
  [63e7, 1e9, "USD", "range", "$630m to $1bn"],
  [40, 40, "percent", "almost", "nearly 40%"],
  [50, 50, "percent", "about", "about 50%"],
  [33.33, 33.33, "percent", "about", "about 33.3%"],
  [4e8, 4e8, "USD", "almost", "nearly $400m"],
  [5e7, 5e7, "USD", "over", "more than $50m"],
  [5e7, 5e7, "USD", "under", "less than $50m"],
  [316.4e6, 316.4e6, "USD", "exact", "$316.4m"],
  [1.65e9, 1.65e9, "USD", "exact", "$1.65bn"],
  [2.837e9, 2.837e9, "USD", "min", "at least $2.837bn"],
  [81_234_567, 81_234_567, "USD", "exact", "$81.2m"],
  [999_999_999, 999_999_999, "USD", "exact", "$1bn"],
  [1_999_999_999, 1_999_999_999, "USD", "min", "at least $1.99bn"],
  [1_990_000_001, 1_990_000_001, "USD", "max", "up to $2bn"],
  [500_123, 500_123, "USD", "exact", "$500,123"],
  [1e15, 1e15, "USD", "exact", "$1,000tn"],
  [8e11, 8e11, "KRW", "exact", "₩800bn"],
  [2e10, 2e10, "NOK", "exact", "NOK 20bn"],
  [4502.9, 4502.9, "BTC", "exact", "4,502.9 BTC"],
  [1_234_567, 1_234_567, "count", "exact", "1,234,567"],
  [4e6, 4e6, "count", "max", "up to 4 million"],
  [0, 0, "count", "exact", "0"],
  [28, 70, "count", "range", "28 to 70"],
  [28, 70, "count", "about", "about 28 to 70"],
  [null, 5, "count", "max", "up to 5"],
  [5, null, "count", "min", "at least 5"],
  [null, null, "count", null, "an unstated number"],
];

for (const [low, high, unit, bound, words] of CASES) {
  Deno.test(`amountInWords() writes "${words}"`, () => {
    assert.equal(amountInWords({ low, high, unit, bound }), words);
  });
}

Deno.test("amountInWords() has a long form for prose and a short one for charts", () => {
  const amount = { low: 2e9, high: 2e9, unit: "USD", bound: "max" } as const;
  assert.equal(amountInWords(amount, { form: "long" }), "up to $2 billion");
  assert.equal(amountInWords(amount, { form: "short" }), "up to $2bn");
  assert.equal(valueInWords(4e6, "count", { form: "short" }), "4m");
});

Deno.test("amountInWords() never claims more than the source: at least is not rounded up, up to is not rounded down", () => {
  const scales: Readonly<Record<string, number>> = { tn: 1e12, bn: 1e9, m: 1e6 };
  const read = (text: string) => {
    const groups = /\$(?<digits>[\d,.]+)(?<scale>tn|bn|m)?$/u.exec(text)!.groups!;
    return Number(groups["digits"]!.replaceAll(",", "")) * (scales[groups["scale"] ?? ""] ?? 1);
  };
  fc.assert(fc.property(fc.integer({ min: 1, max: 9e14 }), (value) => {
    const near = value * 1e-9;
    assert.ok(read(amountInWords({ low: value, high: value, unit: "USD", bound: "min" })) <= value + near);
    assert.ok(read(amountInWords({ low: value, high: value, unit: "USD", bound: "max" })) >= value - near);
    const exact = read(amountInWords({ low: value, high: value, unit: "USD", bound: "exact" }));
    assert.ok(Math.abs(exact - value) <= value * 0.005 + near);
  }));
});

Deno.test("significantDigits() counts stated digits", () => {
  assert.deepEqual([316_400_000, 2e9, 1, 0, 33.33].map(significantDigits), [4, 1, 1, 1, 4]);
});
