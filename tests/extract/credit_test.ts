import { deepStrictEqual } from "node:assert/strict";
import { extractDocument } from "../../lib/extract/extract.ts";
import cases from "../cases/extract/credit.json" with { type: "json" };
import { engine, sample } from "./sample.ts";

const DAY = "2023-06-01";

for (const { language, name, text, credited, relayed } of cases) {
  Deno.test(`creditDrafts() credits, ${language}: ${name}`, () => {
    const claims = extractDocument(sample(text, language, DAY), engine);
    deepStrictEqual(claims.map((claim) => claim.credited), credited);
    if (relayed !== undefined) deepStrictEqual(claims.map((claim) => claim.relayed), [relayed]);
  });
}
