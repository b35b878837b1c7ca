/** What went into a briefing: a name, the number of its files and the SHA-256 over all of them. */
export interface Part {
  readonly name: string;
  readonly files: number;
  readonly sha256: string;
}

/** The parts by name: folders, or single files. A file that is not there counts as none. */
export type Places = Readonly<Record<string, readonly string[]>>;

/**
 * Hashes parts of the project. The hash of a part is that of a list with a line for each file, "<sha256>  <path>", in
 * the order of the paths, as sha256sum prints it: it can be made again without this program.
 */
export async function hashParts(places: Places): Promise<Part[]> {
  return await Promise.all(
    Object.entries(places).map(async ([name, paths]) => {
      const files = (await Promise.all(paths.map(filesIn))).flat();
      const lines = await Promise.all(
        files.map(async ({ path, shown }) => `${await sha256(await Deno.readFile(path))}  ${shown}\n`),
      );
      return { name, files: files.length, sha256: await sha256(new TextEncoder().encode(lines.join(""))) };
    }),
  );
}

interface File {
  readonly path: string;
  /** the path from the part's own folder: where the folder lies does not matter */
  readonly shown: string;
}

async function filesIn(path: string): Promise<File[]> {
  try {
    const { isFile } = await Deno.stat(path);
    if (isFile) return [{ path, shown: path.slice(path.lastIndexOf("/") + 1) }];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
  const found = await Array.fromAsync(walk(path, ""));
  return found.sort((a, b) => a.shown < b.shown ? -1 : 1);
}

async function* walk(folder: string, under: string): AsyncGenerator<File> {
  for await (const entry of Deno.readDir(`${folder}/${under}`)) {
    const shown = `${under}${entry.name}`;
    if (entry.isDirectory) yield* walk(folder, `${shown}/`);
    else if (!entry.name.startsWith(".")) yield { path: `${folder}/${shown}`, shown };
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
