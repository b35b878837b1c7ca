import assert from "node:assert/strict";
import { claimId, type ClaimIdentity } from "../../lib/claims/claim.ts";

const STOLEN: ClaimIdentity = {
  document: "d1",
  measure: "stolen",
  action: null,
  flow: null,
  good: null,
  subject: null,
  unit: "USD",
  quote: "stole $3 million in 2021",
  occurrence: 0,
};

Deno.test("claimId() stays what it was, since reviews name claims by it", () => {
  assert.equal(claimId(STOLEN), "978kp1cf");
  assert.equal(claimId({ ...STOLEN, occurrence: 1 }), "evcw48km");
  const ban = { measure: "sanction", action: "ban", flow: "export", good: "coal", unit: null, occurrence: 12 };
  assert.equal(claimId({ ...STOLEN, ...ban, document: "د", quote: " حظر\tالفحم\u3000 " }), "s7wybdqt");
});

Deno.test("claimId() takes all white space between two words as one space", () => {
  assert.equal(claimId({ ...STOLEN, quote: "stole\u00a0$3  million\n in\u20092021" }), claimId(STOLEN));
});
