import assert from "node:assert/strict";
import { axis } from "../../../lib/report/section/axis.ts";
import { confidenceIn } from "../../../lib/report/section/confidence.ts";
import { Corpus } from "../../../lib/report/section/corpus.ts";
import { conflictsOf, rangeOf } from "../../../lib/report/section/disagree.ts";
import { knownOf } from "../../../lib/report/section/known.ts";
import { briefingWords } from "../../../lib/report/section/words.ts";
import { goldTables } from "../../gold_claims.ts";

const corpus = new Corpus(await goldTables());
const conflicts = conflictsOf(corpus);

Deno.test("conflictsOf() sets what articles say of a year beside the reference, from the lowest to the highest", () => {
  const theft = conflicts.find(({ about }) => about.measure === "stolen" && about.start?.getUTCFullYear() === 2022)!;
  assert.equal(theft.between, "reference");
  assert.deepEqual(rangeOf(theft.entries), [626_000_000, 1_700_000_000]);
  const middles = theft.entries.map(({ low, high }) => (low! + high!) / 2);
  assert.deepEqual(middles, middles.toSorted((a, b) => a - b));
  const said = theft.entries.filter(({ from }) => from === "article");
  assert.deepEqual(said.map(({ bound }) => bound).toSorted(), ["max", "range"]);
  assert.ok(said.every(({ claims }) => claims.length > 0));
});

Deno.test("conflictsOf() never holds a count of intercontinental missiles against one of all missiles", () => {
  const icbm = conflicts.find(({ about }) => about.subject === "icbm")!;
  assert.ok(icbm.entries.every(({ high }) => high! < 20));
});

Deno.test("conflictsOf() leaves out what a check doubts", () => {
  const doubtful = new Set(corpus.statements.filter((one) => corpus.isDoubtful(one)).map(({ id }) => id));
  assert.ok(doubtful.size > 0);
  assert.ok(conflicts.every(({ statements }) => statements.every(({ id }) => !doubtful.has(id))));
});

Deno.test("conflictsOf() finds none where nothing is dated: undated totals may be years apart", () => {
  const undated = corpus.statements.map((one) => ({ ...one, start: null, end: null }));
  const documents = corpus.documents.map((one) => ({ ...one, published: null, published_end: null }));
  const bare = new Corpus({ ...corpus, documents, statements: undated } as never);
  assert.deepEqual(conflictsOf(bare), []);
});

Deno.test("confidenceIn() is low for one originator, however many articles repeat it", () => {
  const repeated = corpus.statements.find(({ agreement, measure }) =>
    agreement === "repeated" && measure === "stolen"
  )!;
  assert.equal(repeated.documents.length, 2);
  const { level, why } = confidenceIn(repeated, [], briefingWords);
  assert.equal(level, "low");
  assert.match(String(why), /two articles and one originator \(UN\)/u);
});

Deno.test("confidenceIn() rises with independent publishers that agree, and falls with those that do not", () => {
  const statement = corpus.statements.find(({ measure, high }) => measure === "stolen" && high === 400_000_000)!;
  const known = knownOf(statement, corpus.toldOn(statement), corpus.reference);
  const agreeing = known.find(({ low }) => low === 395_000_000)!;
  const as = (publisher: string) => ({ ...agreeing, publisher });
  assert.equal(confidenceIn(statement, [as("A")], briefingWords).level, "moderate");
  assert.equal(confidenceIn(statement, [as("A"), as("B")], briefingWords).level, "high");
  const against = { ...as("C"), low: 1, high: 1 };
  assert.equal(confidenceIn(statement, [as("A"), as("B"), against], briefingWords).level, "moderate");
});

Deno.test("axis() begins at zero and ends at a round number, and goes by powers of ten where values lie far apart", () => {
  const even = axis([630e6, 1.7e9], [100, 500]);
  assert.deepEqual(even.ticks, [0, 500e6, 1e9, 1.5e9, 2e9]);
  assert.equal(even.at(0), 100);
  assert.equal(even.at(2e9), 500);
  const wide = axis([3, 1e15], [0, 100]);
  assert.ok(wide.logarithmic);
  assert.equal(wide.at(1), 0);
  assert.equal(wide.at(1e15), 100);
  assert.ok(wide.ticks.length <= 9);
  assert.deepEqual(axis([0], [0, 1]).ticks, [0, 1]);
});
