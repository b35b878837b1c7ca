import assert from "node:assert/strict";
import { withFolder } from "../corpus/folder.ts";
import { callDeno, type Called, callTask, ROOT } from "./call.ts";

/** Fields of a line of output, in their order: the contract's, then our own. */
const CONTRACT = [
  "doc",
  "lang",
  "measure",
  "low",
  "high",
  "unit",
  "bound",
  "start",
  "end",
  "subject",
  "source",
  "span",
];
const OWN = ["id", "key", "quote", "gloss", "rule", "period_basis"];

const ENGLISH = "North Korean hackers stole between $630 million and $1 billion in 2022, the UN panel said.\n\n" +
  "The country fired at least 70 ballistic missiles that year, and none in 2020.\n";
const GERMAN = "Nordkorea hat im Jahr 2021 bei sieben Cyberangriffen knapp 400 Millionen Dollar erbeutet.\n";
const ARABIC = "سرق قراصنة من كوريا الشمالية نحو ملياري دولار في عام 2019، وفق تقرير للأمم المتحدة.\n";
const FILES = {
  "b.txt": ENGLISH,
  "sub/a.txt": GERMAN,
  "c.txt": ARABIC,
  "picture.png": "x",
  "catalog.csv": "file,published\nb.txt,2023-04-05\n",
};

type Line = Readonly<Record<string, unknown>> & { readonly doc: string; readonly span: readonly [number, number] };

function linesOf({ code, stdout, stderr }: Called): readonly Line[] {
  assert.equal(code, 0, stderr);
  return stdout.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
}

Deno.test("extract prints one claim a line with the contract's fields, in the order of the text", async () => {
  await withFolder(FILES, async (dir) => {
    const lines = linesOf(await callTask("extract", [dir]));
    assert.deepEqual([...new Set(lines.map(({ doc }) => doc))].sort(), ["b", "c", "sub/a"]);
    for (const line of lines) {
      for (const field of [...CONTRACT, ...OWN]) assert.ok(field in line, `${field}: ${JSON.stringify(line)}`);
      const text = FILES[`${line.doc}.txt` as keyof typeof FILES];
      assert.equal(text.slice(...line.span), line["quote"]);
      for (const day of [line["start"], line["end"]]) assert.match(String(day), /^(?:null|\d{4}-\d{2}-\d{2})$/u);
    }
    for (const own of Map.groupBy(lines, ({ doc }) => doc).values()) {
      const starts = own.map(({ span }) => span[0]);
      assert.deepEqual(starts, starts.toSorted((a, b) => a - b), own[0]!.doc);
    }
    const range = lines.find(({ low }) => low === 630e6)!;
    assert.deepEqual([range["high"], range["unit"], range["bound"]], [1e9, "USD", "range"]);
    assert.deepEqual([range["start"], range["end"]], ["2022-01-01", "2022-12-31"]);
    assert.equal(new Set(lines.map((line) => line["id"])).size, lines.length);
  });
});

Deno.test("extract keeps its summary off standard output", async () => {
  await withFolder(FILES, async (dir) => {
    const called = await callTask("extract", [dir]);
    const count = linesOf(called).length;
    assert.match(called.stderr, new RegExp(`^extract: ${count} claims in 3 articles: .+$`, "mu"));
    assert.match(called.stderr, /^extract: left out for their ending: picture\.png$/mu);
    assert.equal(called.stderr.match(/^extract: done in /gmu)?.length, 1, called.stderr);
  });
});

Deno.test("extract is called from any folder", async () => {
  await withFolder({ "in/b.txt": ENGLISH }, async (dir) => {
    const args = ["task", "--quiet", "--config", `${ROOT}deno.json`, "extract", `${dir}/in`];
    const away = await callDeno(args, { cwd: dir });
    assert.deepEqual(linesOf(away), linesOf(await callTask("extract", [`${dir}/in`])));
  });
});

Deno.test("extract finds the same in a folder that has no catalogue, save what hangs on the day of publication", async () => {
  await withFolder({ "b.txt": ENGLISH }, async (dir) => {
    const lines = linesOf(await callTask("extract", [dir]));
    assert.ok(lines.some(({ low, start }) => low === 630e6 && start === "2022-01-01"));
  });
});

Deno.test("extract prints nothing for an empty folder, and says so", async () => {
  await withFolder({ NOTICE: "none yet" }, async (dir) => {
    const { code, stdout, stderr } = await callTask("extract", [dir]);
    assert.deepEqual({ code, stdout }, { code: 0, stdout: "" });
    assert.match(stderr, /^extract: 0 claims in 0 articles/mu);
  });
});

Deno.test("extract without a folder reads the corpus of the project, and gives the same bytes each time", async () => {
  const [one, other] = [await callTask("extract"), await callTask("extract", ["data/corpus"])];
  assert.ok(linesOf(one).length > 50);
  assert.equal(one.stdout, other.stdout);
});

Deno.test("why marks the claims in an article and gives the words behind each field", async () => {
  await withFolder({ "b.txt": ENGLISH }, async (dir) => {
    const { code, stdout, stderr } = await callTask("why", [`${dir}/b.txt`]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /\[1 [^\]]*\$630 million/u);
    assert.match(stdout, /period: «.*2022.*» the nearest time that is named/u);
  });
});

Deno.test("score prints a row for each language of the annotated texts", async () => {
  const { code, stdout, stderr } = await callTask("score", ["seeds"]);
  assert.equal(code, 0, stderr);
  for (const language of ["ar", "de", "en", "no"]) assert.match(stdout, new RegExp(`\\b${language}\\b`, "u"));
  assert.match(stdout, /\bf1\b/u);
});
