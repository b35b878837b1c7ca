import type { Reason, Span } from "../claims/claim.ts";
import type { Draft } from "./passage/draft.ts";
import type { Value } from "./values/values.ts";

/**
 * Why each field of a claim is what it is: what the rules noted, and for fields that came with the claim's own words or with
 * the claim that it follows, those. In the order of the fields.
 */
export function reasonsOf(draft: Draft, text: string): readonly Reason[] {
  const all = draft.reasons;
  const noted = all.length;
  const { low, bound, span } = draft;
  const value = low === null && bound === null ? undefined : valueOf(draft);
  // What bounds a number is sought among what the rules noted, not among what is added here.
  const bounded = lacks(all, noted, "bound", bound) ? boundOf(draft, value, text) : null;
  if (lacks(all, noted, "low", low)) add(all, "low", value ? ["number", [value.inner]] : ["one event", [span]]);
  if (bounded !== null) add(all, "bound", bounded);
  if (lacks(all, noted, "subject", draft.subject)) add(all, "subject", from(draft, "words"));
  if (lacks(all, noted, "action", draft.action)) add(all, "action", from(draft, "implied"));
  if (lacks(all, noted, "flow", draft.flow)) add(all, "flow", from(draft, "implied"));
  if (lacks(all, noted, "good", draft.good)) add(all, "good", from(draft, "words"));
  if (lacks(all, noted, "credited", draft.credited)) add(all, "credited", from(draft, "carried on"));
  return all;
}

/** Whether a field has a value for which none of the first reasons is. */
function lacks(reasons: readonly Reason[], count: number, field: string, value: unknown): boolean {
  if (value === null) return false;
  for (let i = 0; i < count; i++) if (reasons[i]!.field === field) return false;
  return true;
}

function add(reasons: Reason[], field: string, [rule, spans]: Found): void {
  reasons.push({ field, rule, spans });
}

type Found = readonly [rule: string, spans: readonly Span[]];

/** The figure of the passage from which a claim's number was read; undefined for an event that no number counts. */
function valueOf({ passage: { values }, span, low, high }: Draft): Value | undefined {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value.low === low && value.high === high && value.span[0] < span[1] && span[0] < value.span[1]) return value;
  }
  return undefined;
}

/** The words before and behind a number that bound it; a denied one, and a ceiling, are bounded by what makes them such. */
function boundOf({ reasons }: Draft, value: Value | undefined, text: string): Found {
  const low = reasons.find(({ field }) => field === "low");
  if (!value) return low ? [low.rule, low.spans] : ["no bound word", []];
  const { span, inner } = value;
  const spans: Span[] = [];
  addTrimmed(spans, text, span[0], inner[0]);
  addTrimmed(spans, text, inner[1], span[1]);
  return spans.length > 0 ? ["bound words", spans] : ["no bound word", []];
}

/** Adds the words between two places, if there are any. */
function addTrimmed(spans: Span[], text: string, start: number, end: number): void {
  while (start < end && text[start]!.trim() === "") start++;
  while (end > start && text[end - 1]!.trim() === "") end--;
  if (start < end) spans.push([start, end]);
}

/** A field that no word of its own sets: of the claim that it follows, or of the word that decides it. */
function from({ parent, span }: Draft, rule: string): Found {
  return parent ? ["follows", [parent.span]] : [rule, [span]];
}
