import { ROOT } from "./call.ts";

/** Folders that a test may want to change, and those that it only reads. */
const COPIED = ["data", "notebooks", "templates"] as const;
const LINKED = ["lib", "node_modules"] as const;
const BROWSER = ".cache/browser/chromium";

/**
 * A copy of the project in a folder of its own, removed afterwards: tasks that run there write there. Its lib is the
 * project's own; data, notebooks and templates may be changed.
 *
 * @example
 * await withProject(async (dir) => {
 *   Deno.writeTextFileSync(`${dir}/data/reviews.csv`, "...");
 *   const { code } = await callTask("report", ["--html-only"], { cwd: dir });
 * });
 */
export async function withProject<T>(use: (dir: string) => T | Promise<T>): Promise<T> {
  const dir = Deno.makeTempDirSync({ prefix: "casebook-" });
  try {
    for (const file of ["deno.json", "deno.lock"]) Deno.copyFileSync(`${ROOT}${file}`, `${dir}/${file}`);
    for (const folder of LINKED) Deno.symlinkSync(`${ROOT}${folder}`, `${dir}/${folder}`);
    for (const folder of COPIED) copyFolder(`${ROOT}${folder}`, `${dir}/${folder}`);
    // The browser is large: the copy has a program that starts the project's own.
    Deno.mkdirSync(`${dir}/.cache/browser`, { recursive: true });
    Deno.writeTextFileSync(`${dir}/${BROWSER}`, `#!/bin/sh\nexec '${ROOT}${BROWSER}' "$@"\n`, { mode: 0o755 });
    return await use(dir);
  } finally {
    Deno.removeSync(dir, { recursive: true });
  }
}

function copyFolder(from: string, to: string): void {
  Deno.mkdirSync(to, { recursive: true });
  for (const { name, isDirectory } of Deno.readDirSync(from)) {
    if (isDirectory) copyFolder(`${from}/${name}`, `${to}/${name}`);
    else Deno.copyFileSync(`${from}/${name}`, `${to}/${name}`);
  }
}
