import { brush, cell, figure, notebook, overlaps, Plot, table, where } from "../lib/mod.ts";

export default notebook("Swept", ({ claims }) => {
  const period = brush("period", { label: "Period" });
  const values = brush("values", { label: "Values", of: "numbers", axis: "y" });
  const rows = where(claims, (d) => d.at_start !== null && d.unit === "count" && d.high !== null);
  const chosen = cell(() => where(rows, (d) => overlaps(d, period.value)));
  figure("time", { title: "Time", subtitle: "claims", rows, alt: "dots", brush: period }, () =>
    Plot.plot({
      x: { type: "utc", domain: [new Date("2000-01-01"), new Date("2025-01-01")] },
      marks: [Plot.frame(), Plot.dot(rows, { x: "at_start", y: "high" })],
    }));
  figure("size", { title: "Size", subtitle: "claims", rows, alt: "dots", brush: values }, () =>
    Plot.plot({
      y: { domain: [0, 100] },
      color: { legend: true },
      marks: [Plot.dot(rows, { x: "at_start", y: "high", stroke: "measure" })],
    }));
  table("list", { title: () => `${chosen.value.numRows()} chosen`, rows: chosen, columns: ["measure", "high"] });
});
