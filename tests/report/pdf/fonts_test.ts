import assert from "node:assert/strict";
import { fontFaces, fontsFor, withFonts } from "../../../lib/report/pdf/fonts.ts";
import { isVisible, lettersIn } from "../../../lib/report/pdf/letters.ts";
import { lettersOf } from "../../../lib/report/pdf/woff2.ts";
import { MODULES } from "./made.ts";

const familiesIn = (css: string) => [...new Set(css.match(/(?<=font-family:")[^"]+/gu))];

Deno.test("fontFaces() embeds the text families as data alone", () => {
  const css = fontFaces("<p>abc</p>");
  assert.deepEqual(familiesIn(css), ["Plex Sans", "Plex Serif", "Plex Cond"]);
  const sources = css.match(/url\([^)]{0,20}/gu)!;
  assert.ok(sources.every((source) => source.startsWith("url(data:font/woff2;")));
  assert.match(css, /:root\{--sans:"Plex Sans";--serif:"Plex Serif";--cond:"Plex Cond"\}/u);
});

Deno.test("fontFaces() embeds no more than the letters need", () => {
  const plain = fontFaces("<p>abc</p>");
  assert.ok(plain.length < 450_000, `${plain.length} bytes`);
  assert.ok(!/U\+0400/u.test(plain) && !/italic/u.test(plain));
  assert.match(fontFaces("<p>Дмитрий</p>"), /unicode-range:[^;]*U\+0400/u);
  assert.match(fontFaces("<p>Ελλάδα</p>"), /unicode-range:[^;]*U\+0386/u);
  assert.match(fontFaces("<p><em>abc</em></p>"), /font-style:italic/u);
});

Deno.test("fontFaces() adds Arabic when such letters occur, however they are written", () => {
  for (const letters of ["سرق", "&#1587;", "&#x633;", "<style>p::before{content:'\\633'}</style>"]) {
    const css = fontFaces(`<p>${letters}</p>`);
    assert.ok(familiesIn(css).includes("Plex Arabic"), letters);
    assert.match(css, /--sans:"Plex Sans","Plex Arabic"/u);
  }
});

Deno.test("fontFaces() takes the complete file for a letter that the split files lack", () => {
  const css = fontFaces("<p>ʿAbd ʼan, e\u0301</p>");
  assert.ok(!css.includes("unicode-range"));
  assert.deepEqual(fontsFor("<p>ʼan, e\u0301</p>").missing, []);
});

Deno.test("withFonts() puts the rules first into the head", () => {
  const { html, missing } = withFonts(
    '<!doctype html><html><head lang="en"><title>x</title></head><body></body></html>',
  );
  assert.match(html, /^<!doctype html><html><head lang="en"><style>@font-face/u);
  assert.deepEqual(missing, []);
});

Deno.test("withFonts() shows a sign for letters that no font has, and lists them", () => {
  const { html, missing } = withFonts("<html><head></head><body>a ท b ไ c</body></html>");
  assert.deepEqual(missing, ["ท", "ไ"]);
  assert.ok(html.endsWith("<body>a \ufffd b \ufffd c</body></html>"));
});

Deno.test("withFonts() has outlines for emoji, flags among them", () => {
  const { html, missing } = withFonts("<html><head></head><body>🚀 🇰🇵 ⚠️ 👩🏽‍💻</body></html>");
  assert.deepEqual(missing, []);
  assert.match(html, /--sans:"Plex Sans","Noto Emoji"/u);
});

Deno.test("fontFaces() names the letters whose font is not installed", () => {
  const modules = new URL(`file://${Deno.makeTempDirSync()}/`);
  Deno.mkdirSync(new URL("@ibm", modules));
  for (const name of ["plex-sans", "plex-serif", "plex-sans-condensed"]) {
    Deno.symlinkSync(new URL(`@ibm/${name}`, MODULES), new URL(`@ibm/${name}`, modules));
  }
  assert.throws(() => fontFaces("<p>김정은</p>", { modules }), {
    message: "report: no font for these letters: 김 은 정 (Plex Korean is not installed: run deno install)",
  });
  Deno.removeSync(modules, { recursive: true });
});

Deno.test("lettersOf() reads the character map of a font", () => {
  const sans = lettersOf(
    Deno.readFileSync(new URL("@ibm/plex-sans/fonts/complete/woff2/IBMPlexSans-Text.woff2", MODULES)),
  );
  const has = (text: string) => [...text].map((letter) => sans.has(letter.codePointAt(0)!));
  assert.deepEqual(has("aÅß≈→₿Ж"), [true, true, true, true, true, true, true]);
  assert.deepEqual(has("س김🚀"), [false, false, false]);
  assert.equal(sans.size, 895);
});

Deno.test("lettersOf() refuses another file", () => {
  assert.throws(() => lettersOf(new TextEncoder().encode("hello ".repeat(20))), SyntaxError);
});

Deno.test("lettersIn() finds letters of all planes once", () => {
  assert.deepEqual(lettersIn("aa𝒳&#8776;&#x1F680;"), [
    35,
    38,
    48,
    49,
    54,
    55,
    56,
    59,
    70,
    97,
    120,
    0x2248,
    0x1d4b3,
    0x1f680,
  ]);
});

Deno.test("isVisible() leaves out joiners and marks of direction", () => {
  assert.deepEqual([..."a \u200e\u00ad\u200d\ufeff\n"].map((letter) => isVisible(letter.codePointAt(0)!)), [
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
