import assert from "node:assert/strict";
import { serve } from "./open.ts";

Deno.test("a figure's menu shows the lines that draw it, with a link to the editor, and they follow an edit", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#steps", "svg.chart");
  await page.click('[data-name="bars"] .menu-button');
  await page.evaluate(() => {
    const items = [...document.querySelectorAll<HTMLElement>('[data-name="bars"] [role=menuitem]')];
    items.find(({ textContent }) => textContent === "Show the code")!.click();
  });
  const code = () => page.$eval('[data-name="bars"] .code code', (node) => node.textContent!);
  await page.waitForSelector('[data-name="bars"] .code code');
  assert.match(await code(), /^figure\(\n\s+"bars",[\s\S]*fill: "steelblue"[\s\S]*\)$/u);
  const line = live.read("notebooks/steps.ts").split("\n").findIndex((text) => text.startsWith("  figure(")) + 1;
  const link = await page.$eval('[data-name="bars"] .code a', (a) => [a.textContent, (a as HTMLAnchorElement).href]);
  assert.equal(link[0], `notebooks/steps.ts:${line}`);
  assert.match(link[1]!, new RegExp(`^vscode://file//.*/notebooks/steps\\.ts:${line}:3$`, "u"));
  live.save("notebooks/steps.ts", live.read("notebooks/steps.ts").replace("steelblue", "tomato"));
  await live.until('fill: "tomato"');
  await page.click('[data-name="bars"] .code summary');
  assert.equal(await page.$eval('[data-name="bars"] .code', (node) => (node as HTMLDetailsElement).open), false);
  assert.deepEqual(live.faults, []);
});

Deno.test("code is shown of notebooks alone", async () => {
  await using live = await serve();
  for (const place of ["../secret.ts:1:1", "data/../deno.json:1:1", "notebooks/steps.ts", "notebooks/none.ts:1:1"]) {
    const response = await fetch(`${live.server.address}code?${new URLSearchParams({ place })}`);
    assert.equal(response.status, 404, place);
    await response.body?.cancel();
  }
});
