import type { Check } from "../claims/check.ts";
import { periodInWords } from "../claims/period.ts";
import { fill, words } from "../claims/words.ts";
import type { Checked } from "./checks.ts";

/** Documents without a date, and claims that speak of a time after their document was published. */
export function checkDates({ documents, claims }: Checked): Check[] {
  const byDocument = Map.groupBy(claims, ({ document }) => document);
  return documents.flatMap(({ key, published, published_end }): Check[] => {
    if (published === null) {
      return [{
        kind: "no_date",
        severity: "warning",
        document: key,
        claim: null,
        message: words.checks.no_date.message,
      }];
    }
    const last = published_end ?? published;
    // Rules are made for times to come: a ceiling may begin next year.
    const later = (byDocument.get(key) ?? []).filter(({ measure, start, low }) =>
      measure !== "sanction" && low !== null && start !== null && start > last
    );
    return later.map(({ id, start, end }) => ({
      kind: "date_unlikely",
      severity: "warning",
      document: key,
      claim: id,
      message: fill(words.checks.date_unlikely.message, {
        period: periodInWords(start, end),
        published: periodInWords(last, last),
      }),
    }));
  });
}
