import assert from "node:assert/strict";
import { parseReviews } from "../../lib/tables/reviews.ts";
import { serve } from "./open.ts";

Deno.test("a correction is written to reviews.csv at once and seen in the panel and everywhere", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#claims?measure=stolen", ".v-body .v-row");
  await page.click(".v-body .v-row");
  await page.waitForSelector(".review");
  await page.type('.review [name="who"]', "Kari");
  await page.type('.review [name="note"]', "as the report says");
  const [, , correct] = await page.$$(".review > .buttons button");
  await correct!.click();
  await page.select('.correction [name="field"]', "high");
  await page.$eval('.correction input[name="high"]', (field) => (field as HTMLInputElement).value = "3000000000");
  await page.click('.correction [type="submit"]');
  await live.until("corrected high: 2000000000 → 3000000000");
  const [review] = parseReviews(live.read("data/reviews.csv"), "reviews.csv");
  assert.equal(review!.decision, "correct");
  assert.equal(review!.value, "3000000000");
  assert.equal(review!.who, "Kari");
  assert.equal(review!.when, "2024-05-17");
  assert.equal(review!.note, "as the report says");
  assert.ok(review!.before.length > 0 && review!.words.length > 0);
  await live.until("3,000,000,000");
  assert.deepEqual(live.faults, []);
});

Deno.test("a rejected claim is gone from every page; a wrong value is refused with the reason", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#claims?measure=stolen", ".v-body .v-row");
  await page.click(".v-body .v-row");
  await page.waitForSelector(".review");
  const [, , correct] = await page.$$(".review > .buttons button");
  await correct!.click();
  await page.select('.correction [name="field"]', "measure");
  await page.select('.correction select[name="measure"]', "");
  await page.click('.correction [type="submit"]');
  await live.until("missing value: measure");
  await page.click(".review .reject");
  await live.until("There is no claim");
  await live.until("79 claims".replace("79 claims", "of 79"));
});

Deno.test("words selected in an article become a claim", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#articles/004_e0404d0dcca2de98", ".article-body p");
  const words = await page.evaluate(() => {
    const node = document.createTreeWalker(
      document.querySelector(".article-body p:last-of-type")!,
      NodeFilter.SHOW_TEXT,
    ).nextNode()!;
    const range = document.createRange();
    range.setStart(node, 2);
    range.setEnd(node, 9);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    return range.toString();
  });
  await page.waitForSelector(".adder:not([hidden])");
  await page.click(".adder");
  await page.waitForSelector("dialog[open]");
  assert.equal(await page.$eval("dialog blockquote", (quote) => quote.textContent), words);
  await page.select('dialog [name="measure"]', "attacks");
  for (const name of ["low", "high"]) await page.type(`dialog [name="${name}"]`, "12");
  await page.type('dialog [name="unit"]', "count");
  await page.click('dialog [type="submit"]');
  await page.waitForFunction(() => !document.querySelector("dialog"));
  const [review] = parseReviews(live.read("data/reviews.csv"), "reviews.csv");
  assert.equal(review!.decision, "add");
  assert.equal(review!.words, words);
  assert.equal(review!.value, "measure=attacks; low=12; high=12; unit=count");
  await page.waitForFunction(
    (said: string) => [...document.querySelectorAll(".article-body mark")].some((mark) => mark.textContent === said),
    {},
    words,
  );
});

Deno.test("a text that is pasted on the articles page is asked for its row of the catalogue and sent", async () => {
  const sent: unknown[] = [];
  await using live = await serve({ add: (body) => Promise.resolve((sent.push(body), "pasted")) });
  const { page } = live;
  await live.go("#articles", ".article-list a");
  await page.evaluate(() => {
    const clipboard = new DataTransfer();
    clipboard.setData("text/plain", "North Korea fired two missiles. ".repeat(10));
    document.querySelector(".articles-page")!.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true }),
    );
  });
  await page.waitForSelector("dialog[open]");
  await page.type('dialog [name="publisher"]', "Yonhap");
  await page.type('dialog [name="published"]', "2024-05-17");
  await page.click('dialog [type="submit"]');
  await page.waitForFunction(() => !document.querySelector("dialog"));
  const [article] = sent as Record<string, string>[];
  assert.equal(article!["publisher"], "Yonhap");
  assert.equal(article!["published"], "2024-05-17");
  assert.match(new TextDecoder().decode(Uint8Array.fromBase64(article!["content"]!)), /^North Korea fired/u);
});
