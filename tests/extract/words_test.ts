import assert from "node:assert/strict";
import measures from "../../data/measures.json" with { type: "json" };
import { fold } from "../../lib/extract/lexicon/fold.ts";
import { parseLexicon } from "../../lib/extract/lexicon/lexicon.ts";
import { SECTIONS } from "../../lib/extract/lexicon/sections.ts";

const LEXICONS = new URL("../../data/lexicons/", import.meta.url);
const ENGINE = new URL("../../lib/extract/", import.meta.url);
const LITERAL = /"(?<text>[^"\\\n]+)"/gu;
const UNION = /(?<=\|\s*)"(?<text>[\w-]+)"|"(?<first>[\w-]+)"(?=\s*\|)/gu;
/** The field and the rule that a reason names, which `why` prints. */
const RULE = /because\(\s*\w+,\s*"(?<field>[\w-]+)",\s*"(?<rule>[\w-]+)"/gu;
const SHORTEST = 3;

Deno.test("lib/extract holds no word of any lexicon, only names of sections and classes", () => {
  const raws = [...Deno.readDirSync(LEXICONS)].map(({ name }) =>
    parseLexicon(Deno.readTextFileSync(new URL(name, LEXICONS)), name)
  );
  const forms = raws.flatMap((raw) => raw.forms);
  const words = new Set(forms.map((form) => fold(form.text)).filter((word) => word.length >= SHORTEST));
  const classes = Object.values(SECTIONS).flatMap((list) => typeof list === "string" ? [] : list);
  const names = new Set([
    ...Object.keys(SECTIONS),
    ...classes,
    ...forms.map((form) => form.class),
    ...vocabulary(measures),
  ]);
  // Members of string unions are names of the engine too, in whatever language they are written.
  const engine = filesOf(ENGINE);
  assert.ok(engine.length > 50, "the engine's files are found");
  for (const source of [...engine, new URL("../claims/claim.ts", ENGINE)].map((file) => Deno.readTextFileSync(file))) {
    for (const { groups } of source.matchAll(UNION)) names.add(groups!["text"] ?? groups!["first"]!);
    for (const { groups } of source.matchAll(RULE)) names.add(groups!["rule"]!);
  }
  for (const file of engine) {
    const found = literals(Deno.readTextFileSync(file)).filter((text) => words.has(fold(text)) && !names.has(text));
    assert.deepEqual(found, [], file.pathname);
  }
});

Deno.test("lib/extract holds no letters of other alphabets in its code", () => {
  for (const file of filesOf(ENGINE)) {
    // Folding names the letters that count as one another; that table is of letters, not of words.
    if (file.pathname.endsWith("/fold.ts")) continue;
    const found = literals(Deno.readTextFileSync(file)).filter((text) =>
      /[^\p{Script=Latin}\p{Script=Common}]/u.test(text)
    );
    assert.deepEqual(found, [], file.pathname);
  }
});

/** String literals of a module outside its comments and imports. */
function literals(source: string): string[] {
  const code = source.split("\n").filter((line) => !/^\s*(?:\/\/|\/?\*|import|export \{)/u.test(line)).join("\n");
  return [...code.replace(/\/\/.*/gu, "").matchAll(LITERAL)].map((match) => match.groups!["text"]!);
}

/** All keys and strings of the file of measures: the contract's own vocabulary. */
function vocabulary(json: unknown): string[] {
  if (typeof json === "string") return [json];
  if (typeof json !== "object" || json === null) return [];
  return [...Object.keys(json), ...Object.values(json).flatMap(vocabulary)];
}

/** All files of a folder and below. */
function filesOf(folder: URL): URL[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory ? filesOf(new URL(`${name}/`, folder)) : [new URL(name, folder)]
  );
}
