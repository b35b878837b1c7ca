import assert from "node:assert/strict";
import fc from "fast-check";
import { Prefilter } from "../../lib/extract/lexicon/prefilter.ts";
import { parseLexicon, type RawLexicon } from "../../lib/extract/lexicon/lexicon.ts";
import { PLAIN_GRAMMAR } from "../../lib/extract/lexicon/sections.ts";
import { COUNTRY_CLASS, namesTopic } from "../../lib/extract/passage/topic.ts";
import { engine } from "./sample.ts";

const SEED = 20240321;
const LANGUAGES = ["en", "de", "no", "ar"] as const;
const lexicons = ["common", ...LANGUAGES].map((name) => {
  const file = `data/lexicons/${name}.json`;
  return parseLexicon(Deno.readTextFileSync(file), file);
});
const names = lexicons.flatMap(({ forms }) => forms)
  .filter((form) => form.section === COUNTRY_CLASS[0] && form.class === COUNTRY_CLASS[1]).map(({ text }) => text);
const words = [...names, ...names].flatMap((name) => name.split(" "));
const tails = lexicons.flatMap(({ forms }) => forms).map(({ text }) => text).filter((text) => /^\*\S+$/u.test(text));

/** A lexicon of one class of forms. */
function lexicon(language: string, forms: readonly string[], grammar = PLAIN_GRAMMAR): RawLexicon {
  return { language, grammar, forms: forms.map((text) => ({ section: "actor", class: "KP", text })) };
}

function passes(text: string, ...own: readonly RawLexicon[]): boolean {
  return new Prefilter(own, "actor", "KP").passes(text);
}

Deno.test("a text that the scanner finds the country in passes", () => {
  const word = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom(...words),
    fc.constantFrom("the", "von", "i", "في", "و", "ال", "و ال", "39", "...", "e\u0301", "\ud800"),
  );
  const ending = fc.constantFrom("", "", "", "s", "-", "ische", "ene", ...tails).map((tail) =>
    tail.replaceAll("*", "")
  );
  const opening = fc.constantFrom("", "", "", "و", "لل", "وال", "بال", "anti-");
  const between = fc.constantFrom(" ", " ", " ", "-", "\u00a0", "\n", ". ", "\u200f ", "\u0640 ", "");
  const changed = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.normalize("NFD"),
    (text) => [...text].join("\u0640"),
    (text) => text.replaceAll(" ", " ".repeat(100)),
  );
  const text = fc.tuple(fc.array(fc.tuple(opening, word, ending, between), { maxLength: 6 }), changed)
    .map(([parts, change]) => change(parts.map((part) => part.join("").replaceAll("*", "")).join("")));
  let named = 0;
  fc.assert(
    fc.property(text, fc.constantFrom(...LANGUAGES), (text, language) => {
      if (!namesTopic(engine.scannerOf(language)!.scan(text))) return;
      named++;
      assert.ok(engine.mayName(text), text);
    }),
    { numRuns: 6000, seed: SEED },
  );
  assert.ok(named > 500);
});

Deno.test("each form of the country passes as it stands", () => {
  for (const name of names) assert.ok(engine.mayName(`1 ${name.replaceAll("*", "")}.`), name);
});

Deno.test("a text without the country does not pass", () => {
  const others = [
    "",
    "South Korea's central bank said on Thursday that the state had spent 3 billion won on the northern line.",
    "Südkorea hat 2023 vier Satelliten gestartet; die Regierung im Norddeutschen Land schweigt.",
    "Sør-Korea eksporterte i fjor varer for 12 milliarder dollar, nord for byen.",
    "قالت كوريا الجنوبية إن الصادرات ارتفعت بنسبة 5 في المئة",
  ];
  for (const text of others) assert.ok(!engine.mayName(text), text);
});

Deno.test("a word is a form's where it stands as it is, or grows where its language lets words grow", () => {
  assert.ok(!passes("Northern Koreas", lexicon("xx", ["north korea"])));
  assert.ok(passes("Northern Koreas", lexicon("xx", ["north* korea*"])));
  assert.ok(passes("Northern Koreas", lexicon("xx", ["north korea", "*tail"])));
  const clitics = { ...PLAIN_GRAMMAR, clitics: { and: ["و"], before: ["ل"], article: ["ال"] } };
  assert.ok(passes("وللنظام", lexicon("xx", ["النظام", "نظام"], clitics)));
});

Deno.test("short forms are looked for as a whole, or let all texts pass where they may be part of a word", () => {
  assert.ok(passes("The D. P. R. K. fired", lexicon("xx", ["d.p.r.k."])));
  assert.ok(!passes("A p. or k. is no name", lexicon("xx", ["d.p.r.k."])));
  assert.ok(passes("anything", lexicon("xx", ["nk*"])));
  assert.ok(passes("Kim said", lexicon("xx", ["kim"])));
  assert.ok(!passes("Akim and kimono said", lexicon("xx", ["kim"])));
});

Deno.test("words and gaps without end are not looked through", () => {
  assert.ok(passes(`north ${"a".repeat(1000)}`, lexicon("xx", ["north korea", "*tail"])));
  assert.ok(!passes(`${"a".repeat(1000)}korea`, lexicon("xx", ["korea"])));
  assert.ok(passes(`north${" ".repeat(1000)}korea`, lexicon("xx", ["north korea"])));
});
