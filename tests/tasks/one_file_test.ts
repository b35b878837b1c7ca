import assert from "node:assert/strict";
import type { FileData } from "../../lib/live/page/file.ts";
import { callTask } from "./call.ts";
import { withProject } from "./project.ts";

const DATA = /<script type="application\/json" id="casebook-data">(?<json>[\s\S]*?)<\/script>/u;

function dataIn(file: string): FileData {
  return JSON.parse(Deno.readTextFileSync(file).match(DATA)!.groups!["json"]!);
}

const SET = ["--set", "thefts.years=2019", "--set", "documents.days=2019..2022"] as const;
const VALUES = { thefts: { years: "2019..2019" }, documents: { days: "2019-01-01..2022-12-31" } };

/** A folder with one article that speaks of one theft. */
function writeCorpus(dir: string): void {
  Deno.mkdirSync(`${dir}/other`);
  Deno.writeTextFileSync(`${dir}/other/one.txt`, "North Korean hackers stole $77 million in cryptocurrency in 2020.\n");
}

Deno.test("export makes the file of another folder of articles, with values of inputs, and says what it can't set", async () => {
  await withProject(async (dir) => {
    writeCorpus(dir);
    const { code, stderr } = await callTask("export", ["--corpus", "other", ...SET], { cwd: dir });
    assert.equal(code, 0, stderr);
    const { made, values, code: sources } = dataIn(`${dir}/out/notebooks.html`);
    assert.match(made, /^1 articles/u);
    assert.deepEqual(values, VALUES);
    assert.match(sources["thefts"]!["stolen"]!.text, /^figure\("stolen", \{/u);
    const wrong = await callTask("export", ["--set", "thefts.year=2019"], { cwd: dir });
    assert.deepEqual(wrong.faults, [
      "thefts.year=2019: unknown input: year (did you mean years? known: years, context)",
    ]);
  });
});

Deno.test("report fills the same file with the same data and values, and may not bundle it itself", async () => {
  await withProject(async (dir) => {
    writeCorpus(dir);
    const without = await callTask("report", ["--corpus", "other"], { cwd: dir });
    assert.equal(without.code, 0, without.stderr);
    assert.ok(without.faults.some((line) => line.includes("out/notebooks.html left as it is")), without.stderr);
    await callTask("bundle", [], { cwd: dir });
    const { code, stderr } = await callTask("report", ["--corpus", "other", ...SET], { cwd: dir });
    assert.equal(code, 0, stderr);
    const { wire, values } = dataIn(`${dir}/out/notebooks.html`);
    assert.deepEqual(wire.documents.columns.find(([name]) => name === "key")![1], ["one"]);
    assert.deepEqual(values, VALUES);
  });
});
