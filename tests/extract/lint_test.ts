import assert from "node:assert/strict";
import { parseLexicon } from "../../lib/extract/lexicon/lexicon.ts";
import { lintLexicons } from "../../lib/extract/lexicon/lint.ts";

const FOLDER = new URL("../../data/lexicons/", import.meta.url);
const files = [...Deno.readDirSync(FOLDER)].map(({ name }) => name).filter((name) => name.endsWith(".json")).sort();

function lint(texts: Readonly<Record<string, string>>): string[] {
  const lexicons = Object.entries(texts).map(([file, text]) => ({ file, lexicon: parseLexicon(text, file) }));
  return lintLexicons(lexicons).map(({ message }) => message);
}

Deno.test("lintLexicons() finds nothing in the lexicons of the project", () => {
  const texts = files.map((file) => [file, Deno.readTextFileSync(new URL(file, FOLDER))] as const);
  assert.equal(lint(Object.fromEntries(texts)).join("\n"), "");
});

const FULL = '{"language": "xx", "number": {"1": "ek"}, "percent": "pro", "trigger": {"steal": "nim"}}';

Deno.test("lintLexicons() finds a key that the others have", () => {
  const faults = lint({ "xx.json": FULL, "yy.json": FULL, "zz.json": '{"number": {"1": "un"}, "language": "zz"}' });
  assert.deepEqual(faults, ["zz.json: missing key: percent (xx.json has it; [] where there is none)"]);
});

Deno.test("lintLexicons() takes an empty list as an answer", () => {
  const own = '{"number": {"1": "un"}, "percent": [], "language": "zz"}';
  assert.deepEqual(lint({ "xx.json": FULL, "yy.json": FULL, "zz.json": own }), []);
});

Deno.test("lintLexicons() asks nothing of the others for a key that a new lexicon has without words", () => {
  const old = '{"language": "xx", "number": {"1": "ek"}, "percent": "pro"}';
  const both = '{"language": "yy", "number": {"1": "un"}, "percent": "pro", "holiday": {"1-1": "an"}}';
  const fresh = '{"language": "zz", "number": {"1": ""}, "percent": "", "holiday": {"1-1": ""}}';
  assert.deepEqual(lint({ "xx.json": old, "yy.json": both, "zz.json": fresh }), []);
});

Deno.test("lintLexicons() finds a form in two classes of a section", () => {
  const faults = lint({ "xx.json": '{"language": "xx", "month": {"3": "mar", "5": "mai, Mar"}}' });
  assert.deepEqual(faults, ["xx.json: form in two classes: month.5: Mar (in month.3 too)"]);
});

Deno.test("lintLexicons() finds a phrase that a shorter form hides", () => {
  const faults = lint({ "xx.json": '{"language": "xx", "time": {"last": "last"}, "bound": {"max": "at / most"}}' });
  assert.equal(faults.length, 1);
  assert.match(faults[0]!, /^xx\.json: phrase shadowed by a shorter one: bound\.max: at \/ most \(read as /u);
});

Deno.test("lintLexicons() finds a phrase that hides the name of the country", () => {
  const names = '"actor": {"KP": "nord, nord aaa", "alias": "aaa"}';
  const faults = lint({ "xx.json": `{"language": "xx", ${names}, "clause": {"ways": "to nord, of aaa, nord aaa"}}` });
  assert.deepEqual(faults, ["xx.json: phrase hides the country: clause.ways: to nord (list it under actor.KP too)"]);
});
