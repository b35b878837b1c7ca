import type { Claim } from "../../claims/claim.ts";
import type { DocumentRow } from "../../claims/document.ts";
import type { Statement } from "../../claims/statement.ts";
import type { Tables } from "../../claims/tables.ts";
import { fromWire, type Wire } from "../../claims/wire.ts";
import type { Around } from "../around.ts";

/** The tables as the page asks of them: rows by their keys. */
export class Store {
  readonly tables: Tables;
  readonly #wire: Wire;
  readonly #around: Readonly<Record<string, Around>>;
  #claims: Map<string, number> | undefined;
  #statements: Map<string, Statement> | undefined;
  #documents: Map<string, DocumentRow> | undefined;
  #byDocument: Map<string, string[]> | undefined;

  constructor(wire: Wire, around: Readonly<Record<string, Around>> = {}) {
    this.#wire = wire;
    this.#around = around;
    this.tables = fromWire(wire);
  }

  /** The claim of an id. A row number is kept for each, so that 100,000 claims are not made into objects at once. */
  claim(id: string): Claim | undefined {
    this.#claims ??= new Map(this.tables.claims.array("id").map((own, row) => [own, row]));
    const row = this.#claims.get(id);
    return row === undefined ? undefined : this.tables.claims.object(row);
  }

  statement(id: string): Statement | undefined {
    this.#statements ??= new Map(Array.from(this.tables.statements, (row) => [row.id, row]));
    return this.#statements.get(id);
  }

  document(key: string): DocumentRow | undefined {
    this.#documents ??= new Map(Array.from(this.tables.documents, (row) => [row.key, row]));
    return this.#documents.get(key);
  }

  /** Ids of a document's claims, in the order of its text. */
  claimsOf(key: string): readonly string[] {
    if (!this.#byDocument) {
      const { claims } = this.tables;
      const ids = claims.array("id"), starts = claims.array("span_start");
      const rows = new Map<string, number[]>();
      claims.array("document").forEach((document, row) => {
        const own = rows.get(document);
        if (own) own.push(row);
        else rows.set(document, [row]);
      });
      const sorted = ([document, own]: [string, number[]]) =>
        [document, own.sort((a, b) => starts[a]! - starts[b]!).map((row) => ids[row]!)] as const;
      this.#byDocument = new Map([...rows].map(sorted));
    }
    return this.#byDocument.get(key) ?? [];
  }

  /** The whole text of an article, where the page has it. */
  text(key: string): string | undefined {
    return this.#wire.texts[key];
  }

  around(id: string): Around | undefined {
    return this.#around[id];
  }
}
