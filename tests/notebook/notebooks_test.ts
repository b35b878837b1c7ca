import assert from "node:assert/strict";
import { withDocument } from "../../lib/base/dom.ts";
import type { Claim } from "../../lib/claims/claim.ts";
import { CLAIM_COLUMNS, namesOf } from "../../lib/claims/columns.ts";
import { toTable, where } from "../../lib/claims/table.ts";
import type { Tables } from "../../lib/claims/tables.ts";
import { UNPLACED } from "../../lib/notebook/drawing.ts";
import type { Notebook } from "../../lib/notebook/notebook.ts";
import { failures, type Part, run } from "../../lib/notebook/run.ts";
import { goldTables } from "../gold_claims.ts";

const full = await goldTables();
const nothing: Tables = {
  ...full,
  documents: where(full.documents, () => false),
  claims: where(full.claims, () => false),
  statements: where(full.statements, () => false),
  checks: where(full.checks, () => false),
};
const names = [...Deno.readDirSync("notebooks")].flatMap(({ name }) => name.endsWith(".ts") ? [name.slice(0, -3)] : [])
  .sort();

async function bookOf(name: string): Promise<Notebook<Tables>> {
  const module: { readonly default: Notebook<Tables> } = await import(`../../notebooks/${name}.ts`);
  return module.default;
}

async function partsOf(name: string, tables: Tables): Promise<readonly Part[]> {
  const parts = run(await bookOf(name), tables, { name, draw: withDocument });
  assert.deepEqual(failures(parts, name).map(({ message }) => message), []);
  return parts;
}

/** The same tables with one claim alone of those that a notebook would draw. */
function oneOf(measure: string): Tables {
  const first = full.claims.objects().find((d) => d.measure === measure)?.id;
  return { ...nothing, documents: full.documents, claims: where(full.claims, (d) => d.id === first) };
}

for (const name of names) {
  Deno.test(`notebooks/${name}.ts draws every row or counts it with its reason`, async () => {
    const figures = (await partsOf(name, full)).filter((part) => part.kind === "figure");
    assert.ok(figures.length > 0);
    for (const { name: figure, given, drawn, left, svg } of figures) {
      const counted = left.reduce((sum, { count }) => sum + count, 0);
      assert.equal(drawn + counted, given, figure);
      assert.ok(!left.some(({ reason }) => reason === UNPLACED), `${figure}: ${JSON.stringify(left)}`);
      assert.doesNotMatch(svg, /NaN|undefined|Infinity/u, figure);
    }
  });

  Deno.test(`notebooks/${name}.ts has words for nothing, and for one claim`, async () => {
    await partsOf(name, nothing);
    for (const measure of new Set(full.claims.array("measure"))) {
      for (const part of await partsOf(name, oneOf(measure))) {
        if (part.kind === "figure") assert.doesNotMatch(`${part.title}`, /undefined|NaN|null|Infinity/u, part.name);
      }
    }
  });

  Deno.test(`notebooks/${name}.ts gives the same bytes on two runs`, async () => {
    const [first, second] = [await partsOf(name, full), await partsOf(name, full)];
    const svgs = (parts: readonly Part[]) => parts.flatMap((part) => part.kind === "figure" ? [part.svg] : []);
    assert.deepEqual(svgs(first), svgs(second));
  });

  Deno.test(`notebooks/${name}.ts says of each figure what it measures and what it shows`, async () => {
    for (const part of await partsOf(name, full)) {
      if (part.kind !== "figure") continue;
      for (const words of [part.title, part.subtitle, part.alt]) assert.ok(`${words}`.trim().length > 3, part.name);
      assert.ok(`${part.title}`.length < 160, `${part.title}`);
      assert.doesNotMatch(`${part.title}`, /\.$/u, part.name);
    }
  });
}

Deno.test("notebooks/heists.ts draws what one victim lost, and notebooks/thefts.ts leaves it out of the years", async () => {
  const stolen = full.claims.objects().filter((d) => d.measure === "stolen" && d.unit === "USD");
  const victim = (one: Claim, index: number) => ({ ...one, victim: index === 0 ? "Bybit" : null });
  const told = { ...full, claims: toTable(stolen.map(victim), namesOf(CLAIM_COLUMNS)) };
  const figureOf = async (name: string, part: string) =>
    (await partsOf(name, told)).find((one) => one.kind === "figure" && one.name === part)!;
  const heists = await figureOf("heists", "victims");
  assert.ok(heists.kind === "figure");
  assert.equal(heists.given, 1);
  assert.match(`${heists.title}`, /taken from Bybit$/u);
  assert.match(heists.svg, /Bybit/u);
  const [years, totals] = [await figureOf("thefts", "stolen"), await figureOf("thefts", "totals")];
  assert.ok(years.kind === "figure" && totals.kind === "figure");
  assert.equal(years.given + totals.given, stolen.length - 1);
});
