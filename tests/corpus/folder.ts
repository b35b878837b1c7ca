import { readCorpus } from "../../lib/corpus/corpus.ts";
import type { LanguageProfile } from "../../lib/corpus/language.ts";
import { readProfiles } from "../../lib/corpus/profiles.ts";
import type { Document } from "../../lib/claims/document.ts";

/** The language profiles of the project's own lexicons. */
export const PROFILES: readonly LanguageProfile[] = readProfiles("data/lexicons");

/** A folder of its own with the files in it, removed afterwards. */
export async function withFolder<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (dir: string) => T | Promise<T>,
): Promise<T> {
  const dir = Deno.makeTempDirSync({ prefix: "casebook-" });
  try {
    for (const [file, content] of Object.entries(files)) {
      Deno.mkdirSync(`${dir}/${file}`.replace(/\/[^\/]*$/u, ""), { recursive: true });
      Deno.writeFileSync(`${dir}/${file}`, typeof content === "string" ? new TextEncoder().encode(content) : content);
    }
    return await use(dir);
  } finally {
    Deno.removeSync(dir, { recursive: true });
  }
}

/** The documents of a folder made of the files. */
export function readFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<Document[]> {
  return withFolder(files, (dir) => readCorpus(dir, { profiles: PROFILES }));
}

/** The lines of the error that reading a folder of the files throws, without the folder's own path. */
export function faultsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  return withFolder(files, async (dir) => {
    try {
      await readCorpus(dir, { profiles: PROFILES });
    } catch (error) {
      return (error as Error).message.replaceAll(`${dir}/`, "").split("\n");
    }
    return [];
  });
}
