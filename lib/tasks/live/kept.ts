import { hashId } from "../../claims/claim.ts";

/** Something that was made of files, kept in the cache until one of them changes. */
export interface KeptSpec {
  /** path in the project: ".cache/library.js" */
  readonly path: string;
  /** what it was made by, besides the files: another text is another thing */
  readonly recipe: string;
}

/** What is kept, or null if a file that it was made of changed, or it was never made. */
export function readKept(root: string, { path, recipe }: KeptSpec): Uint8Array<ArrayBuffer> | null {
  try {
    const stamps = JSON.parse(Deno.readTextFileSync(`${root}/${path}.json`));
    if (stamps.recipe !== hashId(recipe)) return null;
    for (const [file, stamp] of stamps.files) if (stampOf(`${root}/${file}`) !== stamp) return null;
    return Deno.readFileSync(`${root}/${path}`);
  } catch (error) {
    // No cache yet, one that was cut short, or a source that went away: all are mended by making it.
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What was made, from which files (named from the project's root), and when making it began (Date.now()). */
export interface Making {
  readonly bytes: Uint8Array;
  readonly files: readonly string[];
  readonly began: number;
}

/** Keeps what was made; not where a file was saved meanwhile, since it may be made of the file as it was before. */
export function keep(root: string, { path, recipe }: KeptSpec, { bytes, files, began }: Making): void {
  if (files.some((file) => savedSince(`${root}/${file}`, began))) return;
  Deno.mkdirSync(`${root}/.cache`, { recursive: true });
  writeWhole(`${root}/${path}`, bytes);
  const stamps = { recipe: hashId(recipe), files: files.map((file) => [file, stampOf(`${root}/${file}`)]) };
  writeWhole(`${root}/${path}.json`, new TextEncoder().encode(JSON.stringify(stamps)));
}

function savedSince(path: string, moment: number): boolean {
  try {
    return (Deno.statSync(path).mtime?.getTime() ?? 0) >= moment;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return true;
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
