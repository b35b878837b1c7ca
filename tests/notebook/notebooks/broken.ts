import { cell, figure, interval, md, notebook, Plot, prose, table, where } from "../../../lib/mod.ts";

/** A notebook with a fault in most of its parts: what is between goes on. */
export default notebook("Broken", ({ claims }) => {
  const years = interval("years", [2000, 2030]);
  const rows = cell(() => where(claims, (d) => d.measure === "stolen" && years.value[0] > 0));
  const said = { title: "x", subtitle: "x", rows, alt: "x" };
  prose("fine", () => md`There are ${rows.value.numRows()} rows.`);
  figure("throws", said, () => {
    const missing = rows.value.objects()[9999] as { high: number };
    return Plot.plot({ marks: [Plot.dot([missing.high])] });
  });
  figure("column", said, () => {
    const sums = rows.value.groupby("measure").rollup({ sum: "d => op.sum(d.usdd)" });
    return Plot.plot({ marks: [Plot.barY(sums, { x: "measure", y: "sum" })] });
  });
  figure("silent", said, () => Plot.barY(rows.value, { x: "measure", y: "usdd" }).plot());
  figure(
    "plot",
    said,
    () => Plot.plot({ x: { type: "nope" as "linear" }, marks: [Plot.dot(rows.value, { x: "high" })] }),
  );
  figure("title", { ...said, title: () => (null as unknown as string).trim() }, () => Plot.plot());
  table("cells", { title: "x", rows, columns: [{ label: "x", value: (d) => d.quote.repeat(-1) }] });
  figure("html", said, () => document.createElement("p"));
  figure("fine-too", said, () => Plot.plot({ marks: [Plot.dot(rows.value, { x: "at_start", y: "high" })] }));
});
