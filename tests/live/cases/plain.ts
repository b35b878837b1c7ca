import { figure, notebook, Plot } from "../lib/mod.ts";

export default notebook("Plain", ({ claims }) => {
  figure(
    "dots",
    { title: "Dots", subtitle: "low and high", rows: claims, alt: "dots" },
    () => Plot.plot({ marks: [Plot.dot(claims, { x: "low", y: "high" })] }),
  );
});
