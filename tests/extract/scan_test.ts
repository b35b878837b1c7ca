import assert from "node:assert/strict";
import { Scanner } from "../../lib/extract/scan/scan.ts";
import { Flag, Kind } from "../../lib/extract/scan/tokens.ts";
import { readLexicon } from "../bench/answer.ts";

const scanners = new Map<string, Scanner>();

function scan(language: string, text: string) {
  let scanner = scanners.get(language);
  if (!scanner) scanners.set(language, scanner = new Scanner(readLexicon(language)));
  return scanner.scan(text);
}

function sentences(language: string, text: string): string[] {
  return scan(language, text).sentences.map(({ start, end }) => text.slice(start, end));
}

Deno.test("scan() does not end a sentence after initials and abbreviations", () => {
  assert.deepEqual(sentences("en", "The U.N. report named Mr. Kim. It was long."), [
    "The U.N. report named Mr. Kim.",
    "It was long.",
  ]);
  assert.deepEqual(sentences("de", "Es waren 2 Mrd. Dollar am 30. Januar. Die Täter flohen."), [
    "Es waren 2 Mrd. Dollar am 30. Januar.",
    "Die Täter flohen.",
  ]);
});

Deno.test("scan() ends a sentence after an abbreviation when a function word begins the next", () => {
  assert.equal(sentences("de", "Es waren 2 Mrd. Die Täter flohen.").length, 2);
});

Deno.test("scan() joins lines that wrap a paragraph and ends headings", () => {
  const text =
    "Two billion stolen\n\nNorth Korea stole two billion dollars from banks in many\ncountries, a report says. It was the work of the group that is\nknown as Lazarus.\n";
  const read = sentences("en", text);
  assert.equal(read.length, 3);
  assert.equal(read[0], "Two billion stolen");
  assert.ok(read[1]!.endsWith("a report says."));
});

Deno.test("scan() keeps the lines above an article apart where its paragraphs are a line each", () => {
  const top =
    "Published: 05.09.2022 07:12  Updated: 05.09.2022 09:40\nNorth Korea fires eight missiles in half an hour\n\n";
  const body = `North Korea fired eight missiles on Sunday, ${"and more was said of it ".repeat(20)}by all.\n`;
  assert.equal(sentences("en", top + body).length, 3);
});

Deno.test("scan() reads each line of a list by itself", () => {
  assert.equal(sentences("en", "Coal\nIron ore and steel\nSeafood and lead").length, 3);
});

Deno.test("scan() takes the longest phrase", () => {
  const tokens = scan("en", "no fewer than ten");
  assert.equal(tokens.find(0, "bound")?.class, "min");
  assert.equal(tokens.words(0), "no fewer than");
});

Deno.test("scan() marks an Arabic conjunction that was written with its word", () => {
  const tokens = scan("ar", "مليون ومليار");
  assert.equal(tokens.flag[1], Flag.clitic);
  assert.equal(tokens.words(2), "مليار");
});

Deno.test("scan() looks words up without vowel signs and tatweel, and keeps their offsets", () => {
  const text = "ثمانيـــة مَلايين";
  const tokens = scan("ar", text);
  assert.equal(tokens.value[0], 8);
  assert.equal(tokens.words(1), "مَلايين");
  assert.equal(tokens.find(1, "magnitude")?.value, 1e6);
});

Deno.test("scan() reads decomposed letters as composed ones", () => {
  const tokens = scan("de", "fünf".normalize("NFD"));
  assert.equal(tokens.value[0], 5);
});

Deno.test("scan() reads numbers that are written as one word", () => {
  assert.equal(scan("de", "dreihundertneunundneunzigtausendfünfhundertneunundvierzig").value[0], 399549);
  assert.equal(scan("no", "toogtjue").value[0], 22);
  assert.equal(scan("da", "femoghalvtreds").value[0], 55);
  assert.equal(scan("sv", "tjugofem").value[0], 25);
});

Deno.test("scan() finds no value in a compound that only holds a magnitude", () => {
  assert.equal(scan("no", "Mathias’ milliardplattform").kind[0], Kind.other);
});

Deno.test("scan() keeps every token inside the text, in order", () => {
  const text = "On 30 January the “group” (Lazarus) stole $1.5bn – or more…\n\nA heading\n";
  const tokens = scan("en", text);
  for (let i = 0, last = 0; i < tokens.count; last = tokens.end[i]!, i++) {
    assert.ok(tokens.start[i]! >= last && tokens.end[i]! >= tokens.start[i]! && tokens.end[i]! <= text.length);
  }
});
