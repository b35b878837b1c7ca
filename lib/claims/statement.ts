import type { Claim, Measure, Subject } from "./claim.ts";

/** single: one document; repeated: several, one originator; corroborated: two or more originators; conflict: no value satisfies all bounds. */
export type Agreement = "single" | "repeated" | "corroborated" | "conflict";

/** How long a period the statement speaks of. */
export type Scope = "year" | "years" | "to_date" | "none";

/** A row of the table `statements`: claims that could be the same statement. */
export interface Statement {
  readonly id: string;
  readonly measure: Measure;
  readonly unit: string | null;
  readonly subject: Subject | null;
  readonly action: Claim["action"];
  readonly flow: Claim["flow"];
  readonly good: Claim["good"];
  readonly scope: Scope;
  readonly low: number | null;
  readonly high: number | null;
  readonly start: Date | null;
  readonly end: Date | null;
  readonly agreement: Agreement;
  /** ids of its claims, in order of document and place */
  readonly claims: readonly string[];
  /** keys of the documents that say it */
  readonly documents: readonly string[];
  /** the independent parties that it rests on */
  readonly originators: readonly string[];
}
