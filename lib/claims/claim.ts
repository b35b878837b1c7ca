import measures from "../../data/measures.json" with { type: "json" };
import { Hash } from "./hash.ts";

/** What a claim measures: the keys of data/measures.json. */
export type Measure = keyof typeof measures;

/** How the figure bounds the true value. */
export type Bound = "exact" | "about" | "almost" | "min" | "over" | "max" | "under" | "range";

export type Subject =
  | "missile"
  | "ballistic"
  | "icbm"
  | "short-range"
  | "intermediate"
  | "cruise"
  | "slbm"
  | "hypersonic"
  | "satellite"
  | "projectile"
  | "weapon";

export type Action = "impose" | "ban" | "cap" | "tighten" | "ease" | "propose_ease" | "propose" | "block" | "list";

/** Seen from North Korea. */
export type Flow = "export" | "import";

export type Good =
  | "coal"
  | "iron"
  | "lead"
  | "textiles"
  | "seafood"
  | "crude_oil"
  | "refined_petroleum"
  | "luxury_goods"
  | "arms"
  | "labour"
  | "minerals"
  | "dual_use"
  | "other"
  | "ship_to_ship"
  | "overseas_workers"
  | "military_equipment"
  | "cyber";

/** Offsets in UTF-16 code units of the document's text, the end not included. */
export type Span = readonly [start: number, end: number];

/** Why a field of a claim is what it is: the rule that set it and the words that it went by. */
export interface Reason {
  readonly field: string;
  readonly rule: string;
  readonly spans: readonly Span[];
}

/** What the extractor found: a claim before reviews, drawn place and gloss are known. */
export interface FoundClaim {
  /** eight letters and digits, see claimId() */
  readonly id: string;
  /** key of the document */
  readonly document: string;
  readonly measure: Measure;
  /** lowest value in full ("2 billion" is 2000000000, "40 %" is 40); null where the claim has no figure */
  readonly low: number | null;
  readonly high: number | null;
  /** ISO 4217 code, BTC, ETH, "count" or "percent"; null where the claim has no figure */
  readonly unit: string | null;
  readonly bound: Bound | null;
  /** first day of the period, UTC midnight; null where the text gives none */
  readonly start: Date | null;
  /** last day of the period, included; null where the text gives none, or where it is open */
  readonly end: Date | null;
  readonly period_basis: "stated" | "relative" | "none";
  /** the words that give the period, as they stand in the text */
  readonly period_words: string | null;
  readonly subject: Subject | null;
  /** who was robbed, by its canonical name, where a theft is of one victim alone; null for totals and all else */
  readonly victim: string | null;
  /** who is credited with the figure: the originator, by its canonical name */
  readonly credited: string | null;
  /** who passes it on (a wire agency), where that is another */
  readonly relayed: string | null;
  readonly action: Action | null;
  readonly flow: Flow | null;
  readonly good: Good | null;
  /** the whole sentence, as it stands in the text */
  readonly sentence: string;
  /** offset of the sentence in the text */
  readonly sentence_start: number;
  /** the words of the span */
  readonly quote: string;
  readonly span_start: number;
  readonly span_end: number;
  /** spans of further mentions of the same claim */
  readonly also: readonly Span[];
  /** language of the sentence */
  readonly language: string;
  /** name of the rule that found it */
  readonly rule: string;
  readonly reasons: readonly Reason[];
}

/** A row of the table `claims`: what a document says, as reviewed, with the place at which it is drawn. */
export interface Claim extends FoundClaim {
  /** where the claim is drawn on a time axis; null only for a claim without period of a document without date */
  readonly at_start: Date | null;
  readonly at_end: Date | null;
  /** its own period; an open end that runs to the publication day; or the publication day alone */
  readonly at_basis: "period" | "open" | "published" | null;
  /** page of the PDF on which its words begin, from 1; null in other articles */
  readonly page: number | null;
  /** one English line made from the fields */
  readonly gloss: string;
  /** id of the statement that it belongs to, see Statement; null for claims that are not grouped */
  readonly statement: string | null;
  /** what the analyst decided: null, or accepted, corrected ("low: 2000 -> 2020"), added; rejected claims are left out */
  readonly review: string | null;
}

/** What a claim's id is made of: not offsets, values, periods or rules, so that a review outlives a better engine. */
export interface ClaimIdentity {
  readonly document: string;
  readonly measure: string;
  readonly action: string | null;
  readonly flow: string | null;
  readonly good: string | null;
  readonly subject: string | null;
  readonly unit: string | null;
  /** the words of the span */
  readonly quote: string;
  /** which occurrence of the same identity in the document, in text order, from 0 */
  readonly occurrence: number;
}

/** The id of a claim: eight characters of 0-9 and a-z without i, l, o, u (40 bits of a hash of its identity). */
export function claimId(claim: ClaimIdentity): string {
  return idOf(hashOf(claim, documentHash(claim.document)), claim.occurrence);
}

/** The hash that the ids of all claims of a document begin with. */
export function documentHash(document: string): Hash {
  return new Hash().addPart(document);
}

/** The hash of all that a claim's id is made of but its occurrence. */
export function hashOf(claim: Omit<ClaimIdentity, "document" | "occurrence">, document: Hash): Hash {
  const { measure, action, flow, good, subject, unit, quote } = claim;
  const hash = document.copy().addPart(measure).addPart(action ?? "").addPart(flow ?? "").addPart(good ?? "");
  return hash.addPart(subject ?? "").addPart(unit ?? "").addWords(quote).addPart("");
}

/** The id that a claim has by that hash and its occurrence. */
export function idOf(hash: Hash, occurrence: number): string {
  return hash.add(`${occurrence}`).id();
}

/** Eight characters that stand for a text (40 bits). Not for secrets. */
export function hashId(text: string): string {
  return new Hash().add(text).id();
}
