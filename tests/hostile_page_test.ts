import assert from "node:assert/strict";
import puppeteer, { type Page } from "puppeteer-core";
import { parseDocument } from "../lib/base/dom.ts";
import { HOSTILE, shown } from "./hostile.ts";
import { assertHarmless, withHostileCorpus } from "./hostile_corpus.ts";
import { callTask, ROOT } from "./tasks/call.ts";

/** What a page does that nobody asked for. */
interface Watched {
  readonly page: Page;
  readonly asked: string[];
  readonly dialogs: string[];
}

async function watch(page: Page, file: string): Promise<Watched> {
  const watched: Watched = { page, asked: [], dialogs: [] };
  page.on("request", (request) => {
    if (!/^(?:data|blob):/u.test(request.url()) && !request.url().startsWith(`file://${file}`)) {
      watched.asked.push(request.url());
    }
  });
  page.on("dialog", async (dialog) => {
    watched.dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.setOfflineMode(true);
  return watched;
}

/** The page at an address of the file, when it is up. */
async function pageAt({ page }: Watched, file: string, hash: string): Promise<Document> {
  await page.goto("about:blank");
  await page.goto(`file://${file}${hash}`);
  await page.waitForSelector("svg.chart, .v-row, .article-list a, .evidence:not([hidden]), table");
  return parseDocument(await page.evaluate(() => document.documentElement.outerHTML));
}

Deno.test("an article's text stays text on every page of the offline file, in a browser", async (t) => {
  await withHostileCorpus(async (dir) => {
    const { stdout } = await callTask("extract", ["hostile"], { cwd: dir });
    const { id } = JSON.parse(stdout.slice(0, stdout.indexOf("\n")));
    const made = await callTask("export", ["--corpus", "hostile", "--with-articles"], { cwd: dir });
    assert.equal(made.code, 0, made.stderr);
    const file = `${dir}/out/notebooks.html`;
    // A pipe needs no port, and so no permission for the network.
    await using browser = await puppeteer.launch({
      executablePath: `${ROOT}.cache/browser/chromium`,
      headless: true,
      pipe: true,
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    });
    const watched = await watch(await browser.newPage(), file);
    for (const hash of ["#thefts", "#documents", "#claims", "#articles", `#articles/a?claim=${id}`]) {
      await t.step(hash.replace(id, "ID"), async () => {
        const document = await pageAt(watched, file, hash);
        assertHarmless(document);
        assert.doesNotMatch(document.body.textContent, /1337/u);
        if (!hash.startsWith("#articles/")) return;
        const text = shown(document.body.textContent);
        for (const hostile of Object.values(HOSTILE)) assert.ok(text.includes(shown(hostile)), hostile);
      });
    }
    await t.step("nothing was asked for, and nothing ran", () => {
      assert.deepEqual({ asked: watched.asked, dialogs: watched.dialogs }, { asked: [], dialogs: [] });
    });
  });
});
