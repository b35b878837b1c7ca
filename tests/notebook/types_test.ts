import assert from "node:assert/strict";
import { withDocument } from "../../lib/base/dom.ts";
import { cell, figure, interval, md, notebook, Plot, prose, select, table, where } from "../../lib/mod.ts";
import { failures, run } from "../../lib/notebook/run.ts";
import { goldTables } from "../gold_claims.ts";
import idioms from "./notebooks/idioms.ts";

const words = { title: "x", subtitle: "x", alt: "x" } as const;

/** Mistakes that must not compile: the type checker fails on an expectation that is not met. Never run. */
export const mistakes = notebook("Mistakes", ({ claims, reference }) => {
  const order = select("order", ["a", "b"]);
  const years = interval("years", [2000, 2030]);
  // @ts-expect-error: an unknown column
  cell(() => where(claims, (d) => d.usdd === 1));
  // @ts-expect-error: an async cell
  cell(async () => await Promise.resolve(1));
  // @ts-expect-error: a choice that is not there
  cell(() => order.value === "z");
  // @ts-expect-error: a first value that is no choice
  select("other", ["a", "b"], { value: "c" });
  // @ts-expect-error: an unknown column in a verb
  claims.orderby("strat");
  // @ts-expect-error: a value of a measure that is not there
  where(claims, (d) => d.measure === "thefts");
  // @ts-expect-error: no alt
  figure("x", { title: "x", subtitle: "x", rows: claims }, () => Plot.plot({}));
  // @ts-expect-error: no rows
  figure("x", words, () => Plot.plot({}));
  // @ts-expect-error: an async draw
  figure("x", { ...words, rows: claims }, async () => await Promise.resolve(Plot.plot({})));
  // @ts-expect-error: a string is not Markdown
  prose(() => "text");
  // @ts-expect-error: a value that may be missing
  prose(() => md`${claims.get("credited")}`);
  // @ts-expect-error: setting a value where only reading makes sense
  years.value = [1, 2];
  // @ts-expect-error: a column that the rows do not have
  table("x", { title: "x", rows: claims, columns: ["usdd"] });
  // @ts-expect-error: an unknown column of the reference
  where(reference.theft_by_year, (d) => d.euro > 1);
  // @ts-expect-error: a title that belongs to the figure
  Plot.plot({ title: "x" });
});

// @ts-expect-error: an async notebook
notebook("Async", async () => await Promise.resolve());

Deno.test("the idioms of Plot and Arquero type-check and draw", async () => {
  const parts = run(idioms, await goldTables(), { name: "idioms", draw: withDocument });
  assert.deepEqual(failures(parts, "idioms").map(({ message }) => message), []);
  assert.equal(parts.length, 29);
});
