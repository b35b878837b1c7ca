import { readCorpus } from "../corpus/corpus.ts";
import { readProfiles } from "../corpus/profiles.ts";
import { type Engine, readEngine } from "../extract/engine.ts";
import { extractDocument } from "../extract/extract.ts";
import { type ClaimRecord, toRecord } from "../extract/record.ts";
import { readGold, setsIn } from "./scoring/gold.ts";
import { type Score, scoreClaims, type Share, type Tally } from "./scoring/scoring.ts";
import { runTask, type TaskContext, type TaskSpec } from "./task.ts";

/** Folder of annotated texts; each folder in it that holds a gold.ndjson is a set. */
const GOLD = "tests/gold";
/** The seeds' texts are the corpus itself: only their annotations lie beside the others. */
const SEEDS = { gold: `${GOLD}/seeds`, texts: "data/corpus" };

/** The task `score`: how well the claims of the annotated texts are found. */
export const SCORE: TaskSpec = {
  name: "score",
  summary: "Finds the claims of the annotated texts and prints how many are right, for each set and language.",
  takes: "[SET ...]",
  flags: {
    faults: { type: "boolean", does: "prints each claim that is wrong or missed, and each field that differs" },
    measures: { type: "boolean", does: "prints a row for each measure too" },
  },
  notes: [`SET is a folder of ${GOLD}: seeds, dev/en. All of them where none is given.`],
  run: (context) => score(context),
};

async function score(context: TaskContext): Promise<void> {
  const engine = readEngine();
  const sets = context.args.length > 0 ? context.args.map((name) => `${GOLD}/${name}`) : setsIn(GOLD);
  const rows: Record<string, string | number>[] = [];
  const faults: string[] = [];
  for (const set of sets) {
    const name = set.slice(GOLD.length + 1);
    const result = await context.step(name, () => scoreSet(set, engine));
    for (const [group, tally] of [...result.tallies].sort(([a], [b]) => a < b ? -1 : 1)) {
      if (group === "all" || group.startsWith("measure") && !context.flag("measures")) continue;
      rows.push(toRow(name, group, tally));
    }
    faults.push(...result.faults.map((fault) => `${name} ${fault}`));
  }
  console.table(rows);
  if (context.flag("faults")) console.log(faults.join("\n"));
  context.done(`${sets.length} sets`);
}

/** Scores one folder that holds gold.ndjson and, unless they are the corpus itself, the texts. */
export async function scoreSet(set: string, engine: Engine): Promise<Score> {
  const dir = set === SEEDS.gold ? SEEDS.texts : set;
  const documents = await readCorpus(dir, { profiles: readProfiles("data/lexicons") });
  const records: ClaimRecord[] = documents.flatMap((document) => {
    const doc = document.file.replace(/\.[^./]+$/u, "");
    return extractDocument(document, engine).map((claim) => toRecord(claim, { doc, gloss: () => "" }));
  });
  return scoreClaims(readGold(`${set}/gold.ndjson`), records);
}

function toRow(set: string, group: string, tally: Tally): Record<string, string | number> {
  const { right, wrong, missed } = tally;
  const [precision, recall] = [ratio(right, right + wrong), ratio(right, right + missed)];
  return {
    set,
    group,
    gold: right + missed,
    precision: precision.toFixed(3),
    recall: recall.toFixed(3),
    f1: ratio(2 * precision * recall, precision + recall).toFixed(3),
    bound: inPercent(tally.bound),
    period: inPercent(tally.period),
    subject: inPercent(tally.subject),
    cap: inPercent(tally.cap),
  };
}

function ratio(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}

function inPercent({ hit, of }: Share): string {
  return of === 0 ? "" : `${(100 * hit / of).toFixed(0)} % of ${of}`;
}

if (import.meta.main) await runTask(SCORE);
