import type { Templates } from "./fill.ts";

const TEXT = /\.(?:md|css|svg|json)$/u;

/** All templates, style sheets and drawings of a folder and its folders, by path from it, in the order of their names. */
export async function readTemplates(folder: string): Promise<Templates> {
  const paths = (await Array.fromAsync(pathsOf(folder))).sort();
  const texts = await Promise.all(paths.map((path) => Deno.readTextFile(`${folder}/${path}`)));
  return new Map(paths.map((path, index) => [path, texts[index]!]));
}

async function* pathsOf(folder: string, under = ""): AsyncGenerator<string> {
  for await (const entry of Deno.readDir(`${folder}/${under}`)) {
    const path = `${under}${entry.name}`;
    if (entry.isDirectory) yield* pathsOf(folder, `${path}/`);
    else if (TEXT.test(entry.name)) yield path;
  }
}
