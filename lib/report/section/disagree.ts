import { voiceOf } from "../../claims/document.ts";
import { hasGrown, isOneOf, isPart, sameMatter, sameTime } from "../../claims/agreement.ts";
import type { Amount } from "../../claims/amount.ts";
import { compatible } from "../../claims/interval.ts";
import type { Statement } from "../../claims/statement.ts";
import type { Corpus } from "./corpus.ts";
import { type Known, knownOf } from "./known.ts";

/** One party's figure in a conflict. */
export interface Entry extends Amount {
  readonly who: string;
  readonly from: "article" | "reference";
  /** ids of the claims that say it; none for a reference figure */
  readonly claims: readonly string[];
  /** keys of the articles that say it */
  readonly documents: readonly string[];
  /** what it counts and which of a publisher's figures it is, where the reference says so */
  readonly counts: readonly string[];
  readonly vintages: readonly string[];
}

/** Figures for one thing and one time that no single value satisfies. */
export interface Conflict {
  /** a statement of it, for its measure, unit, subject and period */
  readonly about: Statement;
  readonly statements: readonly Statement[];
  /** whether articles contradict each other, or only the reference contradicts them */
  readonly between: "articles" | "reference";
  /** from the lowest to the highest */
  readonly entries: readonly Entry[];
}

/** All conflicts: among articles first, then those that most articles speak of, then the widest. */
export function conflictsOf(corpus: Corpus): Conflict[] {
  const conflicts = clustersOf(corpus).flatMap((statements) => conflictOf(statements, corpus) ?? []);
  return conflicts.sort((a, b) =>
    Number(a.between === "reference") - Number(b.between === "reference") ||
    documentsOf(b).size - documentsOf(a).size || spread(b) - spread(a)
  );
}

/** Keys of the articles that take part in a conflict. */
export function documentsOf({ entries }: Conflict): Set<string> {
  return new Set(entries.flatMap(({ documents }) => documents));
}

function spread({ entries }: Conflict): number {
  const [low, high] = rangeOf(entries);
  return high / Math.max(low, 1);
}

/** The lowest and the highest value of some entries. */
export function rangeOf(entries: readonly Amount[]): [low: number, high: number] {
  const values = entries.flatMap(({ low, high }) => [low ?? high!, high ?? low!]);
  return [Math.min(...values), Math.max(...values)];
}

// Statements that speak of the same thing and time: what the tables keep apart because one article says both belongs
// side by side here.
function clustersOf(corpus: Corpus): Statement[][] {
  const clusters: Statement[][] = [];
  for (const statement of corpus.statements) {
    if (
      statement.high === null || corpus.claimsOf(statement).every(isPart) || corpus.isDoubtful(statement) ||
      !hasTime(statement, corpus)
    ) continue;
    const told = { ...statement, published: corpus.toldOn(statement) };
    const home = clusters.find((cluster) =>
      cluster.every((other) => {
        const before = { ...other, published: corpus.toldOn(other) };
        return sameMatter(statement, other) && sameTime(told, before) && !isOneOf(told, before) &&
          !hasGrown(told, before);
      })
    );
    if (home === undefined) clusters.push([statement]);
    else home.push(statement);
  }
  return clusters;
}

// Figures of no stated time can be told apart only by the day on which they were told.
function hasTime(statement: Statement, corpus: Corpus): boolean {
  return statement.start !== null || statement.end !== null || corpus.toldOn(statement) !== null;
}

function conflictOf(statements: readonly Statement[], corpus: Corpus): Conflict | undefined {
  const about = statements[0]!;
  const said = saidIn(statements, corpus);
  const known = mergedByPublisher(knownOf(about, corpus.toldOn(about), corpus.reference));
  const among = said.some((a) => said.some((b) => a.who !== b.who && !compatible(a, b)));
  const against = said.some((a) => known.some((b) => !compatible(a, b)));
  if (!among && !against) return undefined;
  const entries = [...said, ...known].sort((a, b) => middle(a) - middle(b));
  return { about, statements, between: among ? "articles" : "reference", entries };
}

function middle({ low, high }: Amount): number {
  return ((low ?? high!) + (high ?? low!)) / 2;
}

function saidIn(statements: readonly Statement[], corpus: Corpus): Entry[] {
  const claims = statements.flatMap((statement) => corpus.claimsOf(statement));
  const groups = Map.groupBy(claims, (claim) => {
    const who = claim.credited ?? claim.relayed ?? voiceOf(corpus.document(claim.document));
    return JSON.stringify([who, claim.low, claim.high, claim.bound]);
  });
  return [...groups].map(([key, group]) => {
    const { low, high, unit, bound } = group[0]!;
    const [who] = JSON.parse(key) as [string];
    const documents = [...new Set(group.map(({ document }) => document))];
    return {
      who,
      from: "article",
      low,
      high,
      unit,
      bound,
      claims: group.map(({ id }) => id),
      documents,
      counts: [],
      vintages: [],
    };
  });
}

// A publisher's figures that one value satisfies are one entry; revised ones that differ stand apart.
function mergedByPublisher(known: readonly Known[]): Entry[] {
  return [...Map.groupBy(known, ({ publisher }) => publisher)].flatMap(([publisher, rows]) => {
    const fitting = rows.every((a) => rows.every((b) => compatible(a, b)));
    const parts = fitting ? [rows] : [...Map.groupBy(rows, (row) => `${row.low} ${row.high} ${row.bound}`).values()];
    return parts.map((part) => toEntry(publisher, part));
  });
}

function toEntry(publisher: string, rows: readonly Known[]): Entry {
  const [low, high] = rangeOf(rows);
  const bounds = new Set(rows.map(({ bound }) => bound));
  const bound = low === high ? rows[0]!.bound : bounds.size === 1 && rows[0]!.bound === "about" ? "about" : "range";
  const vintages = [...new Set(rows.flatMap(({ vintage }) => vintage ?? []))];
  const counts = [...new Set(rows.map((row) => row.counts))];
  return {
    who: publisher,
    from: "reference",
    low,
    high,
    unit: rows[0]!.unit,
    bound,
    claims: [],
    documents: [],
    counts,
    vintages,
  };
}
