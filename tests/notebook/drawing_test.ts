import assert from "node:assert/strict";
import { parseDocument, withDocument } from "../../lib/base/dom.ts";
import { leave, notDrawn } from "../../lib/notebook/drawing.ts";
import { figure } from "../../lib/notebook/figure.ts";
import { notebook } from "../../lib/notebook/notebook.ts";
import * as Plot from "../../lib/notebook/plot.ts";
import type { AnyRows } from "../../lib/notebook/rows.ts";
import { type FigurePart, run } from "../../lib/notebook/run.ts";

const rows = [
  { id: "a", x: 1, y: 3, kind: "one", day: new Date("2019-08-07") },
  { id: "b", x: 2, y: 5, kind: "two", day: new Date("2020-01-01") },
  { id: "c", x: null, y: 7, kind: "one", day: null },
];
const nameless = rows.map(({ id: _id, ...rest }) => rest);

function drawn(draw: () => Element, from: AnyRows = rows): FigurePart {
  const book = notebook("x", () => figure("f", { title: "x", subtitle: "x", rows: from, alt: "In words" }, draw));
  const [part] = run(book, {}, { name: "x", draw: withDocument });
  if (part?.kind === "figure") return part;
  throw part?.kind === "failed" ? part.error.cause : new Error("no figure");
}

/** The ids on the marks of a figure, mark by mark. */
function tagged({ svg }: FigurePart): readonly string[] {
  return [...parseDocument(svg).querySelectorAll("[data-claims]")].map((mark) => mark.getAttribute("data-claims")!);
}

Deno.test("figure() counts what Plot silently leaves out: given is drawn and left", () => {
  for (const from of [rows, nameless]) {
    const part = drawn(() => Plot.plot({ marks: [Plot.dot(from, { x: "x", y: "y" })] }), from);
    assert.deepEqual([part.given, part.drawn, part.left], [3, 2, [{ reason: "no place in this chart", count: 1 }]]);
    assert.equal(notDrawn(part), "1 of 3 not drawn: no place in this chart");
  }
});

Deno.test("leave() names the reason, and counts no row that another mark draws", () => {
  const part = drawn(() => {
    leave(rows.slice(1), "no date");
    return Plot.plot({ marks: [Plot.dot(rows, { x: "x", y: "y" })] });
  });
  assert.deepEqual(part.left, [{ reason: "no date", count: 1 }]);
});

Deno.test("a mark carries the ids of the claims behind it, grouped or not", () => {
  const cases: readonly (readonly [() => Plot.Markish, readonly string[]])[] = [
    [() => Plot.dot(rows, { x: "x", y: "y" }), ["a", "b"]],
    [() => Plot.barY(rows, Plot.groupX({ y: "count" }, { x: "kind" })), ["a c", "b"]],
    [() => Plot.barX(rows, Plot.stackX(Plot.groupY({ x: "count" }, { y: "kind", fill: "id" }))), ["a", "b", "c"]],
    [() => Plot.rectY(rows, Plot.binX({ y: "count" }, { x: "y", thresholds: [0, 4, 10] })), ["a", "b c"]],
    [() => Plot.lineY(rows, { x: "y", y: "y" }), ["a b c"]],
    [() => Plot.dot(rows, Plot.dodgeY({ x: "y" })), ["a", "b", "c"]],
    [() => Plot.text(rows, Plot.selectLast({ x: "y", y: "y", text: "kind" })), ["c"]],
    [() => Plot.dot([{ claims: ["p", "q"], x: 1 }, { claims: "r s", x: 2 }], { x: "x" }), ["p q", "r s"]],
    [() => Plot.dot(rows, { x: "y", fy: "kind" }), ["a", "c", "b"]],
    [() => [Plot.ruleY([0]), [null, Plot.tickX(rows, { x: "y", tip: true })]], ["a", "b", "c"]],
  ];
  for (const [mark, expected] of cases) {
    assert.deepEqual(tagged(drawn(() => Plot.plot({ marks: [mark()] }))), expected, String(mark));
  }
  assert.deepEqual(tagged(drawn(() => Plot.dot(rows, { x: "y" }).plot())), ["a", "b", "c"]);
});

Deno.test("figure() draws its words where there are no rows", () => {
  const part = drawn(() => assert.fail("not to be drawn"), []);
  assert.equal(parseDocument(part.svg).querySelector("text")?.textContent, "Nothing in the data answers to this.");
});

Deno.test("plot() draws one SVG with its legend inside, named for those who can't see it", () => {
  const legends: readonly Plot.PlotOptions[] = [
    { color: { legend: true }, marks: [Plot.dot(rows, { x: "x", y: "y", fill: "kind" })] },
    { symbol: { legend: true }, marks: [Plot.dot(rows, { x: "x", y: "y", symbol: "kind" })] },
    { color: { legend: true }, marks: [Plot.dot(rows, { x: "x", y: "y", fill: "y" })] },
    {
      color: { legend: true, type: "threshold", domain: [4, 6] },
      marks: [Plot.dot(rows, { x: "x", y: "y", fill: "y" })],
    },
    { color: { legend: true, type: "utc" }, marks: [Plot.dot(rows, { x: "x", y: "y", fill: "day" })] },
  ];
  for (const options of legends) {
    const { body } = parseDocument(drawn(() => Plot.plot(options)).svg);
    assert.equal(body.children.length, 1);
    const svg = body.firstElementChild!;
    assert.equal(svg.tagName.toLowerCase(), "svg");
    assert.equal(svg.getAttribute("aria-label"), "In words");
    const legend = svg.querySelector('[aria-label="legend"]');
    assert.ok(legend!.querySelectorAll("text").length >= 2);
    assert.equal(body.querySelector("style, script, canvas, img, image, div, figure"), null);
  }
});

Deno.test("plot() makes an error of what Plot only warns of", () => {
  const texts = [{ day: "2019-01-01", y: 1 }, { day: "2020-01-01", y: 2 }];
  const { warn } = console;
  console.warn = () => {};
  try {
    const draw = () => Plot.plot({ marks: [Plot.barY(texts, { x: "day", y: "y" })] });
    assert.throws(() => drawn(draw, texts), /Plot warns of this chart/u);
  } finally {
    console.warn = warn;
  }
});

Deno.test("plot() refuses the words that belong to the figure", () => {
  assert.throws(() => Plot.plot({ title: "x" } as Plot.PlotOptions), /title in Plot\.plot: it belongs to the figure/u);
});
