import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { BrushScale } from "../../lib/live/page/brush_scale.ts";
import { serve } from "./open.ts";

const CHART = '[data-name="time"] svg.chart';

/** Drags across a chart, from one share of its width to another. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  const { x, y, width, height } = (await (await page.$(CHART))!.boundingBox())!;
  await page.mouse.move(x + from * width, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + to * width, y + height / 2 + 5, { steps: 6 });
  await page.mouse.up();
}

const said = (page: Page) => page.$eval('[data-name="time"] .brush-said', (node) => node.textContent!);
const hash = (page: Page, pattern: string) =>
  page.waitForFunction((text: string) => new RegExp(text, "u").test(location.hash), {}, pattern);

Deno.test("a brush is drawn by the mouse, filters other parts, stands in the address and is let go of", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#swept", CHART);
  const title = () => page.$eval('[data-name="list"] .finding', (node) => node.textContent!);
  const all = await title();
  assert.match(await said(page), /^Period: drag across the chart to choose$/u);
  await drag(page, 0.6, 0.85);
  await hash(page, "period=20\\d\\d-\\d\\d-01\\.\\.20\\d\\d-");
  assert.notEqual(await title(), all);
  assert.match(await said(page), /^Period: .*20\d\d to .*20\d\d/u);
  // What ends a drag on a mark is no click on it.
  assert.equal(await page.$(".evidence:not([hidden])"), null);
  await page.keyboard.press("Escape");
  await hash(page, "^#swept$");
  assert.equal(await title(), all);
  await drag(page, 0.5, 0.7);
  await hash(page, "period=");
  const { x, y, width, height } = (await (await page.$(CHART))!.boundingBox())!;
  await page.mouse.click(x + 0.3 * width, y + height / 2, { count: 2 });
  await hash(page, "^#swept$");
  assert.deepEqual(live.faults, []);
});

Deno.test("a brush comes back from the address, stays over an edit, and moves by the keyboard alone", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#swept?period=2010..2014", CHART);
  assert.equal(await said(page), "Period: 2010 to 2014Clear");
  live.save("notebooks/swept.ts", live.read("notebooks/swept.ts").replace('"Time"', '"Time and again"'));
  await live.until("Time and again");
  assert.equal(await said(page), "Period: 2010 to 2014Clear");
  const end = (which: string) => `[data-name="time"] [role=slider][aria-label="Period, ${which}"]`;
  await page.focus(end("to"));
  await page.keyboard.press("ArrowLeft");
  await hash(page, "period=2010-01-01\\.\\.2014-11-30");
  await page.keyboard.press("End");
  await hash(page, "period=2010-01-01\\.\\.2025-01-31|period=2010-01-01\\.\\.2024-12-31");
  await page.focus(end("from"));
  await page.keyboard.press("Home");
  await hash(page, "^#swept$");
  assert.equal(await page.$eval(end("from"), (node) => node.getAttribute("aria-valuetext")), "2000-01-01");
  assert.deepEqual(live.faults, []);
});

Deno.test("an edge is moved and the stretch is shifted by dragging; a finger brushes as the mouse does", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#swept?period=2010..2014", CHART);
  const { x, y, width, height } = (await (await page.$(CHART))!.boundingBox())!;
  const grip = (await (await page.$('[data-name="time"] .brush-end[aria-label$="to"]'))!.boundingBox())!;
  await page.mouse.move(grip.x + grip.width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + 80, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await hash(page, "period=2010-01-01\\.\\.201[5-9]");
  await page.touchscreen.touchStart(x + 0.2 * width, y + height / 2);
  for (const share of [0.25, 0.3, 0.35]) await page.touchscreen.touchMove(x + share * width, y + height / 2);
  await page.touchscreen.touchEnd();
  await hash(page, "period=200");
  assert.deepEqual(live.faults, []);
});

Deno.test("a brush of numbers along y stands at its values, also below a legend", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#swept?values=0..50", '[data-name="size"] svg.chart');
  const places = await page.evaluate(() => {
    const figure = document.querySelector('[data-name="size"]')!;
    const chart = figure.querySelector<SVGSVGElement & { scale(name: string): { apply(value: number): number } }>(
      "svg.chart",
    )!;
    const box = chart.getBoundingClientRect(), top = chart.viewBox.baseVal.y;
    const y = (value: number) => box.top + chart.scale("y").apply(value) - top;
    const stretch = figure.querySelector(".brush-stretch")!.getBoundingClientRect();
    return { legend: top, stretch: [stretch.top, stretch.bottom], values: [y(50), y(0)] };
  });
  assert.ok(places.legend < 0);
  places.stretch.forEach((edge, at) => assert.ok(Math.abs(edge - places.values[at]!) < 1, JSON.stringify(places)));
  const grip = (await (await page.$('[data-name="size"] .brush-end[aria-label$="to"]'))!.boundingBox())!;
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2 - 20, { steps: 4 });
  await page.mouse.up();
  await hash(page, "values=0\\.\\.[56789]");
  assert.deepEqual(live.faults, []);
});

Deno.test("BrushScale snaps to whole months where a day is too narrow, and to round numbers", () => {
  const linear = (from: number, to: number) => ({
    domain: [from, to],
    apply: (value: number | Date) => (Number(value) - from) / (to - from) * 600,
    invert: (pixel: number) => from + pixel / 600 * (to - from),
  });
  const time = linear(Date.UTC(2000, 0, 1), Date.UTC(2025, 0, 1));
  const months = new BrushScale({ ...time, invert: (pixel) => new Date(time.invert(pixel)) }, { of: "dates" });
  assert.deepEqual(
    months.spanOf([months.edgeAt(241), months.edgeAt(265)]),
    [new Date("2010-01-01"), new Date("2010-12-31")],
  );
  assert.equal(months.spanOf([months.edgeAt(240.2), months.edgeAt(240.4)]), null);
  const numbers = new BrushScale(linear(0, 1), { of: "numbers" });
  assert.deepEqual(numbers.spanOf([numbers.edgeAt(61), numbers.edgeAt(180.2)]), [0.1, 0.3]);
  assert.equal(numbers.step(0.3, -1), 0.295);
});
