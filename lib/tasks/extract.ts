import type { FoundClaim } from "../claims/claim.ts";
import { gloss } from "../claims/gloss.ts";
import { readCorpus } from "../corpus/corpus.ts";
import { readProfiles } from "../corpus/profiles.ts";
import { readEngine } from "../extract/engine.ts";
import { toRecord } from "../extract/record.ts";
import { findClaims } from "./load.ts";
import { runTask, type TaskContext, type TaskSpec } from "./task.ts";

const CORPUS = "data/corpus";
const DATA = "data";

/** The task `extract`: the claims of a folder of articles as NDJSON on standard output. */
export const EXTRACT: TaskSpec = {
  name: "extract",
  summary: "Prints the claims of all articles in a folder as NDJSON, one claim a line, in the order of the text.",
  takes: "[DIR]",
  notes: [
    `DIR is ${CORPUS} where none is given. A catalog.csv in it may give the days of publication (file, published).`,
  ],
  run: (context) => extract(context),
};

async function extract(context: TaskContext): Promise<void> {
  const dir = context.args[0] ?? CORPUS;
  const skipped: string[] = [];
  const read = await context.step("reading articles", (say) =>
    readCorpus(dir, {
      profiles: readProfiles(`${DATA}/lexicons`),
      onSkipped: (file) => skipped.push(file),
      onRead: (file, number, count) => say(`${file} (${number} of ${count})`),
    }));
  const engine = readEngine(DATA);
  const { documents, found: all } = await context.step("finding claims", (say) => findClaims(read, engine, say));
  const docs = new Map(documents.map(({ key, file }) => [key, file.replace(/\.[^./]+$/u, "")]));
  for (const claim of all) console.log(JSON.stringify(toRecord(claim, { doc: docs.get(claim.document)!, gloss })));
  const unread = documents.filter(({ language }) => !engine.languages.includes(language)).map(({ file }) => file);
  if (skipped.length > 0) context.done(`left out for their ending: ${skipped.join(", ")}`);
  if (unread.length > 0) context.done(`no lexicon for the language of: ${unread.join(", ")}`);
  context.done(`${all.length} claims in ${documents.length} articles: ${tally(all)}`);
}

function tally(claims: readonly FoundClaim[]): string {
  const counts = new Map<string, number>();
  for (const { measure } of claims) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  return [...counts].map(([measure, count]) => `${count} ${measure}`).join(", ") || "none";
}

if (import.meta.main) await runTask(EXTRACT);
