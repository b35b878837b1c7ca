import { deepStrictEqual } from "node:assert/strict";
import { formatDay } from "../../lib/claims/day.ts";
import { extractDocument } from "../../lib/extract/extract.ts";
import cases from "../cases/extract/binding.json" with { type: "json" };
import { engine, sample } from "./sample.ts";

for (const { language, name, published, text, periods } of cases) {
  Deno.test(`dateDrafts() takes, ${language}: ${name}`, () => {
    const claims = extractDocument(sample(text, language, published), engine);
    deepStrictEqual(claims.map(({ start, end }) => [start && formatDay(start), end && formatDay(end)]), periods);
  });
}
