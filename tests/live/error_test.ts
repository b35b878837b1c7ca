import assert from "node:assert/strict";
import { InputError } from "../../lib/base/error.ts";
import { serve } from "./open.ts";

const PLAIN = "notebooks/plain.ts";
/** The line, from 1, on which words stand. */
function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split("\n").length;
}

const MARK = 'Plot.dot(claims, { x: "low", y: "high" })';

Deno.test("a figure that throws says so in its place with line, source and caret; its neighbours go on; it clears", async () => {
  await using live = await serve();
  const { page } = live;
  const text = live.read("notebooks/steps.ts");
  await live.go("#steps", "svg.chart");
  live.save("notebooks/steps.ts", text.replace('fill: "steelblue"', 'fill: "colour_of"'));
  await page.waitForSelector('[data-name="bars"] .problem .caret');
  const problem = await page.$eval('[data-name="bars"] .problem', (node) => node.textContent!);
  assert.match(
    problem,
    new RegExp(`^notebooks/steps\\.ts:${lineOf(text, "Plot.plot")}:\\d+: unknown column: colour_of`, "u"),
  );
  assert.match(problem, /\d+ {3,}.*Plot\.plot\(.*\n +\^/u);
  await live.until("doubled 20");
  assert.ok(await page.$('[data-name="list"] table'));
  live.save("notebooks/steps.ts", text);
  await page.waitForFunction(() => !document.querySelector(".problem"));
  assert.ok(await page.$('[data-name="bars"] svg.chart'));
});

Deno.test("a syntax error keeps the last good page with the error on top", async () => {
  await using live = await serve();
  const { page } = live;
  const text = live.read(PLAIN);
  await live.go("#plain", "svg.chart");
  live.save(PLAIN, text.replace("marks: [", "marks: [["));
  await page.waitForSelector(".problems .problem .caret");
  const problem = await page.$eval(".problems .problem", (node) => node.textContent!);
  assert.match(problem, new RegExp(`^notebooks/plain\\.ts:${lineOf(text, "Plot.plot")}:\\d+: syntax error: `, "u"));
  assert.ok(await page.$("svg.chart"));
  live.save(PLAIN, text);
  await page.waitForFunction(() => !document.querySelector(".problem"));
});

Deno.test("faults that only the browser finds have their line too", async (t) => {
  await using live = await serve();
  const { page } = live;
  const text = live.read(PLAIN);
  await live.go("#plain", "svg.chart");
  const end = text.split("\n").length;
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      "an import that is not there",
      text.replace("figure, notebook", "figur, notebook"),
      /^notebooks\/plain\.ts:1:\d+: .*figur/u,
    ],
    [
      "a name declared twice",
      `${text}\nconst a = 1;\nconst a = 2;\n`,
      new RegExp(`^notebooks/plain\\.ts:${end + 2}:\\d+: identifier 'a'`, "u"),
    ],
    [
      "a module that throws",
      `${text}\nthrow new Error("no way");\n`,
      new RegExp(`^notebooks/plain\\.ts:${end + 1}:\\d+: no way`, "u"),
    ],
    ["a notebook that throws", text.replace("figure(", "claims.nope();\n  figure("), /^notebooks\/plain\.ts:4:\d+: /u],
    [
      "a module that is missing",
      `import { x } from "./nowhere.ts";\n${text}`,
      /^notebooks\/plain\.ts:1:20: no such module: \.\/nowhere\.ts/u,
    ],
  ];
  for (const [name, broken, said] of cases) {
    await t.step(name, async () => {
      live.save(PLAIN, broken);
      await page.waitForSelector(".problems .problem");
      assert.match(await page.$eval(".problems .problem", (node) => node.textContent!), said);
      assert.ok(await page.$("svg.chart"), "the last good page stays");
      live.save(PLAIN, text);
      await page.waitForFunction(() => !document.querySelector(".problem"));
    });
  }
});

Deno.test("broken data is told above every page, and the last good tables stay", async () => {
  let broken = false;
  const { seedWire } = await import("./desk.ts");
  const fault = new InputError({
    where: "data/lexicons/de.json:2:3",
    what: "unknown key: wheather",
    hint: "did you mean weather?",
  });
  await using live = await serve({
    tables: async () => {
      if (broken) throw fault;
      return JSON.stringify(await seedWire());
    },
  });
  const { page } = live;
  await live.go("#plain", "svg.chart");
  broken = true;
  Deno.mkdirSync(`${live.folder}/data/lexicons`);
  live.save("data/lexicons/de.json", "{\n  wheather: 1\n}\n");
  await page.waitForSelector(".alerts .problem");
  const said = await page.$eval(".alerts .problem", (node) => node.textContent!);
  assert.match(said, /^data\/lexicons\/de\.json:2:3: unknown key: wheather \(did you mean weather\?\).*wheather: 1/su);
  assert.ok(await page.$("svg.chart"));
  broken = false;
  live.save("data/lexicons/de.json", "{}");
  await page.waitForFunction(() => !document.querySelector(".alerts .problem"));
});

Deno.test("a type error is shown a moment later and holds nothing back", async () => {
  let faults = [{ where: "notebooks/plain.ts:7:17", what: "Type 'number' is not assignable to type 'string'." }];
  await using live = await serve({ check: () => Promise.resolve(faults) });
  const { page } = live;
  await live.go("#plain", "svg.chart");
  await page.waitForSelector(".types .problem");
  const said = await page.$eval(".types .problem", (node) => node.textContent!);
  assert.match(said, /^notebooks\/plain\.ts:7:17: Type 'number' is not assignable to type 'string'\./u);
  assert.ok(said.includes(MARK));
  faults = [];
  live.save(PLAIN, live.read(PLAIN).replace('"Dots"', '"Points"'));
  await live.until("Points");
  await page.waitForFunction(() => !document.querySelector(".types .problem"));
});
