import assert from "node:assert/strict";
import { readEngine } from "../../lib/extract/engine.ts";
import { explainDocument } from "../../lib/extract/extract.ts";
import { holds, mark } from "../../lib/extract/passage/marks.ts";
import type { Passage } from "../../lib/extract/passage/passage.ts";
import { giveBack, readNamed, readPassages } from "../../lib/extract/read.ts";
import { engine, sample } from "./sample.ts";

const STOLEN = sample(
  "North Korea stole $620 million in March 2022.\nقال التقرير إن كوريا الشمالية أطلقت صاروخين باليستيين\nIt fired two missiles on 5 May.\n",
  "en",
  "2022-12-01",
);
const FIRED = sample("Nordkorea feuerte am 5. Mai 2022 drei Raketen ab, meldete der Süden.", "de", "2022-06-01");
const OTHER = sample(
  "The bank lost $3 million in 2021, the police said. It was the third theft of the year.",
  "en",
  null,
);

function shown(passages: readonly Passage[]): unknown {
  return passages.map(({ index, words, values, periods, heading }) => ({
    index,
    words,
    heading,
    values,
    periods: periods.map(({ span, from, next, grain, kind, relative }) => ({
      span,
      from,
      next,
      grain,
      kind,
      relative,
    })),
  }));
}

Deno.test("readPassages() gives passages that stay as they are while other texts are read", () => {
  const passages = readPassages(STOLEN, engine);
  const before = JSON.stringify(shown(passages));
  const country = mark("actor", "KP");
  const named = passages.map((passage) => holds(passage, country));
  for (const document of [FIRED, OTHER, STOLEN]) explainDocument(document, engine);
  for (const document of [OTHER, FIRED]) readPassages(document, engine);
  const again = JSON.stringify(shown(passages.map((passage) => passage.at(passage.index + 1).at(passage.index))));
  assert.equal(again, before);
  assert.deepEqual(passages.map((passage) => holds(passage, country)), named);
});

Deno.test("explainDocument() finds the same whatever was read before", () => {
  const documents = [STOLEN, FIRED, OTHER];
  const alone = documents.map((document) => JSON.stringify(explainDocument(document, readEngine())));
  const one = readEngine();
  for (const order of [[0, 1, 2], [2, 1, 0], [1, 0, 0, 2]]) {
    for (const i of order) assert.equal(JSON.stringify(explainDocument(documents[i]!, one)), alone[i]);
  }
});

Deno.test("giveBack() lets the next text have the columns of one that is done with", () => {
  const first = readPassages(OTHER, engine);
  giveBack(first);
  const second = readPassages(OTHER, engine);
  assert.equal(second[0]!.columns.kind, first[0]!.columns.kind);
  const third = readPassages(OTHER, engine);
  assert.notEqual(third[0]!.columns.kind, second[0]!.columns.kind);
});

Deno.test("readNamed() passes over a text that does not name the country", () => {
  assert.equal(readNamed(OTHER, engine).length, 0);
  assert.equal(readNamed(STOLEN, engine).length, readPassages(STOLEN, engine).length);
});
