import assert from "node:assert/strict";
import { parseDocument, withDocument } from "../../lib/base/dom.ts";
import type { Claim } from "../../lib/claims/claim.ts";
import { utc } from "../../lib/claims/day.ts";
import { claimSpan, figure, labels, lanesOf, notebook, Plot, timeAxis, timeLanes, valueSpan } from "../../lib/mod.ts";
import { notDrawn } from "../../lib/notebook/drawing.ts";
import { type FigurePart, run } from "../../lib/notebook/run.ts";
import { goldTables } from "../gold_claims.ts";

const tables = await goldTables();
const [sample] = tables.claims.objects().filter((d) => d.measure === "stolen");

function claim(id: string, fields: Partial<Claim>): Claim {
  return { ...sample!, id, statement: id, low: 1e9, high: 1e9, unit: "USD", bound: "exact", ...fields };
}

const year = {
  start: utc(2022, 1, 1),
  end: utc(2022, 12, 31),
  at_start: utc(2022, 1, 1),
  at_end: utc(2022, 12, 31),
  at_basis: "period",
} as const;
const rows: readonly Claim[] = [
  claim("period", year),
  claim("range", { ...year, low: 63e7, bound: "range" }),
  claim("open", {
    start: utc(2019, 1, 1),
    end: null,
    at_start: utc(2019, 1, 1),
    at_end: utc(2023, 4, 7),
    at_basis: "open",
  }),
  claim("day", {
    start: utc(2019, 8, 6),
    end: utc(2019, 8, 6),
    at_start: utc(2019, 8, 6),
    at_end: utc(2019, 8, 6),
    at_basis: "period",
  }),
  claim("published", {
    start: null,
    end: null,
    at_start: utc(2019, 8, 7),
    at_end: utc(2019, 8, 7),
    at_basis: "published",
  }),
  claim("nowhere", { start: null, end: null, at_start: null, at_end: null, at_basis: null }),
];

function drawn(draw: () => Element, from: readonly Claim[] = rows): FigurePart {
  const book = notebook("x", () => figure("f", { title: "x", subtitle: "x", rows: from, alt: "x" }, draw));
  const [part] = run(book, tables, { name: "x", draw: withDocument });
  if (part?.kind === "figure") return part;
  throw part?.kind === "failed" ? part.error.cause : new Error("no figure");
}

function marksOf({ svg }: FigurePart, id: string): readonly Element[] {
  return [...parseDocument(svg).querySelectorAll(`[data-claims="${id}"]`)].filter((mark) =>
    mark.tagName.toLowerCase() !== "text"
  );
}

Deno.test("claimSpan() draws each basis in its own way, and counts what has no place", () => {
  for (const y of [undefined, (row: Claim) => row.id]) {
    const part = drawn(() => Plot.plot({ x: { type: "utc" }, marks: [claimSpan(rows, y ? { y } : {})] }));
    assert.equal(notDrawn(part), "1 of 6 not drawn: no date");
    const styled = (id: string, attribute: string) =>
      marksOf(part, id).map((mark) => mark.getAttribute(attribute) ?? mark.parentElement!.getAttribute(attribute));
    assert.equal(marksOf(part, "period")[0]!.tagName.toLowerCase(), "path");
    assert.equal(marksOf(part, "day")[0]!.tagName.toLowerCase(), "circle");
    const [line, head] = marksOf(part, "open");
    assert.deepEqual([line, head].map((mark) => mark!.tagName.toLowerCase()), ["path", "path"]);
    assert.match(head!.getAttribute("transform")!, /rotate\(90\)/u);
    assert.match(styled("published", "fill")[0]!, /--paper/u);
    assert.match(styled("day", "fill")[0]!, /--blue/u);
  }
});

Deno.test("claimSpan() draws a range of values as a box, and a bound with a sign", () => {
  const part = drawn(() => Plot.plot({ x: { type: "utc" }, marks: [claimSpan(rows)] }));
  assert.deepEqual(marksOf(part, "range").map((mark) => mark.tagName.toLowerCase()).sort(), ["path", "path", "rect"]);
  const bounds = [claim("most", { ...year, bound: "max" }), claim("least", { ...year, bound: "min" })];
  const signs = drawn(() => Plot.plot({ x: { type: "utc" }, marks: [claimSpan(bounds)] }), bounds);
  for (const id of ["most", "least"]) assert.equal(marksOf(signs, id).length, 2);
});

Deno.test("valueSpan() draws values in lanes, and counts what has no figure", () => {
  const values = [...rows.slice(0, 2), claim("bare", { ...year, low: null, high: null, bound: null })];
  const lane = (row: Claim) => row.id;
  const part = drawn(() => Plot.plot({ ...lanesOf(values, lane), marks: [valueSpan(values, { y: lane })] }), values);
  assert.equal(notDrawn(part), "1 of 3 not drawn: no figure");
});

Deno.test("timeLanes() puts the claims of a statement into one lane", () => {
  const two = [claim("a", { ...year, statement: "s" }), claim("b", { ...year, statement: "s" }), claim("c", year)];
  const part = drawn(() => Plot.plot(timeLanes(two, () => "stolen")), two);
  const heights = ["a", "b", "c"].map((id) =>
    marksOf(part, id)[0]!.getAttribute("d")!.match(/,(?<y>[\d.]+)L/u)?.groups?.["y"]
  );
  assert.equal(heights[0], heights[1]);
  assert.notEqual(heights[0], heights[2]);
  const names = [...parseDocument(part.svg).querySelectorAll("text")].filter((text) => text.textContent === "stolen");
  assert.equal(names.length, 1, "of two lanes with one name only the first shows it");
});

Deno.test("labels() lets no words cover others, and writes the same words at one place once", () => {
  const points = Array.from(
    { length: 12 },
    (_, at) => ({ id: `p${at}`, x: 10, y: 10 + (at % 6) / 50, text: `label ${at % 6}` }),
  );
  const part = drawn(() =>
    Plot.plot({
      x: { domain: [0, 20] },
      y: { domain: [0, 20] },
      marks: [
        Plot.dot(points, { x: "x", y: "y" }),
        labels(points, { x: (d) => d.x, y: (d) => d.y, text: (d) => d.text }),
      ],
    }), points as unknown as readonly Claim[]);
  const words = [...parseDocument(part.svg).querySelectorAll("text")].filter((text) =>
    text.textContent!.startsWith("label")
  );
  const heights = words.map((text) => Number(text.getAttribute("y"))).sort((a, b) => a - b);
  assert.ok(words.length >= 3 && words.length <= 6);
  assert.equal(new Set(words.map((text) => text.textContent)).size, words.length);
  for (const [at, y] of heights.entries()) if (at > 0) assert.ok(y - heights[at - 1]! >= 12);
});

Deno.test("labels() puts words that fit on neither side of a line above or beneath its end, inside the chart", () => {
  const lines = [{ id: "p", x1: 1, x: 18, y: 10, text: "a label far too long for what is left beside its line" }];
  const part = drawn(() =>
    Plot.plot({
      x: { domain: [0, 20] },
      y: { domain: [0, 20] },
      marks: [
        Plot.ruleY(lines, { x1: "x1", x2: "x", y: "y" }),
        labels(lines, { x: (d) => d.x, y: (d) => d.y, text: (d) => d.text, before: (d) => d.x1 }),
      ],
    }), lines as unknown as readonly Claim[]);
  const document = parseDocument(part.svg);
  const [words] = [...document.querySelectorAll("text")].filter((text) => text.textContent!.startsWith("a label"));
  const plate = document.querySelector("rect[fill-opacity]")!;
  const line = Number(part.svg.match(/<line[^>]* y1="(?<y>[\d.]+)"[^>]*stroke="currentColor"/u)?.groups?.["y"] ?? NaN);
  assert.equal(words!.getAttribute("text-anchor"), "end");
  assert.ok(Number(plate.getAttribute("x")) >= 0);
  assert.ok(!(Math.abs(Number(words!.getAttribute("y")) - line) < 6), "not on the line itself");
});

Deno.test("timeAxis() covers whole years and names each in its middle; months where there are two years at most", () => {
  const days = (from: number, to: number) =>
    timeAxis([{ start: utc(from, 3, 1), end: utc(to, 12, 31) }, { start: null, end: null }]);
  const years = days(2019, 2024);
  assert.deepEqual(years.domain, [utc(2019, 1, 1), utc(2025, 1, 1)]);
  assert.equal((years.ticks as readonly Date[]).length, 6);
  assert.equal((days(2022, 2022).ticks as readonly Date[]).length, 12);
  assert.equal((days(2022, 2023).ticks as readonly Date[]).length, 8);
  assert.ok((days(1984, 2026).ticks as readonly Date[]).length <= 16);
  assert.deepEqual(timeAxis([]).domain, [utc(2000, 1, 1), utc(2001, 1, 1)]);
});

Deno.test("claimSpan() names those with nobody credited in a legend", () => {
  const said = [claim("a", { ...year, credited: "UN" }), claim("b", { ...year, credited: null })];
  const part = drawn(
    () => Plot.plot({ x: { type: "utc" }, color: { legend: true }, marks: [claimSpan(said, { stroke: "credited" })] }),
    said,
  );
  const shown = JSON.stringify(part);
  assert.ok(shown.includes("nobody credited"), shown);
  assert.ok(!shown.includes(">null<"), shown);
});

Deno.test("timeLanes() gives its room to the rows that have a place in time", () => {
  const undated = { start: null, end: null, at_start: null, at_end: null, at_basis: null } as const;
  const many = Array.from({ length: 60 }, (_, i) => claim(`${i}`, i < 50 ? undated : year));
  const { y } = timeLanes(many, () => "sums") as { readonly y: { readonly domain: readonly string[] } };
  assert.equal(y.domain.length, 10);
});
