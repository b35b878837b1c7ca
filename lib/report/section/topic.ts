import { daysBetween } from "../../claims/day.ts";
import type { Claim, Good, Measure } from "../../claims/claim.ts";
import type { DocumentRow } from "../../claims/document.ts";
import { isPart } from "../../claims/agreement.ts";
import type { Statement } from "../../claims/statement.ts";
import type { Corpus } from "./corpus.ts";

/** What a section of the briefing is about. */
export type TopicName = "theft" | "launches" | "sanctions";

/** The measures of each topic, the most telling first. */
export const TOPICS: Readonly<Record<TopicName, readonly Measure[]>> = {
  theft: ["stolen", "share_of_income", "share_of_weapons", "attacks", "cases", "countries", "targets"],
  launches: ["launches", "nuclear_tests"],
  sanctions: ["sanction", "violation"],
};

/** What the corpus has on a topic, and the statements that a section is likely to want. */
export class Topic {
  readonly name: TopicName;
  readonly claims: readonly Claim[];
  readonly statements: readonly Statement[];
  readonly documents: readonly DocumentRow[];
  readonly #corpus: Corpus;

  constructor(name: TopicName, corpus: Corpus) {
    const measures: ReadonlySet<Measure> = new Set(TOPICS[name]);
    this.name = name;
    this.#corpus = corpus;
    this.claims = corpus.claims.filter(({ measure }) => measures.has(measure));
    this.statements = corpus.statements.filter(({ measure }) => measures.has(measure));
    const keys = new Set(this.claims.map(({ document }) => document));
    this.documents = corpus.documents.filter(({ key }) => keys.has(key));
  }

  /**
   * Statements of a measure in its usual unit on which articles agree: totals before what one victim lost and what was only
   * laundered, those that most articles give first, then the largest.
   */
  figures(measure: Measure): Statement[] {
    const agreed = this.#corpus.figures(measure).filter(({ agreement }) => agreement !== "conflict");
    const units = [...Map.groupBy(agreed, ({ unit }) => unit)].sort((a, b) => b[1].length - a[1].length);
    return (units[0]?.[1] ?? []).sort((a, b) =>
      Number(this.#isOfTheft(a)) - Number(this.#isOfTheft(b)) ||
      Number(this.#corpus.isOutside(a)) - Number(this.#corpus.isOutside(b)) ||
      b.documents.length - a.documents.length || b.originators.length - a.originators.length || b.high! - a.high!
    );
  }

  /** Whether a sum is of a single theft (what was stolen within a month most often is), or of a part of the loot. */
  #isOfTheft(one: Statement): boolean {
    return one.measure === "stolen" &&
      (one.victim !== null || isShort(one, MONTH) || this.#corpus.claimsOf(one).every(isPart));
  }

  /** The figure of a measure that most articles give; null where none does. */
  most(measure: Measure): Statement | null {
    return this.figures(measure).find(({ high }) => high! > 0) ?? null;
  }

  /**
   * The largest count over a month or more, of those in several articles if there are any; null where there is none. One
   * on which articles differ counts with its highest figure: what no two articles agree on may be more than all they do.
   */
  largest(measure: Measure): Statement | null {
    const counts = this.#corpus.figures(measure).filter((one) =>
      one.unit === "count" && one.high! > 1 && !isShort(one)
    );
    const shared = counts.filter(({ documents }) => documents.length > 1);
    const inside = counts.filter((one) => !this.#corpus.isOutside(one));
    const pool = shared.length > 0 ? shared : inside.length > 0 ? inside : counts;
    return pool.reduce<Statement | null>((a, b) => a === null || b.high! > a.high! ? b : a, null) ?? this.most(measure);
  }

  /** The day on which the last article of a statement was published. */
  toldOn(statement: Statement): Date | null {
    return this.#corpus.toldOn(statement);
  }

  /**
   * For each year in which totals to date were published one at the most, in the order of the years. A total to date does not
   * fall: of the rows of totals that never do it is the one that most articles give. A sum that falls out of it is of
   * something less, whose time its article does not state, and so is one below what had been told of a part of the time.
   * None where more has been told of a part since the last of them.
   */
  totals(measure: Measure): Statement[] {
    const figures = this.figures(measure).filter((one) => this.#corpus.toldOn(one) !== null);
    const parts = figures.filter((one) => one.scope !== "to_date" && !this.#corpus.isOutside(one));
    const isPart = (one: Statement) =>
      parts.some((part) => part.low! > one.high! && this.#corpus.toldOn(part)! <= this.#corpus.toldOn(one)!);
    const dated = figures.filter((one) => one.scope === "to_date" && !isPart(one));
    const years = Map.groupBy(dated, (one) => this.#corpus.toldOn(one)!.getUTCFullYear());
    const row = risingRow([...years].sort((a, b) => a[0] - b[0]).map(([, told]) => told));
    const last = row.at(-1);
    // More was told of a part of the time since: the last of the row is out of date.
    return last && parts.some((part) => part.low! > last.high!) ? [] : [...row];
  }

  /** The figure of each year or part of it that most articles give, by period. */
  yearly(measure: Measure): Statement[] {
    const dated = this.figures(measure).filter((one) =>
      one.scope === "year" && one.start !== null && one.high! > 0 && !this.#isOfTheft(one)
    );
    const periods = Map.groupBy(dated, ({ start, end }) => `${start!.getTime()} ${end?.getTime()}`);
    return [...periods.values()].map(([first]) => first!).sort((a, b) => a.start!.getTime() - b.start!.getTime());
  }

  /** Statements of what one victim lost. */
  heists(): Statement[] {
    return this.#corpus.figures("stolen").filter(({ victim }) => victim !== null);
  }

  /** Statements that there was none: "no nuclear test". */
  none(measure: Measure): Statement[] {
    return this.#corpus.figures(measure).filter(({ high }) => high === 0);
  }

  /** Figures that a check doubts. */
  doubtful(): Statement[] {
    return this.statements.filter((statement) => this.#corpus.isDoubtful(statement));
  }

  /** The goods named in statements of these actions (or of evasion, without actions), those of most articles first. */
  goods(measure: "sanction" | "violation", actions?: readonly string[]): { good: Good; statements: Statement[] }[] {
    const fitting = this.statements.filter((statement) =>
      statement.measure === measure && statement.good !== null && (actions?.includes(statement.action ?? "") ?? true)
    );
    const groups = [...Map.groupBy(fitting, ({ good }) => good!)].map(([good, statements]) => ({ good, statements }));
    return groups.sort((a, b) => articlesIn(b.statements).size - articlesIn(a.statements).size);
  }
}

/** Statements of which each is no less than the one before it, one of a year at the most, that most articles give together. */
function risingRow(years: readonly (readonly Statement[])[]): readonly Statement[] {
  let best: Row = { articles: 0, row: [] };
  const rows: Row[] = [];
  for (const told of years) {
    const own = told.map((one): Row => {
      const before = rows.filter(({ row }) => row.at(-1)!.high! <= one.high!);
      const longest = before.reduce((a, b) => b.articles > a.articles ? b : a, { articles: 0, row: [] });
      return { articles: longest.articles + one.documents.length, row: [...longest.row, one] };
    });
    rows.push(...own);
    best = own.reduce((a, b) => b.articles > a.articles ? b : a, best);
  }
  return best.row;
}

/** Statements in a row, and how many articles give them in all. */
interface Row {
  readonly articles: number;
  readonly row: readonly Statement[];
}

const WEEKS = 27;
const MONTH = 31;

// A single day or a week of salvos is an event, not a count.
function isShort({ start, end }: Statement, days = WEEKS): boolean {
  return start !== null && end !== null && daysBetween(start, end) < days;
}

/** Keys of the articles that some statements stand in. */
export function articlesIn(statements: readonly Statement[]): Set<string> {
  return new Set(statements.flatMap(({ documents }) => documents));
}
