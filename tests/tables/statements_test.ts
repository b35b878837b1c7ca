import assert from "node:assert/strict";
import type { FoundClaim } from "../../lib/claims/claim.ts";
import { toStatements, type Ungrouped } from "../../lib/tables/statements.ts";
import { goldSeeds, goldTables } from "../gold_claims.ts";

const { statements, claims } = await goldTables();
const { documents, found } = await goldSeeds();
const MODEL = found.find(({ measure }) => measure === "stolen")!;

Deno.test("the ids of the seeds' claims are all different", () => {
  assert.equal(new Set(found.map(({ id }) => id)).size, 80);
});

Deno.test("every claim of the seeds belongs to one statement", () => {
  const members = [...statements].flatMap((statement) => statement.claims.map((claim) => [claim, statement.id]));
  assert.deepEqual(
    new Map([...claims].map(({ id, statement }) => [id, statement])),
    new Map(members as [string, string][]),
  );
  assert.equal(members.length, claims.numRows());
});

Deno.test("what two articles relay of one report is repeated", () => {
  for (const gloss of ["up to $2 billion stolen, to date", "at least 35 cases under investigation, to date"]) {
    const statement = [...statements].find((row) => row.gloss === gloss)!;
    assert.equal(statement.agreement, "repeated");
    assert.deepEqual(statement.documents, ["digi-2019", "sbs-2019"]);
    assert.deepEqual(statement.originators, ["UN"]);
  }
});

Deno.test("a range and the headline above it are one statement, told by the range", () => {
  const statement = [...statements].find((row) =>
    row.measure === "stolen" && row.documents.includes("posterguy-2023")
  )!;
  assert.deepEqual([statement.low, statement.high, statement.bound], [63e7, 1e9, "range"]);
  assert.equal(statement.claims.length, 2);
  assert.equal(statement.agreement, "single");
});

Deno.test("no two articles of the seeds conflict on thefts", () => {
  assert.deepEqual([...statements].filter((row) => row.measure === "stolen" && row.agreement === "conflict"), []);
});

/** Claims that are alike but for what is given, each of a document of its own unless it names one. */
function group(...specs: readonly (Partial<FoundClaim> & { readonly published?: string })[]) {
  const rows = specs.map((spec, index) => ({
    ...documents[0]!,
    key: spec.document ?? `d${index}`,
    publisher: `Paper ${index}`,
    published: new Date(spec.published ?? "2023-01-10"),
    published_end: new Date(spec.published ?? "2023-01-10"),
  }));
  const alike = { ...MODEL, start: new Date("2022-01-01"), end: new Date("2022-12-31"), bound: "exact" } as const;
  const made = specs.map(({ published: _, ...spec }, index): Ungrouped => {
    const place = { at_start: null, at_end: null, at_basis: null, page: null, gloss: "", review: null };
    return { ...alike, ...place, id: `c${index}`, document: `d${index}`, ...spec };
  });
  return toStatements(made, { documents: new Map(rows.map((row) => [row.key, row])) });
}

const figure = (value: number, credited: string | null = null) => ({ low: value, high: value, credited });

Deno.test("two originators corroborate, or conflict where no value satisfies both", () => {
  const [same] = group(figure(1.65e9, "Chainalysis"), figure(1.7e9, "UN Panel of Experts"));
  assert.deepEqual([same!.agreement, same!.originators], ["corroborated", ["Chainalysis", "UN"]]);
  const [other, ...none] = group(figure(1.65e9, "Chainalysis"), figure(6.3e8, "South Korea"));
  assert.deepEqual([other!.agreement, other!.low, other!.high, other!.bound], ["conflict", 6.3e8, 1.65e9, "range"]);
  assert.deepEqual(none, []);
});

Deno.test("a bound far from a value neither confirms nor denies it", () => {
  const apart = group({ ...figure(6.75e9) }, { ...figure(6e9), bound: "over" });
  assert.deepEqual(apart.map(({ agreement }) => agreement), ["single", "single"]);
  const [near] = group({ ...figure(2.02e9) }, { ...figure(2e9), bound: "over" });
  assert.deepEqual([near!.low, near!.agreement], [2.02e9, "corroborated"]);
});

Deno.test("bounds that meet give what both leave possible", () => {
  const [both] = group({ ...figure(2e9), bound: "max" }, { ...figure(1e9), bound: "min" });
  assert.deepEqual([both!.low, both!.high, both!.bound, both!.agreement], [1e9, 2e9, "range", "corroborated"]);
  const [nearer] = group({ ...figure(4e8), bound: "almost" }, { ...figure(3.95e8) });
  assert.deepEqual([nearer!.low, nearer!.bound], [3.95e8, "exact"]);
});

Deno.test("a claim with nobody credited rests on its publisher, unless its article credits the statement elsewhere", () => {
  const [own] = group(figure(1e9), figure(1e9));
  assert.deepEqual(own!.originators, ["Paper 0", "Paper 1"]);
  const [credited] = group(
    { ...figure(1e9), document: "a" },
    { ...figure(1e9, "UN"), document: "a" },
    figure(1e9, "UN"),
  );
  assert.deepEqual([credited!.originators, credited!.agreement], [["UN"], "repeated"]);
});

Deno.test("two figures of one article that exclude each other are two statements", () => {
  const parts = group({ ...figure(6e8), document: "a" }, { ...figure(1e8), document: "a" });
  assert.deepEqual(parts.map(({ agreement }) => agreement), ["single", "single"]);
});

Deno.test("parts of what was stolen are held against no total, nor against each other", () => {
  const part = { rule: "stolen.trigger.steal.part" } as const;
  const found = group(figure(9e8), { ...figure(2.5e8), ...part }, { ...figure(1.3e8), ...part }, {
    ...figure(1.3e8),
    ...part,
  });
  assert.deepEqual(found.map(({ claims, agreement }) => [claims, agreement === "conflict"]), [
    [["c0"], false],
    [["c1"], false],
    [["c2", "c3"], false],
  ]);
});

Deno.test("no chain of small steps joins what differs", () => {
  const undated = { start: null, end: null, ...figure(2e9) };
  const days = ["2019-01-01", "2019-02-20", "2019-04-10"];
  const chained = group(...days.map((published) => ({ ...undated, published })));
  assert.deepEqual(chained.map(({ claims }) => claims), [["c0", "c1"], ["c2"]]);
});

Deno.test("what a victim lost is a statement of its own, and no part of a total's conflict", () => {
  const year = { start: new Date("2022-01-01"), end: new Date("2022-12-31") };
  const found = group(
    { ...year, ...figure(1.7e9) },
    { ...year, ...figure(6.2e8), victim: "Ronin" },
    { ...year, ...figure(6.2e8), victim: "Ronin", start: new Date("2022-03-23"), end: new Date("2022-03-23") },
    { ...year, ...figure(1e8), victim: "Harmony" },
  );
  assert.deepEqual(found.map(({ victim, claims }) => [victim, claims]), [
    [null, ["c0"]],
    ["Ronin", ["c1", "c2"]],
    ["Harmony", ["c3"]],
  ]);
  assert.ok(found.every(({ agreement }) => agreement !== "conflict"));
});

Deno.test("other units, subjects and scopes are other statements", () => {
  assert.equal(group(figure(1e9), { ...figure(1e9), unit: "EUR" }).length, 2);
  assert.equal(group({ subject: "icbm" }, { subject: "missile" }).length, 2);
  assert.equal(group(figure(1e9), { ...figure(1e9), start: new Date("2017-01-01") }).length, 2);
});
