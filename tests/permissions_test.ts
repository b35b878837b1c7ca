import assert from "node:assert/strict";
import { callDeno, callTask, programOf, TASKS } from "./tasks/call.ts";
import { withFolder } from "./corpus/folder.ts";

/** It makes no output: it installs others in a scratch folder and times them beside ours. */
const MAY_WRITE_ANYWHERE = ["bench"];
/** It unpacks a browser, or fetches one where none fits, from where Chrome is published. */
const MAY_FETCH = ["browser"];
/** It runs the bundler's own program, which lies elsewhere on each kind of machine. */
const MAY_RUN = ["export", "bundle", "bench"];
/** Tasks that talk to the page on this machine, and to nothing else. */
const MAY_LISTEN = ["dev", "test:live", "bench"];
/** Tasks that read files and do nothing else. */
const READ_ONLY = ["extract", "why", "score", "notebook", "check-pdf"];
/** What each task that writes may write. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  report: ["out", ".cache"],
  add: ["data/corpus"],
  new: ["notebooks", "data/lexicons"],
  export: ["out", ".cache"],
  bundle: [".cache"],
  dev: ["out", ".cache", "data/corpus", "data/reviews.csv", "data/reviews.csv.part"],
  browser: [".cache"],
  golden: ["tests/golden", "out/changed"],
};

const ALL = /(?:^|\s)(?:-A|--allow-all)(?=\s|$)/u;
const NET = /--allow-(?:net|import)(?:=(?<hosts>\S+))?/gu;
const WRITE = /--allow-write(?:=(?<paths>\S+))?/gu;
const RUN = /--allow-run(?:=(?<programs>\S+))?/u;

/** What a program finds out about its own permissions. */
const PROBE = `const state = async (wish) => (await Deno.permissions.query(wish)).state;
console.log(JSON.stringify({
  net: await state({ name: "net" }),
  host: await state({ name: "net", host: "example.org" }),
  import: await state({ name: "import" }),
  write: await state({ name: "write" }),
  corpus: await state({ name: "write", path: "data/corpus" }),
  code: await state({ name: "write", path: "lib" }),
  run: await state({ name: "run" }),
  shell: await state({ name: "run", command: "sh" }),
  env: await state({ name: "env" }),
  home: await state({ name: "env", variable: "HOME" }),
  sys: await state({ name: "sys" }),
  ffi: await state({ name: "ffi" }),
}));`;

async function probe(flags: readonly string[]): Promise<Record<string, string>> {
  const { stdout } = await callDeno(["run", "--no-config", "--ext=ts", ...flags, "-"], { input: PROBE });
  return JSON.parse(stdout);
}

Deno.test("each task of deno.json has its permissions written out", () => {
  for (const { name, command } of TASKS) assert.doesNotMatch(command, ALL, name);
});

Deno.test("no task of deno.json reaches the network, and the page's server this machine alone", () => {
  for (const { name, command } of TASKS) {
    const hosts = [...command.matchAll(NET)].map(({ groups }) => groups!["hosts"]);
    assert.deepEqual(hosts, hostsOf(name), name);
  }
});

function hostsOf(name: string): readonly string[] {
  if (MAY_LISTEN.includes(name)) return ["127.0.0.1"];
  return MAY_FETCH.includes(name) ? ["storage.googleapis.com,googlechromelabs.github.io"] : [];
}

Deno.test("each task of deno.json writes only where its work lies", () => {
  for (const { name, command } of TASKS) {
    if (command.startsWith("deno test") && name !== "golden" || MAY_WRITE_ANYWHERE.includes(name)) continue;
    const paths = [...command.matchAll(WRITE)].flatMap(({ groups }) => groups!["paths"]?.split(",") ?? ["anywhere"]);
    assert.deepEqual(paths.toSorted(), [...WRITES[name] ?? []].sort(), name);
  }
});

Deno.test("each task of deno.json runs only programs that it names", () => {
  for (const { name, command } of TASKS) {
    if (command.startsWith("deno test") || MAY_RUN.includes(name)) continue;
    const groups = command.match(RUN)?.groups;
    if (groups) assert.ok(groups["programs"], name);
  }
});

for (const name of READ_ONLY) {
  Deno.test(`the task ${name} may read files and nothing else`, async () => {
    const { flags } = programOf(name)!;
    assert.deepEqual(
      flags.filter((flag) => !flag.startsWith("--allow-read") && !flag.startsWith("--preload=")),
      [],
      "flags beside --allow-read",
    );
    const states = await probe(flags);
    assert.deepEqual(Object.entries(states).filter(([, state]) => state === "granted"), []);
  });
}

Deno.test("the task report may not reach the network, write to the project or run what it did not make", async () => {
  const states = await probe(programOf("report")!.flags);
  assert.deepEqual(Object.entries(states).filter(([, state]) => state === "granted"), []);
});

Deno.test("extract works with the flags that it has, on a folder anywhere", async () => {
  const text = "Hackers from North Korea stole $300 million in 2022, the UN said.";
  await withFolder({ "a.txt": text, "catalog.csv": "file,published\na.txt,2023-03-01\n" }, async (dir) => {
    const { code, stdout, stderr } = await callTask("extract", [dir]);
    assert.equal(code, 0, stderr);
    assert.equal(stdout.trim().split("\n").length, 1);
    assert.doesNotMatch(stderr, /permission|NotCapable|Requires/u);
  });
});
