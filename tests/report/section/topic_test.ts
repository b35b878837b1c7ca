import assert from "node:assert/strict";
import type { Statement } from "../../../lib/claims/statement.ts";
import { Corpus } from "../../../lib/report/section/corpus.ts";
import { Topic } from "../../../lib/report/section/topic.ts";
import { goldTables } from "../../gold_claims.ts";

const tables = await goldTables();

/** How much, told on which day by how many articles, taken from whom and in which time. */
type Told = readonly [sum: number, day: string, articles: number, victim?: string | null, start?: string, end?: string];

/** A topic of sums, to date where no time is given; those of a victim are of that one alone. */
function sumsToDate(...told: readonly Told[]) {
  const first = tables.documents.objects()[0]!;
  const claim = tables.claims.objects().find(({ measure }) => measure === "stolen")!;
  const documents = told.flatMap(([, day, articles], index) =>
    Array.from({ length: articles }, (_, n) => ({ ...first, key: `${index}-${n}`, published: new Date(day) }))
  );
  const statements = told.map(([sum, , articles, victim = null, start, end], index): Statement => ({
    id: `s${index}`,
    measure: "stolen",
    unit: "USD",
    subject: null,
    victim,
    action: null,
    flow: null,
    good: null,
    scope: victim === null ? "to_date" : "none",
    low: sum,
    high: sum,
    bound: "exact",
    start: start === undefined ? null : new Date(start),
    end: end === undefined ? null : new Date(end),
    agreement: "repeated",
    gloss: "",
    claims: [`c${index}`],
    documents: Array.from({ length: articles }, (_, n) => `${index}-${n}`),
    originators: [],
  }));
  const claims = statements.map(({ id, claims: [own], documents: [key], victim, low }) => (
    { ...claim, id: own!, statement: id, document: key!, victim, low, high: low }
  ));
  return new Topic("theft", new Corpus({ ...tables, documents, statements, claims, checks: [] } as never));
}

Deno.test("totals() gives a row that does not fall: a small sum told later is no total to date", () => {
  const topic = sumsToDate([2e9, "2019-08-07", 9], [1.6e8, "2025-02-26", 2], [6.75e9, "2025-12-19", 4]);
  assert.deepEqual(topic.totals("stolen").map(({ high }) => high), [2e9, 6.75e9]);
});

Deno.test("totals() does not let one article's sum keep out what several give later", () => {
  const topic = sumsToDate([2e9, "2019-08-07", 9], [3e11, "2023-01-10", 1], [6.75e9, "2025-12-19", 4]);
  assert.deepEqual(topic.totals("stolen").map(({ high }) => high), [2e9, 6.75e9]);
});

Deno.test("totals() leaves out what is less than had been told of a part, and is none where a part came to more since", () => {
  const heist = [1.5e9, "2025-02-27", 8, "Bybit"] as const;
  const highs = (topic: Topic) => topic.totals("stolen").map(({ high }) => high);
  assert.deepEqual(highs(sumsToDate(heist, [6.75e9, "2025-12-19", 4], [1.4e9, "2025-03-28", 9])), [6.75e9]);
  assert.deepEqual(highs(sumsToDate([1.2e9, "2019-08-07", 9], heist)), []);
});

Deno.test("most() gives a total before what one victim lost, and that where there is nothing else", () => {
  const [heist, total] = [[1.5e9, "2025-02-27", 8, "Bybit"], [6e9, "2025-03-01", 1]] as const;
  assert.equal(sumsToDate(heist, total).most("stolen")?.high, 6e9);
  assert.deepEqual(sumsToDate(heist, total).heists().map(({ victim }) => victim), ["Bybit"]);
  assert.equal(sumsToDate(heist).most("stolen")?.victim, "Bybit");
});

Deno.test("most() gives a total before what was stolen within a month, by an unnamed single theft", () => {
  const [heist, total] = [[2.8e8, "2021-02-27", 3, null, "2020-09-01", "2020-09-30"], [2e9, "2021-03-01", 1]] as const;
  assert.equal(sumsToDate(heist, total).most("stolen")?.high, 2e9);
  assert.equal(sumsToDate(heist).most("stolen")?.high, 2.8e8);
});
