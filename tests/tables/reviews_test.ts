import assert from "node:assert/strict";
import type { Review } from "../../lib/claims/review.ts";
import { parseReviews, readReviews, withReview, writeReview } from "../../lib/tables/reviews.ts";
import { findWords, wordsAround } from "../../lib/tables/review_words.ts";
import { goldSeeds, goldTables } from "../gold_claims.ts";

const { documents, found } = await goldSeeds();
const HEADING = "claim,decision,doc,words,before,after,field,value,who,when,note\n";

const claim = found.find(({ quote }) => quote.startsWith("mehr als 50 Millionen"))!;
const text = documents.find(({ key }) => key === claim.document)!.text;

/** A decision on the German article's sum. */
function review(values: Partial<Review>): Review {
  return {
    claim: claim.id,
    decision: "accept",
    doc: claim.document,
    ...wordsAround(text, [claim.span_start, claim.span_end]),
    field: null,
    value: null,
    who: null,
    when: null,
    note: null,
    ...values,
  };
}

async function reviewed(...reviews: readonly Review[]) {
  const { claims, checks } = await goldTables({ reviews });
  const row = [...claims].find(({ document, span_start }) =>
    document === claim.document && span_start === claim.span_start
  );
  return { row, checks: [...checks], count: claims.numRows() };
}

Deno.test("buildTables() applies accept, reject and correct", async () => {
  assert.equal((await reviewed(review({}))).row!.review, "accepted");
  const rejected = await reviewed(review({ decision: "reject" }));
  assert.equal(rejected.row, undefined);
  assert.equal(rejected.count, found.length - 1);
  const by = { who: "Kim", when: "2024-05-17", note: "read the original" };
  const { row } = await reviewed(
    review({ decision: "correct", field: "start", value: "2020-01-01", ...by }),
    review({ who: "Lee" }),
  );
  assert.deepEqual(row!.start, new Date("2020-01-01"));
  assert.deepEqual(row!.at_start, new Date("2020-01-01"));
  assert.equal(
    row!.review,
    "corrected start: 2000-01-01 -> 2020-01-01 (Kim, 2024-05-17: read the original); accepted (Lee)",
  );
  assert.equal(row!.gloss, "more than $50 million stolen, January 2020 to June 2021, credited to the UN");
});

Deno.test("a corrected period is no longer doubted", async () => {
  const doubted = (checks: readonly { kind: string; claim: string | null }[]) =>
    checks.some(({ kind, claim: id }) => kind === "implausible_period" && id === claim.id);
  assert.ok(doubted((await reviewed()).checks));
  const { checks } = await reviewed(review({ decision: "correct", field: "start", value: "2020-01-01" }));
  assert.ok(!doubted(checks));
});

Deno.test("a review finds its claim by words where the id is another", async () => {
  const { row, checks } = await reviewed(review({ claim: "00000000" }));
  assert.equal(row!.review, "accepted");
  assert.ok(!checks.some(({ kind }) => kind === "review_without_claim"));
});

Deno.test("a review finds its claim by the words of a further mention", async () => {
  const { key, text } = documents.find(({ key }) => key === "posterguy-2023")!;
  const headline = found.find(({ quote }) => quote === "as much as $1bn")!;
  const mention = wordsAround(text, headline.also[0]!);
  const { claims } = await goldTables({ reviews: [review({ decision: "reject", doc: key, claim: "0", ...mention })] });
  assert.equal(claims.numRows(), found.length - 1);
  assert.ok(!claims.array("id").includes(headline.id));
});

Deno.test("findWords() takes the place whose surroundings fit best, and none where the words are gone", () => {
  const places = "seven tests, then seven launches, then seven";
  assert.deepEqual(findWords({ words: "seven", before: "then ", after: " launches" }, places), [18, 23]);
  assert.deepEqual(findWords({ words: "seven", before: "", after: "" }, places), [0, 5]);
  assert.equal(findWords({ words: "eight", before: "then ", after: "" }, places), null);
  assert.equal(findWords({ words: "", before: "", after: "" }, places), null);
});

Deno.test("a review without its claim, or without its document, is a check", async () => {
  const gone = await reviewed(review({ claim: "0", words: "drei Milliarden" }));
  assert.deepEqual({ ...gone.checks.at(-1)! }, {
    kind: "review_without_claim",
    severity: "warning",
    document: "dw-2022",
    claim: "0",
    message: "reviews.csv has a decision (accept) on “drei Milliarden”, but the text has no such claim any more.",
  });
  const lost = await reviewed(review({ doc: "dw-2000" }));
  assert.match(lost.checks.at(-1)!.message, /in dw-2000, but there is no such document\.$/u);
});

Deno.test("a claim is added where its words stand", async () => {
  const words = "15 Mitglieder";
  const at = text.indexOf(words);
  const value = "measure=countries; low=15; high=15; unit=count; bound=exact; start=2022-01-01; end=2022-12-31";
  const add = review({ claim: null, decision: "add", ...wordsAround(text, [at, at + words.length]), value });
  const { claims, checks } = await goldTables({ reviews: [add] });
  const row = [...claims].find(({ review }) => review === "added")!;
  assert.deepEqual([row.quote, row.span_start, row.low, row.gloss], [words, at, 15, "victims in 15 countries, 2022"]);
  assert.ok(row.sentence.includes(words) && text.startsWith(row.sentence, row.sentence_start));
  assert.match(row.id, /^[0-9a-z]{8}$/u);
  assert.ok(![...checks].some(({ kind }) => kind === "review_without_claim"));
});

const FAULTS: readonly (readonly [row: string, message: string])[] = [
  ["a,acept,d,w,,,,,,,", "unknown decision: acept (did you mean accept?)"],
  ["a,correct,d,w,,,lo,5,,,", "unknown field: lo (did you mean low?)"],
  ["a,correct,d,w,,,low,five,,,", "not a number: five (digits alone, with a point for decimals)"],
  ["a,correct,d,w,,,start,2020,,,", "not a day: 2020 (write it as 2024-05-17)"],
  ["a,correct,d,w,,,bound,least,,,", "unknown value: least"],
  ["a,correct,d,w,,,measure,,,,", "missing value: measure"],
  ["a,accept,,w,,,,,,,", "missing value: doc"],
  [",accept,d,,,,,,,,", "missing value: words"],
  [",add,d,w,,,,low=5,,,", "missing field: measure"],
  [",add,d,w,,,,measure,,,", "not field=value: measure"],
  ["a,accept,d,w,,,,,,yesterday,", "not a day: yesterday (write it as 2024-05-17)"],
];

for (const [row, message] of FAULTS) {
  Deno.test(`parseReviews() reports ${message}`, () => {
    const read = () => parseReviews(`${HEADING}b,accept,d,w,,,,,,,\n${row}\n`, "data/reviews.csv");
    assert.throws(
      read,
      (error: Error) => error.name === "InputError" && error.message.startsWith(`data/reviews.csv:3: ${message}`),
    );
  });
}

Deno.test("parseReviews() reports a missing column, and reads a file with a heading alone", () => {
  assert.throws(() => parseReviews("claim,decision\n", "r.csv"), /r\.csv:1: missing column: doc/u);
  assert.deepEqual(parseReviews(HEADING, "r.csv"), []);
});

Deno.test("data/reviews.csv can be read", async () => {
  assert.ok(Array.isArray(await readReviews(new URL("../../data/reviews.csv", import.meta.url).pathname)));
});

Deno.test("withReview() replaces the decision on the same claim and field, and keeps the others", () => {
  const before = [review({ claim: "a" }), review({}), review({ decision: "correct", field: "low", value: "5" })];
  const rejected = parseReviews(withReview(before, review({ decision: "reject" })), "r.csv");
  assert.deepEqual(rejected.map(({ claim, decision }) => [claim, decision]), [["a", "accept"], [claim.id, "reject"], [
    claim.id,
    "correct",
  ]]);
  const corrected = parseReviews(
    withReview(before, review({ decision: "correct", field: "low", value: "6" })),
    "r.csv",
  );
  assert.deepEqual(corrected.map(({ value }) => value), [null, null, "6"]);
  assert.equal(parseReviews(withReview(before, review({ decision: "correct", field: "high" })), "r.csv").length, 4);
});

Deno.test("withReview() writes words with commas, quotes, line breaks and Arabic so that they are read again", () => {
  const odd = review({ words: 'a, "b"', before: "عربي\n", after: " c", note: "x,y" });
  assert.deepEqual(parseReviews(withReview([], odd), "r.csv"), [odd]);
});

Deno.test("writeReview() makes the file, adds to it, and leaves it alone when the decision is faulty", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/reviews.csv`;
  await writeReview(path, review({ claim: "a" }));
  await writeReview(path, review({}));
  const text = await Deno.readTextFile(path);
  assert.deepEqual((await readReviews(path)).map(({ claim }) => claim), ["a", claim.id]);
  await assert.rejects(writeReview(path, review({ decision: "correct", field: "nothing" })), /unknown field: nothing/u);
  assert.equal(await Deno.readTextFile(path), text);
  await Deno.remove(folder, { recursive: true });
});
