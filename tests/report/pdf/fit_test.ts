import assert from "node:assert/strict";
import { getDocumentProxy } from "unpdf";
import { make } from "./made.ts";

const STYLE = "@page { size: A4; margin: 18mm } @page landscape { size: A4 landscape } .landscape { page: landscape }" +
  " @page cover { margin: 0 } section { page: cover; height: 297mm } td { overflow-wrap: anywhere; font-size: 12px }" +
  " svg { max-width: 100%; display: block }";
const HEADS = Array.from({ length: 14 }, (_, index) => `<th scope="col">Column${"abcdefghijklmn"[index]}</th>`).join(
  "",
);

/** The page sizes of a page made of some HTML, wide or high, and its words. */
async function pagesOf(body: string): Promise<{ shapes: string[]; text: string }> {
  const { pdf } = await make(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title><style>${STYLE}</style></head>` +
      `<body style="margin:0;font-family:'Plex Sans'"><h1 id="top"><a href="#top">Title</a></h1>${body}</body></html>`,
    { attachments: [] },
  );
  const file = await getDocumentProxy(pdf.slice());
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)));
  const shapes = pages.map(({ view: [, , width, height] }) => width! > height! ? "wide" : "high");
  const items = await Promise.all(pages.map((page) => page.getTextContent()));
  return { shapes, text: items.flatMap((page) => page.items.map((item) => "str" in item ? item.str : "")).join(" ") };
}

const table = (rows: string) => `<div class="wide"><table><thead><tr>${rows}</tr></thead></table></div>`;
const chart = (width: number) =>
  `<div class="wide"><svg class="chart" role="img" aria-label="A square" width="${width}" height="90"` +
  ` viewBox="0 0 ${width} 90"><rect width="90" height="90"/></svg></div>`;

Deno.test("makePdf() turns the page for a table or a chart that a line has no room for, and for no other", async () => {
  const { shapes } = await pagesOf(
    `${chart(640)}<p>a</p>${chart(980)}<p>b</p>${table(HEADS)}<p>c</p>${table('<th scope="col">Name</th>')}`,
  );
  assert.deepEqual(shapes, ["high", "wide", "high", "wide", "high"]);
});

Deno.test("makePdf() leaves what can be spared out of a sheet that would not fit, and nothing else", async () => {
  const sheet = (height: number) =>
    `<section data-sheet><p>kept</p><div style="height:${height}mm"></div><p data-spare>one</p><p data-spare>two</p>` +
    `</section><p>after</p>`;
  assert.match((await pagesOf(sheet(200))).text, /kept.*one.*two.*after/u);
  const full = await pagesOf(sheet(270));
  assert.match(full.text, /kept.*two.*after/u);
  assert.doesNotMatch(full.text, /one/u);
});
