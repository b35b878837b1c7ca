import { sameMatter } from "../claims/agreement.ts";
import { amountInWords } from "../claims/amount.ts";
import type { Check } from "../claims/check.ts";
import type { Claim, Span } from "../claims/claim.ts";
import type { Document } from "../claims/document.ts";
import { compatible } from "../claims/interval.ts";
import { fill, words } from "../claims/words.ts";
import type { Checked } from "./checks.ts";

/** Headlines whose figure says more than the text: no value fits both, the bound is another, or words of it are left out. */
export function checkHeadlines({ documents, claims }: Checked): Check[] {
  const byDocument = Map.groupBy(claims.filter(({ low }) => low !== null), ({ document }) => document);
  return documents.flatMap((document) => {
    const own = byDocument.get(document.key) ?? [];
    const isHeadline = (claim: Claim) => mentions(claim).every((span) => inHeadline(span, document));
    const body = own.filter((claim) => !isHeadline(claim));
    return own.flatMap((claim) => {
      const message = isHeadline(claim) ? againstText(claim, body) : againstOwnHeadline(claim, document);
      return message === null
        ? []
        : [{ kind: "headline", severity: "warning", document: document.key, claim: claim.id, message }];
    });
  });
}

function mentions(claim: Claim): Span[] {
  return [[claim.span_start, claim.span_end], ...claim.also];
}

/** A headline may stand in a text more than once, with the page's navigation run into it. */
function inHeadline([start, end]: Span, { text, title, titleSpan }: Document): boolean {
  if (titleSpan !== null && titleSpan[0] <= start && end <= titleSpan[1]) return true;
  if (title === "") return false;
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
    if (at <= start && end <= at + title.length) return true;
  }
  return false;
}

function againstText(headline: Claim, body: readonly Claim[]): string | null {
  // "Fifth test in ten years" above "it tested a bomb on Friday": single events are what the headline counts.
  const isOne = (claim: Claim) => claim.low === 1 && claim.unit === "count" && headline.low! > 1;
  const beside = body.filter((claim) => sameMatter(claim, headline) && timesMeet(claim, headline) && !isOne(claim));
  if (beside.length === 0) return null;
  const w = words.checks.headline;
  const sameValue = beside.filter((claim) => claim.low === headline.low || claim.high === headline.high);
  const other = sameValue.find((claim) =>
    amountInWords(claim) !== amountInWords(headline) && !isRounded(claim, headline)
  );
  if (other) return inWords(w.bound, headline, other);
  // Less than the text says is a part of it; only more is a promise that the text does not keep.
  const isMore = beside.every((claim) => !compatible(claim, headline) && headline.low! > (claim.high ?? claim.low!));
  return isMore ? inWords(w.exceeds, headline, beside[0]!) : null;
}

/** A headline has no room for "about": "$620m" above "about $620 million" promises nothing that the text does not keep. */
function isRounded({ bound }: Claim, headline: Claim): boolean {
  return bound === "about" && headline.bound === "exact" || bound === "exact" && headline.bound === "about";
}

function timesMeet(a: Claim, b: Claim): boolean {
  if (a.at_start === null || b.at_start === null || a.start === null || b.start === null) return true;
  return a.at_start <= b.at_end! && b.at_start <= a.at_end!;
}

function inWords(pattern: string, headline: Claim, body: Claim): string {
  return fill(pattern, { headline: amountInWords(headline), body: amountInWords(body) });
}

/** The same figure in the headline with fewer words: "$2 billion" for "up to $2 billion". */
function againstOwnHeadline(claim: Claim, document: Document): string | null {
  if (claim.bound === "exact" || claim.bound === "about" || claim.bound === null) return null;
  const shorter = claim.also.filter((span) => inHeadline(span, document)).map(([start, end]) =>
    document.text.slice(start, end)
  )
    .find((said) => said.length < claim.quote.length && claim.quote.includes(said));
  return shorter === undefined
    ? null
    : fill(words.checks.headline.bound, { headline: `“${shorter}”`, body: `“${claim.quote}”` });
}
