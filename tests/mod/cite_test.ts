import assert from "node:assert/strict";
import { utc } from "../../lib/claims/day.ts";
import {
  articleNames,
  cite,
  count,
  glossesOf,
  Linked,
  listed,
  md,
  overlaps,
  sentence,
  subjectName,
  where,
} from "../../lib/mod.ts";
import { goldTables } from "../gold_claims.ts";

const { claims, statements } = await goldTables();
const thefts = where(claims, (d) => d.measure === "stolen");

Deno.test("cite() says a claim's figure with bound and unit, and leads to it", () => {
  const most = thefts.objects().find((d) => d.high === 2e9)!;
  assert.deepEqual(cite(most), new Linked("up to $2bn", [most.id]));
  assert.equal(cite(most, { form: "long" }).text, "up to $2 billion");
  assert.equal(cite(most, { full: true }).text, "up to $2 billion stolen, to date");
  assert.equal(cite(most, { as: "the UN" }).text, "the UN");
});

Deno.test("cite() leads from a statement to all of its claims, and says a sanction in words", () => {
  const repeated = statements.objects().find((d) => d.claims.length > 1 && d.measure === "stolen")!;
  assert.deepEqual(cite(repeated).to, repeated.claims);
  const ban = claims.objects().find((d) => d.action === "ban" && d.good === "coal")!;
  assert.equal(cite(ban).text, "ban on exports of coal");
});

Deno.test("count() counts rows in words and leads to their claims", () => {
  assert.equal(count(thefts).text, String(thefts.numRows()));
  assert.deepEqual(count(thefts).to, thefts.array("id"));
  assert.equal(count(thefts.slice(0, 1), "figure").text, "one figure");
  assert.equal(count(thefts.slice(0, 2), "figure").text, "two figures");
  assert.equal(count([], "country", "countries").text, "no countries");
});

Deno.test("listed() and sentence() make English of values", () => {
  assert.equal(`${md`${listed(["a", "b", "c"])}`}`, "a, b and c");
  assert.equal(`${md`${listed(["a", "b"], "or")}`}`, "a or b");
  assert.equal(`${md`${listed([])}`}`, "");
  assert.equal(`${sentence("the UN")}`, "The UN");
  assert.deepEqual(sentence(md`${new Linked("up to", ["x"])} x`).values, [new Linked("Up to", ["x"])]);
  for (const words of ["$2bn", "3 of them", "ICBM", "", "الأمم"]) assert.equal(`${sentence(words)}`, words);
});

Deno.test("glossesOf() tells a dozen one by one and counts the others", () => {
  const glosses = Array.from({ length: 14 }, (_, at) => ({ gloss: `claim ${at}` }));
  const said = glossesOf(glosses);
  assert.ok(said.startsWith("Claim 0. Claim 1.") && said.endsWith("Claim 11. And 2 more."));
});

Deno.test("overlaps() takes what reaches into the range, and what has no place", () => {
  const placed = (from: number, to: number) => ({ at_start: utc(from, 1, 1), at_end: utc(to, 12, 31) });
  assert.equal(overlaps(placed(2000, 2021), [2019, 2024]), true);
  assert.equal(overlaps(placed(2000, 2018), [2019, 2024]), false);
  assert.equal(overlaps(placed(2025, 2025), [2019, 2024]), false);
  assert.equal(overlaps(placed(2024, 2030), [2019, 2024]), true);
  assert.equal(overlaps(placed(2019, 2019), [utc(2019, 12, 31), utc(2020, 1, 1)]), true);
  assert.equal(overlaps({ at_start: null, at_end: null }, [2019, 2024]), true);
});

Deno.test("subjectName() names every class of the vocabulary", () => {
  assert.equal(subjectName("icbm"), "ICBM");
  assert.equal(subjectName(null), "missiles");
});

Deno.test("articleNames() names an article by publisher and year, else by its key", () => {
  const day = utc(2024, 3, 21);
  const name = articleNames([
    { key: "a", publisher: "Benzinga", published: day },
    { key: "b", publisher: "Benzinga", published: null },
    { key: "c", publisher: null, published: day },
  ]);
  assert.deepEqual(["a", "b", "c", "d"].map(name), ["Benzinga, 2024", "Benzinga", "c", "d"]);
});
