import assert from "node:assert/strict";
import { parseLexicon } from "../../lib/extract/lexicon/lexicon.ts";
import { toEngine } from "../../lib/extract/engine.ts";
import { run } from "../../lib/notebook/run.ts";
import { withDocument } from "../../lib/base/dom.ts";
import { newLanguage, newNotebook } from "../../lib/tasks/new.ts";
import { readNotebook } from "../../lib/tasks/notebook.ts";
import { root, seedTables } from "../live/desk.ts";

async function project() {
  const folder = await Deno.makeTempDir();
  Deno.mkdirSync(`${folder}/notebooks`);
  Deno.mkdirSync(`${folder}/data`);
  for (const name of ["lib", "templates"]) Deno.symlinkSync(`${root}/${name}`, `${folder}/${name}`);
  Deno.mkdirSync(`${folder}/data/lexicons`);
  for (const { name } of Deno.readDirSync(`${root}/data/lexicons`)) {
    Deno.copyFileSync(`${root}/data/lexicons/${name}`, `${folder}/data/lexicons/${name}`);
  }
  return { folder, [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }) };
}

Deno.test("newNotebook() writes a notebook that runs: an input, prose, a chart and a table", async () => {
  const { folder } = await project();
  newNotebook("first_look", folder);
  const text = Deno.readTextFileSync(`${folder}/notebooks/first_look.ts`).replace(
    "../lib/mod.ts",
    `file://${root}/lib/mod.ts`,
  );
  Deno.writeTextFileSync(`${folder}/notebooks/first_look.ts`, text);
  const book = (await readNotebook(`${folder}/notebooks/first_look.ts`))!;
  assert.equal(book.title, "First look");
  const parts = run(book, await seedTables(), { name: "first_look", draw: withDocument });
  assert.deepEqual(parts.map(({ kind }) => kind), ["input", "prose", "figure", "table"]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("newNotebook() writes over nothing and refuses what is no name", async () => {
  await using made = await project();
  newNotebook("a", made.folder);
  assert.throws(() => newNotebook("a", made.folder), {
    message: "notebooks/a.ts: is there already (choose another name)",
  });
  for (const name of ["A", "../a", "a-b", "1a", ""]) {
    assert.throws(() => newNotebook(name, made.folder), { name: "InputError" }, name);
  }
});

Deno.test("newLanguage() writes a lexicon with every key of the others, filled with what the locale data knows", async () => {
  await using made = await project();
  assert.equal(newLanguage("fi", made.folder), "data/lexicons/fi.json");
  const text = Deno.readTextFileSync(`${made.folder}/data/lexicons/fi.json`);
  const lexicon = JSON.parse(text);
  const other = JSON.parse(Deno.readTextFileSync(`${root}/data/lexicons/de.json`));
  for (const [section, content] of Object.entries(other)) {
    assert.ok(section in lexicon, section);
    if (typeof content === "object" && section !== "grammar") {
      for (const name of Object.keys(content!)) assert.ok(name in lexicon[section], `${section}.${name}`);
    }
  }
  assert.match(lexicon.month["2"], /helmikuu/u);
  assert.match(lexicon.weekday["1"], /maanantai/u);
  assert.deepEqual(
    [lexicon.grammar.decimal, lexicon.grammar.dates, lexicon.relative["year-1"], lexicon.actor.KP, lexicon.percent],
    [",", "dmy", "viime vuonna", "Pohjois-Korea", "prosentti, prosenttia"],
  );
  assert.match(lexicon.magnitude["1e9"], /miljardi/u);
  assert.match(lexicon.currency.KRW, /won/u);
  assert.match(lexicon.unit.year, /vuosi, vuotta/u);
  assert.equal(lexicon.number["1"], "");
  const raw = parseLexicon(text, "fi.json");
  assert.equal(raw.language, "fi");
  const common = parseLexicon(Deno.readTextFileSync(`${root}/data/lexicons/common.json`), "common.json");
  const measures = JSON.parse(Deno.readTextFileSync(`${root}/data/measures.json`));
  assert.ok(toEngine({ lexicons: [raw, common], measures }).scannerOf("fi"));
});

Deno.test("newLanguage() refuses what is no language's code", async () => {
  await using made = await project();
  for (const code of ["xx", "deutsch", "../de", "D"]) {
    assert.throws(() => newLanguage(code, made.folder), { name: "InputError" }, code);
  }
  assert.throws(() => newLanguage("de", made.folder), /is there already/u);
});
