import assert from "node:assert/strict";
import { serve, type Served } from "./open.ts";

/** Chooses a line of a figure's menu and returns what it handed to the reader's downloads: name, type and bytes. */
async function download({ page }: Served, line: string): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  await page.evaluate(() => {
    const kept = globalThis as { saved?: Promise<unknown> };
    const { createObjectURL } = URL;
    kept.saved = new Promise((resolve) => {
      URL.createObjectURL = (blob: Blob) => {
        URL.createObjectURL = createObjectURL;
        const click = HTMLAnchorElement.prototype.click;
        HTMLAnchorElement.prototype.click = function () {
          HTMLAnchorElement.prototype.click = click;
          blob.bytes().then((bytes) => resolve({ name: this.download, type: blob.type, bytes: [...bytes] }));
        };
        return createObjectURL.call(URL, blob);
      };
    });
  });
  await page.click('.figure[data-name="bars"] .menu-button');
  await page.waitForSelector('.figure[data-name="bars"] .menu-list:popover-open');
  await page.evaluate((text: string) => {
    const items = [...document.querySelectorAll<HTMLElement>('.figure[data-name="bars"] [role=menuitem]')];
    items.find((item) => item.textContent === text)!.click();
  }, line);
  const saved = await page.evaluate(() => (globalThis as { saved?: Promise<unknown> }).saved) as {
    name: string;
    type: string;
    bytes: number[];
  };
  return { ...saved, bytes: Uint8Array.from(saved.bytes) };
}

Deno.test("a figure is downloaded as CSV, SVG and PNG of double size, with its words and letters in it", async () => {
  await using live = await serve();
  await live.go("#steps?top=5", "svg.chart");
  const csv = await download(live, "Download data (CSV)");
  assert.equal(csv.name, "bars.csv");
  const lines = new TextDecoder().decode(csv.bytes).trim().split("\n");
  assert.equal(lines.length, 6);
  assert.match(lines[0]!, /^id,document,measure,low,high,/u);

  const svg = await download(live, "Download SVG");
  const text = new TextDecoder().decode(svg.bytes);
  assert.match(text, /Bars of 5/u);
  assert.match(text, /@font-face[^}]*base64,/u);
  assert.doesNotMatch(text, /url\("?\/fonts|var\(--ink\)[^,]/u);
  const drawn = await live.page.evaluate((source: string) => {
    const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
    return {
      error: parsed.querySelector("parsererror")?.textContent ?? null,
      bars: parsed.querySelectorAll("rect").length,
    };
  }, text);
  assert.equal(drawn.error, null);
  assert.ok(drawn.bars >= 5);

  const png = await download(live, "Download PNG");
  assert.deepEqual([...png.bytes.subarray(1, 4)], [..."PNG"].map((letter) => letter.charCodeAt(0)));
  const width = new DataView(png.bytes.buffer).getUint32(16);
  const own = Number(text.match(/^<svg[^>]* width="(?<width>\d+)"/u)!.groups!["width"]);
  assert.equal(width, 2 * own);
  assert.deepEqual(live.faults, []);
  const shown = Deno.env.get("CASEBOOK_SHOW");
  if (shown) Deno.writeFileSync(`${shown}/bars.png`, png.bytes);
});

Deno.test("a citation is copied as Markdown and as CSL-JSON", async () => {
  await using live = await serve();
  const { page } = live;
  await live.browser.defaultBrowserContext().overridePermissions(new URL(live.server.address).origin, [
    "clipboard-read",
    "clipboard-write",
  ]);
  await live.go("#claims?measure=stolen", ".v-body .v-row");
  await page.bringToFront();
  await page.click(".v-body .v-row");
  const copy = async (label: string) => {
    const buttons = await page.$$(".citation button");
    for (const button of buttons) {
      if (await button.evaluate((node) => node.textContent) === label) await button.evaluate((node) => node.click());
    }
    await live.until("Copied");
    return await page.evaluate(() => navigator.clipboard.readText());
  };
  const quote = await page.$$eval(".article-text mark.here", (marks) => marks.map((mark) => mark.textContent).join(""));
  assert.ok((await copy("Markdown")).includes(quote.slice(0, 12)));
  const [item] = JSON.parse(await copy("CSL-JSON"));
  assert.equal(item["container-title"], "Publisher 000");
  assert.equal(item.note, quote);
  assert.ok((await copy("Link")).includes("claim="));
});
