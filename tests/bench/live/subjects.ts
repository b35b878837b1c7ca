/** A system that is measured: how it is started, and what is edited. */
export interface Subject {
  readonly name: string;
  /** the folder in which it runs */
  readonly folder: string;
  /** the program and its arguments */
  readonly command: readonly [program: string, ...args: readonly string[]];
  readonly address: string;
  /** path in the folder */
  readonly file: string;
  /** the file; LABEL stands where an edit changes the chart */
  readonly text: string;
  /** finds the range input */
  readonly input: string;
}

/** The same rows for all: 2,000 dates with a value, always the same. */
const ROWS =
  `Array.from({ length: 2000 }, (_, i) => ({ day: new Date(Date.UTC(2017, 0, 1 + (i * 7919) % 3000)), usd: (i * 104729) % 1000 }))`;
const CHART = (top: string) =>
  `Plot.plot({ y: { label: "LABEL" }, marks: [Plot.rectY(rows.slice(0, ${top} * 100), Plot.binX({ y: "sum" }, { x: "day", y: "usd" }))] })`;

/** The live page of this project, in a project of its own. */
export function ourSubject(root: string, folder: string): Subject {
  const text = `import { cell, figure, notebook, Plot, range } from "../lib/mod.ts";

export default notebook("Bench", () => {
  const rows = ${ROWS};
  const top = range("top", [1, 20], { label: "Top", value: 20 });
  const shown = cell(() => rows.slice(0, top.value * 100));
  figure("bench", { title: "Bench", subtitle: "US dollars", rows: shown, alt: "bars" }, () =>
    ${CHART("top.value")});
});
`;
  const task = [
    "run",
    "--quiet",
    "--config",
    `${root}/deno.json`,
    "-A",
    `${folder}/lib/tasks/dev.ts`,
    "--port",
    "7391",
  ] as const;
  const input = '.input[data-name="top"] input[type=range]';
  return {
    name: "casebook",
    folder,
    command: ["deno", ...task],
    address: "http://127.0.0.1:7391/#bench",
    file: "notebooks/bench.ts",
    text,
    input,
  };
}

/** Observable Framework's preview. */
export function frameworkSubject(peers: string): Subject {
  const text = `# Bench

\`\`\`js
import * as Plot from "./plot.js";
const rows = ${ROWS};
const control = Object.assign(document.createElement("input"), { type: "range", min: 1, max: 20, value: 20 });
\`\`\`

\`\`\`js
const top = view(control);
\`\`\`

\`\`\`js
display(${CHART("top")})
\`\`\`
`;
  const command = [
    "node",
    `${peers}/node_modules/@observablehq/framework/dist/bin/observable.js`,
    "preview",
    "--no-open",
    "--port",
    "7392",
  ] as const;
  return {
    name: "framework",
    folder: `${peers}/framework`,
    command,
    address: "http://127.0.0.1:7392/",
    file: "src/index.md",
    text,
    input: "input[type=range]",
  };
}

/** Notebook Kit's preview. */
export function kitSubject(peers: string): Subject {
  const text = `<!doctype html>
<notebook theme="air">
  <title>Bench</title>
  <script id="1" type="module">
    import * as Plot from "./plot.js";
    const rows = ${ROWS};
  </script>
  <script id="2" type="module">
    const top = view(Object.assign(document.createElement("input"), { type: "range", min: 1, max: 20, value: 20 }));
  </script>
  <script id="3" type="module">
    ${CHART("top")}
  </script>
</notebook>
`;
  const command = [
    "node",
    `${peers}/node_modules/@observablehq/notebook-kit/dist/bin/notebooks.js`,
    "preview",
    "--root",
    ".",
  ] as const;
  return {
    name: "notebook-kit",
    folder: `${peers}/kit`,
    command,
    address: "http://localhost:5173/index.html",
    file: "index.html",
    text,
    input: "input[type=range]",
  };
}
