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
  const lacks = (field: string, value: unknown) => value !== null && !isNoted(all, noted, field);
  const add = (field: string, [rule, spans]: Found) => {
    all.push({ field, rule, spans });
  };
  const value = draft.low === null && draft.bound === null ? undefined : valueOf(draft);
  // What bounds a number is sought among what the rules noted, not among what is added here.
  const bound = lacks("bound", draft.bound) ? boundOf(draft, value, text) : null;
  if (lacks("low", draft.low)) add("low", value ? ["number", [value.inner]] : ["one event", [draft.span]]);
  if (bound !== null) add("bound", bound);
  if (lacks("subject", draft.subject)) add("subject", from(draft, "words"));
  if (lacks("action", draft.action)) add("action", from(draft, "implied"));
  if (lacks("flow", draft.flow)) add("flow", from(draft, "implied"));
  if (lacks("good", draft.good)) add("good", from(draft, "words"));
  if (lacks("credited", draft.credited)) add("credited", from(draft, "carried on"));
  return all;
}

/** Whether one of the first reasons is of a field. */
function isNoted(reasons: readonly Reason[], count: number, field: string): boolean {
  for (let i = 0; i < count; i++) if (reasons[i]!.field === field) return true;
  return false;
}

type Found = readonly [rule: string, spans: readonly Span[]];

/** The figure of the passage from which a claim's number was read; undefined for an event that no number counts. */
function valueOf({ passage, span: [start, end], low, high }: Draft): Value | undefined {
  return passage.values.find((value) =>
    value.low === low && value.high === high && value.span[0] < end && start < value.span[1]
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
