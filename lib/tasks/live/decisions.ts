import { InputError } from "../../base/error.ts";
import type { Review } from "../../claims/review.ts";
import { addDocument, CELLS } from "../../corpus/add.ts";
import { readProfiles } from "../../corpus/profiles.ts";
import { REVIEW_COLUMNS, writeReview } from "../../tables/reviews.ts";

/** Writes the decision that the page sent into data/reviews.csv, with today's date. Throws InputError for what is no decision. */
export async function takeReview(body: unknown, root: string, today: string): Promise<void> {
  const given = textsOf(body, "review");
  const entries = REVIEW_COLUMNS.map((name) => [name, given.get(name) ?? null]);
  const review = { ...Object.fromEntries(entries), when: today } as Review;
  const filled = {
    ...review,
    words: review.words ?? "",
    before: review.before ?? "",
    after: review.after ?? "",
    doc: review.doc ?? "",
  };
  await writeReview(`${root}/data/reviews.csv`, filled);
}

/** Writes the article that the page sent into the corpus, and its row of the catalogue; its key. */
export async function takeArticle(body: unknown, root: string): Promise<string> {
  const given = textsOf(body, "article");
  const cells = CELLS.flatMap((cell) => given.get(cell) ? [[cell, given.get(cell)!] as const] : []);
  const added = await addDocument(`${root}/data/corpus`, {
    bytes: Uint8Array.fromBase64(given.get("content") ?? ""),
    name: given.get("name"),
    cells: Object.fromEntries(cells),
    profiles: readProfiles(`${root}/data/lexicons`),
  });
  if (added.added) return added.document.key;
  throw new InputError({ where: "add", what: `the same article is there already: data/corpus/${added.file}` });
}

/** The texts of an object that came over the wire; anything else in it is refused. */
function textsOf(body: unknown, where: string): ReadonlyMap<string, string> {
  if (typeof body !== "object" || body === null) throw new InputError({ where, what: `not an object: ${typeof body}` });
  const texts = Object.entries(body).filter(([, value]) => value !== null);
  const wrong = texts.find(([, value]) => typeof value !== "string");
  if (wrong) throw new InputError({ where, what: `not a text: ${wrong[0]}` });
  return new Map(texts as [string, string][]);
}
