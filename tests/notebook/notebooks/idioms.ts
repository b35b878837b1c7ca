import {
  cell,
  cite,
  claimSpan,
  count,
  dates,
  desc,
  figure,
  md,
  multi,
  notebook,
  op,
  Plot,
  prose,
  range,
  table,
  where,
} from "../../../lib/mod.ts";

const words = { title: "x", subtitle: "x", alt: "x" } as const;

/** What authors write with Plot and Arquero: it must type-check as it stands, and draw alike in Deno and in a browser. */
export default notebook("Idioms", ({ claims: all }) => {
  const claims = where(all, (d) => d.unit === "USD" && d.at_start !== null);
  const top = range("top", [1, 9], { step: 1 });
  multi("kinds", ["a", "b"], { value: ["a"] });
  dates("days", [new Date("2019-01-01"), new Date("2024-12-31")]);
  const draw = (name: string, mark: () => Plot.Markish) =>
    figure(name, { ...words, rows: claims }, () => Plot.plot({ color: { legend: true }, marks: [mark()] }));
  const by = { x: "at_start", y: "high" } as const;

  draw("bin-x-sum", () => Plot.rectY(claims, Plot.binX({ y: "sum" }, { x: "at_start", y: "high" })));
  draw(
    "bin-x-interval",
    () => Plot.rectY(claims, Plot.binX({ y: "count" }, { x: "at_start", interval: "year", fill: "measure" })),
  );
  draw("bin-y", () => Plot.rectX(claims, Plot.binY({ x: "count" }, { y: "high" })));
  draw("group-x", () => Plot.barY(claims, Plot.groupX({ y: "count" }, { x: "measure" })));
  draw("group-y", () => Plot.barX(claims, Plot.groupY({ x: "sum" }, { x: "high", y: "credited", sort: { y: "-x" } })));
  draw("window", () => Plot.lineY(claims, Plot.windowY(3, by)));
  draw("stack", () => Plot.areaY(claims, Plot.stackY({ x: "at_start", y: "high", fill: "credited" })));
  draw("dot", () => Plot.dot(claims, { ...by, r: "high", tip: true, href: (d) => d.id, title: (d) => d.quote }));
  draw("rule", () => Plot.ruleY(claims, { x1: "at_start", x2: "at_end", y: "high", tip: { format: { x: true } } }));
  draw("pointer", () => [Plot.dot(claims, by), Plot.tip(claims, Plot.pointer({ ...by, title: "quote" }))]);
  draw("select", () => Plot.text(claims, Plot.selectLast({ ...by, text: "quote" })));
  draw("facet-sort", () => Plot.barX(claims, { x: "high", fy: "credited", sort: { fy: "x", reduce: "max" } }));
  draw(
    "stack-bin",
    () => Plot.rectY(claims, Plot.stackY(Plot.binX({ y: "count" }, { x: "at_start", fill: "credited" }))),
  );
  draw("dodge", () => Plot.dot(claims, Plot.dodgeX({ y: "high", x: "at_start" })));
  draw("hexbin", () => Plot.dot(claims, Plot.hexbin({ r: "count" }, by)));
  draw(
    "group-title",
    () =>
      Plot.barY(claims, Plot.groupX({ y: "sum", title: (d: unknown[]) => `${d.length}` }, { x: "measure", y: "high" })),
  );
  draw("span", () => claimSpan(claims, { stroke: "credited" }));
  draw("span-lanes", () => claimSpan(claims, { y: "document" }));
  draw("maybe", () => claims.numRows() > 3 ? Plot.frame() : null);
  figure("width", { ...words, rows: claims }, () => {
    const width: number | undefined = top.value > 3 ? 300 : undefined;
    return Plot.plot({ ...(width === undefined ? {} : { width }), marks: [Plot.dot(claims, by)] });
  });
  figure("mark-plot", { ...words, rows: claims }, () => Plot.dot(claims, by).plot({ height: 90 }));

  const sums = cell(() => claims.groupby("measure").rollup({ n: op.count(), most: op.max("high") }).orderby(desc("n")));
  figure("rollup", { ...words, rows: sums }, () => Plot.barX(sums.value, { x: "n", y: "measure" }).plot());
  table("joined", { title: "x", rows: () => claims.join(claims.select("id"), "id") });
  table("derived", {
    title: "x",
    rows: () => claims.derive({ year: "d => op.year(d.at_start)" }).orderby("year").select("id", "year"),
  });
  table("typed", { title: "x", rows: claims, columns: ["credited", { label: "Says", value: (d) => cite(d) }] });
  prose(() => md`${count(claims, "claim")} and ${top.value}.`);
});
