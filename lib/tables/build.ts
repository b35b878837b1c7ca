import type { FoundClaim } from "../claims/claim.ts";
import { CHECK_COLUMNS, CLAIM_COLUMNS, DOCUMENT_COLUMNS, namesOf, STATEMENT_COLUMNS } from "../claims/columns.ts";
import type { Document, DocumentRow } from "../claims/document.ts";
import { gloss } from "../claims/gloss.ts";
import type { Reference } from "../claims/reference.ts";
import type { Review } from "../claims/review.ts";
import type { Story } from "../claims/story.ts";
import { toTable } from "../claims/table.ts";
import type { Tables } from "../claims/tables.ts";
import { toChecks } from "./checks.ts";
import { pageOf, placeOf } from "./place.ts";
import { applyReviews, type Reviewed } from "./reviewed.ts";
import { toStatements, type Ungrouped } from "./statements.ts";
import { toStories } from "./stories/stories.ts";
import { tieInWords } from "./stories/words.ts";

/** What tables are made from. */
export interface Material {
  readonly documents: readonly Document[];
  /** what the extractor found in them */
  readonly found: readonly FoundClaim[];
  readonly reviews: readonly Review[];
  readonly reference: Reference;
}

/** All tables: the documents by publication day, their claims as reviewed in text order, statements, checks and the reference. */
export function buildTables({ documents, found, reviews, reference }: Material): Tables {
  const ordered = documents.toSorted((a, b) => timeOf(a) - timeOf(b) || (a.key < b.key ? -1 : 1));
  const byKey = new Map(ordered.map((document) => [document.key, document]));
  const reviewed = applyReviews(found, reviews, ordered);
  const byDocument = Map.groupBy(reviewed.claims, ({ document }) => document);
  const ungrouped = ordered.flatMap((document) =>
    (byDocument.get(document.key) ?? []).toSorted(inTextOrder).map((claim) => toUngrouped(claim, document))
  );
  const stories = toStories(ordered, ungrouped);
  const statements = toStatements(ungrouped, { documents: byKey, stories });
  const statementOf = new Map(statements.flatMap(({ id, claims }) => claims.map((claim) => [claim, id])));
  const claims = ungrouped.map((claim) => ({ ...claim, statement: statementOf.get(claim.id) ?? null }));
  const checks = [...toChecks({ documents: ordered, claims, stories, reference }), ...reviewed.checks];
  return {
    documents: toTable<DocumentRow>(withStories(ordered, stories), namesOf(DOCUMENT_COLUMNS)),
    claims: toTable(claims, namesOf(CLAIM_COLUMNS)),
    statements: toTable(statements, namesOf(STATEMENT_COLUMNS)),
    checks: toTable(checks, namesOf(CHECK_COLUMNS)),
    reference,
  };
}

function withStories(documents: readonly Document[], stories: readonly Story[]): DocumentRow[] {
  const storyOf = new Map(stories.flatMap((story) => story.documents.map((key) => [key, story])));
  return documents.map((document) => {
    const story = storyOf.get(document.key);
    const tie = story?.ties.get(document.key);
    return { ...document, story: story?.id ?? null, story_note: tie ? tieInWords(tie) : null };
  });
}

/** Documents without a date come last. */
function timeOf({ published }: Document): number {
  return published?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function inTextOrder(a: FoundClaim, b: FoundClaim): number {
  return a.span_start - b.span_start || a.span_end - b.span_end;
}

function toUngrouped(claim: Reviewed, document: Document): Ungrouped {
  return { ...claim, ...placeOf(claim, document), page: pageOf(claim, document), gloss: gloss(claim) };
}
