import { deepStrictEqual } from "node:assert/strict";
import { readCorpus } from "../../lib/corpus/corpus.ts";
import { readProfiles } from "../../lib/corpus/profiles.ts";
import { extractDocument } from "../../lib/extract/extract.ts";
import { hasFigure, holdsOwn } from "./own_figure.ts";
import { engine } from "./sample.ts";

const FOLDERS = ["data/corpus", ...["en", "de", "no", "ar"].map((language) => `tests/gold/dev/${language}`)];

for (const folder of FOLDERS) {
  Deno.test(`extractDocument() gives each claim of ${folder} a span with its figure and no other`, async () => {
    const documents = await readCorpus(folder, { profiles: readProfiles("data/lexicons") });
    const faults = documents.flatMap((document) =>
      extractDocument(document, engine).filter(hasFigure).filter((claim) => !holdsOwn(claim, document.text)).map((
        claim,
      ) => `${document.file} ${claim.measure} ${claim.low}..${claim.high} ${JSON.stringify(claim.quote)}`)
    );
    deepStrictEqual(faults, []);
  });
}
