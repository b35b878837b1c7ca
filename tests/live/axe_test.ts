import assert from "node:assert/strict";
import axe from "axe-core";
import { serve } from "./open.ts";

const PAGES = [
  "#steps",
  "#steps?top=3&claim=CLAIM",
  "#swept?period=2010..2014",
  "#claims?measure=stolen",
  "#articles",
  "#articles/001_9d668e34ea1aa70d",
  "#articles/001_9d668e34ea1aa70d?claim=CLAIM",
  "#briefing",
];

/** What readers who see or move otherwise would stumble over, and a page that does not say what it is. */
const COUNTED: ReadonlySet<string> = new Set(["serious", "critical", "page-has-heading-one"]);

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** In a page: opens the code and the data of every figure and table. */
function openAll(): void {
  for (const button of document.querySelectorAll<HTMLElement>(".menu-button")) {
    button.click();
    const items = [...button.parentElement!.querySelectorAll<HTMLElement>("[role=menuitem]")];
    items.find(({ textContent }) => textContent === "Show the code")?.click();
  }
  for (const details of document.querySelectorAll<HTMLDetailsElement>("details.data:not([hidden])")) {
    details.open = true;
  }
}

Deno.test("no page has a serious fault of accessibility, in light and in dark", async (t) => {
  await using live = await serve();
  const { page } = live;
  const { claims } = await (await fetch(`${live.server.address}tables`)).json();
  const claim = claims.columns.find(([name]: [string]) => name === "id")[1][0];
  for (const scheme of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    for (const hash of PAGES) {
      await t.step(`${hash} ${scheme}`, async () => {
        await live.go(hash.replace("CLAIM", claim), "h1");
        await page.waitForFunction(() => document.fonts.status === "loaded");
        await page.evaluate(openAll);
        await page.waitForFunction(() => document.querySelectorAll("details.code[open]:not(:has(pre))").length === 0);
        await page.evaluate(axe.source);
        const found = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> };
          };
          const { violations } = await axe.run(document, { iframes: false });
          return violations.map(({ id, impact, nodes }) => ({
            id,
            impact,
            nodes: nodes.slice(0, 3).map(({ html }) => ({ html: html.slice(0, 200) })),
          }));
        }) as Violation[];
        assert.deepEqual(found.filter(({ id, impact }) => COUNTED.has(impact) || COUNTED.has(id)), []);
      });
    }
  }
});

Deno.test("the keyboard reaches the links, the inputs, the menus, the marks' rows and the evidence", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#steps", "svg.chart");
  await page.click('[data-name="bars"] summary');
  await page.waitForSelector('[data-name="bars"] td button');
  await page.focus(".skip");
  const reached = new Set<string>();
  for (let press = 0; press < 160; press++) {
    await page.keyboard.press("Tab");
    reached.add(
      await page.evaluate(() => {
        const { activeElement: at } = document;
        const input = at?.closest<HTMLElement>(".input")?.dataset["name"];
        return input ?? at?.closest("td") ? `${input ?? "row"}` : at?.className || at?.tagName || "";
      }),
    );
    if (reached.has("row") && reached.has("days")) break;
  }
  for (
    const name of ["top", "years", "order", "kinds", "flip", "find", "heading", "days", "row", "quiet menu-button"]
  ) {
    assert.ok(reached.has(name), `${name} among ${[...reached].join(", ")}`);
  }
  await page.focus('[data-name="bars"] td button');
  await page.keyboard.press("Enter");
  await page.waitForSelector(".evidence:not([hidden])");
});
