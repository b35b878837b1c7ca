import fc from "fast-check";
import assert from "node:assert/strict";
import { areaOf } from "../../../lib/report/pdf/area.ts";
import { mendContent } from "../../../lib/report/pdf/content.ts";
import { bytesOf, latin, scanOperators } from "../../../lib/report/pdf/operators.ts";
import { mendTable } from "../../../lib/report/pdf/tounicode.ts";

function operatorsOf(source: string): string[] {
  const bytes = bytesOf(source);
  const found: string[] = [];
  scanOperators(bytes, (operator, operands, start, end) => {
    const parts: string[] = [];
    for (let index = 0; index < operands.length; index += 2) {
      parts.push(latin(bytes, operands[index], operands[index + 1]));
    }
    assert.ok(latin(bytes, start, end).endsWith(operator) || operator === "BI");
    found.push([...parts, operator].join(" "));
  });
  return found;
}

const mend = (source: string) => latin(mendContent(bytesOf(source)));

Deno.test("scanOperators() reads every kind of operand", () => {
  const cases: [string, string[]][] = [
    ["q 1 0 0 -1 .5 +3 cm Q", ["q", "1 0 0 -1 .5 +3 cm", "Q"]],
    ["(a \\) (b) c) Tj", ["(a \\) (b) c) Tj"]],
    ["<00 41>Tj[(x]) -20 <4142>]TJ", ["<00 41> Tj", "[(x]) -20 <4142>] TJ"]],
    ["/P <</MCID 0 /A <</B [1 2] /C (>>)>> >>BDC", ["/P <</MCID 0 /A <</B [1 2] /C (>>)>> >> BDC"]],
    ["% a comment (\n1 w true false null x", ["1 w", "true false null x"]],
    ["BI /W 1 ID \x00EI\xff( EI Q", ["BI", "Q"]],
    ["0 0 m f* B* T* '", ["0 0 m", "f*", "B*", "T*", "'"]],
    ["", []],
  ];
  for (const [source, operators] of cases) assert.deepEqual(operatorsOf(source), operators, source);
});

Deno.test("scanOperators() ends on any bytes", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
    scanOperators(bytes, (_operator, _operands, start, end) => assert.ok(start <= end && end <= bytes.length));
  }));
});

Deno.test("scanOperators() stops when it is told to", () => {
  let seen = 0;
  scanOperators(bytesOf("q Q q Q"), () => ++seen < 2 ? undefined : false);
  assert.equal(seen, 2);
});

Deno.test("mendContent() marks what is neither tagged nor an artifact", () => {
  const cases: [string, string][] = [
    ["0 0 9 9 re\nf", "/Artifact BMC\n0 0 9 9 re\nf\nEMC"],
    ["0 0 m 1 1 l S Q", "/Artifact BMC\n0 0 m 1 1 l S\nEMC Q"],
    ["BT <41> Tj ET", "BT /Artifact BMC\n<41> Tj\nEMC ET"],
    ["/X1 Do", "/Artifact BMC\n/X1 Do\nEMC"],
    ["/Span <</Lang (de)>> BDC <41> Tj EMC", "/Artifact BMC\n/Span <</Lang (de)>> BDC <41> Tj EMC\nEMC"],
    [
      "/ReversedChars BMC /Span <</ActualText <FEFF0641>>> BDC <41> Tj EMC EMC",
      "/Artifact BMC\n" +
      "/ReversedChars BMC /Span <</ActualText <FEFF0641>>> BDC <41> Tj EMC EMC\nEMC",
    ],
  ];
  for (const [source, mended] of cases) assert.equal(mend(source), mended);
});

Deno.test("mendContent() leaves alone what is marked, and clips", () => {
  const cases = [
    "/P <</MCID 0 >>BDC 0 0 9 9 re f BT <41> Tj ET EMC",
    "/Artifact BMC 0 0 9 9 re f EMC",
    "0 0 9 9 re W* n",
    "/P <</MCID 3>> BDC /Span <</ActualText <FEFF0041>>> BDC <41> Tj EMC 0 0 9 9 re f EMC",
  ];
  for (const source of cases) assert.equal(mend(source), source);
});

Deno.test("mendContent() makes an artifact of lines and grounds that are tagged as a part of a table, and says so", () => {
  const dropped: number[] = [];
  const mended = mendContent(
    bytesOf("/TD <</MCID 3 >>BDC 0 0 9 9 re f EMC /TD <</MCID 4 >>BDC 0 0 9 9 re f <41> Tj EMC /P <</MCID 5>> BDC EMC"),
    undefined,
    (id) => dropped.push(id),
  );
  assert.deepEqual(dropped, [3, 5]);
  assert.equal(
    latin(mended),
    "/Artifact BMC 0 0 9 9 re f EMC /TD <</MCID 4 >>BDC 0 0 9 9 re f <41> Tj EMC /Artifact BMC EMC",
  );
});

Deno.test("mendContent() marks content once only", () => {
  const once = mend("0 0 9 9 re f /P <</MCID 0 >>BDC <41> Tj EMC <42> Tj");
  assert.equal(mend(once), once);
});

Deno.test("mendContent() rounds steps between letters to a thousandth", () => {
  assert.equal(mend("6.5660248 0 Td -0.00001 0 Td 12 -3 Td 4.125 0 Td"), "6.566 0 Td 0 0 Td 12 -3 Td 4.125 0 Td");
});

Deno.test("mendContent() rounds the corners of what is drawn to a hundredth", () => {
  const tagged = (inner: string) => `/Figure <</MCID 0 >>BDC ${inner} EMC`;
  assert.equal(mend(tagged("1.23456 -7.5 m 2.999999 .125 l S")), tagged("1.23 -7.5 m 3 0.13 l S"));
  assert.equal(mend("1.23456 0 m 2 3 l S"), "/Artifact BMC\n1.23 0 m 2 3 l S\nEMC");
});

Deno.test("mendContent() turns the letters of a right-to-left ligature round", () => {
  const marked = (text: string) => `/P <</MCID 0 >>BDC /Span<</ActualText <FEFF${text}> >> BDC <41> Tj EMC EMC`;
  assert.equal(mend(marked("06440627")), marked("06270644"));
  for (const same of ["0641", "00660069", "0644D83D"]) assert.equal(mend(marked(same)), marked(same));
});

Deno.test("areaOf() reads margins and scale of a page", () => {
  const margins = ".24 0 0 -.24 0 842 cm q 3.125 0 0 3.125 0 0 cm BT <41> Tj ET Q ";
  const area = "q 200 300 2000 3000 re W* n q 3.125 0 0 3.125 200 -900 cm 0 0 9 9 re f Q Q";
  assert.deepEqual(areaOf(bytesOf(margins + area)), { left: 48, top: 72, scale: 0.75 });
  const shrunk = area.replace("3.125 0 0 3.125", "2.5 0 0 2.5");
  assert.deepEqual(areaOf(bytesOf(margins + shrunk)), { left: 48, top: 72, scale: 0.6 });
  assert.equal(areaOf(bytesOf(margins)), undefined);
});

Deno.test("mendTable() leaves no glyph without a letter", () => {
  const table = "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 beginbfchar\n<0003> <0000>\nendbfchar";
  assert.equal(mendTable(table), table.replace("<0003> <0000>", "<0003> <FFFD>"));
  assert.equal(mendTable(table, "0651"), table.replace("<0003> <0000>", "<0003> <0651>"));
});

Deno.test("mendTable() names letters instead of their shapes", () => {
  const characters = "2 beginbfchar\n<0003> <FEFB>\n<0004> <0041>\nendbfchar";
  assert.equal(mendTable(characters), "2 beginbfchar\n<0003> <06270644>\n<0004> <0041>\nendbfchar");
  const range = "1 beginbfrange\n<0010> <0012> <FE8D>\nendbfrange";
  assert.equal(mendTable(range), "3 beginbfchar\n<0010> <0627>\n<0011> <0627>\n<0012> <0628>\nendbfchar");
  const latinRange = "1 beginbfrange\n<0010> <0012> <0041>\nendbfrange";
  assert.equal(mendTable(latinRange), latinRange);
});
