import type { Action, Bound, Flow, Good, Measure, Reason, Span, Subject } from "../../claims/claim.ts";
import type { Passage } from "./passage.ts";
import type { Period } from "../periods/period.ts";

/** A claim in the making. Rules add to it one after the other; claims.ts makes it a FoundClaim. */
export interface Draft {
  readonly measure: Measure;
  readonly passage: Passage;
  /** place in the passage from which distances are taken: the number, or the noun where there is none */
  readonly at: number;
  /** place of the word that decides a sanction, or null */
  readonly by: number | null;
  /** places [from, next) of its words */
  readonly range: readonly [number, number];
  span: Span;
  low: number | null;
  high: number | null;
  unit: string | null;
  bound: Bound | null;
  subject: Subject | null;
  action: Action | null;
  flow: Flow | null;
  good: Good | null;
  rule: string;
  /** whether it is an event that no number counts */
  readonly isEvent: boolean;
  /** the claim that it is a part of, or that it repeats the noun of: period, subject and source follow it */
  parent: Draft | null;
  /** the period that a place in a row is counted in: "the fourth this year" */
  window: Period | null;
  /** the period found for it, null for none; undefined as long as nobody has looked */
  when: Dating | null | undefined;
  /** who was robbed, where a theft is of one victim alone */
  victim: string | null;
  credited: string | null;
  relayed: string | null;
  readonly reasons: Reason[];
  readonly also: Span[];
}

/** The period that was given to a claim. */
export interface Dating {
  readonly start: Date | null;
  readonly end: Date | null;
  readonly basis: "stated" | "relative";
  readonly words: string;
  readonly span: Span;
  readonly rule: string;
}

/** Something that looked like a claim and was not taken, and why. */
export interface Dropped {
  readonly span: Span;
  readonly what: string;
  readonly reason: string;
  readonly spans: readonly Span[];
}

/** What a draft is made with; the rest is empty. */
export type DraftSpec =
  & Pick<Draft, "measure" | "passage" | "range" | "rule">
  & Partial<Omit<Draft, "measure" | "passage" | "range" | "rule" | "isEvent" | "reasons" | "also">>;

/** How the names of the rules end that find events which no number counts. */
const EVENT = ".event";

/** A draft with the given fields and nothing else known. */
export function toDraft(spec: DraftSpec): Draft {
  const { passage, range } = spec;
  // Written out field by field: spreading the spec costs more than all the rest of a draft.
  const draft: Draft = {
    measure: spec.measure,
    passage,
    range,
    rule: spec.rule,
    isEvent: spec.rule.endsWith(EVENT),
    at: spec.at ?? range[0],
    by: spec.by ?? null,
    span: spec.span ?? spanOf(passage, range),
    low: spec.low ?? null,
    high: spec.high ?? null,
    unit: spec.unit ?? null,
    bound: spec.bound ?? null,
    subject: spec.subject ?? null,
    action: spec.action ?? null,
    flow: spec.flow ?? null,
    good: spec.good ?? null,
    parent: spec.parent ?? null,
    window: spec.window ?? null,
    when: spec.when,
    victim: spec.victim ?? null,
    credited: spec.credited ?? null,
    relayed: spec.relayed ?? null,
    reasons: [],
    also: [],
  };
  because(draft, "measure", spec.rule, [draft.span]);
  return draft;
}

/** Notes why a field of a draft is what it is. */
export function because(draft: Draft, field: string, rule: string, spans: readonly Span[]): void {
  draft.reasons.push({ field, rule, spans });
}

/** Offsets in the text of the words [from, next) of a passage. */
export function spanOf(passage: Passage, range: readonly [number, number]): Span {
  const { from, columns: { start, end } } = passage;
  return [start[from + range[0]]!, end[from + Math.max(range[0], range[1] - 1)]!];
}

/** Offsets in the text of one word of a passage. */
export function spanAt(passage: Passage, at: number): Span {
  const { from, columns: { start, end } } = passage;
  return [start[from + at]!, end[from + at]!];
}
