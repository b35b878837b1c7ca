import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { dev } from "./dev.ts";

const problem = async (page: Page, part: string) => {
  await page.waitForFunction((text: string) => document.querySelector(".problem")?.textContent?.includes(text), {
    timeout: 20_000,
  }, part);
  return await page.$eval(".problem", (node) => (node as HTMLElement).innerText);
};

/** Files of the data, and how each is broken; what is said begins with the file. */
const BROKEN: readonly (readonly [file: string, break_: (text: string) => string, says: RegExp])[] = [
  [
    "data/words/en.json",
    (text) => text.replace('":', '";'),
    /^data\/words\/en\.json:\d+:\d+: not JSON: expected ":" after the name, found ;\s[\s\S]*";[\s\S]*\^/u,
  ],
  ["data/measures.json", (text) => text.slice(0, -20), /^data\/measures\.json:\d+:\d+: not JSON: /u],
  ["data/comparisons.json", (text) => `${text}]`, /^data\/comparisons\.json:\d+:\d+: not JSON: .*found \]/u],
  [
    "data/lexicons/de.json",
    (text) => text.replace('"language"', '"negatoin": [],\n  "language"'),
    /^data\/lexicons\/de\.json.*: unknown key: negatoin/u,
  ],
  [
    "data/reference/heists.csv",
    (text) => text.replace("\n", '\na,"b"c,d\n'),
    /^data\/reference\/heists\.csv:2: quote out of place/u,
  ],
];

Deno.test("data that is broken is told in the page with its place, the last good page stays, and it clears", async (t) => {
  await using live = await dev();
  const { page, folder, address } = live;
  await page.goto(`${address}#thefts`);
  await page.waitForSelector("svg.chart", { timeout: 30_000 });
  for (const [file, broken, says] of BROKEN) {
    await t.step(file, async () => {
      const text = Deno.readTextFileSync(`${folder}/${file}`);
      Deno.writeTextFileSync(`${folder}/${file}`, broken(text));
      assert.match(await problem(page, file), says);
      assert.ok(await page.$("svg.chart"));
      await page.evaluate(() => (globalThis as { kept?: boolean }).kept = true);
      Deno.writeTextFileSync(`${folder}/${file}`, text);
      // What modules import is part of the library: with another one the page loads anew.
      const anew = /\/words\/|^data\/[^/]+\.json$/u.test(file);
      await page.waitForFunction(
        (anew: boolean) =>
          document.querySelector("svg.chart") && !document.querySelector(".problem") && !("kept" in globalThis && anew),
        { timeout: 30_000 },
        anew,
      );
    });
  }
  await t.step("a new table of reference is there for a notebook, and comes fresh on a save", async () => {
    const csv = "name,value,source_title\nfirst,1,A\n";
    Deno.writeTextFileSync(`${folder}/data/reference/extra.csv`, csv);
    const notebook = [
      'import { notebook, table } from "../lib/mod.ts";',
      'export default notebook("Extra", ({ reference }) => {',
      '  table("extra", { title: "Extra", rows: reference.extra, columns: ["name", "value"] });',
      "});",
    ];
    Deno.writeTextFileSync(`${folder}/notebooks/extra.ts`, `${notebook.join("\n")}\n`);
    await page.waitForSelector('[href^="#extra"]');
    await page.evaluate(() => location.hash = "#extra");
    const shows = (words: string) =>
      page.waitForFunction((text: string) => document.querySelector("main table")?.textContent?.includes(text), {
        timeout: 20_000,
      }, words);
    await shows("first");
    Deno.writeTextFileSync(`${folder}/data/reference/extra.csv`, `${csv}second,2,B\n`);
    await shows("second");
    await page.evaluate(() => location.hash = "#thefts");
    await page.waitForSelector("svg.chart");
  });
  await t.step("a page that opens while it is broken says so, and begins when it is mended", async () => {
    const file = `${folder}/data/words/en.json`, text = Deno.readTextFileSync(file);
    Deno.writeTextFileSync(file, text.replace('":', '";'));
    await problem(page, "data/words/en.json");
    await page.reload();
    assert.match(await problem(page, "data/words/en.json"), /^data\/words\/en\.json:\d+:\d+: not JSON/u);
    Deno.writeTextFileSync(file, text);
    await page.waitForFunction(() => document.querySelector("svg.chart") && !document.querySelector(".problem"), {
      timeout: 30_000,
    });
  });
});
