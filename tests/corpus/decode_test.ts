import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeText } from "../../lib/corpus/decode.ts";

const NORWEGIAN =
  "Rapporten anslår at tyveriene førte til et utbytte på én milliard – «opptil» så mye, sier rådet. Også i år.";
const ARABIC = "قال تقرير للأمم المتحدة إن كوريا الشمالية سرقت ما يصل إلى ملياري دولار من المصارف.";
const GERMAN = "Größere Beträge wurden über Börsen gewaschen; „bis zu“ 50 Millionen Dollar, heißt es – für Öl.";
const POLISH = "Złodzieje ukradli więcej środków niż kiedykolwiek, podała spółka śledcza w środę. Też żądali okupu.";
const RUSSIAN = "Эксперты сообщили, что хакеры похитили более миллиарда долларов за один год.";

/** The bytes of a text in a single-byte encoding, by asking for each byte what it stands for. */
function encode(text: string, encoding: string): Uint8Array {
  const letters = [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
  return Uint8Array.from(text, (letter) => {
    const byte = letters.indexOf(letter);
    assert.ok(byte >= 0, `${encoding} has no ${letter}`);
    return byte;
  });
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))]
    .forEach((unit, index) => bytes.setUint16(2 * index, unit, little));
  return new Uint8Array(bytes.buffer);
}

Deno.test("decodeText() leaves UTF-8 untouched but for its mark", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
    fc.pre(!text.includes("\0") && !text.startsWith("\uFEFF"));
    assert.equal(decodeText(new TextEncoder().encode(text)), text);
    assert.equal(decodeText(new TextEncoder().encode(`\uFEFF${text}`)), text);
  }));
  assert.equal(decodeText(new TextEncoder().encode("a\r\n\u0301 ﬁ\u00A0")), "a\r\n\u0301 ﬁ\u00A0");
});

Deno.test("decodeText() reads UTF-16 by its mark", () => {
  assert.equal(decodeText(utf16(ARABIC, true)), ARABIC);
  assert.equal(decodeText(utf16(NORWEGIAN, false)), NORWEGIAN);
});

Deno.test("decodeText() finds the older encoding that gives words", () => {
  const cases = [
    [NORWEGIAN, "windows-1252"],
    [GERMAN, "windows-1252"],
    ["The “record” sum – €1bn", "windows-1252"],
    [ARABIC, "windows-1256"],
    [ARABIC, "iso-8859-6"],
    [POLISH, "windows-1250"],
    [RUSSIAN, "windows-1251"],
  ] as const;
  for (const [text, encoding] of cases) assert.equal(decodeText(encode(text, encoding)), text, `${encoding}: ${text}`);
});

Deno.test("decodeText() believes a page that names its charset, unless its bytes are UTF-8", () => {
  const page = (name: string) => `<html><head><meta charset="${name}"></head><body><p>Ελλάδα</p></body></html>`;
  assert.equal(decodeText(encode(page("iso-8859-7"), "iso-8859-7")), page("iso-8859-7"));
  assert.equal(decodeText(new TextEncoder().encode(page("iso-8859-7"))), page("iso-8859-7"));
  const old = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">';
  assert.equal(decodeText(encode(old + ARABIC, "windows-1256")), old + ARABIC);
});

Deno.test("decodeText() gives nothing for what is no text", () => {
  assert.equal(decodeText(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0x9d, 0xff])), undefined);
  const noise = Uint8Array.from({ length: 2000 }, (_, index) => 1 + (index * index * 31 + index * 17) % 255);
  assert.equal(decodeText(noise), undefined);
  assert.equal(decodeText(new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])), undefined);
});
