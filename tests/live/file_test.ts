import assert from "node:assert/strict";
import { load, type Loaded } from "../../lib/tasks/load.ts";
import type { Settings } from "../../lib/tasks/set.ts";
import { makeFile, runBooks } from "../../lib/tasks/live/make_file.ts";
import { makePageParts } from "../../lib/tasks/live/page_parts.ts";
import { root } from "./desk.ts";
import { openBrowser } from "./open.ts";

/** What could take a reader, or data, out of the file: the policy does not stop it. */
const WAYS_OUT =
  /\bwindow\.open\b|\blocation\.(?:assign|replace|reload|href\s*=)|\blocation\s*=[^=]|RTCPeerConnection|RTCDataChannel|sendBeacon|\bWebTransport\b|navigation\.navigate/u;
const SCRIPT = /<script>(?<code>[\s\S]*)<\/script>/u;
const FONT = /base64,[^")]+/gu;
const DATA = /<script type="application\/json"[\s\S]*?<\/script>/u;

/** The project's own notebooks and articles as one file. */
async function makeOwn(withArticles: boolean, settings: Settings = {}): Promise<string> {
  return await makeOf(await load({ corpus: `${root}/data/corpus`, data: `${root}/data` }), withArticles, settings);
}

async function makeOf(loaded: Loaded, withArticles: boolean, settings: Settings = {}): Promise<string> {
  const runs = await runBooks(root, loaded.tables, settings);
  const parts = await makePageParts(root, [...runs.keys()]);
  return await makeFile(root, { loaded, runs, settings, parts, withArticles });
}

async function open(html: string, hash: string) {
  const path = await Deno.makeTempFile({ suffix: ".html" });
  await Deno.writeTextFile(path, html);
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.setOfflineMode(true);
  const asked: string[] = [], faults: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("data:") && request.url().split("#")[0] !== `file://${path}`) {
      asked.push(request.url());
    }
  });
  page.on("pageerror", (error) => void faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(`file://${path}${hash}`);
  await page.waitForSelector("svg.chart, .v-row, .article-list a, .evidence:not([hidden])");
  return {
    page,
    asked,
    faults,
    async [Symbol.asyncDispose]() {
      await browser.close();
      await Deno.remove(path);
    },
  };
}

Deno.test("the file opens without network, asks for nothing and reacts to an input", async () => {
  const html = await makeOwn(false);
  await using file = await open(html, "#thefts");
  const prose = () => file.page.$eval(".prose", (node) => node.textContent);
  const before = await prose();
  await file.page.$eval(".track input:nth-of-type(2)", (thumb) => {
    (thumb as HTMLInputElement).value = "2019";
    thumb.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await file.page.waitForFunction(
    (text: string | null) => document.querySelector(".prose")!.textContent !== text,
    {},
    before,
  );
  for (const hash of ["#claims", "#articles"]) {
    await file.page.evaluate((to: string) => location.hash = to, hash);
    await file.page.waitForSelector(hash === "#claims" ? ".v-body .v-row" : ".article-list a");
  }
  assert.equal(await file.page.$(".review"), null);
  assert.deepEqual(file.asked, []);
  assert.deepEqual(file.faults, []);
});

Deno.test("a link with a claim opens its evidence: the sentence, and one before and after, not the article", async () => {
  const loaded = await load({ corpus: `${root}/data/corpus`, data: `${root}/data` });
  const claim = loaded.tables.claims.objects().find(({ measure }) => measure === "stolen")!;
  const html = await makeOf(loaded, false);
  await using file = await open(html, `#claim=${claim.id}`);
  const shown = await file.page.$eval(".excerpt-text", (node) => node.textContent!);
  assert.ok(shown.includes(claim.sentence.slice(0, 40)));
  assert.equal(await file.page.$eval(".excerpt-text mark", (mark) => mark.textContent), claim.quote);
  const { text } = loaded.documents.find(({ key }) => key === claim.document)!;
  assert.ok(shown.length < text.length / 2);
  const whole = text.split("\n").filter((line) =>
    line.length > 400 && html.includes(JSON.stringify(line).slice(1, -1))
  );
  assert.deepEqual(whole, []);
});

Deno.test("a file made with values of inputs starts with them, and a link may say others", async () => {
  const html = await makeOwn(false, { thefts: { years: "2019..2022", context: "no" } });
  await using file = await open(html, "#thefts");
  const ends = () =>
    file.page.$$eval(".ends input[type=number]", (all) => all.map((one) => (one as HTMLInputElement).value));
  assert.deepEqual(await ends(), ["2019", "2022"]);
  assert.equal(await file.page.$eval('[data-name="context"] input', (box) => (box as HTMLInputElement).checked), false);
  await file.page.evaluate(() => location.hash = "#thefts?years=2006..2020");
  await file.page.waitForFunction(() => document.querySelector<HTMLInputElement>(".ends input")!.value === "2006");
  assert.deepEqual(await ends(), ["2006", "2020"]);
  await file.page.evaluate(() => location.hash = "#thefts");
  await file.page.waitForFunction(() => document.querySelector<HTMLInputElement>(".ends input")!.value === "2019");
  assert.deepEqual(file.faults, []);
});

Deno.test("a brush works in the file, by keyboard and by link", async () => {
  await using file = await open(await makeOwn(false), "#documents?days=2019..2020");
  const said = () => file.page.$eval(".brush-said", (node) => node.textContent!);
  assert.match(await said(), /^Published: 2019 to 2020/u);
  await file.page.focus('.brush-end[aria-label="Published, to"]');
  await file.page.keyboard.press("ArrowLeft");
  await file.page.waitForFunction(() => location.hash.includes("days=2019-01-01..2020-12-30"));
  await file.page.keyboard.press("Escape");
  await file.page.waitForFunction(() => location.hash === "#documents");
  assert.match(await said(), /drag across the chart to choose$/u);
  assert.deepEqual(file.faults, []);
});

Deno.test("a figure's code is part of the file, without a link to an editor", async () => {
  await using file = await open(await makeOwn(false), "#thefts");
  await file.page.click('[data-name="stolen"] .menu-button');
  await file.page.evaluate(() => {
    const items = [...document.querySelectorAll<HTMLElement>('[data-name="stolen"] [role=menuitem]')];
    items.find(({ textContent }) => textContent === "Show the code")!.click();
  });
  await file.page.waitForSelector('[data-name="stolen"] .code pre');
  const [code, links] = await file.page.$eval('[data-name="stolen"] .code', (node) =>
    [
      node.querySelector("code")!.textContent!,
      node.querySelectorAll("a").length,
    ] as const);
  assert.match(code, /^figure\("stolen", \{[\s\S]*\)$/u);
  assert.equal(links, 0);
});

Deno.test("with the articles the file holds their whole texts", async () => {
  await using file = await open(await makeOwn(true), "#articles");
  await file.page.click(".article-list a");
  await file.page.waitForSelector(".article-body p[data-start]");
  assert.ok(await file.page.$$eval(".article-body p", (lines) => lines.length) > 4);
});

Deno.test("the file has no way out, a policy that forbids every load, and keeps to its size", async () => {
  const html = await makeOwn(false);
  const code = html.match(SCRIPT)!.groups!["code"]!;
  assert.equal(code.match(WAYS_OUT)?.[0], undefined);
  const policy = html.match(/Content-Security-Policy" content="(?<policy>[^"]+)"/u)!.groups!["policy"]!.replaceAll(
    "&#39;",
    "'",
  );
  assert.match(
    policy,
    /^default-src 'none'; script-src 'sha256-[^']+' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:;/u,
  );
  const rest = html.replace(DATA, "").replace(FONT, "");
  assert.ok(rest.length <= 750_000, `${rest.length}`);
  const packed = new Blob([rest]).stream().pipeThrough(new CompressionStream("gzip"));
  const size = (await new Response(packed).arrayBuffer()).byteLength;
  assert.ok(size <= 250_000, `${size}`);
});

Deno.test("the same input gives the same file", async () => {
  assert.ok(await makeOwn(false) === await makeOwn(false));
});
