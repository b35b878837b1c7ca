import assert from "node:assert/strict";
import { withDocument } from "../../lib/base/dom.ts";
import { brush, cell, figure, interval, notebook, overlaps, Plot, where, within } from "../../lib/mod.ts";
import { placeOf } from "../../lib/notebook/place.ts";
import { run } from "../../lib/notebook/run.ts";
import { goldTables } from "../gold_claims.ts";

const words = { title: "x", subtitle: "x", alt: "x" } as const;

const tables = await goldTables();

Deno.test("brush() filters by what it is set to, and by nothing where it is not", () => {
  const book = notebook("Brushed", ({ claims }) => {
    const days = brush("days", { label: "Days" });
    const dated = where(claims, (d) => d.at_start !== null);
    const chosen = cell(() => where(dated, (d) => overlaps(d, days.value)));
    figure(
      "all",
      { ...words, rows: dated, brush: days },
      () => Plot.plot({ x: { type: "utc" }, marks: [Plot.dot(dated, { x: "at_start", y: "measure" })] }),
    );
    figure("some", { ...words, rows: chosen }, () => Plot.dot(chosen.value, { x: "at_start", y: "measure" }).plot());
  });
  const given = (values: Record<string, string>) =>
    run(book, tables, { name: "brushed", values, draw: withDocument }).flatMap((part) =>
      part.kind === "figure" ? [part.given] : []
    );
  const [all, some] = given({});
  assert.equal(some, all);
  const [still, fewer] = given({ days: "2017..2018" });
  assert.equal(still, all);
  assert.ok(fewer! > 0 && fewer! < all!, `${fewer} of ${all}`);
});

Deno.test("within() takes both ends in, the last day until it is over, and null alone for nothing", () => {
  const span = [new Date("2019-01-01"), new Date("2019-12-31")] as const;
  assert.ok(within(new Date("2019-12-31T23:00:00Z"), span) && within(span[0], span));
  assert.ok(!within(new Date("2020-01-01"), span) && !within(null, span));
  assert.ok(within(null, null) && within(3, [3, 4]) && !within(4.1, [3, 4]));
});

/** What goes wrong with a brush, and what is said of it. */
const MISTAKES: readonly (readonly [RegExp, () => void])[] = [
  [/no figure takes brush days \(hand it to one: figure\("…", \{ brush: …, … \}, …\)\)/u, () => void brush("days")],
  [/figure x: not a brush: interval \(make one by brush\(\)\)/u, () => {
    const years = interval("years", [2000, 2020]);
    // @ts-expect-error: an input is no brush
    figure("x", { ...words, rows: [{}], brush: years }, () => Plot.plot());
  }],
  [
    /brush days does not fit the chart: its x scale is linear \(for numbers: brush\("days", \{ of: "numbers" \}\)\)/u,
    () => {
      figure("x", { ...words, rows: [{}], brush: brush("days") }, () => Plot.plot({ x: { domain: [0, 1] } }));
    },
  ],
  [/its x scale is band \(give it one of time: x: \{ type: "utc" \}\)/u, () => {
    const bars = () => Plot.barY(["a"], { x: ["a"], y: [1] }).plot();
    figure("x", { ...words, rows: [{}], brush: brush("days") }, bars);
  }],
  [/the chart has several x axes \(facets: fx\)/u, () => {
    const dots = () => Plot.dot([1, 2], { x: [1, 2], fx: ["a", "b"] }).plot();
    figure("x", { ...words, rows: [{}], brush: brush("value", { of: "numbers" }) }, dots);
  }],
];

Deno.test("a brush that cannot work is an error that says how it can", () => {
  for (const [message, define] of MISTAKES) {
    const tried = () =>
      run(notebook("Broken", define), tables, { name: "broken", draw: withDocument }).map((part) =>
        part.kind === "failed" ? part.error.message : ""
      ).join("");
    let said = "";
    try {
      said = tried();
    } catch (error) {
      said = (error as Error).message;
    }
    assert.match(said, message);
  }
});

Deno.test("a brush that no figure takes is an error at the line that made it", () => {
  try {
    notebook("Broken", () => void brush("days")).open(tables);
    assert.fail("nothing was thrown");
  } catch (error) {
    // Only files of a folder of notebooks have places; this one has none.
    assert.equal(placeOf(error), undefined);
    assert.equal((error as Error).name, "PlacedError");
  }
});
