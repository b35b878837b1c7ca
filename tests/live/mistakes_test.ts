import assert from "node:assert/strict";
import { serve } from "./open.ts";

const IMPORTS =
  `import { brush, cell, cite, count, dates, figure, notebook, overlaps, Plot, prose, md, range, select, table, text, where }
  from "../lib/mod.ts";
`;
const F = 'figure("f", { title: "t", subtitle: "s", alt: "a", rows: claims }, ';

/** What newcomers write, and what the page says of it; the place is that of the line itself. */
const MISTAKES: readonly (readonly [written: string, said: string])[] = [
  [
    'const n = range("n", [1, 5]).value;',
    "input n is read outside a cell, figure, table or prose: it would never change (peek() reads once)",
  ],
  ["where(claims, (d) => d.lo > 1);", "unknown column: lo (did you mean low? columns: id, document, measure, low,"],
  [
    `${F}() => { Plot.dot(claims, { x: "low" }).plot(); });`,
    "a figure draws one SVG, not undefined (return the chart: () => Plot.plot(…), or { return Plot.plot(…); })",
  ],
  [`${F}() => Plot.dot(claims, { x: "low" }));`, "a figure draws one SVG, not a mark alone (put it into Plot.plot("],
  [`${F}async () => Plot.plot());`, "a figure draws one SVG, not a promise (it is drawn in one go,"],
  [
    `const c = cell(async () => 1); ${F}() => { c.value; return Plot.plot(); });`,
    "a cell is async (it runs in one go: what is read after an await is not followed)",
  ],
  ["prose(() => `text`);", "prose is written with md`…`, not as a string"],
  ["prose(md`text`);", "prose takes a function: prose(() => md`…`)"],
  ["prose(() => md`There are ${undefined}`);", 'a value is missing in prose: undefined (behind "There are")'],
  ['range("a", [1, 2]); text("a");', "used twice: a (input at notebooks/wrong.ts:5:3)"],
  ['range("my years", [1, 2]);', "not a short name: my years (letters, digits, - and _)"],
  ['const y = range("y", [1, 5]); y.value = 3;', "input y: its value can't be assigned (an input has set();"],
  ['figure("f", { title: "t", subtitle: "s", alt: "a" }, () => Plot.plot());', "figure f: rows is missing (what it is"],
  [
    'figure("f", () => Plot.plot());',
    "figure f: not what a figure takes (figure(name, { title, subtitle, rows, alt },",
  ],
  [
    `const c = cell(() => claims); ${F}() => Plot.dot(c, { x: "low" }).plot());`,
    "a mark was handed a cell, not its rows (write .value behind it)",
  ],
  ["where(cell(() => claims), () => true);", "where: not a table: object (write .value behind the cell)"],
  ['select("s", ["a", "b"], { value: "c" });', "unknown choice: c (choices: a, b)"],
  ['table("t", { title: "t" });', "table t: rows is missing (what it shows)"],
  ['table("t", () => claims);', "table t: not what a table takes (table(name, { title, rows, columns }))"],
  ['select("s", []);', "select s: no choices"],
  ['range("s", [10, 1]);', "range s: its bounds are the wrong way round (range(name, [1, 20]))"],
  ['range("s", 10);', "range s: its bounds are two numbers (range(name, [1, 20]))"],
  ['dates("d", ["2019-01-01", "2020-01-01"]);', "dates d: its bounds are two Dates (dates(name, [new Date("],
  [
    'const x = await fetch("https://a.b");',
    "unexpected reserved word (a notebook runs in one go: there is no await in it)",
  ],
  ["groupBy(claims);", "groupBy is not defined (import it, or mend its spelling)"],
  ["prose(() => md`${cite(claims.objects()[999])}`);", "cite: there is no claim: undefined (the first of no rows is"],
  ["prose(() => md`${count(undefined)}`);", "count: there are no rows to count: undefined"],
  [
    `const a = cell(() => b.value), b = cell(() => a.value); ${F}() => a.value);`,
    "cells read each other in a circle",
  ],
  [`const n = 3; ${F}() => Plot.dot(claims.filter((d) => d.low > n), {}).plot());`, "filter does not see n (where("],
  ["where(claims, (d) => overlaps(d, 2019));", "overlaps: not a range: 2019 (two ends: [2019, 2024], or an interval)"],
  ['brush("days");', 'no figure takes brush days (hand it to one: figure("…", { brush: …, … }, …))'],
];

Deno.test("what newcomers get wrong is told in words that say how to mend it, at their own line", async (t) => {
  await using live = await serve();
  const { page } = live;
  await live.go("#plain", "svg.chart");
  for (const [written, said] of MISTAKES) {
    await t.step(written, async () => {
      live.save(
        "notebooks/wrong.ts",
        `${IMPORTS}\nexport default notebook("Wrong", ({ claims }) => {\n  ${written}\n});\n`,
      );
      await page.waitForSelector('[href^="#wrong"]');
      await page.evaluate(() => location.hash = "#wrong");
      await page.waitForFunction(
        (text: string) =>
          [...document.querySelectorAll<HTMLElement>("main .problem > p")].some((p) => p.innerText.includes(text)),
        { timeout: 4000, polling: 20 },
        said,
      );
      const problems = await page.$$eval("main .problem > p", (all) => all.map((p) => (p as HTMLElement).innerText));
      assert.match(problems.find((text) => text.includes(said))!, /^notebooks\/wrong\.ts:5:\d+: /u);
      live.save("notebooks/wrong.ts", "export {};\n");
      await page.waitForFunction(() => !document.querySelector('[href^="#wrong"]'), { polling: 20 });
      await page.evaluate(() => location.hash = "#plain");
    });
  }
  await t.step("a module that exports something else", async () => {
    live.save("notebooks/wrong.ts", "export default 3;\n");
    await page.waitForSelector('[href^="#wrong"]');
    await page.evaluate(() => location.hash = "#wrong");
    await live.until("notebooks/wrong.ts: its default export is no notebook (export default notebook(title, …))");
  });
});
