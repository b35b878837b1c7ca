/**
 * Writes several files whole or not at all: all are written beside their place first, and take it only when every one
 * of them is there.
 */
export async function writeTogether(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const written: string[] = [];
  try {
    for (const [path, bytes] of files) {
      await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
      written.push(`${path}.part`);
      await Deno.writeFile(`${path}.part`, bytes);
    }
    for (const path of files.keys()) await Deno.rename(`${path}.part`, path);
  } catch (error) {
    for (const path of written) await Deno.remove(path).catch(() => {});
    throw error;
  }
}
