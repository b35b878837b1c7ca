import assert from "node:assert/strict";
import { extractDocument } from "../../lib/extract/extract.ts";
import { engine, sample } from "./sample.ts";

function runs(text: string, language: string): string[] {
  return engine.runsOf(text, language).map((run) => `${run.language} ${text.slice(run.from, run.to).trim()}`);
}

Deno.test("runs() reads an English caption in an Arabic article as English", () => {
  const text = "أطلقت بيونغ يانغ ثمانية صواريخ\nNorth Korea Source: AP\nوقال التقرير\n";
  assert.deepEqual(runs(text, "ar"), [
    "ar أطلقت بيونغ يانغ ثمانية صواريخ",
    "en North Korea Source: AP",
    "ar وقال التقرير",
  ]);
});

Deno.test("runs() tells languages of one script by their function words", () => {
  const text = "Die Täter haben das Geld auf der Börse gestohlen.\nThe report said that it was the work of a group.\n";
  assert.deepEqual(runs(text, "de").map((run) => run.slice(0, 2)), ["de", "en"]);
});

Deno.test("runs() tells languages of one script without function words by all their words", () => {
  assert.deepEqual(
    runs("أطلقت بيونغ يانغ ثمانية صواريخ\nNordkorea stahl Kryptowährungen\n", "ar")[1]!.slice(0, 2),
    "de",
  );
});

Deno.test("runs() leaves short lines and names in the document's language", () => {
  assert.deepEqual(runs("Kim Jong Un\nReuters\nBitcoin und Ether\n", "de"), [
    "de Kim Jong Un\nReuters\nBitcoin und Ether",
  ]);
});

Deno.test("runs() covers the text without gaps", () => {
  const text = "a\n\nقال\n\nthe of and to\nder";
  const all = engine.runsOf(text, "en");
  assert.equal(all[0]!.from, 0);
  assert.equal(all.at(-1)!.to, text.length);
  all.forEach((run, i) => assert.equal(run.from, i === 0 ? 0 : all[i - 1]!.to));
});

Deno.test("extractDocument() reads a caption in another language with that language's words", () => {
  const text =
    "أطلقت كوريا الشمالية ثلاثة صواريخ في عام 2019.\n\nNorth Korea tested two missiles on 25 July 2019. Source: AP\n\n" +
    "وسرق القراصنة 30 مليون دولار في عام 2018.";
  const claims = extractDocument(sample(text, "ar", "2019-08-08"), engine);
  assert.deepEqual(claims.map(({ language, low, quote }) => [language, low, text.includes(quote)]), [
    ["ar", 3, true],
    ["en", 2, true],
    ["ar", 30e6, true],
  ]);
  assert.equal(claims[1]!.start?.toISOString().slice(0, 10), "2019-07-25");
});
