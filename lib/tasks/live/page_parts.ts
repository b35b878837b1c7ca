import { embedFonts } from "../../live/shell.ts";
import { bundle, plotNamesIn, smallCss } from "./bundle.ts";
import { pageFonts } from "./fonts.ts";
import { keep, readKept } from "./kept.ts";

/** What the one file is made of, besides its data. */
export interface PageParts {
  /** the page, the library and the notebooks as one script */
  readonly script: string;
  /** the style, fonts in it */
  readonly css: string;
}

/** How bundles are made: a change of it is a change of them. */
const BUNDLER = "lib/tasks/live/bundle.ts";

const SCRIPT = ".cache/file.js", STYLE = ".cache/file.css", CSS = "templates/page.css";

/** The parts of a file with some notebooks, from the cache where no source of them changed; else made, by esbuild. */
export async function makePageParts(root: string, names: readonly string[]): Promise<PageParts> {
  return { script: await makeScript(root, names), css: await makeStyle(root) };
}

/** The parts as they are kept, or null where a source of them changed since: making them needs more permissions. */
export function readPageParts(root: string, names: readonly string[]): PageParts | null {
  const script = readKept(root, scriptSpec(names)), css = readKept(root, STYLE_SPEC);
  return script && css && { script: decoded(script), css: decoded(css) };
}

const STYLE_SPEC = { path: STYLE, recipe: CSS } as const;

function scriptSpec(names: readonly string[]) {
  const imports = names.map((name, index) => `import book${index} from "./notebooks/${name}.ts";`);
  const books = names.map((name, index) => `${JSON.stringify(`notebooks/${name}.ts`)}: book${index}`);
  const open = [`import { openFile } from "./lib/live/page/file.ts";`, `openFile({ ${books.join(", ")} });`];
  return { path: SCRIPT, recipe: [...imports, ...open].join("\n") };
}

async function makeScript(root: string, names: readonly string[]): Promise<string> {
  const spec = scriptSpec(names), kept = readKept(root, spec);
  if (kept) return decoded(kept);
  const began = Date.now();
  const plotNames = plotNamesIn(modulesIn(`${root}/notebooks`));
  const { code, inputs } = await bundle(root, { contents: spec.recipe, plotNames }, "iife");
  keep(root, spec, { bytes: code, files: [...inputs, BUNDLER], began });
  return decoded(code);
}

async function makeStyle(root: string): Promise<string> {
  const kept = readKept(root, STYLE_SPEC);
  if (kept) return decoded(kept);
  const began = Date.now();
  const small = await smallCss(await Deno.readTextFile(`${root}/${CSS}`));
  const css = await embedFonts(small, pageFonts(root));
  keep(root, STYLE_SPEC, { bytes: new TextEncoder().encode(css), files: [CSS], began });
  return css;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function* modulesIn(folder: string): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(folder)) {
    if (isDirectory) yield* modulesIn(`${folder}/${name}`);
    else if (name.endsWith(".ts")) yield Deno.readTextFileSync(`${folder}/${name}`);
  }
}
