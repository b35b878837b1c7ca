import assert from "node:assert/strict";
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "@cantoo/pdf-lib";
import { parsePdf } from "../../lib/corpus/pdf.ts";
import { unshaped } from "../../lib/corpus/shapes.ts";
import { faultsOf, readFiles } from "./folder.ts";

interface Drawing {
  readonly page: PDFPage;
  readonly font: PDFFont;
  readonly number: number;
}

async function makePdf(pages: number, draw: (drawing: Drawing) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= pages; number++) draw({ page: document.addPage([400, 600]), font, number });
  return await document.save();
}

function drawLines({ page, font }: Drawing, lines: readonly string[], x: number, y: number, size = 10): void {
  lines.forEach((line, index) => page.drawText(line, { x, y: y - index * size * 1.3, size, font }));
}

const drawPage = (drawing: Drawing) => {
  const { page, font, number } = drawing;
  drawLines(drawing, [`The Daily Example, page ${number} of 3`], 40, 580, 8);
  drawLines(drawing, [`${number}`], 200, 20, 8);
  drawLines(drawing, [`Heading of page ${number}`], 40, 540, 16);
  drawLines(
    drawing,
    [
      "The panel said that hackers had taken up to two",
      "billion dollars from exchanges and from a short-",
      "range network of finan-",
      `cial firms, ${number}.`,
    ],
    40,
    500,
  );
  page.drawText("12", { x: 42 + font.widthOfTextAtSize(`cial firms, ${number}.`, 10), y: 465, size: 6, font });
  drawLines(drawing, ["Financial short-range firms did not answer."], 40, 430);
};

Deno.test("parsePdf() joins lines to paragraphs and leaves running lines and marks of notes out", async () => {
  const { text, pageStarts } = await parsePdf(await makePdf(3, drawPage), "a.pdf");
  const page = (number: number) =>
    `Heading of page ${number}\n\nThe panel said that hackers had taken up to two billion dollars from exchanges and from ` +
    `a short-range network of financial firms, ${number}.\n\nFinancial short-range firms did not answer.`;
  assert.equal(text, [1, 2, 3].map(page).join("\n\n"));
  assert.deepEqual(
    pageStarts?.map((start) => text.slice(start, start + 17)),
    [1, 2, 3].map((number) => `Heading of page ${number}`),
  );
});

Deno.test("parsePdf() reads one column after the other, between lines that cross both", async () => {
  const column = (name: string) => Array.from({ length: 8 }, (_, index) => `${name} line ${index} of a narrow column`);
  const bytes = await makePdf(1, (drawing) => {
    drawLines(drawing, column("Right"), 215, 480);
    drawLines(drawing, ["A heading that stands across the two columns"], 40, 540, 16);
    drawLines(drawing, column("Left"), 40, 480);
    drawLines(drawing, ["A last line that goes across the page, beneath both of its columns, to its edge."], 40, 300);
  });
  const { text } = await parsePdf(bytes, "a.pdf");
  const order = ["A heading", "Left line 0", "Left line 7", "Right line 0", "Right line 7", "A last line"];
  const places = order.map((words) => text.indexOf(words));
  assert.deepEqual(places, [...places].sort((a, b) => a - b));
  assert.ok(places.every((place) => place >= 0), text);
});

Deno.test("parsePdf() keeps a hyphen that the word has of its own", async () => {
  const bytes = await makePdf(1, (drawing) => {
    const lines = [
      "A new UN-",
      "project counts ship-to-",
      "ship transfers, and long-",
      "range missiles of the coun-",
      "try beside.",
    ];
    drawLines(drawing, lines, 40, 500);
    drawLines(drawing, ["The range is long enough for both."], 40, 400);
  });
  const { text } = await parsePdf(bytes, "a.pdf");
  assert.equal(
    text,
    "A new UN-project counts ship-to-ship transfers, and long-range missiles of the country beside.\n\n" +
      "The range is long enough for both.",
  );
});

Deno.test("parsePdf() reads a table row by row, its cells apart, in a column as well", async () => {
  const rows = [["Year", "Attacks", "Value"], ["2021", "7", "$400 million"], ["2022", "15", "$1.65 billion"], [
    "2023",
    "17",
    "$750 million",
  ], ["2024", "47", "$1.34 billion"]];
  const bytes = await makePdf(1, (drawing) => {
    const { page, font } = drawing;
    for (const [index, cells] of rows.entries()) {
      cells.forEach((text, cell) => page.drawText(text, { x: 40 + 50 * cell, y: 480 - 13 * index, size: 9, font }));
    }
    drawLines(drawing, Array.from({ length: 12 }, (_, index) => `Line ${index} of the other column here`), 215, 480);
  });
  const { text } = await parsePdf(bytes, "a.pdf");
  assert.ok(text.startsWith(`${rows.map((cells) => cells.join(" | ")).join("\n\n")}\n\nLine 0 of`), text);
});

Deno.test("parsePdf() makes a sentence whole that goes on over a page's end, the notes before it", async () => {
  const words = ["the panel", "its many members", "with the reports"];
  const bytes = await makePdf(3, (drawing) => {
    const { number } = drawing;
    const full = Array.from({ length: 4 }, () => `A full sentence of page ${number} stands here.`);
    drawLines(drawing, number > 1 ? [`goes on to page ${number}.`, ...full] : full, 40, 540);
    if (number < 3) drawLines(drawing, [`On page ${number} it counts ${words[number - 1]} and`], 40, 400);
    drawLines(drawing, [`${number} A note of page ${number}.`], 40, 120, 7);
  });
  const { text, pageStarts } = await parsePdf(bytes, "a.pdf");
  assert.match(text, /1 A note of page 1\.\n\nOn page 1 it counts the panel and goes on to page 2\.\n\nA full/u);
  assert.match(text, /2 A note of page 2\.\n\nOn page 2 it counts its many members and goes on to page 3\.\n\nA full/u);
  assert.deepEqual(pageStarts?.slice(1).map((start) => text.slice(start, start + 17)), [
    "goes on to page 2",
    "goes on to page 3",
  ]);
});

Deno.test("parsePdf() makes a sentence whole that goes on in the next column, the notes of its own behind it", async () => {
  const bytes = await makePdf(1, (drawing) => {
    drawLines(drawing, Array.from({ length: 6 }, (_, index) => `line ${index} of the left column and`), 40, 480);
    drawLines(drawing, ["1 A note of the left", "column is here."], 40, 300, 7);
    drawLines(
      drawing,
      ["goes on in the right one.", ...Array.from({ length: 8 }, () => "More of the right column.")],
      215,
      480,
    );
  });
  const { text } = await parsePdf(bytes, "a.pdf");
  assert.match(text, /line 5 of the left column and goes on in the right one\./u);
  assert.match(text, /1 A note of the left column is here\./u);
});

Deno.test("unshaped() reads letters that are named by their shapes, and pairs that are named from their end", () => {
  const cases = {
    "رسﻗﺖ": "سرقت",
    "ﺧرباء": "خبراء",
    "يف": "في",
    "ﺑني": "بين",
    "إىل": "إلى",
    "أﻛرث": "أكثر",
    "دوﻻر": "دولار",
  };
  for (const [shaped, text] of Object.entries(cases)) {
    // Beside a word of shapes, as in a PDF: text without any is left as it is.
    assert.equal(unshaped(`ﻗﺎل ${shaped}`), `قال ${text}`);
  }
  assert.equal(unshaped("قال رب البيت"), "قال رب البيت");
  assert.equal(unshaped("ﻗﺎل ﻏﺮب ودرب"), "قال غرب ودرب");
});

Deno.test("readCorpus() reads a PDF with its pages", async () => {
  const [document] = await readFiles({ "a.pdf": await makePdf(3, drawPage) });
  assert.deepEqual([document!.pages, document!.title, document!.language], [3, "Heading of page 1", "en"]);
  assert.deepEqual(document!.text.slice(...document!.titleSpan!), "Heading of page 1");
});

Deno.test("readCorpus() says what is wrong with a PDF that is locked, a picture or broken", async () => {
  const locked = await PDFDocument.create();
  locked.addPage([100, 100]);
  locked.encrypt({ userPassword: "secret", ownerPassword: "more" });
  const picture = await makePdf(2, ({ page }) => page.drawRectangle({ x: 1, y: 1, width: 50, height: 50 }));
  const whole = await makePdf(1, drawPage);
  const faults = await faultsOf({
    "locked.pdf": await locked.save(),
    "picture.pdf": picture,
    "cut.pdf": whole.slice(0, 200),
  });
  assert.deepEqual(faults, [
    "cut.pdf: not a PDF that can be read (open it and print it to a new PDF, or save its text as a .txt file)",
    "locked.pdf: a locked PDF (save it without its password)",
    "picture.pdf: a PDF without text (its pages are pictures: run text recognition over it, or save the text as a .txt file)",
  ]);
});
