import assert from "node:assert/strict";
import { builtinModules } from "node:module";
import { relative } from "node:path";

/** Which folders of lib a folder may import from, and which packages enter at it. */
const LAYERS: Readonly<Record<string, { readonly from: readonly string[]; readonly packages: readonly string[] }>> = {
  base: { from: [], packages: ["linkedom"] },
  claims: { from: ["base"], packages: ["arquero"] },
  corpus: { from: ["base", "claims"], packages: ["@mozilla/readability", "unpdf"] },
  extract: { from: ["base", "claims", "corpus"], packages: [] },
  tables: { from: ["base", "claims", "corpus", "extract"], packages: [] },
  notebook: { from: ["base"], packages: ["@observablehq/plot", "@preact/signals-core", "arquero"] },
  mod: { from: ["base", "claims", "notebook"], packages: [] },
  report: {
    from: ["base", "claims", "notebook"],
    packages: ["ventojs", "marked", "puppeteer-core", "@sparticuz/chromium", "@puppeteer/browsers", "@cantoo/pdf-lib"],
  },
  live: { from: ["base", "claims", "notebook"], packages: ["@observablehq/inputs", "marked"] },
  tasks: {
    from: ["base", "claims", "corpus", "extract", "tables", "notebook", "report", "live"],
    packages: ["esbuild"],
  },
};

/** Folders that run in a browser too: nothing of Deno, Node or the DOM package may be reached from them. */
const BROWSER_SAFE = ["claims", "notebook", "mod"];

const IMPORT =
  /^\s*import\s+"(?<bare>[^"]+)"|^\s*(?:import|export)\b[^;"']*?\bfrom\s+"(?<named>[^"]+)"|\bimport\("(?<dynamic>[^"]+)"\)/gmu;
/** A code as a literal; not the value of an HTML attribute, nor the word that goes with yes. */
const LANGUAGE_CODE = /(?<!=|"yes" : )(?<quote>["'`])(?:no|nb|nn|ar|de|sv|da)\k<quote>/u;
const root = new URL("..", import.meta.url);

function* filesOf(folder: string): Generator<string> {
  for (const entry of Deno.readDirSync(new URL(`${folder}/`, root))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) yield* filesOf(path);
    else if (entry.name.endsWith(".ts")) yield path;
  }
}

function importsOf(path: string): readonly string[] {
  const text = Deno.readTextFileSync(new URL(path, root));
  return [...text.matchAll(IMPORT)].map(({ groups }) => groups!["bare"] ?? groups!["named"] ?? groups!["dynamic"]!);
}

/** The folder of lib that a relative import leads to: "claims" for ../claims/claim.ts, "" outside lib. */
function folderOf(path: string, specifier: string): string {
  const target = relative(root.pathname, new URL(specifier, new URL(path, root)).pathname);
  return target.match(/^lib\/(?<folder>[^/]+)\//u)?.groups?.["folder"] ?? "";
}

function packageOf(specifier: string): string {
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

Deno.test("lib/ imports only what the layers allow", () => {
  const wrong: string[] = [];
  for (const [folder, { from, packages }] of Object.entries(LAYERS)) {
    for (const path of filesOf(`lib/${folder}`)) {
      for (const specifier of importsOf(path)) {
        if (specifier.startsWith("node:") || builtinModules.includes(specifier)) {
          if (BROWSER_SAFE.includes(folder)) wrong.push(`${path}: ${specifier} (runs in a browser)`);
        } else if (!specifier.startsWith(".")) {
          if (!packages.includes(packageOf(specifier))) wrong.push(`${path}: ${specifier} (enters elsewhere)`);
        } else {
          const target = folderOf(path, specifier);
          if (target && target !== folder && !from.includes(target)) {
            wrong.push(`${path}: ${specifier} (lib/${target})`);
          }
        }
      }
    }
  }
  assert.deepEqual(wrong, []);
});

Deno.test("lib/base/dom.ts is the only file that names the DOM package, and browser-safe folders do not import it", () => {
  for (const path of filesOf("lib")) {
    const imports = importsOf(path);
    if (path !== "lib/base/dom.ts") assert.ok(!imports.includes("linkedom"), path);
    if (BROWSER_SAFE.some((folder) => path.startsWith(`lib/${folder}/`))) {
      assert.ok(!imports.some((specifier) => specifier.endsWith("/base/dom.ts")), path);
      assert.doesNotMatch(Deno.readTextFileSync(new URL(path, root)), /\bDeno\./u, path);
    }
  }
});

Deno.test("only lib/tasks reads arguments, ends the process and prints", () => {
  for (const path of filesOf("lib")) {
    if (path.startsWith("lib/tasks/")) continue;
    const text = Deno.readTextFileSync(new URL(path, root)).replace(/\/\/.*|\/\*[\s\S]*?\*\//gu, "");
    assert.doesNotMatch(text, /\bDeno\.(?:args|exit)|\bconsole\./u, path);
  }
});

Deno.test("a language code appears only in data, templates and tests", () => {
  for (const path of [...filesOf("lib"), ...filesOf("notebooks")]) {
    assert.doesNotMatch(Deno.readTextFileSync(new URL(path, root)), LANGUAGE_CODE, path);
  }
});

Deno.test("every file of lib/ and notebooks/ has at most 200 lines", () => {
  const long = [...filesOf("lib"), ...filesOf("notebooks")]
    .map((path) => [path, Deno.readTextFileSync(new URL(path, root)).trimEnd().split("\n").length] as const)
    .filter(([, lines]) => lines > 200);
  assert.deepEqual(long, []);
});
