import assert from "node:assert/strict";
import fc from "fast-check";
import { jsonFault, parseJson } from "../../lib/base/json.ts";

const CASES: readonly (readonly [text: string, line: number, column: number, what: RegExp])[] = [
  ['{\n  "a": 1,\n  b: 2\n}', 3, 3, /expected a name in double quotes, found b/u],
  ['{\n  "a" 1\n}', 2, 7, /expected ":" after the name, found 1/u],
  ['{ "a": [1 2] }', 1, 11, /expected "," or "\]", found 2/u],
  ['{ "a": 1,\n}', 1, 9, /no "," before "\}"/u],
  ['{ "a": "x\n" }', 1, 8, /a string without its end/u],
  ['{ "a": x }', 1, 8, /expected a value, found x/u],
  ['{ "a": 1', 1, 9, /expected "," or "\}", found the end of the file/u],
  ["{} {}", 1, 4, /expected the end of the file, found \{/u],
  ["", 1, 1, /expected a value, found the end of the file/u],
];

Deno.test("jsonFault() says where a text stops being JSON, and what was expected", () => {
  for (const [text, line, column, what] of CASES) {
    const fault = jsonFault(text)!;
    assert.deepEqual([fault.line, fault.column], [line, column], text);
    assert.match(fault.what, what);
  }
});

Deno.test("jsonFault() finds a fault exactly where there is one", () => {
  fc.assert(fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom(",", "}", '"', ":", "x", ""), (value, at, sign) => {
    const text = JSON.stringify(value, null, 1), cut = at % (text.length + 1);
    const broken = text.slice(0, cut) + sign + text.slice(cut + 1);
    let isJson = true;
    try {
      JSON.parse(broken);
    } catch {
      isJson = false;
    }
    assert.equal(jsonFault(broken) === null, isJson, broken);
  }));
});

Deno.test("parseJson() throws in the one shape", () => {
  assert.throws(() => parseJson('{ "a": }', "data/a.json"), {
    name: "InputError",
    message: "data/a.json:1:8: not JSON: expected a value, found }",
  });
  assert.deepEqual(parseJson('{ "a": 1 }', "x"), { a: 1 });
});
