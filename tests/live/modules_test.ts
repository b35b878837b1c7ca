import assert from "node:assert/strict";
import { aroundOf } from "../../lib/live/around.ts";
import { Modules } from "../../lib/live/modules.ts";
import { toPlain } from "../../lib/live/plain.ts";
import { excerptOf, parsePlace, placeText } from "../../lib/live/problem.ts";
import { replaceSpecifiers, specifiersOf } from "../../lib/live/specifiers.ts";
import { watchFolders } from "../../lib/live/watch.ts";

Deno.test("specifiersOf() finds imports, re-exports and dynamic imports, not what only looks like one", () => {
  const code = [
    'import { a } from "./a.ts";',
    "import b, {",
    "  c,",
    "} from './b.ts';",
    'import "./side.ts";',
    'export * from "./d.ts";',
    'export { e } from "./e.ts";',
    'const f = await import("./f.ts");',
    'const text = "import x from nowhere";',
    'export const from = "./g.ts";',
  ].join("\n");
  assert.deepEqual(specifiersOf(code).map(({ name }) => name), [
    "./a.ts",
    "./b.ts",
    "./side.ts",
    "./d.ts",
    "./e.ts",
    "./f.ts",
  ]);
  const changed = replaceSpecifiers(code, ({ name }) => `${name}?v=1`);
  assert.ok(changed.includes("} from './b.ts?v=1';"));
  assert.equal(changed.split("\n").length, code.split("\n").length);
});

Deno.test("toPlain() blanks types in place", async () => {
  const code = await toPlain("notebooks/a.ts", 'import { type A, b } from "./a.ts";\nconst c: A = b as A;\n');
  assert.equal(code.split("\n")[1]!.replace(/\s+/gu, " "), "const c = b ;");
  assert.equal(code.split("\n")[1]!.indexOf("= b"), 11);
});

Deno.test("toPlain() names the place of a syntax error, and of what cannot be blanked", async () => {
  await assert.rejects(toPlain("notebooks/a.ts", "const a = 1;\nconst b = ;\n"), {
    message: "notebooks/a.ts:2:11: syntax error: expression expected",
  });
  await assert.rejects(
    toPlain("notebooks/a.ts", "\nexport enum A { B }\n"),
    /^InputError: notebooks\/a\.ts:2:8: cannot be run as it stands: typeScript enum/u,
  );
});

async function modules(files: Readonly<Record<string, string>>) {
  const folder = await Deno.makeTempDir();
  Deno.mkdirSync(`${folder}/notebooks/parts`, { recursive: true });
  for (const [name, text] of Object.entries(files)) Deno.writeTextFileSync(`${folder}/notebooks/${name}`, text);
  const made = new Modules(folder);
  await made.read();
  return {
    made,
    async save(name: string, text: string) {
      Deno.writeTextFileSync(`${folder}/notebooks/${name}`, text);
      await made.change([`notebooks/${name}`]);
      return made.states();
    },
    async [Symbol.asyncDispose]() {
      await Deno.remove(folder, { recursive: true });
    },
  };
}

Deno.test("Modules gives a notebook another version when a module behind it changes, and the same when it comes back", async () => {
  await using project = await modules({
    "a.ts": 'import { b } from "./parts/b.ts";\nexport default b;\n',
    "parts/b.ts": 'export { c as b } from "./c.ts";\n',
    "parts/c.ts": "export const c = 1;\n",
  });
  const [first] = project.made.states();
  assert.equal(project.made.states().length, 1, "what has no default export is no notebook");
  const [second] = await project.save("parts/c.ts", "export const c = 2;\n");
  assert.notEqual(second!.version, first!.version);
  const [third] = await project.save("parts/c.ts", "export const c = 1;\n");
  assert.equal(third!.version, first!.version);
  assert.match(project.made.code("notebooks/a.ts", first!.version!)!, /from "\.\/parts\/b\.ts\?v=\w{8}";/u);
});

Deno.test("Modules keeps the last good version of a notebook that is broken, and says why", async () => {
  await using project = await modules({ "a.ts": "export default 1;\n" });
  const [good] = project.made.states();
  const [broken] = await project.save("a.ts", "export default ;\n");
  assert.equal(broken!.version, good!.version);
  assert.match(broken!.fault!.message, /^notebooks\/a\.ts:1:16: syntax error/u);
});

Deno.test("Modules refuses what a page can't load, with the place", async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['import x from "lodash";\nexport default x;', /^notebooks\/a\.ts:1:16: unknown module: lodash/u],
    [
      'import x from "../secret.ts";\nexport default x;',
      /^notebooks\/a\.ts:1:16: outside notebooks: \.\.\/secret\.ts/u,
    ],
    ['\nimport x from "./none.ts";\nexport default x;', /^notebooks\/a\.ts:2:16: no such module: \.\/none\.ts/u],
    ['import x from "./a.ts";\nexport default x;', /^notebooks\/a\.ts:1:16: modules import each other/u],
  ];
  for (const [text, said] of cases) {
    await using project = await modules({ "a.ts": text });
    assert.match(project.made.states()[0]!.fault!.message, said);
  }
});

Deno.test("watchFolders() tells of a save after its last event, of a rename, and not of what editors leave", async () => {
  const folder = await Deno.makeTempDir();
  Deno.mkdirSync(`${folder}/a`);
  const told: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const watch = watchFolders(folder, ["a"], {
    changed(paths) {
      told.push(...paths.map((path) => `${path} ${Deno.readTextFileSync(`${folder}/${path}`)}`));
      if (told.some((line) => line.endsWith("three"))) resolve();
    },
  });
  Deno.writeTextFileSync(`${folder}/a/.hidden`, "x");
  Deno.writeTextFileSync(`${folder}/a/b.ts~`, "x");
  Deno.writeTextFileSync(`${folder}/a/b.ts`, "one");
  Deno.writeTextFileSync(`${folder}/a/b.ts`, "two");
  Deno.writeTextFileSync(`${folder}/a/.tmp`, "three");
  Deno.renameSync(`${folder}/a/.tmp`, `${folder}/a/b.ts`);
  await promise;
  watch.close();
  assert.ok(told.every((line) => line.startsWith("a/b.ts ")), told.join("\n"));
  await Deno.remove(folder, { recursive: true });
});

Deno.test("parsePlace() and placeText() go both ways; excerptOf() shows two lines before and one after", () => {
  for (const place of ["notebooks/a.ts:14:22", "data/a.csv:3", "report"]) {
    assert.equal(placeText(parsePlace(place)), place);
  }
  assert.deepEqual(excerptOf("a\nb\nc\nd\ne", 3).map(({ number, text }) => `${number}${text}`), [
    "1a",
    "2b",
    "3c",
    "4d",
  ]);
  assert.deepEqual(excerptOf("a", null), []);
});

Deno.test("aroundOf() gives one sentence before and one after, and nothing beyond the ends of the text", () => {
  const text = "First one. Second one.\nThird one. Fourth one.";
  const claim = (id: string, sentence: string) => ({ id, sentence, sentence_start: text.indexOf(sentence) });
  const around = aroundOf(text, [claim("a", "First one."), claim("b", "Second one."), claim("c", "Fourth one.")]);
  assert.deepEqual(around, {
    a: { before: "", after: "Second one." },
    b: { before: "First one.", after: "Third one." },
    c: { before: "Third one.", after: "" },
  });
});
