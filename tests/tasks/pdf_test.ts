import assert from "node:assert/strict";
import { parseCsv } from "../../lib/base/csv.ts";
import { call, callTask } from "./call.ts";
import { withProject } from "./project.ts";

const WORD = /\p{L}{4,}/gu;
/** Marks of direction, which the reader adds, and signs above a letter, behind which it puts a blank. */
const MARKS = /\p{Cf}|\p{Mn} ?/gu;
const POPPLER = isThere("pdftotext");

function isThere(program: string): boolean {
  try {
    return new Deno.Command(program, { args: ["-v"], stdout: "null", stderr: "null" }).outputSync().success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** The SHA-256 of each file that a task left in out/. */
async function hashes(dir: string, folder = "out"): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const { name, isDirectory } of Deno.readDirSync(`${dir}/${folder}`)) {
    const path = `${folder}/${name}`;
    if (isDirectory) Object.assign(all, await hashes(dir, path));
    else all[path] = new Uint8Array(await crypto.subtle.digest("SHA-256", Deno.readFileSync(`${dir}/${path}`))).toHex();
  }
  return all;
}

Deno.test("report gives the same bytes again, in another folder, time zone and language of the machine", async () => {
  const first = await withProject(async (dir) => {
    const { code, stderr } = await callTask("report", ["--verify"], { cwd: dir });
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^report: made it again \(/mu);
    assert.match(stderr, /^report: \d+ pages$/mu);
    return await hashes(dir);
  });
  const elsewhere = { TZ: "Asia/Pyongyang", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8", LANGUAGE: "ar" };
  const second = await withProject(async (dir) => {
    const { code, stderr } = await callTask("report", [], { cwd: dir, env: elsewhere });
    assert.equal(code, 0, stderr);
    return await hashes(dir);
  });
  assert.ok("out/briefing.pdf" in first && "out/briefing.html" in first && "out/tables/claims.csv" in first);
  assert.deepEqual(second, first);
});

Deno.test({
  name: "the briefing's PDF holds the sentences of all four languages as text, and passes its own check",
  // Where the tests are run for good, the program has to be there.
  ignore: !POPPLER && !Deno.env.get("CI"),
  fn: async () => {
    await withProject(async (dir) => {
      const { code, stderr } = await callTask("report", [], { cwd: dir });
      assert.equal(code, 0, stderr);
      const { stdout } = await call("pdftotext", ["-enc", "UTF-8", "out/briefing.pdf", "-"], { cwd: dir });
      const printed = new Set(stdout.normalize("NFKC").replace(MARKS, "").match(WORD));
      const { rows } = parseCsv(Deno.readTextFileSync(`${dir}/out/tables/claims.csv`), "claims.csv");
      const byLanguage = Map.groupBy(rows, ({ cells }) => cells["language"]!);
      assert.deepEqual([...byLanguage.keys()].sort(), ["ar", "de", "en", "no"]);
      for (const [language, claims] of byLanguage) {
        const words = claims.flatMap(({ cells }) =>
          cells["sentence"]!.normalize("NFKC").replace(MARKS, "").match(WORD) ?? []
        );
        const missing = words.filter((word) => !printed.has(word));
        assert.ok(words.length > 50, language);
        // A word that is broken at a line's end is read as two.
        assert.ok(
          missing.length <= 0.02 * words.length,
          `${language}: ${missing.length} of ${words.length}: ${missing}`,
        );
      }
      const checked = await callTask("check-pdf", [`${dir}/out/briefing.pdf`]);
      assert.equal(checked.code, 0, checked.stderr);
    });
  },
});
