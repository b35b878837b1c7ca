import assert from "node:assert/strict";
import { serve } from "./open.ts";

const STEPS = "notebooks/steps.ts";

Deno.test("an edit changes the chart in place: no navigation, inputs, focus, scroll and nodes stay", async () => {
  await using live = await serve();
  const { page } = live;
  await live.go("#steps?top=7", "svg.chart");
  await live.until("top 7, doubled 14");
  let navigations = 0;
  page.on("framenavigated", () => navigations++);
  await page.focus('.input[data-name="find"] input');
  await page.evaluate(() => {
    scrollTo(0, 120);
    (globalThis as { kept?: Element }).kept = document.querySelector('[data-name="bars"]')!;
  });
  live.save(STEPS, live.read(STEPS).replace("Bars of", "Stripes of"));
  await live.until("Stripes of 7");
  const after = await page.evaluate(() => ({
    same: (globalThis as { kept?: Element }).kept === document.querySelector('[data-name="bars"]'),
    focus: document.activeElement!.closest<HTMLElement>(".input")?.dataset["name"],
    scroll: scrollY,
    charts: document.querySelectorAll("svg.chart").length,
  }));
  assert.deepEqual(after, { same: true, focus: "find", scroll: 120, charts: 1 });
  assert.equal(navigations, 0);
  assert.deepEqual(live.faults, []);
});

Deno.test("no save is lost, however close two of them come", async () => {
  await using live = await serve();
  await live.go("#steps", "svg.chart");
  const text = live.read(STEPS);
  for (const gap of [0, 1, 2, 3, 5, 8, 13, 25, 60]) {
    for (let save = 0; save < 4; save++) {
      live.save(STEPS, text.replace("Bars of", `Pass ${gap}.${save} of`));
      await new Promise((resolve) => setTimeout(resolve, gap));
    }
    await live.until(`Pass ${gap}.3 of`);
  }
});

Deno.test("nodes and listeners stay as many over many edits, and the heap grows little", async () => {
  await using live = await serve();
  await live.go("#steps", "svg.chart");
  const text = live.read(STEPS);
  const edits = async (from: number, to: number) => {
    for (let edit = from; edit < to; edit++) {
      live.save(STEPS, text.replace("Bars of", `Edit ${edit} of`));
      await live.until(`Edit ${edit} of`);
    }
    const session = await live.page.createCDPSession();
    for (let pass = 0; pass < 3; pass++) await session.send("HeapProfiler.collectGarbage");
    await session.detach();
    return await live.page.metrics();
  };
  const before = await edits(0, 10), after = await edits(10, 110);
  const heap = (after.JSHeapUsedSize! - before.JSHeapUsedSize!) / 100;
  assert.ok(heap < 25_000, `${heap} bytes an edit`);
  assert.ok(Math.abs(after.Nodes! - before.Nodes!) < 60, `${before.Nodes} -> ${after.Nodes} nodes`);
  assert.ok(after.JSEventListeners! <= before.JSEventListeners! + 2);
});

Deno.test("past its limit of memory the page reloads itself at an edit, and inputs and scroll come back", async () => {
  await using live = await serve({}, { limit: -1e12, every: 1 });
  const { page } = live;
  await live.go("#steps?top=7", "svg.chart");
  await live.until("top 7, doubled 14");
  await page.evaluate(() => scrollTo(0, 140));
  const loaded = page.waitForNavigation();
  live.save(STEPS, live.read(STEPS).replace("Bars of", "Stripes of"));
  await loaded;
  await live.until("Stripes of 7");
  await page.waitForFunction(() => scrollY === 140);
  assert.deepEqual(live.faults, []);
});

Deno.test("a helper module beside a notebook comes fresh on a save", async () => {
  await using live = await serve();
  await live.go("#steps", "svg.chart");
  await live.until("doubled 20");
  live.save("notebooks/doubled.ts", live.read("notebooks/doubled.ts").replace("* 2", "* 3"));
  await live.until("doubled 30");
});

Deno.test("a new notebook joins the sidebar, and one that goes leaves it", async () => {
  await using live = await serve();
  await live.go("#steps", "svg.chart");
  live.save("notebooks/more.ts", live.read("notebooks/plain.ts").replace('"Plain"', '"One more"'));
  await live.until("One more");
  Deno.removeSync(`${live.folder}/notebooks/more.ts`);
  await live.page.waitForFunction(() => !document.body.innerText.includes("One more"), { polling: "mutation" });
});

Deno.test("a notebook that the address names comes up when it is there, and again after it was away", async () => {
  await using live = await serve();
  const text = live.read("notebooks/plain.ts").replace('"Plain"', '"Later"');
  await live.go("#later", "svg.chart");
  const title = (words: string) =>
    live.page.waitForFunction((text: string) => document.querySelector("h1")!.textContent === text, {}, words);
  await title("Plain");
  live.save("notebooks/later.ts", text);
  await title("Later");
  Deno.removeSync(`${live.folder}/notebooks/later.ts`);
  await title("Plain");
  live.save("notebooks/later.ts", text.replace('"Dots"', '"Dots again"'));
  await title("Later");
  await live.until("Dots again");
  assert.deepEqual(live.faults, []);
});

Deno.test("changed tables are shown again in place, with the inputs as they were", async () => {
  await using live = await serve();
  await live.go("#steps?top=3", "svg.chart");
  await live.until("top 3,");
  const first = await live.page.$eval(
    '[data-name="bars"] [data-claims]',
    (mark) => (mark as SVGElement).dataset["claims"]!,
  );
  const claim = first.split(" ")[0]!;
  live.save(
    "data/reviews.csv",
    `claim,decision,doc,words,before,after,field,value,who,when,note\n${claim},reject,${await documentOf(
      live,
      claim,
    )},,,,,,,,\n`,
  );
  await live.page.waitForFunction(
    (id: string) => !document.querySelector(`[data-name="bars"] [data-claims~="${id}"]`),
    { polling: "mutation" },
    claim,
  );
  await live.until("top 3,");
  assert.deepEqual(live.faults, []);
});

async function documentOf({ page }: Awaited<ReturnType<typeof serve>>, claim: string): Promise<string> {
  return await page.evaluate(async (id: string) => {
    const { claims } = await (await fetch("/tables")).json();
    const column = (name: string) => claims.columns.find(([own]: [string]) => own === name)[1];
    return column("document")[column("id").indexOf(id)];
  }, claim);
}
