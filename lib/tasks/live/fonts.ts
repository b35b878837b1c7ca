/** The packages that hold the page's fonts. */
const PACKAGES = ["plex-sans", "plex-serif", "plex-sans-condensed", "plex-sans-arabic"];

/** The fonts that the page may load: file name to path on the disk. */
export function pageFonts(root: string): ReadonlyMap<string, string> {
  const folders = PACKAGES.map((name) => `${root}/node_modules/@ibm/${name}/fonts/complete/woff2`);
  const files = folders.flatMap((folder) =>
    [...Deno.readDirSync(folder)].map(({ name }) => [name, `${folder}/${name}`] as const)
  );
  return new Map(files.filter(([name]) => name.endsWith(".woff2")));
}
