import assert from "node:assert/strict";
import { lintProse } from "../../lib/notebook/lint.ts";

const places = (source: string) => lintProse(source, "notebooks/x.ts").map(({ where, what }) => `${where} ${what}`);

Deno.test("lintProse() finds a digit typed in md, with its place", () => {
  const source = "const a = 1;\nprose(() => md`Since ${year} there were 73 and ٣٥ launches.`);\n";
  assert.deepEqual(places(source), [
    "notebooks/x.ts:2:41 a number typed in prose: 73",
    "notebooks/x.ts:2:48 a number typed in prose: ٣٥",
  ]);
});

Deno.test("lintProse() leaves code, comments, strings and other templates alone", () => {
  const source = [
    "// md`1`",
    "/* md`2` */",
    "const a = \"md`3`\", b = 'md`4`', c = `5`, d = cmd`6`;",
    "md`x ${`7 ${8}`} ${rows.filter((d) => { return d.a > 9; }).length} y`;",
    "md`\\` ${'}'}`;",
  ].join("\n");
  assert.deepEqual(places(source), []);
});

Deno.test("lintProse() looks into md within the values of md, and goes on behind a broken literal", () => {
  assert.deepEqual(places("md`a ${many ? md`b 1` : `c 2`} d 3`").map((place) => place.slice(-1)), ["1", "3"]);
  assert.deepEqual(places("md`a ${"), []);
});

Deno.test("no notebook types a number in its prose", () => {
  for (const { name } of Deno.readDirSync("notebooks")) {
    if (name.endsWith(".ts")) assert.deepEqual(lintProse(Deno.readTextFileSync(`notebooks/${name}`), name), []);
  }
});
