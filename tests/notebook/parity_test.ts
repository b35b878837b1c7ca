import assert from "node:assert/strict";
import * as esbuild from "esbuild";
import { parseDocument, withDocument } from "../../lib/base/dom.ts";
import { toWire } from "../../lib/claims/wire.ts";
import { failures, type FigurePart, run } from "../../lib/notebook/run.ts";
import { goldTables } from "../gold_claims.ts";
import { openBrowser } from "../live/open.ts";
import idioms from "./notebooks/idioms.ts";
import more from "./notebooks/more_idioms.ts";

/** What a figure is, in Deno and in a browser. */
type Shown = Pick<FigurePart, "name" | "svg" | "given" | "drawn" | "left">;

/** In a page: opens the idioms on the tables that the page holds. */
const ENTRY = `import idioms from "./tests/notebook/notebooks/idioms.ts";
import more from "./tests/notebook/notebooks/more_idioms.ts";
import { fromWire } from "./lib/claims/wire.ts";
import { run } from "./lib/notebook/run.ts";
globalThis.draw = (wire) => [idioms, more].flatMap((book) => run(book, fromWire(wire), { name: "idioms" })).filter(({ kind }) => kind !== "input")
  .map(({ kind, name, svg, given, drawn, left, error }) => ({ kind, name, svg, given, drawn, left, error: error?.message }));`;

async function bundled(): Promise<string> {
  const root = new URL("../..", import.meta.url).pathname;
  const stdin = { contents: ENTRY, resolveDir: root, loader: "ts" as const };
  try {
    const built = await esbuild.build({
      stdin,
      bundle: true,
      write: false,
      format: "iife",
      target: "es2022",
      absWorkingDir: root,
    });
    return built.outputFiles[0]!.text;
  } finally {
    await esbuild.stop();
  }
}

/** An SVG as a list of its elements with their attributes in order; a style counts however it is spaced. */
function elementsOf(svg: string): readonly string[] {
  return [...parseDocument(svg).querySelectorAll("*")].filter((element) => element.closest("svg")).map((element) => {
    // linkedom knows no namespaces of attributes; both names of a link mean the same in a page.
    const said = [...element.attributes].map(({ name, value }) =>
      `${name.replace("xlink:", "")}="${name === "style" ? spaced(value) : value}"`
    );
    const text = element.children.length === 0 ? element.textContent : "";
    return `${element.tagName.toLowerCase()} ${said.sort().join(" ")} ${text}`;
  });
}

function spaced(style: string): string {
  return style.split(";").map((rule) => rule.replace(/\s/gu, "")).filter((rule) => rule !== "").sort().join(";");
}

Deno.test("the idioms are drawn alike in Deno and in a browser, with the same claims on each mark", async () => {
  const tables = await goldTables();
  const parts = [idioms, more].flatMap((book) => run(book, tables, { name: "idioms", draw: withDocument }));
  assert.deepEqual(failures(parts, "idioms").map(({ message }) => message), []);
  const here = parts.filter((part) => part.kind === "figure");
  await using browser = await openBrowser();
  const page = await browser.newPage();
  // On a screen of single density Plot moves lines by half a pixel; in Deno, and on others, it does not.
  await page.setViewport({ width: 1200, height: 800, deviceScaleFactor: 2 });
  await page.addScriptTag({ content: await bundled() });
  const wire = JSON.parse(JSON.stringify(toWire(tables)));
  const there = await page.evaluate(
    (data) => (globalThis as unknown as { draw(wire: unknown): Shown[] }).draw(data),
    wire,
  );
  const figures = new Map(there.map((shown) => [shown.name, shown]));
  for (const { name, svg, given, drawn, left } of here) {
    const shown = figures.get(name);
    assert.deepEqual({ given, drawn, left }, { given: shown?.given, drawn: shown?.drawn, left: shown?.left }, name);
    assert.deepEqual(elementsOf(svg), elementsOf(shown!.svg), name);
  }
});
