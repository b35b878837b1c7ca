import assert from "node:assert/strict";
import { call, type CallOptions, ROOT } from "./tasks/call.ts";

const COMMANDS = ["deno task report", "deno task test", "npx --yes deno@2.9.6 task report"];
/** All that a machine with Node has for this, found by name in a folder where Deno is not. */
const NODE = ["node", "npm", "npx", "sh", "env"];

function isThere(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

function whereIs(program: string): string | undefined {
  return Deno.env.get("PATH")!.split(":").map((folder) => `${folder}/${program}`).find(isThere);
}

/** A clone of the last commit in a folder of its own, with nothing of ours: no packages, no cache, no browser. */
async function withClone(use: (dir: string, options: CallOptions) => Promise<void>): Promise<void> {
  const home = Deno.makeTempDirSync({ prefix: "casebook-clone-" });
  try {
    const cloned = await call("git", ["clone", "--quiet", ROOT, `${home}/casebook`]);
    assert.equal(cloned.code, 0, cloned.stderr);
    await use(`${home}/casebook`, { cwd: `${home}/casebook`, env: { DENO_DIR: `${home}/deno` } });
  } finally {
    Deno.removeSync(home, { recursive: true });
  }
}

/** A folder for PATH that holds what comes with Node, and no Deno. */
function nodeAlone(dir: string): string {
  const bin = `${dir}/../bin`;
  Deno.mkdirSync(bin);
  for (const program of NODE) Deno.symlinkSync(whereIs(program)!, `${bin}/${program}`);
  return bin;
}

async function makesBriefing(dir: string, program: string, args: readonly string[], options: CallOptions) {
  const { code, stderr } = await call(program, args, options);
  assert.equal(code, 0, stderr);
  assert.equal(new TextDecoder().decode(Deno.readFileSync(`${dir}/out/briefing.pdf`).subarray(0, 5)), "%PDF-");
  Deno.removeSync(`${dir}/out`, { recursive: true });
}

Deno.test({
  name: "the README's commands work in a fresh clone with an empty cache",
  // It fetches all packages anew, so it is done once, where the project is tested for good.
  ignore: !Deno.env.get("CI") || !isThere(`${ROOT}.git`),
  fn: async (t) => {
    const readme = Deno.readTextFileSync(`${ROOT}README.md`);
    for (const command of COMMANDS) assert.ok(readme.includes(command), command);
    await withClone(async (dir, options) => {
      await t.step("deno task report", () => makesBriefing(dir, Deno.execPath(), ["task", "report"], options));
      await t.step("deno task test", async () => {
        // All tests run already, around this one: here it is enough that their modules load and some of them run. The
        // filter does not reach the live page's, which come before.
        for (const { name } of Deno.readDirSync(`${dir}/tests/live`)) {
          if (name.endsWith("_test.ts")) Deno.removeSync(`${dir}/tests/live/${name}`);
        }
        const { code, stdout, stderr } = await call(Deno.execPath(), ["task", "test", "--filter", "parseCsv"], options);
        // Indented, so that the closing line of that run is not taken for one of this run.
        assert.equal(code, 0, `${stdout}\n${stderr}`.replaceAll("\n", "\n  "));
        assert.match(stdout, /^ok \| [1-9]\d* passed .*\| 0 failed/mu);
      });
      await t.step({
        name: "npx --yes deno@2.9.6 task report, where Deno is not installed",
        ignore: whereIs("npx") === undefined,
        fn: async () => {
          const env = { ...options.env, PATH: nodeAlone(dir) };
          await makesBriefing(dir, `${env.PATH}/npx`, ["--yes", "deno@2.9.6", "task", "report"], { ...options, env });
        },
      });
    });
  },
});
