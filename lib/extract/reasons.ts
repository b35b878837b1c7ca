import type { Reason, Span } from "../claims/claim.ts";
import type { Draft } from "./passage/draft.ts";
import type { Value } from "./values/values.ts";

/**
 * Why each field of a claim is what it is: what the rules noted, and for fields that came with the claim's own words or with
 * the claim that it follows, those. In the order of the fields.
 */
export function reasonsOf(draft: Draft, text: string): readonly Reason[] {
  const noted = new Set(draft.reasons.map(({ field }) => field));
  const missing: Reason[] = [];
  const add = (field: string, value: unknown, [rule, spans]: Found) => {
    if (value !== null && !noted.has(field)) missing.push({ field, rule, spans });
  };
  const value = valueOf(draft);
  add("low", draft.low, value ? ["number", [value.inner]] : ["one event", [draft.span]]);
  add("bound", draft.bound, boundOf(draft, value, text));
  add("subject", draft.subject, from(draft, "words"));
  add("action", draft.action, from(draft, "implied"));
  add("flow", draft.flow, from(draft, "implied"));
  add("good", draft.good, from(draft, "words"));
  add("credited", draft.credited, from(draft, "carried on"));
  return missing.length === 0 ? draft.reasons : [...draft.reasons, ...missing];
}

type Found = readonly [rule: string, spans: readonly Span[]];

/** The figure of the passage from which a claim's number was read; undefined for an event that no number counts. */
function valueOf({ passage, span: [start, end], low, high }: Draft): Value | undefined {
  return passage.values.find(({ span, ...value }) =>
    span[0] < end && start < span[1] && value.low === low && value.high === high
  );
}

/** The words before and behind a number that bound it; a denied one, and a ceiling, are bounded by what makes them such. */
function boundOf({ reasons }: Draft, value: Value | undefined, text: string): Found {
  const low = reasons.find(({ field }) => field === "low");
  if (!value) return low ? [low.rule, low.spans] : ["no bound word", []];
  const { span, inner } = value;
  const spans = [trimmed(text, span[0], inner[0]), trimmed(text, inner[1], span[1])].filter((one) => one[0] < one[1]);
  return spans.length > 0 ? ["bound words", spans] : ["no bound word", []];
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && text[start]!.trim() === "") start++;
  while (end > start && text[end - 1]!.trim() === "") end--;
  return [start, end];
}

/** A field that no word of its own sets: of the claim that it follows, or of the word that decides it. */
function from({ parent, span }: Draft, rule: string): Found {
  return parent ? ["follows", [parent.span]] : [rule, [span]];
}
