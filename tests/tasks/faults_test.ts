import assert from "node:assert/strict";
import { callTask } from "./call.ts";
import { withProject } from "./project.ts";

/** A file of the project that someone broke, and what he is told. */
interface Fault {
  readonly what: string;
  readonly file: string;
  readonly broken: (text: string) => string;
  /** the one line on standard error */
  readonly says: RegExp;
}

const DATA_FAULTS: readonly Fault[] = [
  {
    what: "a lexicon that is no JSON",
    file: "data/lexicons/de.json",
    broken: (text) => text.slice(0, text.length / 2),
    says: /^data\/lexicons\/de\.json(?::\d+:\d+)?: not JSON: .+$/u,
  },
  {
    what: "words of the frame, which modules import, that are no JSON",
    file: "data/words/en.json",
    broken: (text) => text.replace('":', '";'),
    says: /^data\/words\/en\.json:\d+:\d+: not JSON: expected ":" after the name, found ;$/u,
  },
  {
    what: "measures with a comma too many",
    file: "data/measures.json",
    broken: (text) => text.replace(/\}\s*$/u, ",}"),
    says: /^data\/measures\.json:\d+:\d+: not JSON: no "," before "\}"$/u,
  },
  {
    what: "a lexicon with a misspelt key",
    file: "data/lexicons/de.json",
    broken: (text) => text.replace('"language"', '"negatoin": [],\n  "language"'),
    says: /^data\/lexicons\/de\.json(?::\d+(?::\d+)?)?: unknown key: negatoin \(.*negation.*\)$/u,
  },
  {
    what: "a row of a reference with a quote out of place",
    file: "data/reference/heists.csv",
    broken: (text) => text.replace("\n", '\na,"b"c,d\n'),
    says: /^data\/reference\/heists\.csv:2: quote out of place: .+\(.+\)$/u,
  },
  {
    what: "a row of the catalogue with a cell missing",
    file: "data/corpus/catalog.csv",
    broken: (text) => `${text.trimEnd()}\nno_such.txt,key\n`,
    says: /^data\/corpus\/catalog\.csv:7: number of cells: 2 \(.+\)$/u,
  },
  {
    what: "a row of the catalogue without its file",
    file: "data/corpus/catalog.csv",
    broken: (text) => `${text.trimEnd()}\nno_such.txt,key,,,2024-01-01,,\n`,
    says: /^data\/corpus\/catalog\.csv:7: no such file: no_such\.txt \(.+\)$/u,
  },
  {
    what: "a review with an unknown decision",
    file: "data/reviews.csv",
    broken: (text) => `${text.trimEnd()}\nabcdefgh,acept,dw-2022,,,,,,,,\n`,
    says: /^data\/reviews\.csv:2: .*acept.*accept.*$/u,
  },
  {
    what: "a template with a misspelt value",
    file: "templates/briefing.md",
    broken: (text) => `${text}\n\n{{ no_such_value }}\n`,
    says: /^templates\/briefing\.md:\d+:\d+: .*no_such_value.*$/u,
  },
  {
    what: "a number typed in a template",
    file: "templates/briefing.md",
    broken: (text) => `${text}\n\nSome 47 attacks.\n`,
    says: /^templates\/briefing\.md:\d+:\d+: .*47.*$/u,
  },
];

const HEAD = 'import { figure, md, notebook, Plot, prose, where } from "../lib/mod.ts";\n';
const notebookOf = (body: string) => () => `${HEAD}export default notebook("Broken", ({ claims }) => {\n${body}\n});\n`;
const FIGURE = '  figure("a", { title: "A", subtitle: "b", alt: "c", rows: claims }, () =>\n    ';

const NOTEBOOK_FAULTS: readonly Fault[] = [
  {
    what: "a syntax error",
    file: "notebooks/broken.ts",
    broken: notebookOf("  const a = = 1;"),
    says: /^notebooks\/broken\.ts:3:13: .*[Ee]xpression expected.*$/u,
  },
  {
    what: "an import that is not there",
    file: "notebooks/broken.ts",
    broken: () => `import { a } from "./nowhere.ts";\n${notebookOf("  prose('b', () => md`${a}`);")()}`,
    says: /^notebooks\/broken\.ts:1:\d+: .*nowhere\.ts.*$/u,
  },
  {
    what: "a name that the library does not have",
    file: "notebooks/broken.ts",
    broken: () => `import { figrue } from "../lib/mod.ts";\nfigrue();\n`,
    says: /^notebooks\/broken\.ts:1:\d+: .*figrue.*$/u,
  },
  {
    what: "a figure that throws",
    file: "notebooks/broken.ts",
    broken: notebookOf(`${FIGURE}JSON.parse("nothing"));`),
    says: /^notebooks\/broken\.ts:4:10: figure a: Unexpected token.*$/u,
  },
  {
    what: "an unknown column in a filter",
    file: "notebooks/broken.ts",
    broken: notebookOf(
      `  const usd = where(claims, (d) => (d as never)["usdd"] > 1);\n${FIGURE}Plot.plot({ marks: [Plot.dot(usd)] }));`,
    ),
    says: /^notebooks\/broken\.ts:3:48: unknown column: usdd \(columns: id, .*\)$/u,
  },
  {
    what: "an unknown column in a chart",
    file: "notebooks/broken.ts",
    broken: notebookOf(`${FIGURE}Plot.plot({ marks: [Plot.dot(claims, { x: "start", y: "usdd" })] }));`),
    says: /^notebooks\/broken\.ts:4:\d+: figure a: unknown column: usdd \(columns: id, .*\)$/u,
  },
];

/** The files of a folder and below, with their contents. */
function snapshot(dir: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { name, isDirectory } of Deno.readDirSync(dir)) {
    if (isDirectory) Object.assign(files, snapshot(`${dir}/${name}`));
    else files[`${dir}/${name}`] = Deno.readTextFileSync(`${dir}/${name}`);
  }
  return files;
}

async function failsAs(dir: string, task: string, args: readonly string[], says: RegExp): Promise<void> {
  const { code, faults, stderr } = await callTask(task, args, { cwd: dir });
  assert.equal(code, 1, stderr);
  assert.equal(faults.length, 1, stderr);
  assert.match(faults[0]!, says);
}

for (const { what, file, broken, says } of [...DATA_FAULTS, ...NOTEBOOK_FAULTS]) {
  const isNotebook = file.startsWith("notebooks/");
  Deno.test(`report fails with file and line for ${what}, and leaves out/ as it was`, async () => {
    await withProject(async (dir) => {
      Deno.mkdirSync(`${dir}/out/tables`, { recursive: true });
      for (const made of ["briefing.html", "tables/claims.csv"]) Deno.writeTextFileSync(`${dir}/out/${made}`, "old");
      const before = snapshot(`${dir}/out`);
      Deno.writeTextFileSync(`${dir}/${file}`, broken(isNotebook ? "" : Deno.readTextFileSync(`${dir}/${file}`)));
      await failsAs(dir, "report", ["--html-only"], says);
      assert.deepEqual(snapshot(`${dir}/out`), before);
      if (isNotebook) await failsAs(dir, "notebook", ["broken"], says);
    });
  });
}

Deno.test("a wrong call of report or notebook says in one line what is there", async (t) => {
  const calls: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["report", ["--corpus", "no/such"], /^no\/such: no such folder \(.+\)$/u],
    [
      "report",
      ["--set", "thefts.yeers=2019..2020"],
      /^thefts\.yeers=2019\.\.2020: unknown input: yeers \(did you mean years\?.*\)$/u,
    ],
    [
      "report",
      ["--set", "thefts.years=1850..1860"],
      /^thefts\.years=1850\.\.1860: not a number from \d+ to \d+: 1850$/u,
    ],
    ["report", ["--set", "years"], /^report: not a setting: years \(.+\)$/u],
    ["report", ["--without", "thefts"], /^report: unknown section: thefts \(did you mean theft\?.*\)$/u],
    ["report", ["--paper", "a3"], /^report: unknown paper: a3 \(did you mean a4\?.*\)$/u],
    ["report", ["--since", "no/such.pdf"], /^no\/such\.pdf: .+$/u],
    ["notebook", ["theft"], /^notebook: unknown notebook: theft \(did you mean thefts\?.*\)$/u],
    ["notebook", ["thefts", "--corpus", "no/such"], /^no\/such: no such folder \(.+\)$/u],
    ["extract", ["no/such"], /^no\/such: no such folder \(.+\)$/u],
    ["why", ["no/such.txt"], /^no\/such\.txt: no such file(?: \(.+\))?$/u],
    ["check-pdf", ["no/such.pdf"], /^no\/such\.pdf: no such file(?: \(.+\))?$/u],
    ["add", ["no/such.txt"], /^no\/such\.txt: no such file(?: \(.+\))?$/u],
    ["score", ["no/such"], /^(?:score|tests\/gold\/no\/such): .+$/u],
  ];
  await withProject(async (dir) => {
    for (const [task, args, says] of calls) {
      await t.step([task, ...args].join(" "), () => failsAs(dir, task, args, says));
    }
  });
});
