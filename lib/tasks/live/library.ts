import { InputError } from "../../base/error.ts";
import { hashId } from "../../claims/claim.ts";
import { bundle, plotNamesIn } from "./bundle.ts";
import { runChild } from "./child.ts";
import { runTask, type TaskSpec } from "../task.ts";

/** Path of the bundle, and of the list of files that it was made from with their sizes and times. */
const CODE = ".cache/library.js", SOURCES = ".cache/library.json";

/** All that a notebook imports, and the page, which are one module so that both share their signals. */
const ENTRY = `export * from "./lib/mod.ts";
import { openLive } from "./lib/live/page/live.ts";
openLive();
`;

/** The library as one module of JavaScript, as the live page loads it: from the cache where no source of it changed. */
export async function makeLibrary(root: string): Promise<Uint8Array<ArrayBuffer>> {
  const kept = readLibrary(root);
  if (kept) return kept;
  const { code, inputs } = await bundle(root, { contents: ENTRY }, "esm");
  Deno.mkdirSync(`${root}/.cache`, { recursive: true });
  writeWhole(`${root}/${CODE}`, code);
  const stamps = { entry: hashId(ENTRY), files: inputs.map((path) => [path, stampOf(`${root}/${path}`)]) };
  writeWhole(`${root}/${SOURCES}`, new TextEncoder().encode(JSON.stringify(stamps)));
  return code;
}

/** The bundle in the cache, or null if a source of it changed or it was never made. */
function readLibrary(root: string): Uint8Array<ArrayBuffer> | null {
  try {
    const { entry, files } = JSON.parse(Deno.readTextFileSync(`${root}/${SOURCES}`));
    if (entry !== hashId(ENTRY)) return null;
    for (const [path, stamp] of files) if (stampOf(`${root}/${path}`) !== stamp) return null;
    return Deno.readFileSync(`${root}/${CODE}`);
  } catch (error) {
    // No cache yet, or one that was cut short: both are mended by making it.
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return null;
    throw error;
  }
}

function stampOf(path: string): string {
  const { size, mtime } = Deno.statSync(path);
  return `${size} ${mtime?.getTime() ?? 0}`;
}

/** A file appears whole or not at all, also to one who reads it at this moment. */
function writeWhole(path: string, bytes: Uint8Array): void {
  Deno.writeFileSync(`${path}.part`, bytes);
  Deno.renameSync(`${path}.part`, path);
}

/** The script of a file that opens by double click: the page, the library and these notebooks. */
export async function bundleFile(root: string, names: readonly string[]): Promise<string> {
  const imports = names.map((name, index) => `import book${index} from "./notebooks/${name}.ts";`);
  const books = names.map((name, index) => `${JSON.stringify(`notebooks/${name}.ts`)}: book${index}`);
  const open = [`import { openFile } from "./lib/live/page/file.ts";`, `openFile({ ${books.join(", ")} });`];
  const plotNames = plotNamesIn(modulesIn(`${root}/notebooks`));
  const { code } = await bundle(root, { contents: [...imports, ...open].join("\n"), plotNames }, "iife");
  return new TextDecoder().decode(code);
}

function* modulesIn(folder: string): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (isDirectory) yield* modulesIn(`${folder}/${name}`);
    else if (name.endsWith(".ts")) yield Deno.readTextFileSync(`${folder}/${name}`);
  }
}

/** esbuild is a program of its own: only this step may run it. */
const PERMISSIONS = ["--allow-read", "--allow-write=.cache", "--allow-env", "--allow-run"];

/** The bundle for a server that runs: where a source changed, it is made anew by the task, which alone may run esbuild. */
export async function libraryStep(root: string): Promise<Uint8Array<ArrayBuffer>> {
  const kept = readLibrary(root);
  if (kept) return kept;
  await runChild(["run", "--quiet", ...PERMISSIONS, "lib/tasks/live/library.ts"], { cwd: root, name: "library" });
  return readLibrary(root) ?? fail();
}

function fail(): never {
  const hint = "its sources changed meanwhile: load the page again";
  throw new InputError({ where: CODE, what: "not there after it was made", hint });
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
