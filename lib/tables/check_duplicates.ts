import { valueInWords } from "../claims/amount.ts";
import type { Check } from "../claims/check.ts";
import { fill, words } from "../claims/words.ts";
import { nearDuplicates } from "../corpus/duplicates.ts";
import type { Checked } from "./checks.ts";

/** Documents that share most of their text with another: what both say is said once. */
export function checkDuplicates({ documents }: Checked): Check[] {
  return nearDuplicates(documents).map(({ documents: [other, document], similarity }) => ({
    kind: "near_duplicate",
    severity: "note",
    document,
    claim: null,
    message: fill(words.checks.near_duplicate.message, {
      percent: valueInWords(Math.round(similarity * 100), "percent"),
      other,
    }),
  }));
}
