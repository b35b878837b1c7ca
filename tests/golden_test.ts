import assert from "node:assert/strict";
import { withDocument } from "../lib/base/dom.ts";
import type { Tables } from "../lib/claims/tables.ts";
import type { Notebook } from "../lib/notebook/notebook.ts";
import { failures, run } from "../lib/notebook/run.ts";
import { withFolder } from "./corpus/folder.ts";
import { goldTables } from "./gold_claims.ts";
import { assertGolden } from "./golden.ts";
import { goldenPage } from "./golden_page.ts";

const tables = await goldTables();
const NOTEBOOKS = new URL("../notebooks/", import.meta.url);
const names = [...Deno.readDirSync(NOTEBOOKS)].map(({ name }) => name).filter((name) => name.endsWith(".ts")).sort();

for (const file of names) {
  const name = file.slice(0, -".ts".length);

  Deno.test(`notebooks/${file} on the annotated claims looks as its golden page does`, async () => {
    const module: { readonly default?: Notebook<Tables> } = await import(new URL(file, NOTEBOOKS).href);
    // A module beside the notebooks is none of them.
    if (module.default === undefined) return;
    const parts = run(module.default, tables, { name, draw: withDocument });
    assert.deepEqual(failures(parts, name), []);
    for (const part of parts) {
      if (part.kind !== "figure") continue;
      const left = part.left.reduce((sum, { count }) => sum + count, 0);
      assert.equal(part.drawn + left, part.given, `${name}/${part.name}: rows drawn and counted beneath it`);
    }
    assertGolden(`${name}.html`, goldenPage(module.default.title, parts));
  });
}

Deno.test("each golden page belongs to a notebook", () => {
  const golden = [...Deno.readDirSync(new URL("golden/", import.meta.url))].map(({ name }) => name);
  const pages = golden.filter((name) => name.endsWith(".html")).map((name) => name.replace(/\.html$/u, ".ts"));
  assert.deepEqual(pages.filter((name) => !names.includes(name)), []);
});

Deno.test("assertGolden() writes a file that is not there, and puts a difference beside it", async () => {
  await withFolder({ "tests/golden/a.html": "one\ntwo\n" }, (dir) => {
    const plain = { root: `${dir}/`, write: false, strict: false };
    assertGolden("a.html", "one\ntwo\n", plain);
    assert.throws(
      () => assertGolden("a.html", "one\n2\n", plain),
      /tests\/golden\/a\.html: first difference in line 2 /u,
    );
    assert.equal(Deno.readTextFileSync(`${dir}/out/changed/a.html`), "one\n2\n");
    assert.equal(Deno.readTextFileSync(`${dir}/tests/golden/a.html`), "one\ntwo\n");
    assert.throws(() => assertGolden("b.html", "b\n", { ...plain, strict: true }), /b\.html: there is no golden file/u);
    assertGolden("b.html", "b\n", plain);
    assert.equal(Deno.readTextFileSync(`${dir}/tests/golden/b.html`), "b\n");
    assertGolden("a.html", "three\n", { ...plain, write: true });
    assert.equal(Deno.readTextFileSync(`${dir}/tests/golden/a.html`), "three\n");
  });
});
