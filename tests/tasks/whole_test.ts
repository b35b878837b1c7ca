import assert from "node:assert/strict";
import { hashParts } from "../../lib/tasks/briefing/provenance.ts";
import { writeTogether } from "../../lib/tasks/briefing/whole.ts";

const text = (words: string) => new TextEncoder().encode(words);

Deno.test("writeTogether() writes all files, and leaves the old ones where one of them can't be written", async () => {
  const folder = await Deno.makeTempDir();
  await writeTogether(new Map([[`${folder}/out/a`, text("one")], [`${folder}/out/deep/b`, text("two")]]));
  assert.equal(await Deno.readTextFile(`${folder}/out/deep/b`), "two");
  await Deno.mkdir(`${folder}/out/c.part`);
  await assert.rejects(writeTogether(new Map([[`${folder}/out/a`, text("new")], [`${folder}/out/c`, text("x")]])));
  assert.equal(await Deno.readTextFile(`${folder}/out/a`), "one");
  assert.deepEqual([...Deno.readDirSync(`${folder}/out`)].map(({ name }) => name).sort(), ["a", "deep"]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("hashParts() depends on names and contents, not on the place of the folder, and can be made again with sha256sum", async () => {
  const folder = await Deno.makeTempDir();
  for (const place of ["here", "there"]) {
    await writeTogether(new Map([[`${folder}/${place}/b`, text("two")], [`${folder}/${place}/a/x`, text("one")]]));
  }
  const [here, there, none] = await hashParts({
    here: [`${folder}/here`],
    there: [`${folder}/there`],
    none: [`${folder}/nowhere`],
  });
  assert.deepEqual([here!.files, none!.files], [2, 0]);
  assert.equal(here!.sha256, there!.sha256);
  // printf 'two' | sha256sum, and so on; the list is sorted by path.
  const list = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  a/x\n" +
    "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3  b\n";
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", text(list)));
  assert.equal(here!.sha256, Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join(""));
  await Deno.remove(folder, { recursive: true });
});
