import assert from "node:assert/strict";
import { fieldInWords, passedInWords, ruleInWords } from "../../lib/claims/reason.ts";
import { words } from "../../lib/claims/words.ts";
import { explainDocument } from "../../lib/extract/extract.ts";
import { engine, sample } from "../extract/sample.ts";

const TEXTS = [
  [
    "en",
    "North Korea fired at least 73 missiles in 2022, eight of them ICBMs. Hackers stole $1.7 billion, Chainalysis said.",
  ],
  [
    "en",
    "North Korea carried out its sixth nuclear test on 3 September 2017. The UN banned exports of coal. No missile was fired in 2018.",
  ],
  [
    "de",
    "Nordkorea hat 2022 nach Angaben von Chainalysis bis zu 1,7 Milliarden Dollar gestohlen, davon 300 Millionen im Mai.",
  ],
  ["no", "Nord-Korea skjøt opp to raketter fredag. FN har forbudt eksport av kull siden 2017."],
  ["ar", "سرقت كوريا الشمالية ما يصل إلى ملياري دولار، بحسب تقرير للأمم المتحدة. وأطلقت صاروخين يوم الثلاثاء."],
] as const;

Deno.test("every claim says of each of its fields by which rule and which words it was read", () => {
  for (const [language, text] of TEXTS) {
    const { claims } = explainDocument(sample(text, language, "2023-02-08"), engine);
    assert.ok(claims.length > 0, text);
    for (const claim of claims) {
      const { measure, low, bound, subject, action, flow, good, credited, start } = claim;
      const fields = { measure, low, bound, subject, action, flow, good, credited, period: start };
      for (const [field, value] of Object.entries(fields)) {
        const own = claim.reasons.filter((reason) => reason.field === field);
        assert.equal(own.length > 0, value !== null, `${claim.quote}: ${field}`);
        for (const { rule, spans } of own) {
          assert.ok(spans.length > 0 || rule === "no bound word", `${claim.quote}: ${field}: ${rule}`);
          for (const [from, to] of spans) assert.ok(from < to && to <= text.length);
        }
      }
    }
  }
});

Deno.test("reasons are told in words of the frame", () => {
  assert.equal(ruleInWords("trigger.steal"), "a word for stealing");
  assert.equal(ruleInWords("nearest at"), "the nearest time that is named");
  assert.equal(fieldInWords("low"), "figure");
  assert.equal(
    passedInWords({ what: "500000 barrel", reason: "head noun" }),
    "counts barrels, of which there is no measure",
  );
  assert.equal(
    passedInWords({ what: "stolen 1 USD", reason: "blocker.market" }),
    "near it stands a word for prices, holdings, budgets or the market",
  );
  assert.match(
    passedInWords({ what: "7", reason: "counts nothing known" }),
    /^a bare number: beside it would have to/u,
  );
});

Deno.test("every class that a measure needs or is kept from has its words", async () => {
  const { default: measures } = await import("../../data/measures.json", { with: { type: "json" } });
  for (const { needs, forbids } of Object.values(measures)) {
    for (const need of Object.keys(needs)) assert.ok(ruleInWords(need) !== ruleInWords("none.known"), need);
    for (const block of Object.keys(forbids)) {
      const [kind, name] = block.split(".") as [string, string];
      if (kind === "blocker") assert.ok(Object.hasOwn(words.reasons.blockers, name), block);
    }
  }
});
