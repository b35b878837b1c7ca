import assert from "node:assert/strict";
import { toEngine } from "../../lib/extract/engine.ts";
import { extractDocument } from "../../lib/extract/extract.ts";
import { parseLexicon } from "../../lib/extract/lexicon/lexicon.ts";
import { countedWork } from "./counted_work.ts";
import { engine, sample } from "./sample.ts";

/** What twice the text may cost at most: a little is done once, and columns grow by doubling. */
const TWICE = 2.4;

const NEWS = [
  "North Korea's hackers stole $620 million from a bridge on 23 March 2022, the FBI said.",
  "It fired 12 missiles in eight days, the South's military reported, the seventh launch this month.",
  "Imports of crude oil are capped at 4 million barrels a year; coal exports were banned in August 2017.",
  "No nuclear test has followed since then.",
  "10.35: A vessel passed 3,000 tonnes of coal to another from ship to ship.",
];

const digits = (count: number) => "1234567890".repeat(count);

/** Texts of a size, by what is hard in them. */
const TEXTS: Readonly<Record<string, (size: number) => string>> = {
  "one line of many sentences": (size) => Array.from({ length: size }, (_, i) => NEWS[i % NEWS.length]).join(" "),
  "many lines": (size) => Array.from({ length: size }, (_, i) => NEWS[i % NEWS.length]).join("\n"),
  "a running report": (size) =>
    Array.from({ length: size }, (_, i) => `${10 + i % 12}.${10 + i % 50}: North Korea fired a missile\n`).join(""),
  "a line of figures": (size) => `North Korea stole ${"$3 million, ".repeat(size)}in 2021.`,
  "a row of times": (size) => `North Korea fired a missile ${"in May, ".repeat(size)}and in June.`,
  "one number of many digits": (size) => `North Korea stole $${digits(size)} in 2021.`,
  "many numbers of few digits": (size) => `North Korea stole ${"12,345 ".repeat(size)} in 2021.`,
  "digits with a separator behind each": (size) => `North Korea stole $${"1,".repeat(size)}1 in 2021.`,
  "nested quotations": (size) => `North Korea said ${"“it said ‘".repeat(size)}no${"’”".repeat(size)} in 2021.`,
  "nested brackets": (size) => `North Korea stole ${"($3 million ".repeat(size)}${")".repeat(size)} in 2021.`,
  "words without an end": (size) => `North Korea ${"x".repeat(size * 20)} stole $3 million in 2021.`,
  "unknown words": (size) => `North Korea ${"lorem ipsum dolor ".repeat(size)} stole $3 million in 2021.`,
};

for (const [name, make] of Object.entries(TEXTS)) {
  Deno.test(`extractDocument() takes twice the work for twice the text: ${name}`, () => {
    const work = (size: number) =>
      countedWork(make(size), (text) => extractDocument(sample(text, "en", "2022-12-01"), engine));
    const [once, twice] = [work(400), work(800)];
    assert.ok(twice <= once * TWICE, `${once} -> ${twice}`);
  });
}

Deno.test("extractDocument() takes no more work with ten thousand more words in the lexicon", () => {
  const read = (name: string) => parseLexicon(Deno.readTextFileSync(`data/lexicons/${name}.json`), `${name}.json`);
  const measures = JSON.parse(Deno.readTextFileSync("data/measures.json"));
  const own = read("en");
  const more = Array.from({ length: 10_000 }, (_, i) => ({ section: "good", class: "other", text: `zz${i}yy` }));
  const [small, large] = [own, { ...own, forms: [...own.forms, ...more] }].map((lexicon) =>
    toEngine({ lexicons: [read("common"), lexicon], measures })
  );
  const text = NEWS.join(" ").repeat(20);
  const claims = [small!, large!].map((one) => extractDocument(sample(text, "en", "2022-12-01"), one));
  assert.deepEqual(claims[1], claims[0]);
  const [few, many] = [small!, large!].map((one) =>
    countedWork(text, (counted) => extractDocument(sample(counted, "en", "2022-12-01"), one))
  );
  assert.equal(many, few);
});
