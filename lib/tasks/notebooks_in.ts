/** The names of all modules of a folder of notebooks, sorted. */
export function notebooksIn(folder: string): readonly string[] {
  const files = [...Deno.readDirSync(folder)].filter(({ isFile, name }) => isFile && name.endsWith(".ts"));
  return files.map(({ name }) => name.slice(0, -".ts".length)).sort();
}
