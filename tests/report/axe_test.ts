import assert from "node:assert/strict";
import puppeteer from "puppeteer-core";
import { linkBrowser } from "../../lib/report/pdf/browser.ts";
import { withFonts } from "../../lib/report/pdf/fonts.ts";
import { Profile } from "../../lib/report/pdf/profile.ts";
import { goldTables } from "../gold_claims.ts";
import { made } from "./gold_briefing.ts";
import { MODULES } from "./pdf/made.ts";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const SCREENS = [["light", 1100], ["dark", 1100], ["light", 390]] as const;

Deno.test("the briefing's page has no fault of accessibility, in light, in dark and on a phone", async () => {
  const { html } = withFonts((await made(await goldTables())).html);
  const { path } = await linkBrowser({ cache: ".cache/browser", modules: MODULES, env: () => undefined });
  await using profile = new Profile(".cache");
  const args = ["--disable-gpu", ...(Deno.uid() === 0 ? ["--no-sandbox"] : [])];
  const env = { HOME: profile.path, PATH: "/usr/bin:/bin" };
  const options = {
    executablePath: path,
    userDataDir: profile.path,
    pipe: true,
    headless: "shell",
    args,
    env,
  } as const;
  await using browser = await puppeteer.launch(options);
  const axe = Deno.readTextFileSync(new URL("axe-core/axe.min.js", MODULES));
  for (const [scheme, width] of SCREENS) {
    const page = await browser.newPage();
    await page.setBypassCSP(true);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.setContent(html, { waitUntil: "load" });
    await page.evaluate(axe);
    const found = await page.evaluate("axe.run().then(({ violations }) => violations)") as Violation[];
    const said = found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(" ")}`);
    assert.deepEqual(said, [], `${scheme}, ${width} pixels wide`);
    const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assert.equal(overflow, 0, `wider than ${width} pixels`);
    await page.close();
  }
});
