import assert from "node:assert/strict";
import { keep, readKept } from "../../lib/tasks/live/kept.ts";

Deno.test("readKept() gives what was kept until a file or the recipe is another", async () => {
  const root = await Deno.makeTempDir();
  const spec = { path: ".cache/a.js", recipe: "a" }, bytes = new TextEncoder().encode("made");
  Deno.writeTextFileSync(`${root}/a.ts`, "1");
  Deno.utimeSync(`${root}/a.ts`, 1000, 1000);
  assert.equal(readKept(root, spec), null);
  keep(root, spec, { bytes, files: ["a.ts"], began: Date.now() });
  assert.deepEqual(readKept(root, spec), bytes);
  assert.equal(readKept(root, { ...spec, recipe: "b" }), null);
  Deno.writeTextFileSync(`${root}/a.ts`, "2");
  assert.equal(readKept(root, spec), null);
  Deno.removeSync(root, { recursive: true });
});

Deno.test("keep() keeps nothing that was made while one of its files was saved, or went away", async () => {
  const root = await Deno.makeTempDir();
  const spec = { path: ".cache/a.js", recipe: "a" }, bytes = new TextEncoder().encode("made");
  const began = Date.now() - 1000;
  Deno.writeTextFileSync(`${root}/a.ts`, "1");
  keep(root, spec, { bytes, files: ["a.ts"], began });
  keep(root, spec, { bytes, files: ["gone.ts"], began });
  assert.equal(readKept(root, spec), null);
  Deno.removeSync(root, { recursive: true });
});
