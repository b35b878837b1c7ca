import assert from "node:assert/strict";
import { callDeno, callTask, programOf, TASKS } from "./call.ts";

const FLAG = /^ {2}--(?<name>[a-z][a-z-]*)(?: (?<takes>[A-Z]\S*))? +\S/gmu;
const programs = TASKS.filter(({ name }) => programOf(name) !== undefined).map(({ name }) => name);

Deno.test("deno.json has the tasks that the project is used by, each with a description", () => {
  const names = TASKS.map(({ name }) => name);
  const wanted = [
    "report",
    "dev",
    "export",
    "extract",
    "why",
    "add",
    "notebook",
    "new",
    "score",
    "check-pdf",
    "test",
    "ok",
  ];
  assert.deepEqual(wanted.filter((name) => !names.includes(name)), []);
  for (const { name, description } of TASKS) assert.ok(description.length > 10, name);
});

for (const name of programs) {
  Deno.test(`${name} --help says what the task is for and names the flags that it takes`, async () => {
    const { code, stdout, stderr } = await callTask(name, ["--help"]);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
    assert.match(stdout, new RegExp(`^deno task ${name}(?: \\S+)* \\[flags\\]\n\n\\S.+\\.\n\n`, "u"));
    const flags = [...stdout.matchAll(FLAG)].map(({ groups }) => groups!);
    assert.equal(flags.at(-1)?.["name"], "help");
    const all = flags.slice(0, -1).flatMap(({ name, takes }) => takes ? [`--${name}`, "x"] : [`--${name}`]);
    // Only the last of them is unknown, so it is the one that is named; nothing is done before all are read.
    const wrong = await callTask(name, [...all, "--no-such-flag"]);
    assert.deepEqual(wrong.faults, [`${name}: unknown flag: --no-such-flag (see --help)`]);
  });

  Deno.test(`${name} refuses an unknown flag with one line, a guess and exit code 2`, async () => {
    const { code, stdout, stderr } = await callTask(name, ["--hepl"]);
    assert.deepEqual({ code, stdout }, { code: 2, stdout: "" }, stderr);
    assert.equal(stderr, `${name}: unknown flag: --hepl, did you mean --help? (see --help)\n`);
  });
}

Deno.test("the runner hands a task its flags", async () => {
  const { code, stdout } = await callDeno(["task", "--quiet", "notebook", "--help"]);
  assert.equal(code, 0);
  assert.match(stdout, /^deno task notebook /u);
});

Deno.test("the bench tells what it times without timing it", async () => {
  const { code, stdout } = await callDeno(["task", "--quiet", "bench", "--help"]);
  assert.equal(code, 0);
  assert.match(stdout, /^deno task bench .*\n\n.*extractor[^]*--help +prints this\n$/u);
});
