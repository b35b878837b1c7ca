import { figure, notebook, Plot, where } from "../../../lib/mod.ts";

const words = { title: "x", subtitle: "x", alt: "x" } as const;

/** More of what Plot's own documentation shows: legends, facets, fields, statistics, arrows. Drawn alike everywhere. */
export default notebook("More idioms", ({ claims: all }) => {
  const claims = where(all, (d) => d.high !== null && d.at_start !== null && d.at_end !== null);
  const by = { x: "at_start", y: "high" } as const;
  const draw = (name: string, options: Plot.PlotOptions) =>
    figure(name, { ...words, rows: claims }, () => Plot.plot({ y: { type: "symlog" }, ...options }));

  draw("density", { marks: [Plot.density(claims, { ...by, bandwidth: 20, stroke: "density" })] });
  draw("density-weight", {
    marks: [Plot.density(claims, { ...by, weight: "high", fill: "measure", fillOpacity: 0.1 })],
  });
  draw("contour", { marks: [Plot.contour(claims, { ...by, fill: "high", blur: 2 })] });
  draw("hexagons", { marks: [Plot.hexagon(claims, Plot.hexbin({ fill: "count" }, by))], color: { legend: true } });
  draw("hexgrid", { marks: [Plot.hexgrid(), Plot.dot(claims, Plot.hexbin({ fill: "count" }, by))] });
  draw("arrow", { marks: [Plot.arrow(claims, { x1: "at_start", x2: "at_end", y1: 0, y2: "high", bend: true })] });
  draw("link", {
    marks: [Plot.link(claims, { x1: "at_start", x2: "at_end", y1: "low", y2: "high", curve: "linear" })],
  });
  draw("vector", { marks: [Plot.vector(claims, { ...by, length: "high", rotate: 45, shape: "spike" })] });
  draw("tick", { marks: [Plot.tickX(claims, { x: "at_start", y: "measure" })], y: {} });
  draw("cell", {
    marks: [Plot.cell(claims, Plot.group({ fill: "count" }, { x: "language", y: "measure" }))],
    color: { scheme: "blues", legend: true, label: "claims" },
    y: {},
  });
  draw("box", { marks: [Plot.boxX(claims, { x: "high", y: "language" })], y: {}, x: { type: "symlog" } });
  draw("waffle", { marks: [Plot.waffleY(claims, Plot.groupX({ y: "count" }, { x: "language" }))], y: {} });
  draw("regression", {
    marks: [Plot.dot(claims, by), Plot.linearRegressionY(claims, { ...by, stroke: "red" })],
    y: {},
  });
  draw("difference", { marks: [Plot.differenceY(claims, { x: "at_start", y1: 100, y2: "high" })] });
  draw("bollinger", { marks: [Plot.bollingerY(claims, { ...by, n: 3 })] });
  draw("delaunay", { marks: [Plot.delaunayMesh(claims, by), Plot.hull(claims, by), Plot.voronoi(claims, by)] });
  draw("tree", { marks: [Plot.tree(claims, { path: (d) => `all/${d.measure}/${d.id}`, delimiter: "/" })], y: {} });
  draw("crosshair", { marks: [Plot.dot(claims, by), Plot.crosshair(claims, by)] });
  draw("tip-max", { marks: [Plot.dot(claims, by), Plot.tip(claims, Plot.selectMaxY({ ...by, title: "quote" }))] });
  draw("auto", { marks: [Plot.auto(claims, { x: "measure", y: "count" })], y: {} });
  draw("image", { marks: [Plot.image(claims, { ...by, src: () => "data:image/gif;base64,R0lGODlhAQABAAAAACw=" })] });
  draw("dodge-y", { marks: [Plot.dot(claims, Plot.dodgeY({ x: "at_start", padding: 2, fill: "language" }))], y: {} });
  draw("normalize", { marks: [Plot.lineY(claims, Plot.normalizeY("max", by))], y: {} });
  draw("map", { marks: [Plot.lineY(claims, Plot.mapY("cumsum", { ...by, stroke: "language" }))] });
  draw("stack-order", {
    marks: [
      Plot.barX(claims, Plot.stackX({ x: "high", y: "language", fill: "measure", order: "measure", reverse: true })),
    ],
    color: { legend: true, scheme: "tableau10" },
    y: {},
    x: { type: "symlog" },
  });
  draw("stack-share", {
    marks: [
      Plot.rectY(
        claims,
        Plot.stackY({ offset: "normalize" }, Plot.binX({ y: "count" }, { x: "at_start", fill: "language" })),
      ),
    ],
    y: { percent: true },
  });
  draw("facets", {
    fx: { label: null },
    facet: { marginRight: 40 },
    marks: [
      Plot.frame(),
      Plot.dot(claims, { ...by, fx: "language", fy: "unit" }),
      Plot.gridY({ strokeDasharray: "2,2" }),
    ],
  });
  draw("facet-exclude", {
    marks: [
      Plot.dot(claims, { ...by, fx: "language", facet: "exclude", fill: "#ddd" }),
      Plot.dot(claims, { ...by, fx: "language" }),
    ],
  });
  draw("symbols", {
    symbol: { legend: true },
    marks: [Plot.dot(claims, { ...by, symbol: "language", stroke: "language" })],
  });
  draw("ramp-threshold", {
    color: { type: "threshold", domain: [10, 100], scheme: "ylgnbu", legend: true, label: "number" },
    marks: [Plot.dot(claims, { ...by, fill: "high" })],
  });
  draw("ramp-log", {
    color: { type: "log", legend: true },
    marks: [Plot.dot(claims, { ...by, fill: (d) => d.high! + 1 })],
  });
  draw("diverging", {
    color: { type: "diverging", pivot: 10, legend: true },
    marks: [Plot.dot(claims, { ...by, fill: "high" })],
  });
  draw("axes", {
    x: { axis: "top", ticks: "2 years", tickFormat: "%Y" },
    marks: [Plot.axisY({ anchor: "right", label: "n" }), Plot.ruleX(claims, { x: "at_start", strokeOpacity: 0.3 })],
  });
  draw("arabic", { marks: [Plot.text(claims, { ...by, text: "quote", lineWidth: 12, textOverflow: "ellipsis" })] });
});
