import assert from "node:assert/strict";
import type { Check } from "../../lib/claims/check.ts";
import type { FoundClaim } from "../../lib/claims/claim.ts";
import type { Document } from "../../lib/claims/document.ts";
import { buildTables } from "../../lib/tables/build.ts";
import { readReference } from "../../lib/tables/reference.ts";
import { goldSeeds, goldTables } from "../gold_claims.ts";

const reference = await readReference(new URL("../../data/reference", import.meta.url).pathname);
const { documents, found } = await goldSeeds();
const dw = documents.find(({ key }) => key === "dw-2022")!;
const posterguy = documents.find(({ key }) => key === "posterguy-2023")!;
const sum = found.find(({ measure, document }) => measure === "stolen" && document === "dw-2022")!;

/** The checks of the claims of one document, both changed as given. */
function check(changed: Partial<Document>, claims: readonly FoundClaim[], document = dw): Check[] {
  const { checks } = buildTables({ documents: [{ ...document, ...changed }], found: claims, reviews: [], reference });
  return [...checks].map((row) => ({ ...row }));
}

const kinds = (checks: readonly Check[]) => checks.map(({ kind }) => kind);
const year = (of: number) => ({ start: new Date(`${of}-01-01`), end: new Date(`${of}-12-31`) });
const stolen = (value: number, of: number, bound: FoundClaim["bound"] = "exact"): FoundClaim => (
  { ...sum, ...year(of), low: value, high: value, bound }
);
const launches = (value: number, of: number, subject: FoundClaim["subject"] = "missile"): FoundClaim => (
  { ...stolen(value, of), measure: "launches", unit: "count", subject }
);

Deno.test("the checks of the seeds are those that a careful reader would make", async () => {
  const { checks, claims } = await goldTables();
  const quotes = new Map([...claims].map(({ id, quote }) => [id, quote]));
  assert.deepEqual([...checks].map((row) => [row.kind, row.document, quotes.get(row.claim ?? "") ?? null]), [
    ["implausible_period", "dw-2022", "mehr als 50 Millionen Dollar"],
    ["implausible_period", "dw-2022", "mindestens drei Kryptobörsen"],
    ["outside_reference", "digi-2019", "stengt import av råolje og raffinerte petroleumsprodukter"],
    ["outside_reference", "digi-2019", "stengt import av råolje og raffinerte petroleumsprodukter"],
    ["outside_reference", "benzinga-2024", "exporting luxury goods"],
    ["headline", "posterguy-2023", "as much as $1bn"],
    ["saved_date", "posterguy-2023", null],
    ["one_story", "sbs-2019", null],
  ]);
});

Deno.test("a period that begins before anything is known names what is known", () => {
  const [first] = check({}, found.filter(({ quote }) => quote.startsWith("mehr als 50 Millionen")));
  assert.equal(
    first!.message,
    "The period, January 2000 to June 2021, begins 15 years before the first known figure of this kind (2015). " +
      "UN Panel of Experts gives the same figure, more than $50m, for January 2020 to June 2021; " +
      "here it is said of January 2000 to June 2021.",
  );
  assert.equal(first!.severity, "error");
});

Deno.test("a small count that also stands for a shorter period is chance, a sum is not", () => {
  const long = { start: new Date("2018-01-01"), end: new Date("2021-12-31") };
  const seven = { ...stolen(7, 2021), measure: "attacks", unit: "count", ...long } as const;
  assert.deepEqual(check({}, [seven]), []);
  assert.deepEqual(kinds(check({}, [{ ...stolen(395e6, 2021), ...long }])), ["implausible_period"]);
});

Deno.test("a figure is outside the reference only beyond all known figures, the nearest two are named", () => {
  assert.deepEqual(check({}, [stolen(630e6, 2022), stolen(1.7e9, 2022), stolen(1e9, 2022, "max")]), []);
  const [high] = check({ published: new Date("2024-01-01"), published_end: null }, [stolen(5e9, 2022)]);
  assert.equal(high!.kind, "outside_reference");
  assert.equal(
    high!.message,
    "$5bn, 2022, lies outside all known figures ($100m to $1.7bn); nearest: about $1.7bn (Chainalysis), " +
      "about $1.7bn (UN Panel of Experts).",
  );
});

Deno.test("what is said of a year may be a single theft of it, and less than is known is a note alone", () => {
  const published = { published: new Date("2024-01-01"), published_end: null };
  assert.deepEqual(check(published, [stolen(81e6, 2016)]), []);
  const severities = [stolen(5e9, 2022), stolen(1e6, 2022)].map((claim) => check(published, [claim])[0]!.severity);
  assert.deepEqual(severities, ["warning", "note"]);
});

Deno.test("a count that still grows is not held against one some weeks older", () => {
  const growing = { ...launches(18, 2022), end: new Date("2022-06-06") };
  assert.deepEqual(check({ published: new Date("2022-06-07"), published_end: null }, [growing]), []);
});

Deno.test("a figure for a year that the reference does not know is not doubted", () => {
  assert.deepEqual(
    check({ published: new Date("2011-01-01"), published_end: null }, [stolen(5e9, 2010)]).filter(
      ({ kind }) => kind === "outside_reference",
    ),
    [],
  );
});

Deno.test("missiles and occasions are never mixed: a count between the two fits neither", () => {
  const published = { published: new Date("2024-01-01"), published_end: null };
  assert.deepEqual(check(published, [launches(73, 2022), launches(37, 2022)]), []);
  const [between] = check(published, [launches(48, 2022)]);
  assert.match(between!.message, /^48, 2022, lies outside all known figures \(59 to 99, counted in missiles\)/u);
});

Deno.test("a class of missiles is held against its own figures", () => {
  const published = { published: new Date("2024-01-01"), published_end: null };
  assert.deepEqual(check(published, [launches(8, 2022, "icbm")]), []);
  assert.deepEqual(kinds(check(published, [launches(30, 2022, "icbm")])), ["outside_reference"]);
  assert.deepEqual(check(published, [launches(3, 2022, "cruise")]), []);
});

Deno.test("nuclear tests are counted by year", () => {
  const tests = (value: number, of: number): FoundClaim => ({ ...launches(value, of, null), measure: "nuclear_tests" });
  assert.deepEqual(check({}, [tests(2, 2016), tests(0, 2014), tests(1, 2006)]), []);
  assert.deepEqual(kinds(check({}, [tests(2, 2013)])), ["outside_reference"]);
});

Deno.test("a ban is doubted where the resolutions know a cap, not before they did", () => {
  const ban = found.find(({ good, action }) => good === "crude_oil" && action === "ban")!;
  const claim = { ...ban, document: "dw-2022" };
  const [other] = check({}, [claim]);
  assert.equal(
    other!.message,
    "The article speaks of a ban on imports of crude oil; the resolutions know a cap on imports of crude oil (resolution 2397).",
  );
  assert.deepEqual(check({ published: new Date("2017-01-01"), published_end: null }, [claim]), []);
  assert.deepEqual(check({}, [{ ...claim, action: "cap" }]), []);
});

const TITLE = posterguy.title;
const headline = found.find(({ quote }) => quote === "as much as $1bn")!;
const body = found.find(({ quote }) => quote.startsWith("from $630 million"))!;

Deno.test("a headline is doubted where its bound or its value is another than the text's", () => {
  const headlines = (claims: readonly FoundClaim[]) =>
    check({}, claims, posterguy).filter(({ kind }) => kind === "headline").map(({ message }) => message);
  assert.deepEqual(headlines([headline, body]), [
    "The headline says up to $1bn where the text says $630m to $1bn: the bounds differ.",
  ]);
  assert.deepEqual(headlines([{ ...headline, low: 3e9, high: 3e9, bound: "exact" }, body]), [
    "The headline says $3bn; the text gives $630m to $1bn, and no value fits both.",
  ]);
  assert.deepEqual(headlines([{ ...headline, low: 6e8, high: 6e8, bound: "over" }, body]), []);
  assert.deepEqual(headlines([{ ...headline, low: 1e8, high: 1e8, bound: "exact" }, body]), []);
  assert.deepEqual(headlines([{ ...headline, bound: body.bound, low: body.low, high: body.high }, body]), []);
  assert.deepEqual(headlines([headline]), []);
});

Deno.test("a headline that leaves out the bound of its own figure is doubted", () => {
  const text = `North Korea stole $1bn\n\nIt stole up to $1bn, a report says.`;
  const at = text.indexOf("up to $1bn");
  const claim: FoundClaim = { ...headline, quote: "up to $1bn", span_start: at, span_end: at + 10, also: [[18, 22]] };
  const title = "North Korea stole $1bn";
  const doubted = check({ text, title, titleSpan: [0, title.length], published_basis: "page" }, [claim], posterguy);
  assert.deepEqual(doubted.map(({ message }) => message), [
    "The headline says “$1bn” where the text says “up to $1bn”: the bounds differ.",
  ]);
  assert.notEqual(title, TITLE);
});

Deno.test("a document without a date is a check, a claim about a later time another", () => {
  assert.deepEqual(kinds(check({ published: null, published_end: null, published_basis: "none" }, [])), ["no_date"]);
  const [later] = check({}, [stolen(630e6, 2023)]).filter(({ kind }) => kind === "date_unlikely");
  assert.equal(
    later!.message,
    "The article is dated 6 February 2022, but the claim is about 2023: one of the two is wrong.",
  );
});

Deno.test("a rule for times to come is no doubtful date", () => {
  const cap = { ...stolen(500_000, 2023), measure: "sanction" as const, action: "cap" as const };
  assert.deepEqual(kinds(check({}, [cap])), []);
});

Deno.test("a part of a count is held against no total of what it is a part of", () => {
  const later = { published: new Date("2023-03-01"), published_end: new Date("2023-03-01") };
  const eight = launches(8, 2022);
  assert.deepEqual(kinds(check(later, [{ ...eight, rule: "launches.missile" }])), ["outside_reference"]);
  assert.deepEqual(kinds(check(later, [{ ...eight, rule: "launches.part" }])), []);
});

Deno.test("a page saved long after its publication is noted, in any language, one updated soon after is not", () => {
  const head = (text: string, language: string) => kinds(check({ text, language }, []));
  assert.deepEqual(head("Sonntag, 3. April 2022\nMehr", "de"), ["saved_date"]);
  assert.deepEqual(head("3 أبريل 2022\nنص", "ar"), ["saved_date"]);
  assert.deepEqual(head("Søndag 3. april 2022\nMer", "no"), ["saved_date"]);
  assert.deepEqual(head("Dienstag, 8. Februar 2022\nMehr", "de"), []);
  assert.deepEqual(head("Sonntag, 31. April 2022\nMehr", "de"), []);
  assert.deepEqual(head("Sonntag, 3. April 2022\nMehr", "und"), []);
});

Deno.test("two articles with much the same text are noted", () => {
  const copy = { ...dw, key: "dw-copy", file: "copy.txt" };
  const { checks } = buildTables({ documents: [dw, copy], found: [], reviews: [], reference });
  const [row] = [...checks];
  assert.equal(row!.kind, "near_duplicate");
  assert.match(row!.message, /^100% of the text also stands in dw-/u);
});
