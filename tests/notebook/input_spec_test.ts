import assert from "node:assert/strict";
import fc from "fast-check";
import { formatInput, type InputSpec, type InputValue, parseInput, sayInput } from "../../lib/notebook/input_spec.ts";

const named = { name: "x", label: "x" };
const interval = {
  ...named,
  kind: "interval",
  min: 2000,
  max: 2030,
  step: 1,
  value: [2000, 2030],
} as const satisfies InputSpec;
const multi = { ...named, kind: "multi", choices: ["a", "b, c", "%2C"], value: [] } as const satisfies InputSpec;
const dates = {
  ...named,
  kind: "dates",
  min: "2006-01-01",
  max: "2026-12-31",
  value: ["2006-01-01", "2026-12-31"],
} as const satisfies InputSpec;
const checkbox = { ...named, kind: "checkbox", value: false } as const satisfies InputSpec;

Deno.test("parseInput() reads what formatInput() writes", () => {
  const values: readonly fc.Arbitrary<readonly [InputSpec, InputValue]>[] = [
    fc.tuple(fc.integer({ min: 2000, max: 2030 }), fc.integer({ min: 2000, max: 2030 })).map(([a, b]) =>
      [interval, [Math.min(a, b), Math.max(a, b)]] as const
    ),
    fc.boolean().map((value) => [checkbox, value] as const),
    fc.string().map((value) => [{ ...named, kind: "text", placeholder: "", value: "" }, value] as const),
    fc.subarray(["a", "b, c"]).map((value) => [multi, value] as const),
  ];
  fc.assert(fc.property(fc.oneof(...values), ([spec, value]) => {
    assert.deepEqual(parseInput(spec, formatInput(spec, value)), value);
  }));
});

Deno.test("parseInput() reads two ends, and one value as both", () => {
  assert.deepEqual(parseInput(interval, "2019..2024"), [2019, 2024]);
  assert.deepEqual(parseInput(interval, "2019"), [2019, 2019]);
  assert.deepEqual(parseInput(dates, "2019-08-07..2019-08-08"), ["2019-08-07", "2019-08-08"]);
  assert.deepEqual(parseInput({ ...interval, min: -5, max: 5 }, "-2..-1"), [-2, -1]);
});

const days = { ...named, kind: "brush", axis: "x", of: "dates", value: null } as const satisfies InputSpec;

Deno.test("parseInput() reads a brush: nothing, days, and years or months as all of their days", () => {
  assert.equal(parseInput(days, ""), null);
  assert.equal(formatInput(days, null), "");
  assert.equal(sayInput(days, null), "everything");
  assert.deepEqual(parseInput(days, "2019-08-07..2019-08-08"), ["2019-08-07", "2019-08-08"]);
  assert.deepEqual(parseInput(days, "2019..2020-02"), ["2019-01-01", "2020-02-29"]);
  assert.deepEqual(parseInput({ ...days, of: "numbers" }, "-1e3..2.5"), [-1000, 2.5]);
  assert.throws(() => parseInput(days, "2019-13"), /not a month as in 2019-08: 2019-13/u);
  assert.throws(() => parseInput(days, "2019-02-30"), /not a day as in 2019-08-31: 2019-02-30/u);
  assert.throws(() => parseInput(days, "2020..2019"), /begins after its end/u);
});

Deno.test("parseInput() says what is allowed", () => {
  const wrong: readonly (readonly [InputSpec, string, RegExp])[] = [
    [interval, "", /not a number from 2000 to 2030: $/u],
    [interval, "2019..x", /not a number from 2000 to 2030: x/u],
    [dates, "2019-13-01", /not a day as in 2019-08-31: 2019-13-01/u],
    [dates, "2005-12-31", /not a day from 2006-01-01 to 2026-12-31: 2005-12-31/u],
    [multi, "a,z", /unknown choice: z \(choices: a, b, c, %2C\)/u],
    [checkbox, "maybe", /neither true nor false: maybe/u],
  ];
  for (const [spec, text, message] of wrong) assert.throws(() => parseInput(spec, text), message);
});

Deno.test("sayInput() puts a value in words", () => {
  assert.equal(sayInput(interval, [2019, 2024]), "2019 to 2024");
  assert.equal(sayInput(checkbox, true), "yes");
  assert.equal(sayInput(multi, []), "none");
});
