import type { FoundClaim, Reason, Span } from "../claims/claim.ts";
import { gloss } from "../claims/gloss.ts";
import { fieldInWords, passedInWords, type PassedOver, ruleInWords } from "../claims/reason.ts";
import { words } from "../claims/words.ts";
import { sentenceAround } from "../tables/review_words.ts";
import { plain } from "./plain.ts";

/** How marks and headings look on a terminal; nothing where the output is not one. */
export interface Style {
  readonly mark: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** What extraction made of an article. */
export interface ExplainedText {
  readonly text: string;
  readonly language: string;
  readonly claims: readonly FoundClaim[];
  readonly dropped: readonly (PassedOver & { readonly span: Span; readonly spans: readonly Span[] })[];
  /** whether what lies between the sentences of claims is printed too */
  readonly whole: boolean;
}

/** How wide lines of reasons may be, and how far they stand in. */
const WIDTH = 112;
const INDENT = "     ";

/** A sentence with what was made of it. */
interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly claims: (readonly [number: number, claim: FoundClaim])[];
  readonly dropped: ExplainedText["dropped"][number][];
}

/** An article sentence by sentence: its words with the claims marked, each claim with its reasons, and what was passed over. */
export function explained(article: ExplainedText, style: Style): string {
  const text = plain(article.text);
  const parts: string[] = [];
  let at = 0;
  for (const sentence of sentencesOf(article)) {
    parts.push(...between(text.slice(at, sentence.start), article.whole, style));
    parts.push(marked(text, sentence, style));
    for (const [number, claim] of sentence.claims) parts.push(claimLines(number, claim, text, style));
    parts.push(...droppedLines(sentence.dropped, text, style));
    parts.push("");
    at = Math.max(at, sentence.end);
  }
  return [...parts, ...between(text.slice(at), article.whole, style)].join("\n").trimEnd();
}

/** The sentences of claims and of what was passed over, in text order. */
function sentencesOf({ text, language, claims, dropped }: ExplainedText): Sentence[] {
  const sentences = new Map<number, Sentence>();
  const at = (start: number, end: number): Sentence => {
    const known = [...sentences.values()].find((one) => one.start <= start && start < one.end);
    const sentence = known ?? { start, end, claims: [], dropped: [] };
    sentences.set(sentence.start, sentence);
    return sentence;
  };
  for (const [index, claim] of claims.entries()) {
    at(claim.sentence_start, claim.sentence_start + claim.sentence.length).claims.push([index + 1, claim]);
  }
  for (const one of dropped) {
    const around = sentenceAround(text, one.span, language);
    const known = [...sentences.values()].find(({ start, end }) => start <= one.span[0] && one.span[0] < end);
    (known ?? at(around.sentence_start, around.sentence_start + around.sentence.length)).dropped.push(one);
  }
  return [...sentences.values()].sort((a, b) => a.start - b.start);
}

function between(text: string, whole: boolean, { dim }: Style): string[] {
  if (text.trim() === "") return [];
  return [dim(whole ? text.trim() : "…"), ""];
}

/** The sentence with each claim's words in brackets, its number before them. */
function marked(text: string, { start, end, claims }: Sentence, style: Style): string {
  let out = "";
  let at = start;
  for (const [number, claim] of claims.toSorted(([, a], [, b]) => a.span_start - b.span_start)) {
    const from = Math.max(at, claim.span_start);
    const to = Math.max(from, Math.min(claim.span_end, end));
    out += `${text.slice(at, from)}[${number}${to > from ? ` ${style.mark(text.slice(from, to))}` : ""}]`;
    at = to;
  }
  return (out + text.slice(at, end)).replace(/\s+/gu, " ").trim();
}

function claimLines(number: number, claim: FoundClaim, text: string, style: Style): string {
  const head = `  ${String(number).padStart(2)} ${plain(gloss(claim))}  ${style.dim(`${claim.id} ${claim.rule}`)}`;
  const fields = Map.groupBy(claim.reasons, ({ field }) => field);
  const order = Object.keys(words.reasons.fields);
  const said = [...fields].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([field, reasons]) =>
    `${fieldInWords(field)}: ${reasons.filter(isTelling).map((reason) => reasonText(reason, claim, text)).join(", ")}`
  );
  const { no_period, no_credit } = words.reasons;
  if (!fields.has("period")) said.push(`${fieldInWords("period")}: ${openPeriod(claim) ?? no_period}`);
  if (!fields.has("credited")) said.push(`${fieldInWords("credited")}: ${no_credit}`);
  const also = claim.also.length > 0 ? [`also ${claim.also.map((span) => quote(text, span)).join(", ")}`] : [];
  return [head, ...wrapped([...said, ...also])].join("\n");
}

/** A measure's own rule stands beside the claim; what it is read from is told by the words around. */
function isTelling({ field }: Reason, index: number, all: readonly Reason[]): boolean {
  return field !== "measure" || index > 0 || all.length === 1;
}

function openPeriod({ period_words, start, end }: FoundClaim): string | null {
  return period_words !== null && start === null && end === null ? `«${plain(period_words)}»` : null;
}

/** The words that a reason went by, those of the claim itself left out, and the rule in words. */
function reasonText({ rule, spans }: Reason, { span_start, span_end }: FoundClaim, text: string): string {
  const others = spans.filter(([start, end]) => start !== span_start || end !== span_end);
  return [...others.map((span) => quote(text, span)), ruleInWords(rule)].join(" ");
}

/** What was passed over in a sentence, by its reason: of several with one reason the words in one row. */
function droppedLines(dropped: Sentence["dropped"], text: string, { dim }: Style): string[] {
  const byReason = Map.groupBy(dropped, (one) => passedInWords(one));
  return [...byReason].flatMap(([reason, all]) => {
    const near = all.flatMap(({ spans }) => spans.map((one) => quote(text, one)));
    const what = all.map(({ span }) => quote(text, span)).join(" ");
    return wrapped([`${what} ${reason}${near.length > 0 ? ` (${near.join(", ")})` : ""}`], "   - ").map(dim);
  });
}

/** Parts in lines of at most WIDTH columns, a dot between those on one line. */
function wrapped(parts: readonly string[], indent = INDENT): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length + 3 <= WIDTH) lines[lines.length - 1] = `${last} · ${part}`;
    else lines.push(`${indent}${part}`);
  }
  return lines;
}

function quote(text: string, [start, end]: Span): string {
  return `«${text.slice(start, end).replace(/\s+/gu, " ")}»`;
}
