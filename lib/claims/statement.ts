import type { Bound, Claim, Measure, Subject } from "./claim.ts";

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
  readonly victim: string | null;
  readonly action: Claim["action"];
  readonly flow: Claim["flow"];
  readonly good: Claim["good"];
  readonly scope: Scope;
  /** lowest and highest value that satisfy every claim of it; in a conflict the lowest and highest that are claimed */
  readonly low: number | null;
  readonly high: number | null;
  /** how low and high are meant, as in a claim: the bound of the claim that says most, else "range" */
  readonly bound: Bound | null;
  readonly start: Date | null;
  readonly end: Date | null;
  readonly agreement: Agreement;
  /** one English line made from the fields, as of a claim */
  readonly gloss: string;
  /** ids of its claims, in order of document and place */
  readonly claims: readonly string[];
  /** keys of the documents that say it */
  readonly documents: readonly string[];
  /** the independent parties that it rests on */
  readonly originators: readonly string[];
}
