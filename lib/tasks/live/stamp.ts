import { hashId } from "../../claims/claim.ts";

/** A short text that is another one when a file below these folders, or one of these files, was changed, added or taken away. */
export function stampOf(root: string, paths: readonly string[]): string {
  return hashId(paths.flatMap((path) => [...stamps(`${root}/${path}`)]).sort().join("\n"));
}

function* stamps(path: string): Generator<string> {
  let info: Deno.FileInfo;
  try {
    info = Deno.statSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return;
    throw error;
  }
  if (!info.isDirectory) return yield `${path} ${info.size} ${info.mtime?.getTime()}`;
  for (const { name } of Deno.readDirSync(path)) if (!name.endsWith(".part")) yield* stamps(`${path}/${name}`);
}
