import assert from "node:assert/strict";

const ROOT = new URL("..", import.meta.url).pathname;

/** Where golden files lie, and what happens where one differs. */
export interface GoldenOptions {
  /** folder that holds tests/golden/ and out/changed/ @default the project */
  readonly root?: string;
  /** take the text as it is for the golden one @default whether the runner was called with `-- --write` */
  readonly write?: boolean;
  /** a golden file that is not there is a fault, and is not written @default whether CI is set */
  readonly strict?: boolean;
}

/**
 * Compares a text with the file of that name in tests/golden/. Where they differ the text is put into out/changed/, beside
 * which it can be looked at; `deno task golden` takes it over.
 */
export function assertGolden(name: string, text: string, options: GoldenOptions = {}): void {
  const { root = ROOT, write = Deno.args.includes("--write"), strict = Boolean(Deno.env.get("CI")) } = options;
  const [golden, changed] = [`${root}tests/golden/${name}`, `${root}out/changed/${name}`];
  const known = readIfThere(golden);
  if (known === text) return;
  if (write || (known === null && !strict)) return writeInto(golden, text);
  writeInto(changed, text);
  const place = known === null ? "there is no golden file" : `first difference in line ${firstChange(known, text)}`;
  assert.fail(`tests/golden/${name}: ${place} (see out/changed/${name}; if it is right: deno task golden)`);
}

function readIfThere(path: string): string | null {
  try {
    return Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

function writeInto(path: string, text: string): void {
  Deno.mkdirSync(path.slice(0, path.lastIndexOf("/")), { recursive: true });
  Deno.writeTextFileSync(path, text);
}

function firstChange(before: string, after: string): number {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return now.findIndex((line, index) => line !== old[index]) + 1 || now.length + 1;
}
