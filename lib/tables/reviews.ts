import { type CsvRow, formatCsv, parseCsv } from "../base/csv.ts";
import { InputError, nearest, throwAll } from "../base/error.ts";
import { parseDay } from "../claims/day.ts";
import type { Review } from "../claims/review.ts";
import { parseField, parseFields } from "./review_fields.ts";

/** The columns of data/reviews.csv, in their order. */
export const REVIEW_COLUMNS = [
  "claim",
  "decision",
  "doc",
  "words",
  "before",
  "after",
  "field",
  "value",
  "who",
  "when",
  "note",
] as const satisfies readonly (keyof Review)[];

const DECISIONS: readonly Review["decision"][] = ["accept", "reject", "correct", "add"];

/** The decisions in a file; none where there is no such file. All faults are reported together, with file and line. */
export async function readReviews(path: string): Promise<Review[]> {
  const text = await readText(path);
  return text === null ? [] : parseReviews(text, path);
}

async function readText(path: string): Promise<string | null> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** The decisions in the text of a reviews.csv; `where` is its name for errors. */
export function parseReviews(text: string, where: string): Review[] {
  const { columns, rows, faults } = parseCsv(text, where);
  const wrong = columns.length === 0
    ? []
    : REVIEW_COLUMNS.filter((column) => !columns.includes(column)).map((column) =>
      new InputError({ where: `${where}:1`, what: `missing column: ${column}` })
    );
  throwAll([...wrong, ...faults]);
  const found: InputError[] = [];
  const reviews = rows.map((row) => {
    const review = toReview(row);
    const fault = (what: string) => void found.push(new InputError({ where: `${where}:${row.line}`, what }));
    faultsOf(review, row.cells["decision"] ?? "").forEach(fault);
    return review;
  });
  throwAll(found);
  return reviews;
}

function toReview({ cells }: CsvRow): Review {
  const cell = (column: keyof Review) => cells[column] ?? "";
  const orNull = (column: keyof Review) => cell(column).trim() || null;
  return {
    claim: orNull("claim"),
    decision: cell("decision").trim() as Review["decision"],
    doc: cell("doc").trim(),
    words: cell("words"),
    before: cell("before"),
    after: cell("after"),
    field: orNull("field"),
    value: orNull("value"),
    who: orNull("who"),
    when: orNull("when"),
    note: orNull("note"),
  };
}

/** What is wrong with a decision, each as `what: value`. */
function faultsOf(review: Review, decision: string): string[] {
  if (!DECISIONS.includes(review.decision)) {
    const meant = nearest(decision, DECISIONS);
    return [`unknown decision: ${decision} (${meant ? `did you mean ${meant}?` : DECISIONS.join(", ")})`];
  }
  const faults: string[] = [];
  if (review.doc === "") faults.push("missing value: doc");
  if (review.words === "" && (review.claim === null || review.decision === "add")) faults.push("missing value: words");
  if (review.when !== null && parseDay(review.when) === null) {
    faults.push(`not a day: ${review.when} (write it as 2024-05-17)`);
  }
  try {
    valuesOf(review);
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  return faults;
}

/** The fields that a decision sets: one that is corrected, all of one that is added, none otherwise. */
export function valuesOf({ decision, field, value }: Review): ReturnType<typeof parseFields> {
  if (decision === "correct") return parseField(field ?? "", value ?? "");
  if (decision !== "add") return {};
  const values = field === null ? parseFields(value ?? "") : parseField(field, value ?? "");
  if (values.measure === undefined) throw new SyntaxError(`missing field: measure`);
  return values;
}

/** The text of a reviews.csv with a decision in it: it takes the place of the one on the same claim and field, else comes last. */
export function withReview(reviews: readonly Review[], review: Review): string {
  const at = reviews.findIndex((other) => isOver(review, other));
  const rows = at < 0 ? [...reviews, review] : reviews.with(at, review);
  return formatCsv(REVIEW_COLUMNS, rows.map((row) => ({ ...row })));
}

/** A claim is accepted or rejected once, and each of its fields corrected once. */
function isOver(review: Review, other: Review): boolean {
  if (review.claim === null || review.claim !== other.claim || review.doc !== other.doc) return false;
  const verdicts: readonly string[] = ["accept", "reject"];
  if (verdicts.includes(review.decision)) return verdicts.includes(other.decision);
  return review.decision === other.decision && review.field === other.field;
}

/** Writes a decision into a file, beside those that are there; the file is written whole or not at all. */
export async function writeReview(path: string, review: Review): Promise<void> {
  const text = withReview(await readReviews(path), review);
  // What is written must be readable: a decision that would be an error in the file is an error here.
  parseReviews(text, path);
  const part = `${path}.part`;
  await Deno.writeTextFile(part, text);
  await Deno.rename(part, path);
}
