import assert from "node:assert/strict";
import { load } from "../../lib/tasks/load.ts";
import { makeFile } from "../../lib/tasks/export.ts";
import { root } from "./desk.ts";
import { openBrowser } from "./open.ts";

/** What could take a reader, or data, out of the file: the policy does not stop it. */
const WAYS_OUT =
  /\bwindow\.open\b|\blocation\.(?:assign|replace|reload|href\s*=)|\blocation\s*=[^=]|RTCPeerConnection|RTCDataChannel|sendBeacon|\bWebTransport\b|navigation\.navigate/u;
const SCRIPT = /<script>(?<code>[\s\S]*)<\/script>/u;
const FONT = /base64,[^")]+/gu;
const DATA = /<script type="application\/json"[\s\S]*?<\/script>/u;

/** The project's own notebooks and articles as one file. */
function makeOwn(withArticles: boolean): Promise<string> {
  return load({ corpus: `${root}/data/corpus`, data: `${root}/data` })
    .then((loaded) => makeFile(root, loaded, withArticles, async (_, work) => await work()));
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
  const html = await makeFile(root, loaded, false, async (_, work) => await work());
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
