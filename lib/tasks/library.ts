import { InputError } from "../base/error.ts";
import { hashId } from "../claims/claim.ts";
import { runChild } from "./child.ts";
import { runTask, type TaskSpec } from "./task.ts";

/** The library as one module of JavaScript, as the live page loads it, and what it was made from. */
export interface Library {
  readonly code: Uint8Array<ArrayBuffer>;
  /** true if it stood in the cache already */
  readonly cached: boolean;
}

/** Path of the bundle, and of the list of files that it was made from with their sizes and times. */
const CODE = ".cache/library.js", SOURCES = ".cache/library.json";

/** All that a notebook imports, and the page, which are one module so that both share their signals. */
const ENTRY = `export * from "./lib/mod.ts";
import { openLive } from "./lib/live/page/live.ts";
openLive();
`;

/** The bundle of the library: from the cache where none of its sources changed, else made anew by esbuild. */
export async function makeLibrary(root: string): Promise<Library> {
  const kept = readLibrary(root);
  if (kept) return { code: kept, cached: true };
  const esbuild = await import("esbuild");
  try {
    const built = await esbuild.build({
      stdin: { contents: ENTRY, resolveDir: root, loader: "ts", sourcefile: "library.ts" },
      ...BUNDLE,
      absWorkingDir: root,
      format: "esm",
      metafile: true,
    });
    const code = built.outputFiles[0]!.contents as Uint8Array<ArrayBuffer>;
    const inputs = Object.keys(built.metafile.inputs).filter((path) => path !== "library.ts").sort();
    Deno.mkdirSync(`${root}/.cache`, { recursive: true });
    writeWhole(`${root}/${CODE}`, code);
    const stamps = { entry: hashId(ENTRY), files: inputs.map((path) => [path, stampOf(`${root}/${path}`)]) };
    writeWhole(`${root}/${SOURCES}`, new TextEncoder().encode(JSON.stringify(stamps)));
    return { code, cached: false };
  } finally {
    await esbuild.stop();
  }
}

/** How every bundle for a browser is made. */
export const BUNDLE = {
  bundle: true,
  write: false,
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
  minify: true,
  // A figure's error names the author's function and Plot's; without their names it could not be read.
  keepNames: false,
} as const;

/** The bundle in the cache, or null if a source of it changed or it was never made. */
export function readLibrary(root: string): Uint8Array<ArrayBuffer> | null {
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

/** esbuild is a program of its own: only this step may run it. */
const PERMISSIONS = ["--allow-read", "--allow-write=.cache", "--allow-env", "--allow-run"];

/** The bundle for a server that runs: where a source changed, it is made anew by the task, which alone may run esbuild. */
export async function libraryStep(root: string): Promise<Uint8Array<ArrayBuffer>> {
  const kept = readLibrary(root);
  if (kept) return kept;
  await runChild(["run", "--quiet", ...PERMISSIONS, "lib/tasks/library.ts"], { cwd: root, name: "library" });
  return readLibrary(root) ?? fail();
}

function fail(): never {
  throw new InputError({
    where: CODE,
    what: "not there after it was made",
    hint: "its sources changed meanwhile: load the page again",
  });
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
