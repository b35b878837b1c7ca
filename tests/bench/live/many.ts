// What a hundred thousand claims cost in the page: aggregated charts after an input, and scrolling the claims table.
import type { CDPSession, Page } from "puppeteer-core";
import type { Wire } from "../../../lib/claims/wire.ts";
import { seedWire } from "../../live/desk.ts";
import { serve } from "../../live/open.ts";

const COUNT = 100_000;

/** Charts over all claims, each of which follows one range input. */
const NOTEBOOK = `import { cell, claimSpan, figure, notebook, overlaps, Plot, range, where } from "../lib/mod.ts";

const words = { title: "x", subtitle: "x", alt: "x" };

export default notebook("Many", ({ claims }) => {
  const year = range("year", [2000, 2026], { value: 2010 });
  const shown = cell(() => where(claims, (d) => d.start === null || d.start.getUTCFullYear() >= year.value));
  const near = cell(() => where(claims, (d) => overlaps(d, [year.value, 2026])));
  const sums = cell(() => shown.value.groupby("measure").rollup({ n: (d: unknown[]) => d.length }));
  FIGURE
});
`;

const FIGURES: Readonly<Record<string, string>> = {
  "binX of where()":
    `figure("chart", { ...words, rows: shown }, () => Plot.rectY(shown.value, Plot.binX({ y: "count" }, { x: "at_start" })).plot());`,
  "groupX of where()":
    `figure("chart", { ...words, rows: shown }, () => Plot.barY(shown.value, Plot.groupX({ y: "count" }, { x: "measure", fill: "language" })).plot());`,
  "binX of overlaps()":
    `figure("chart", { ...words, rows: near }, () => Plot.rectY(near.value, Plot.binX({ y: "sum" }, { x: "at_start", y: "high" })).plot());`,
};

/** A hundred thousand claims, each with an id of its own, in the form in which the page is sent them. */
export async function manyWire(): Promise<Wire> {
  const wire = await seedWire();
  const columns = wire.claims.columns.map(([name, values]) => {
    const many = Array.from({ length: COUNT }, (_, at) => values[at % values.length]);
    if (name === "id") return [name, many.map((_, at) => at.toString(36).padStart(8, "a"))];
    if (name !== "at_start" && name !== "at_end" && name !== "start") return [name, many];
    const dayOf = (at: number) => new Date(Date.UTC(2000, 0, 1 + (at * 7919) % 9000)).toISOString().slice(0, 10);
    return [name, many.map((_, at) => dayOf(at))];
  });
  return { ...wire, claims: { ...wire.claims, columns } } as unknown as Wire;
}

/** Milliseconds from an input's event to the chart that replaced the last one, layout included; the median of some. */
async function redraw(page: Page): Promise<readonly number[]> {
  return await page.$eval('.input[data-name="year"] input[type=range]', async (control) => {
    const times: number[] = [];
    for (let at = 0; at < 40; at++) {
      (control as HTMLInputElement).value = String(2011 - at % 2);
      const from = performance.now();
      control.dispatchEvent(new Event("input", { bubbles: true }));
      document.body.getBoundingClientRect();
      times.push(performance.now() - from);
      await new Promise((done) => setTimeout(done, 30));
    }
    return times.sort((a, b) => a - b);
  });
}

/** Milliseconds that the page's thread has worked. */
async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")!.value * 1000;
}

/** How long frames took while the table was scrolled, in milliseconds. */
async function frames(page: Page): Promise<readonly number[]> {
  return await page.$eval(".v-table", async (table) => {
    const times: number[] = [];
    let last = 0;
    await new Promise<void>((done) => {
      const step = (now: number) => {
        if (last > 0) times.push(now - last);
        last = now;
        table.scrollTop += times.length % 40 === 39 ? 400_000 : 170;
        if (times.length < 240) requestAnimationFrame(step);
        else done();
      };
      requestAnimationFrame(step);
    });
    return times.sort((a, b) => a - b);
  });
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(1);

const text = JSON.stringify(await manyWire());
await using live = await serve({ tables: () => Promise.resolve(text) });
const session = await live.page.createCDPSession();
// The clock of the page's own thread: on a busy machine the other one tells of its neighbours.
await session.send("Performance.enable", { timeDomain: "threadTicks" });
for (const [name, chart] of Object.entries(FIGURES)) {
  live.save("notebooks/many.ts", NOTEBOOK.replace("FIGURE", chart));
  await new Promise((done) => setTimeout(done, 200));
  await live.go("#many", "svg.chart");
  await new Promise((done) => setTimeout(done, 1000));
  // The first pass warms up.
  await redraw(live.page);
  const before = await processorTime(session);
  const times = await redraw(live.page);
  const each = (await processorTime(session) - before) / times.length;
  console.log(
    `casebook, ${COUNT} claims, ${name}: input to redraw p50 ${at(times, 0.5)} ms, best ${
      at(times, 0)
    } ms, of the processor ${each.toFixed(1)} ms (with what is done after it)`,
  );
}
await live.go("#claims", ".v-body .v-row");
await new Promise((done) => setTimeout(done, 1500));
const passed = await frames(live.page);
console.log(
  `casebook, ${COUNT} claims, table scrolled: frames p50 ${at(passed, 0.5)} ms, p95 ${at(passed, 0.95)} ms, max ${
    at(passed, 1)
  } ms`,
);
for (const fault of live.faults) console.log(fault);
