import type { Claim } from "../claims/claim.ts";
import { partyInWords } from "../claims/gloss.ts";
import { palette, series } from "../notebook/style.ts";

/** Who is credited, told apart by colour. */
export interface Parties {
  /** the party of a row, as it is spoken of: "the UN", "Chainalysis"; "nobody credited" */
  of(row: Pick<Claim, "credited">): string;
  /** the same as a label, without an article: "UN" */
  labelOf(row: Pick<Claim, "credited">): string;
  /** its colour: the parties credited most often have one of their own, the others and nobody are grey */
  colourOf(row: Pick<Claim, "credited">): string;
  /** all of them, the most often credited first */
  readonly names: readonly string[];
}

const TOLD_APART = 3;
const NOBODY = "nobody credited";

/** The parties that some claims are credited to. */
export function partiesOf(rows: Iterable<Pick<Claim, "credited">>): Parties {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  const names = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const coloured = names.filter((name) => name !== NOBODY).slice(0, TOLD_APART);
  return { names, of: nameOf, labelOf, colourOf: (row) => series[coloured.indexOf(nameOf(row))] ?? palette.grey };
}

/** The party of a claim as a label: "UN", or "nobody credited". */
export function labelOf({ credited }: Pick<Claim, "credited">): string {
  const name = nameOf({ credited });
  return credited !== null && name.endsWith(credited) ? credited : name;
}

function nameOf({ credited }: Pick<Claim, "credited">): string {
  return credited === null ? NOBODY : partyInWords(credited);
}
