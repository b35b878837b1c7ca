import { originatorOf } from "../../claims/agreement.ts";
import { amountInWords, type AmountStyle } from "../../claims/amount.ts";
import type { Check } from "../../claims/check.ts";
import type { Claim, Measure } from "../../claims/claim.ts";
import { type DocumentRow, toldUntil } from "../../claims/document.ts";
import { spelled, subjectMatter } from "../../claims/gloss.ts";
import { periodInWords } from "../../claims/period.ts";
import type { Reference } from "../../claims/reference.ts";
import type { Statement } from "../../claims/statement.ts";
import type { Tables } from "../../claims/tables.ts";
import { Linked } from "../../notebook/linked.ts";
import { byDay } from "./cards.ts";

/** The tables as lists and indexes: what the briefing asks of them again and again. */
export class Corpus {
  readonly documents: readonly DocumentRow[];
  readonly claims: readonly Claim[];
  readonly statements: readonly Statement[];
  readonly checks: readonly Check[];
  readonly reference: Reference;
  readonly #documents: ReadonlyMap<string, DocumentRow>;
  readonly #claims: ReadonlyMap<string, Claim>;
  readonly #doubtful: ReadonlySet<string>;
  readonly #outside: ReadonlySet<string>;

  constructor({ documents, claims, statements, checks, reference }: Tables) {
    this.documents = [...documents].sort(byDay);
    this.claims = [...claims];
    this.statements = [...statements];
    this.checks = [...checks];
    this.reference = reference;
    this.#documents = new Map(this.documents.map((document) => [document.key, document]));
    this.#claims = new Map(this.claims.map((claim) => [claim.id, claim]));
    this.#doubtful = this.#queried("implausible_period");
    this.#outside = this.#queried("outside_reference");
  }

  document(key: string): DocumentRow {
    return this.#documents.get(key)!;
  }

  claim(id: string): Claim | undefined {
    return this.#claims.get(id);
  }

  claimsOf(statement: Statement): Claim[] {
    return statement.claims.flatMap((id) => this.#claims.get(id) ?? []);
  }

  /** The last day on which an article of a statement was published; null where none is dated. */
  toldOn(statement: Statement): Date | null {
    const days = statement.documents.flatMap((key) => this.document(key).published ?? []);
    return days.length === 0 ? null : new Date(Math.max(...days.map(Number)));
  }

  /** Statements of a measure with a figure, those that a check doubts left out. */
  figures(measure: Measure): Statement[] {
    return this.statements.filter((statement) =>
      statement.measure === measure && statement.high !== null && !this.isDoubtful(statement)
    );
  }

  /** Whether all that is known from elsewhere speaks against it: it may be right, but should not lead. */
  isOutside({ claims }: Statement): boolean {
    return claims.some((id) => this.#outside.has(id));
  }

  #queried(about: Check["kind"]): Set<string> {
    return new Set(this.checks.filter(({ kind }) => kind === about).flatMap(({ claim }) => claim ?? []));
  }

  isDoubtful({ claims }: Statement): boolean {
    return claims.every((id) => this.#doubtful.has(id));
  }

  /** The last day that an article was published: the date of the data; null in a corpus without dates. */
  get asOf(): Date | null {
    const days = this.documents.flatMap((document) => toldUntil(document) ?? []);
    return days.length === 0 ? null : new Date(Math.max(...days.map(Number)));
  }

  get languages(): string[] {
    return [...new Set(this.documents.map(({ language }) => language))];
  }
}

/** A claim or a statement. */
export type Said = Claim | Statement;

/** The ids of the claims behind a claim or a statement. */
export function idsBehind(said: Said): readonly string[] {
  return "claims" in said ? said.claims : [said.id];
}

/** A figure in words with its bound, linked to its sentences; what has no figure is said in words. */
export function citation(said: Said, form: NonNullable<AmountStyle["form"]> = "long"): Linked {
  const text = said.low === null && said.high === null ? subjectMatter(said) : amountInWords(said, { form });
  return new Linked(text, idsBehind(said));
}

/** What a claim or statement says as a whole, linked: "at least 73 ballistic missile launches, 2022". */
export function citedInFull(said: Said): Linked {
  return new Linked(matterInProse(said), idsBehind(said));
}

/** What a statement says with its period as prose has it: "at least 73 ballistic missile launches in 2022". */
export function matterInProse(said: Said): string {
  const { start, end } = said;
  const whole = spelled(subjectMatter(said), said);
  if (start === null && end === null) return whole;
  const period = periodInWords(start, end);
  return whole.endsWith(`, ${period}`)
    ? `${whole.slice(0, -period.length - 2)} ${periodInWords(start, end, { placed: true })}`
    : whole;
}

/** The party that most claims are credited to, with its share of them; null where none is credited. */
export function leadingParty(claims: readonly Claim[]): { readonly party: string; readonly share: number } | null {
  const parties = Map.groupBy(
    claims.filter(({ credited }) => credited !== null),
    ({ credited }) => originatorOf(credited!),
  );
  const [party, own] = [...parties].reduce((a, b) => b[1].length > a[1].length ? b : a, ["", []] as [string, Claim[]]);
  return own.length === 0 ? null : { party, share: own.length / claims.length };
}
