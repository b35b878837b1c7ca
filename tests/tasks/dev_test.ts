import assert from "node:assert/strict";
import { parseTypeFaults } from "../../lib/tasks/live/check_types.ts";
import { plotNamesIn } from "../../lib/tasks/live/bundle.ts";
import { runBooks } from "../../lib/tasks/live/make_file.ts";
import { load } from "../../lib/tasks/load.ts";
import { stampOf } from "../../lib/tasks/live/stamp.ts";
import { fromFault, toFault } from "../../lib/tasks/live/worker_fault.ts";
import { InputError, InputErrors } from "../../lib/base/error.ts";
import { root } from "../live/desk.ts";

const PRINTED = `TS2322 [ERROR]: Type 'number' is not assignable to type 'string'.
  const a: string = 1;
        ^
    at file:///project/notebooks/a%20b.ts:3:9

TS2345 [ERROR]: Argument of type 'X' is not assignable to parameter of type 'Y'.
  Property 'z' is missing.
    f(x);
      ~
    at file:///project/notebooks/b.ts:14:22

TS1 [ERROR]: elsewhere.
    at file:///other/c.ts:1:1

Found 3 errors.
`;

Deno.test("parseTypeFaults() reads what the checker prints, with the place in the project", () => {
  const faults = parseTypeFaults(PRINTED, "/project");
  assert.deepEqual(faults.map(({ where }) => where), ["notebooks/a b.ts:3:9", "notebooks/b.ts:14:22"]);
  assert.deepEqual(faults.map(({ what }) => what), [
    "Type 'number' is not assignable to type 'string'.",
    "Argument of type 'X' is not assignable to parameter of type 'Y'. Property 'z' is missing.",
  ]);
});

Deno.test("plotNamesIn() gathers the names of Plot that are used, and gives up where Plot is used as a whole", () => {
  const text =
    'import { notebook, Plot } from "../lib/mod.ts";\nPlot.plot({ marks: [Plot.dot(a), Plot\n  .ruleY([0])] });\n';
  assert.deepEqual([...plotNamesIn([text])!].sort(), ["dot", "plot", "ruleY"]);
  assert.equal(plotNamesIn([text, "const { dot } = Plot;"]), null);
  assert.equal(plotNamesIn(["Plot[name]()"]), null);
});

Deno.test("stampOf() changes with a file that is changed, added or taken away", () => {
  const folder = Deno.makeTempDirSync();
  Deno.mkdirSync(`${folder}/data`);
  const stamps = new Set([stampOf(folder, ["data"])]);
  Deno.writeTextFileSync(`${folder}/data/a`, "1");
  stamps.add(stampOf(folder, ["data"]));
  Deno.writeTextFileSync(`${folder}/data/a`, "12");
  stamps.add(stampOf(folder, ["data"]));
  assert.equal(stamps.size, 3);
  Deno.removeSync(`${folder}/data/a`);
  assert.ok(stamps.has(stampOf(folder, ["data", "not there"])));
  Deno.removeSync(folder, { recursive: true });
});

Deno.test("fromFault() gives back what toFault() sent, faults of the input as such", () => {
  const error = new InputError({ where: "data/a.csv:3", what: "no cell", hint: "add one" });
  assert.equal(fromFault(structuredClone(toFault(error))).message, error.message);
  const both = fromFault(structuredClone(toFault(new InputErrors([error, error]))));
  assert.ok(both instanceof InputErrors && both.errors.length === 2);
  assert.match(fromFault(toFault(new TypeError("ours"))).message, /ours/u);
});

Deno.test("runBooks() fails with the place of a notebook that is broken, and makes nothing", async () => {
  const folder = Deno.makeTempDirSync();
  Deno.mkdirSync(`${folder}/notebooks`);
  for (const name of ["lib", "templates", "node_modules"]) Deno.symlinkSync(`${root}/${name}`, `${folder}/${name}`);
  const mod = `file://${root}/lib/mod.ts`;
  const lines = [
    `import { figure, notebook } from "${mod}";`,
    'export default notebook("Broken", ({ claims }) => {',
    '  figure("f", { title: "t", subtitle: "s", rows: claims, alt: "a" }, () => {',
    '    throw new Error("no chart");',
    "  });",
    "});",
  ];
  Deno.writeTextFileSync(`${folder}/notebooks/broken.ts`, lines.join("\n"));
  const loaded = await load({ corpus: `${root}/data/corpus`, data: `${root}/data` });
  const made = runBooks(folder, loaded.tables);
  await assert.rejects(made, /notebooks\/broken\.ts:4:11: figure f: no chart/u);
  Deno.removeSync(folder, { recursive: true });
});
