import assert from "node:assert/strict";
import { fromWire, toWire } from "../../lib/claims/wire.ts";
import { goldTables } from "../gold_claims.ts";

Deno.test("fromWire() gives back the tables that toWire() sent as JSON", async () => {
  const tables = await goldTables();
  const wire = JSON.parse(JSON.stringify(toWire(tables, { "sbs-2019": "نص" })));
  const back = fromWire(wire);
  for (const name of ["documents", "claims", "statements", "checks"] as const) {
    assert.deepEqual(back[name].columnNames(), tables[name].columnNames());
    assert.equal(JSON.stringify([...back[name]]), JSON.stringify([...tables[name]]));
  }
  assert.deepEqual(Object.keys(back.reference), Object.keys(tables.reference));
  assert.deepEqual(back.reference.heists.array("date_start"), tables.reference.heists.array("date_start"));
  assert.ok(back.claims.array("at_start").every((day) => day instanceof Date));
  assert.deepEqual(wire.texts, { "sbs-2019": "نص" });
});

Deno.test("toWire() sends the same bytes for the same tables", async () => {
  assert.equal(JSON.stringify(toWire(await goldTables())), JSON.stringify(toWire(await goldTables())));
});

Deno.test("a table that came over the wire still knows its columns", async () => {
  const { claims } = fromWire(JSON.parse(JSON.stringify(toWire(await goldTables()))));
  assert.throws(() => claims.object(0)["lo" as "low"], /unknown column: lo /u);
});
