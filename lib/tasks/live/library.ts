import { InputError } from "../../base/error.ts";
import { bundle } from "./bundle.ts";
import { runChild } from "./child.ts";
import { keep, readKept } from "./kept.ts";
import { checkData } from "../data_faults.ts";
import { runTask, type TaskSpec } from "../task.ts";

/** All that a notebook imports, and the page, which are one module so that both share their signals. */
const ENTRY = `export * from "./lib/mod.ts";
import { openLive } from "./lib/live/page/live.ts";
openLive();
`;
const LIBRARY = { path: ".cache/library.js", recipe: ENTRY } as const;

/** The library as one module of JavaScript, as the live page loads it: from the cache where no source of it changed. */
export async function makeLibrary(root: string): Promise<Uint8Array<ArrayBuffer>> {
  const kept = readKept(root, LIBRARY);
  if (kept) return kept;
  const began = Date.now();
  const { code, inputs } = await bundle(root, { contents: ENTRY }, "esm");
  keep(root, LIBRARY, { bytes: code, files: [...inputs, "lib/tasks/live/bundle.ts"], began });
  return code;
}

/** esbuild is a program of its own: only this step may run it. */
const PERMISSIONS = ["--allow-read", "--allow-write=.cache", "--allow-env", "--allow-run"];

/** The bundle for a server that runs: where a source changed, it is made anew by the task, which alone may run esbuild. */
export async function libraryStep(root: string): Promise<Uint8Array<ArrayBuffer>> {
  const kept = readKept(root, LIBRARY);
  if (kept) return kept;
  // Data that modules import is bundled with them.
  checkData(root);
  await runChild(["run", "--quiet", ...PERMISSIONS, "lib/tasks/live/library.ts"], { cwd: root, name: "library" });
  return readKept(root, LIBRARY) ?? fail();
}

function fail(): never {
  const hint = "its sources changed meanwhile: load the page again";
  throw new InputError({ where: LIBRARY.path, what: "not there after it was made", hint });
}

/** The task `library`: a step of the tasks that show pages. */
export const libraryTask: TaskSpec = {
  name: "library",
  summary: "Bundles what the live page loads into .cache, if a source of it changed.",
  async run() {
    await makeLibrary(Deno.cwd());
  },
};

if (import.meta.main) await runTask(libraryTask);
