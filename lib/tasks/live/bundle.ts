import type { BuildOptions, Plugin } from "esbuild";

/** Code as the bundler takes it from standard input. */
export interface Entry {
  readonly contents: string;
  /** only these names of Plot are put in; all of them where not given */
  readonly plotNames?: ReadonlySet<string> | null;
}

/** What a bundle was made of, and the bundle. */
export interface Bundle {
  readonly code: Uint8Array<ArrayBuffer>;
  /** paths in the project */
  readonly inputs: readonly string[];
}

/** How every bundle for a browser is made. */
const COMMON = {
  bundle: true,
  write: false,
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
  minify: true,
  metafile: true,
} as const satisfies BuildOptions;

/** Bundles a module of the project for a browser. */
export async function bundle(root: string, { contents, plotNames }: Entry, format: "esm" | "iife"): Promise<Bundle> {
  const esbuild = await import("esbuild");
  try {
    const built = await esbuild.build({
      ...COMMON,
      stdin: { contents, resolveDir: root, loader: "ts", sourcefile: ENTRY },
      absWorkingDir: root,
      format,
      plugins: [withoutArrow, ...plotNames ? [withPlotNames(root, plotNames)] : []],
    });
    const inputs = Object.keys(built.metafile.inputs).filter((path) => path !== ENTRY && !path.includes(":"));
    return { code: built.outputFiles[0]!.contents as Uint8Array<ArrayBuffer>, inputs: inputs.sort() };
  } finally {
    await esbuild.stop();
  }
}

/** A style sheet without its blanks and comments. */
export async function smallCss(css: string): Promise<string> {
  const esbuild = await import("esbuild");
  try {
    return (await esbuild.transform(css, { loader: "css", minify: true })).code;
  } finally {
    await esbuild.stop();
  }
}

const ENTRY = "casebook-entry.ts";

// These are patterns of esbuild, which is written in Go and refuses the flags of JavaScript.
const ANYTHING = /.*/, ARROW = /^@uwdata\/flechette$/, PLOT = /^\.\/notebook\/plot\.ts$/;

/** Arquero reads and writes Arrow files by a package that no page needs: calling it there is an error that says so. */
const withoutArrow: Plugin = {
  name: "without-arrow",
  setup(build) {
    build.onResolve({ filter: ARROW }, () => ({ path: "arrow", namespace: "left-out" }));
    build.onLoad({ filter: ANYTHING, namespace: "left-out" }, () => ({
      contents: `const no = () => { throw new Error("Arrow files are not part of the page"); };
export { no as columnFromArray, no as columnFromValues, no as tableFromColumns, no as tableToIPC, no as tableFromIPC };`,
    }));
  },
};

/** A namespace that is handed on whole can't be shaken: here only what the notebooks name of Plot is handed on. */
function withPlotNames(root: string, names: ReadonlySet<string>): Plugin {
  return {
    name: "plot-names",
    setup(build) {
      build.onResolve({ filter: PLOT }, () => ({ path: "plot", namespace: "picked" }));
      build.onLoad({ filter: ANYTHING, namespace: "picked" }, () => ({
        contents: `export { ${[...names].sort().join(", ")} } from "./lib/notebook/plot.ts";`,
        resolveDir: root,
      }));
    },
  };
}

const IMPORTS = /^import\b[^;]*;/gmu;
const MEMBER = /(?<![\p{L}\p{N}_$.])Plot\s*\.\s*(?<name>[\p{L}_$][\p{L}\p{N}_$]*)/gu;
const OTHERWISE = /(?<![\p{L}\p{N}_$.])Plot(?![\p{L}\p{N}_$]|\s*\.\s*[\p{L}_$])/u;

/** The names of Plot that some modules use; null if one of them uses Plot as a whole. */
export function plotNamesIn(texts: Iterable<string>): ReadonlySet<string> | null {
  const names = new Set<string>();
  for (const text of texts) {
    const body = text.replace(IMPORTS, "");
    // Words about Plot in a comment or a string only make the bundle larger: they count as a use of the whole.
    if (OTHERWISE.test(body)) return null;
    for (const { groups } of body.matchAll(MEMBER)) names.add(groups!["name"]!);
  }
  return names;
}
