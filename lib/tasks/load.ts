import type { FoundClaim } from "../claims/claim.ts";
import type { Document } from "../claims/document.ts";
import type { Tables } from "../claims/tables.ts";
import { readCorpus } from "../corpus/corpus.ts";
import { readProfiles } from "../corpus/profiles.ts";
import { type Engine, readEngine } from "../extract/engine.ts";
import { extractDocument } from "../extract/extract.ts";
import { withPublished } from "../extract/published/published.ts";
import { buildTables } from "../tables/build.ts";
import { readReference } from "../tables/reference.ts";
import { readReviews } from "../tables/reviews.ts";
import { lendDates } from "../tables/stories/lend.ts";

/** Where the data lies. */
export interface LoadOptions {
  /** folder of the articles @default "data/corpus" */
  readonly corpus?: string;
  /** folder of lexicons, measures, reference and reviews @default "data" */
  readonly data?: string;
  /** told of each article as it is read */
  readonly say?: (text: string) => void;
  /** told of each file that is left out for its ending */
  readonly onSkipped?: (file: string) => void;
}

/** All that tasks work with: the articles, what was found in them, and the tables made of it. */
export interface Loaded {
  readonly engine: Engine;
  readonly documents: readonly Document[];
  /** raw, as the extractor found it */
  readonly found: readonly FoundClaim[];
  /** as reviewed */
  readonly tables: Tables;
}

/** What was found in articles, and the articles with the days on which they were published, as far as these can be told. */
export function findClaims(
  read: readonly Document[],
  engine: Engine,
  say: (text: string) => void = () => {},
): Pick<Loaded, "documents" | "found"> {
  const own = read.map((document) => withPublished(document, engine));
  const claims = new Map(own.map((document) => {
    say(document.file);
    return [document, extractDocument(document, engine)];
  }));
  const documents = lendDates(own, [...claims.values()].flat(), engine);
  return { documents, found: documents.flatMap((one) => claims.get(one) ?? extractDocument(one, engine)) };
}

/** Reads articles, lexicons, reference and reviews, finds the claims and builds the tables. Throws InputError or InputErrors. */
export async function load(
  { corpus = "data/corpus", data = "data", say, onSkipped }: LoadOptions = {},
): Promise<Loaded> {
  const engine = readEngine(data);
  const read = await readCorpus(corpus, {
    profiles: readProfiles(`${data}/lexicons`),
    ...(onSkipped && { onSkipped }),
    onRead: (file, number, count) => say?.(`${file} (${number} of ${count})`),
  });
  const { documents, found } = findClaims(read, engine);
  const [reference, reviews] = await Promise.all([
    readReference(`${data}/reference`),
    readReviews(`${data}/reviews.csv`),
  ]);
  return { engine, documents, found, tables: buildTables({ documents, found, reviews, reference }) };
}
