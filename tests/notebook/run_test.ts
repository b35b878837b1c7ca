import assert from "node:assert/strict";
import { withDocument } from "../../lib/base/dom.ts";
import { InputError } from "../../lib/base/error.ts";
import { figure } from "../../lib/notebook/figure.ts";
import { interval, multi, range, select } from "../../lib/notebook/input.ts";
import { md } from "../../lib/notebook/md.ts";
import { notebook, valuesOf } from "../../lib/notebook/notebook.ts";
import * as Plot from "../../lib/notebook/plot.ts";
import { prose } from "../../lib/notebook/prose.ts";
import { failures, partNamed, run } from "../../lib/notebook/run.ts";
import { cell, follow } from "../../lib/notebook/value.ts";
import { goldTables } from "../gold_claims.ts";
import broken from "./notebooks/broken.ts";
import outside from "./notebooks/outside.ts";

const tables = await goldTables();

Deno.test("run() lets neighbours of a failing part go on, and names file, line and column", () => {
  const parts = run(broken, tables, { name: "broken", draw: withDocument });
  assert.deepEqual(parts.map(({ kind, name }) => `${kind} ${name}`), [
    "input years",
    "prose fine",
    "failed throws",
    "failed column",
    "failed silent",
    "failed plot",
    "failed title",
    "failed cells",
    "failed html",
    "figure fine-too",
  ]);
  const source = Deno.readTextFileSync(new URL("notebooks/broken.ts", import.meta.url)).split("\n");
  const expected: readonly (readonly [words: string, fault: RegExp])[] = [
    ["high])", /^figure throws: Cannot read properties of undefined/u],
    ["rollup(", /^figure column: unknown column: usdd \(columns: id, /u],
    ["plot());", /^figure silent: unknown column: usdd \(columns: id, /u],
    ["plot({ x: {", /^figure plot: unknown scale type: nope/u],
    ["trim()", /^figure title: Cannot read properties of null/u],
    ["repeat(-1)", /^table cells: Invalid count value: -1/u],
    ['figure("html"', /^figure html: a figure draws one SVG, not p$/u],
  ];
  const errors = failures(parts, "broken");
  assert.equal(errors.length, expected.length);
  for (const [at, [words, fault]] of expected.entries()) {
    const line = source.findIndex((text) => text.includes(words));
    assert.equal(errors[at]!.where, `notebooks/broken.ts:${line + 1}:${source[line]!.indexOf(words) + 1}`);
    assert.match(errors[at]!.what, fault);
  }
});

Deno.test("run() refuses to read an input outside a cell, figure or prose, naming the line", () => {
  assert.throws(
    () => run(outside, tables, { name: "outside", draw: withDocument }),
    /^InputError: notebooks\/outside\.ts:6:13: input since is read outside a cell/u,
  );
});

Deno.test("run() gives the same bytes on two runs, and ids that differ between figures", () => {
  const rows = [{ x: 1, y: 2 }, { x: 2, y: 3 }];
  const clipped = notebook("Clipped", () => {
    for (const name of ["one", "two"]) {
      figure(
        name,
        { title: "x", subtitle: "x", rows, alt: "x" },
        () =>
          Plot.plot({
            marks: [
              Plot.dot(rows, { x: "x", y: "y", clip: true }),
              Plot.link(rows, { x1: "x", y1: "y", x2: 0, y2: 0, markerEnd: "arrow" }),
            ],
          }),
      );
    }
  });
  const svgs = () =>
    run(clipped, {}, { name: "clipped", draw: withDocument }).map((part) => part.kind === "figure" ? part.svg : "");
  const [first, second] = [svgs(), svgs()];
  assert.deepEqual(first, second);
  const ids = first.flatMap((svg) => [...svg.matchAll(/\sid="(?<id>[^"]+)"/gu)].map(({ groups }) => groups!["id"]!));
  assert.ok(ids.length >= 4);
  assert.equal(new Set(ids).size, ids.length);
  for (const svg of first) {
    for (const { groups } of svg.matchAll(/url\(#(?<id>[^)]+)\)/gu)) assert.ok(svg.includes(` id="${groups!["id"]}"`));
  }
});

Deno.test("notebook() refuses a name that is used twice, and a name that is no name", () => {
  const twice = notebook("x", () => {
    range("years", [0, 1]);
    prose("years", () => md`x`);
  });
  assert.throws(() => twice.open({}), /used twice: years \(input\)/u);
  assert.throws(() => notebook("x", () => void range("two words", [0, 1])).open({}), /not a short name: two words/u);
});

Deno.test("cell() and the like refuse to stand outside a notebook", () => {
  assert.throws(() => range("years", [0, 1]), /outside a notebook: input years/u);
});

Deno.test("notebook() refuses an async function that the types did not stop", () => {
  const define = (async () => await Promise.resolve()) as unknown as () => undefined;
  assert.throws(() => notebook("x", define).open({}), /a notebook is async/u);
});

Deno.test("open() starts inputs with the values given, and says what is wrong with them", () => {
  const book = notebook("x", () => {
    interval("years", [2000, 2030]);
    select("order", ["by date", "by value"]);
    multi("kinds", ["a", "b", "c, d"]);
  });
  const opened = book.open({}, { years: "2019..2024", order: "by value", kinds: "a,c%2C d" });
  assert.deepEqual(opened.inputs.map((input) => input.peek()), [[2019, 2024], "by value", ["a", "c, d"]]);
  assert.deepEqual(valuesOf(book.open({}, valuesOf(opened))), valuesOf(opened));
  const fails = (values: Record<string, string>) => {
    try {
      run(book, {}, { name: "book", values });
    } catch (error) {
      return (error as InputError).message;
    }
  };
  assert.equal(
    fails({ yeers: "1" }),
    "book.yeers=1: unknown input: yeers (did you mean years? known: years, order, kinds)",
  );
  assert.equal(fails({ years: "1990..2001" }), "book.years=1990..2001: not a number from 2000 to 2030: 1990");
  assert.equal(fails({ years: "2020..2010" }), "book.years=2020..2010: begins after its end: 2020..2010");
  assert.equal(fails({ order: "up" }), "book.order=up: unknown choice: up (choices: by date, by value)");
});

Deno.test("open() drops values that fit no longer when it is lenient", () => {
  const book = notebook("x", () => void range("top", [1, 10], { value: 5 }));
  const { inputs } = book.open({}, { top: "99", gone: "1" }, { lenient: true });
  assert.equal(inputs[0]!.peek(), 5);
});

Deno.test("follow() draws again what read a value that changed, and nothing else", () => {
  const seen: string[] = [];
  let top: ReturnType<typeof range> | undefined;
  notebook("x", () => {
    top = range("top", [1, 10]);
    const other = range("other", [1, 10]);
    const double = cell(() => top!.value * 2);
    follow(() => void seen.push(`double ${double.value}`));
    follow(() => void seen.push(`other ${other.value}`));
  }).open({});
  top!.set(4);
  top!.set(4);
  assert.deepEqual(seen, ["double 2", "other 1", "double 8"]);
  assert.throws(() => top!.set(11), /not a number from 1 to 10: 11/u);
});

Deno.test("partNamed() lists the known names for an unknown one", () => {
  const parts = run(notebook("x", () => prose("intro", () => md`x`)), {}, { name: "x" });
  assert.equal(partNamed(parts, "intro", "briefing.md:3:1").kind, "prose");
  assert.throws(
    () => partNamed(parts, "into", "briefing.md:3:1"),
    /briefing\.md:3:1: unknown name: into \(did you mean intro\? known: intro\)/u,
  );
});
