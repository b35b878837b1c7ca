import type { Check } from "./check.ts";
import type { Claim } from "./claim.ts";
import type { DocumentRow } from "./document.ts";
import type { Reference } from "./reference.ts";
import type { Statement } from "./statement.ts";
import type { Table } from "./table.ts";

/** All tables that a notebook is handed. */
export interface Tables {
  /** the articles */
  readonly documents: Table<DocumentRow>;
  /** what they say, as reviewed */
  readonly claims: Table<Claim>;
  /** claims that could be the same statement */
  readonly statements: Table<Statement>;
  /** what an editor would query */
  readonly checks: Table<Check>;
  /** what is known from elsewhere */
  readonly reference: Reference;
}
