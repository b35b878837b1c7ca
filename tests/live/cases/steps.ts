import {
  cell,
  checkbox,
  dates,
  figure,
  interval,
  md,
  multi,
  notebook,
  Plot,
  prose,
  range,
  search,
  select,
  table,
  text,
  where,
} from "../lib/mod.ts";
import { doubled } from "./doubled.ts";

export default notebook("Steps", ({ claims }) => {
  const top = range("top", [1, 20], { label: "How many", value: 10 });
  const years = interval("years", [2006, 2026], { label: "Years" });
  const order = select("order", ["low", "high"], { label: "Order" });
  const kinds = multi("kinds", ["stolen", "launches", "sanction"], { label: "Kinds" });
  const flip = checkbox("flip", { label: "Flip" });
  const find = search("find", { label: "Find" });
  const heading = text("heading", { label: "Heading", value: "Steps" });
  const days = dates("days", [new Date("2019-01-01"), new Date("2024-12-31")], { label: "Days" });
  const rows = cell(() => where(claims, (d) => d.high !== null && d.unit === "count").slice(0, top.value));

  prose(
    "words",
    () =>
      md`top ${top.value}, doubled ${doubled(top.value)}, years ${years.value.join("-")}, order ${order.value}, kinds ${
        kinds.value.join("+")
      }, flip ${String(flip.value)}, find ${find.value}, heading ${heading.value}, days ${
        days.value.map((day) => day.toISOString().slice(0, 10)).join("-")
      }.`,
  );

  figure(
    "bars",
    { title: () => `Bars of ${top.value}`, subtitle: "claims, number", rows, alt: "bars" },
    () => Plot.plot({ marks: [Plot.barX(rows.value, { x: "high", y: "id", fill: "steelblue" })] }),
  );

  table("list", { title: "All of them", rows: claims, columns: ["measure", "quote", "low"] });
});
