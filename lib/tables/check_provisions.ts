import comparisons from "../../data/comparisons.json" with { type: "json" };
import type { Check } from "../claims/check.ts";
import type { Claim } from "../claims/claim.ts";
import { objectInWords } from "../claims/gloss.ts";
import type { ProvisionRow } from "../claims/reference.ts";
import { fill, wordOf, words } from "../claims/words.ts";
import { type Checked, publicationDays } from "./checks.ts";

const GOODS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(comparisons.goods));

/** Actions that a provision is either or: a ban is no cap. */
const COMPARED: ReadonlySet<string | null> = new Set(["ban", "cap"]);

/** Sanctions that the resolutions know as another: a ban where there is a cap, a trade that is restricted only the other way. */
export function checkProvisions({ claims, documents, reference }: Checked): Check[] {
  const days = publicationDays(documents);
  const provisions = [...reference.provisions];
  return claims.flatMap((claim) => {
    const published = days.get(claim.document) ?? null;
    const beside = provisions.filter((row) => isBeside(row, claim) && (published === null || row.date <= published));
    const message = beside.length === 0 ? null : otherFlow(claim, beside) ?? otherAction(claim, beside);
    const { document, id } = claim;
    return message === null ? [] : [{ kind: "outside_reference", severity: "warning", document, claim: id, message }];
  });
}

function isBeside({ good }: ProvisionRow, claim: Claim): boolean {
  return claim.good !== null && (GOODS.get(claim.good) ?? [claim.good]).includes(good);
}

function otherFlow(claim: Claim, provisions: readonly ProvisionRow[]): string | null {
  const flows = new Set(provisions.map(({ flow }) => flow));
  if (claim.flow === null || flows.has(null) || flows.has(claim.flow)) return null;
  const known = claim.flow === "export" ? "import" : "export";
  return fill(words.checks.outside_reference.other_flow, {
    said: objectInWords(claim) ?? claim.flow,
    known: objectInWords({ ...claim, flow: known }) ?? known,
  });
}

function otherAction(claim: Claim, provisions: readonly ProvisionRow[]): string | null {
  if (claim.measure !== "sanction" || claim.action === null || !COMPARED.has(claim.action)) return null;
  const sameWay = provisions.filter(({ flow }) => claim.flow === null || flow === claim.flow);
  const other = sameWay.filter(({ action }) => COMPARED.has(action) && action !== claim.action).at(-1);
  if (!other || sameWay.some(({ action }) => action === claim.action)) return null;
  const object = objectInWords(claim) ?? "";
  const named = (action: string) => wordOf(words.actions, action)?.name ?? action;
  const w = words.checks.outside_reference;
  return fill(w.other_action, {
    said: fill(w.said, { action: named(claim.action), object }),
    known: fill(w.provision, { action: named(other.action), object, resolution: other.resolution }),
  });
}
