import assert from "node:assert/strict";
import * as esbuild from "esbuild";

const root = new URL("..", import.meta.url).pathname;
// esbuild hands filters to Go, which knows no flags.
const FORBIDDEN = /^(node:|linkedom$|ventojs|puppeteer)/;

/** Bundles what notebooks import, and the notebooks, for a browser; returns the input files and the chains to what is forbidden. */
async function bundle(
  entry: string,
): Promise<{ inputs: readonly string[]; forbidden: readonly string[]; code: string }> {
  const forbidden: string[] = [];
  const built = await esbuild.build({
    stdin: { contents: entry, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
    absWorkingDir: root,
    plugins: [{
      name: "forbidden",
      setup(build) {
        build.onResolve({ filter: FORBIDDEN }, ({ path, importer }) => {
          forbidden.push(`${importer.replace(root, "")} -> ${path}`);
          return { path, external: true };
        });
      },
    }],
  }).finally(() => esbuild.stop());
  return { inputs: Object.keys(built.metafile!.inputs), forbidden, code: built.outputFiles![0]!.text };
}

Deno.test("lib/mod.ts and all notebooks bundle for a browser, with nothing of Deno, Node or the DOM package", async () => {
  const notebooks = [...Deno.readDirSync(`${root}notebooks`)].filter(({ name }) => name.endsWith(".ts")).map((
    { name },
  ) => name);
  assert.ok(notebooks.length >= 4, "the four notebooks are there");
  const entry = ["lib/mod.ts", ...notebooks.map((name) => `notebooks/${name}`)].map((path, index) =>
    `import * as part${index} from "./${path}"; globalThis.part${index} = part${index};`
  ).join("\n");
  const { inputs, forbidden, code } = await bundle(entry);
  assert.deepEqual(forbidden, []);
  assert.ok(inputs.includes("lib/mod.ts"));
  assert.doesNotMatch(code, /\bDeno\.(?!test)/u);
});
