import assert from "node:assert/strict";
import { seedWire } from "./desk.ts";
import { serve, type Served } from "./open.ts";

/** What a reader does to each input, and what the notebook's prose then says. */
const INPUTS: readonly (readonly [name: string, act: (live: Served) => Promise<unknown>, said: string])[] = [
  ["top", (live) => setValue(live, "top", "input[type=range]", "4"), "top 4, doubled 8"],
  ["years", (live) => setValue(live, "years", ".track input", "2010"), "years 2010-2026"],
  ["order", (live) => live.page.select('[data-name="order"] select', "1"), "order high"],
  ["kinds", (live) => live.page.click('[data-name="kinds"] input'), "kinds launches+sanction"],
  ["flip", (live) => live.page.click('[data-name="flip"] input'), "flip true"],
  ["find", (live) => live.page.type('[data-name="find"] input', "조선"), "find 조선"],
  ["heading", (live) => live.page.type('[data-name="heading"] input', "!"), "heading Steps!"],
  ["days", (live) => setValue(live, "days", "input[type=date]", "2020-02-03"), "days 2020-02-03-2024-12-31"],
];

function setValue({ page }: Served, name: string, selector: string, value: string): Promise<void> {
  return page.$eval(`[data-name="${name}"] ${selector}`, (input, text) => {
    (input as HTMLInputElement).value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
}

Deno.test("every kind of input changes what the notebook says, and stands in the address", async (t) => {
  await using live = await serve();
  await live.go("#steps", "svg.chart");
  for (const [name, act, said] of INPUTS) {
    await t.step(name, async () => {
      await act(live);
      await live.until(said);
      await live.page.waitForFunction((own: string) => location.hash.includes(`${own}=`), {}, name);
    });
  }
  const hash = await live.page.evaluate(() => location.hash);
  await live.go(hash, "svg.chart");
  for (const [, , said] of INPUTS) await live.until(said);
  assert.deepEqual(live.faults, []);
});

Deno.test("the back button returns to the values of before, and an unfit value in the address is passed over", async () => {
  await using live = await serve();
  await live.go("#steps?top=5", "svg.chart");
  await live.until("top 5,");
  await live.page.evaluate(() => location.hash = "#steps?top=6");
  await live.until("top 6,");
  await live.page.goBack();
  await live.until("top 5,");
  await live.page.evaluate(() => location.hash = "#steps?top=900");
  await live.until("top 10,");
});

Deno.test("a click on a mark opens its evidence, arrows and keys go on, Escape closes and gives the focus back", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#steps", "svg.chart");
  const [x, y, id] = await page.$$eval("svg.chart rect[data-claims]", (marks) => {
    const [widest] = marks.toSorted((a, b) => b.getBoundingClientRect().width - a.getBoundingClientRect().width);
    const { left, top, width, height } = widest!.getBoundingClientRect();
    return [left + width / 2, top + height / 2, (widest as SVGElement).dataset["claims"]!] as const;
  });
  await page.mouse.click(x, y);
  await page.waitForSelector(".evidence:not([hidden]) mark.here");
  assert.ok((await page.evaluate(() => location.hash)).endsWith(`claim=${id}`));
  assert.equal(await page.evaluate(() => document.activeElement!.textContent), "Evidence");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".evidence[hidden]");
  await page.click('.figure[data-name="bars"] .menu-button');
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await live.until("1 of 10");
  await page.keyboard.press("]");
  await live.until("2 of 10");
  await page.keyboard.press("[");
  await live.until("1 of 10");
});

Deno.test("the evidence of an Arabic claim stands in its own direction, with the words of its span marked", async () => {
  await using live = await serve();
  await live.go("#claims?language=ar&measure=stolen", ".v-body .v-row");
  await live.page.click(".v-body .v-row");
  const [marked, direction, language] = await live.page.$eval(".article-text", (text) => [
    [...text.querySelectorAll("mark.here")].map((mark) => mark.textContent).join(""),
    getComputedStyle(text).direction,
    (text as HTMLElement).lang,
  ]);
  assert.equal(direction, "rtl");
  assert.equal(language, "ar");
  assert.match(marked!, /ملياري/u);
});

Deno.test("the panel says why a sentence was passed over, and Escape closes it", async () => {
  await using live = await serve();
  await live.go("#articles/004_e0404d0dcca2de98", ".article-body mark.passed");
  await live.page.focus(".article-body mark.passed");
  await live.page.keyboard.press("Enter");
  await live.page.waitForSelector(".evidence:not([hidden]) .passed-reason");
  const said = await live.page.$eval(".passed-reason", (node) => node.textContent);
  assert.equal(said, "passed over: no actor");
  await live.page.keyboard.press("Escape");
  await live.page.waitForSelector(".evidence[hidden]");
  assert.deepEqual(live.faults, []);
});

Deno.test("a link to a claim alone opens the first page with its evidence", async () => {
  await using live = await serve();
  await live.go("#claims", ".v-body .v-row");
  await live.page.click(".v-body .v-row");
  const claim = await live.page.evaluate(() => location.hash.split("claim=")[1]!);
  await live.go(`#claim=${claim}`, ".evidence:not([hidden]) .gloss");
  assert.equal(await live.page.$eval("h1", (head) => head.textContent), "Plain");
});

Deno.test("claims are searched in any script, filtered by column and sorted; what is asked stands in the address", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#claims", ".v-body .v-row");
  const count = () => page.$eval(".claims-page .count", (text) => text.textContent);
  const all = await count();
  await page.type('[aria-label="Search claims"]', "مليار");
  await page.waitForFunction(
    (before: string | null) => document.querySelector(".claims-page .count")!.textContent !== before,
    {},
    all,
  );
  assert.match((await count())!, /^\d of 80$/u);
  await page.$eval('[aria-label="Search claims"]', (field) => {
    (field as HTMLInputElement).value = "";
    field.dispatchEvent(new Event("input"));
  });
  await page.type('[aria-label="Filter High"]', ">1bn");
  await page.waitForFunction(() => location.hash.includes("high=>1bn") || location.hash.includes("high=%3E1bn"));
  assert.match((await count())!, /^\d of 80$/u);
  await page.click('.v-head [data-name="high"]');
  await page.click('.v-head [data-name="high"]');
  const highs = await page.$$eval(
    ".v-body .v-row",
    (rows) => rows.map((row) => Number(row.children[7]!.textContent!.replaceAll(",", ""))),
  );
  assert.ok(highs.length > 1);
  assert.deepEqual(highs, highs.toSorted((a, b) => b - a));
});

Deno.test("a table of a notebook pages, searches and filters", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#steps", "svg.chart");
  await page.$eval('[data-name="list"]', (node) => node.scrollIntoView());
  await live.until("1–10 of 80");
  await page.click('[data-name="list"] [aria-label="Next rows"]');
  await live.until("11–20 of 80");
  await page.type('[data-name="list"] [aria-label="Search this table"]', "stolen");
  await live.until("found, 80 in all");
});

Deno.test("the search finds notebooks, articles and claims, and the keyboard opens what it finds", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#plain", "svg.chart");
  await page.keyboard.press("/");
  await page.keyboard.type("steps");
  await page.waitForSelector(".hits a");
  await page.keyboard.press("Enter");
  await live.until("doubled 20");
  await page.keyboard.press("/");
  await page.keyboard.type("كوريا");
  await page.waitForFunction(() => document.querySelector(".hits")!.textContent!.includes("Articles 1"));
});

/** The seeds' tables with their claims said over and over, each time with ids of their own. */
async function manyClaims(count: number): Promise<string> {
  const wire = await seedWire();
  const repeated = wire.claims.columns.map(([name, values]) => {
    const value = (row: number) => name === "id" ? `c${row}` : name === "sentence" ? "" : values[row % values.length];
    return [name, Array.from({ length: count }, (_, row) => value(row))] as const;
  });
  return JSON.stringify({ ...wire, claims: { ...wire.claims, columns: repeated } });
}

Deno.test("of 100,000 claims only those in sight are in the page, to the last of them", async () => {
  const tables = await manyClaims(100_000);
  await using live = await serve({ tables: () => Promise.resolve(tables) });
  const { page } = live;
  await live.go("#claims", ".v-body .v-row");
  await live.until("100,000 claims");
  assert.ok(await page.$$eval(".v-body .v-row", (rows) => rows.length) < 80);
  await page.focus(".v-table");
  await page.keyboard.press("End");
  await page.waitForSelector("#v-row-99999");
  assert.ok(await page.$$eval(".v-body .v-row", (rows) => rows.length) < 80);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.endsWith("claim=c99999"));
});

Deno.test("a page whose articles are still being read says so, and a search that is open looks again when they are", async () => {
  const { seedWire } = await import("./desk.ts");
  const { promise: read, resolve } = Promise.withResolvers<void>();
  await using live = await serve({
    tables: async () => {
      await read;
      return JSON.stringify(await seedWire());
    },
  });
  const { page } = live;
  await live.go("#plain", "main p");
  await live.until("Reading the articles …");
  await page.type(".search input", "صواريخ");
  await live.until("Nothing found");
  resolve();
  await page.waitForSelector("svg.chart");
  await page.waitForFunction(() => document.querySelector(".hits")!.textContent!.includes("صواريخ"));
  assert.equal(await page.$eval(".state", (node) => node.textContent), "Live");
});

Deno.test("an answer that gets lost is asked for again", async () => {
  await using live = await serve();
  const { page } = live;
  let lost = 0;
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (request.url().endsWith("/tables") && lost++ < 3) request.abort("connectionreset");
    else request.continue();
  });
  await live.go("#plain", "svg.chart");
  assert.ok(lost > 3, `${lost}`);
});
