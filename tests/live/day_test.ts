import assert from "node:assert/strict";
import { dev } from "./dev.ts";

const TEXT = "North Korean hackers stole $77 million in cryptocurrency in 2020, Chainalysis said.\n";

Deno.test("an article is dropped, read, and a claim of it accepted: files, pages and figures follow", async () => {
  await using live = await dev();
  const { page, folder, address } = live;
  await page.goto(`${address}#articles`);
  await page.waitForSelector(".article-list a", { timeout: 30_000 });
  const before = await page.$$eval(".article-list a", (all) => all.length);
  await page.evaluate((text: string) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([text], "Seoul Daily.txt", { type: "text/plain" }));
    document.querySelector(".articles-page")!.dispatchEvent(
      new DragEvent("drop", { dataTransfer: dropped, bubbles: true }),
    );
  }, TEXT);
  await page.waitForSelector("dialog[open]");
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).name), "key");
  await page.type('dialog [name="publisher"]', "Seoul Daily");
  await page.type('dialog [name="published"]', "2021-02-03");
  await page.click('dialog [type="submit"]');
  await page.waitForSelector(".article-body mark[data-claims]", { timeout: 20_000 });
  assert.equal(await page.$$eval(".article-list a", (all) => all.length), before + 1);
  assert.match(Deno.readTextFileSync(`${folder}/data/corpus/catalog.csv`), /seoul-daily,.*Seoul Daily,2021-02-03/u);
  await page.click(".article-body mark[data-claims]");
  await page.waitForSelector(".review");
  await page.type('.review [name="who"]', "Kari");
  await page.$$eval(".review button", (all) => all.find(({ textContent }) => textContent === "Accept")!.click());
  await page.waitForFunction(() => document.querySelector(".reviewed")?.textContent?.includes("accepted"));
  assert.match(Deno.readTextFileSync(`${folder}/data/reviews.csv`), /,accept,seoul-daily,/u);
  await page.evaluate(() => location.hash = "#thefts");
  await page.waitForFunction(() => document.querySelector("main")!.textContent!.includes("$77m"), { timeout: 20_000 });
});
