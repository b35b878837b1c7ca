import { type Html, html } from "../../base/html.ts";
import { partyInWords } from "../../claims/gloss.ts";
import { dayInWords, periodInWords } from "../../claims/period.ts";
import { fill, wordOf, words as frame } from "../../claims/words.ts";
import type { Statement } from "../../claims/statement.ts";
import { type Confidence, confidenceIn, type Level } from "./confidence.ts";
import { citation, citedInFull, type Corpus } from "./corpus.ts";
import { type Conflict, type Entry } from "./disagree.ts";
import { knownOf } from "./known.ts";
import { evadedInWords, firstGoods } from "./traded.ts";
import { articlesIn, type Topic, type TopicName } from "./topic.ts";
import { capital, capitalHtml } from "./capitals.ts";
import { plainText } from "./page.ts";
import type { Uses } from "./uses.ts";
import { Linked } from "../../notebook/linked.ts";
import { amountInWords } from "../../claims/amount.ts";
import { type BriefingWords, counted, fillHtml, joined } from "./words.ts";

/** A numbered finding of the first page. */
export interface Finding {
  readonly topic: TopicName;
  readonly text: Html;
  readonly level: Level;
  /** why the confidence is what it is */
  readonly why: Html;
}

/** What findings are made from. */
export interface FindingSpec {
  readonly corpus: Corpus;
  readonly topics: Readonly<Record<TopicName, Topic>>;
  readonly conflicts: readonly Conflict[];
  readonly uses: Uses;
  readonly words: BriefingWords;
}

const MAKERS = [total, span("stolen"), launches, sanctions, repeated, shares, span("launches")];

const RAISED = /<sup>(?<numbers>[^<]*)<\/sup>/gu;

/** How high a finding stands on the first page, in millimetres: its lines of text and of reasons. */
export function heightOf({ text, why }: Finding): number {
  // Raised numbers are set in less than two thirds of the size.
  const raised = [...String(text).matchAll(RAISED)].reduce((sum, { groups }) => sum + groups!["numbers"]!.length, 0);
  const letters = plainText(text).length + raised * 0.6;
  return Math.ceil(letters / 66) * 4.94 + Math.ceil((plainText(why).length + 9) / 86) * 3.74 + 1.42;
}

/** The findings of a corpus that fit in `room` millimetres, the telling ones first; none for a corpus that says nothing. */
export function findingsOf(spec: FindingSpec, room: number): Finding[] {
  let left = room;
  // One that is not wanted must not be made: its numbers would be listed as uses of their evidence.
  return MAKERS.flatMap((make) => {
    const finding = spec.uses.attempt(() => make(spec), (made) => heightOf(made) <= left);
    if (finding !== undefined) left -= heightOf(finding);
    return finding ?? [];
  });
}

function total(spec: FindingSpec): Finding | undefined {
  const { topics: { theft }, corpus, uses, words } = spec;
  const totals = theft.totals("stolen");
  const [first, last] = [totals[0], totals.at(-1)];
  if (first && last && first !== last && last.high! > first.high!) {
    const values = {
      first: link(first, uses),
      last: link(last, uses),
      first_year: yearOf(first, corpus),
      last_year: yearOf(last, corpus),
    };
    return { topic: "theft", text: fillHtml(words.findings.growth, values), ...stated(last, spec) };
  }
  const most = theft.most("stolen");
  if (most === null) return undefined;
  const when = most.start === null ? "" : ` ${periodInWords(most.start, most.end, { placed: true })}`;
  const figure = uses.link(capital(citation(most)));
  const { victim } = most;
  const [shared, single] = victim === null
    ? [words.findings.most, words.findings.given]
    : [words.findings.most_of, words.findings.given_of];
  const text = fillHtml(most.documents.length > 1 ? shared : single, { figure, when, victim: victim ?? "" });
  return { topic: "theft", text, ...stated(most, spec) };
}

function yearOf(statement: Statement, corpus: Corpus): string {
  const day = corpus.toldOn(statement);
  return day === null ? "—" : dayInWords(day, "year");
}

// The widest conflict over a measure: who stands at its ends, and that nobody is averaged.
function span(measure: "stolen" | "launches"): (spec: FindingSpec) => Finding | undefined {
  return ({ conflicts, topics, uses, words }) => {
    // What the largest counts say stands in a finding of its own.
    const told = measure === "launches" ? topics.launches.largest(measure) : null;
    const conflict = conflicts.find(({ about, statements }) =>
      about.measure === measure && !statements.some(({ id }) => id === told?.id)
    );
    if (conflict === undefined) return undefined;
    const { about, entries } = conflict;
    const [low, high] = [entries[0]!, entries.at(-1)!];
    const values = {
      period: periodInWords(about.start, about.end),
      matter: matterOf(about),
      low: linkEntry(low, uses),
      low_party: partyInWords(low.who),
      high: linkEntry(high, uses),
      high_party: partyInWords(high.who),
    };
    const parties = [...new Set(entries.map(({ who }) => partyInWords(who)))];
    const why = fillHtml(words.findings.conflict_why, { parties: joined(parties.slice(0, 5), words) });
    return {
      topic: measure === "stolen" ? "theft" : "launches",
      text: fillHtml(patternOf(about, words), values),
      level: "low",
      why,
    };
  };
}

/** How a conflict is told: of a time, to date, or of one theft, of which all speak. */
function patternOf({ start, end, victim }: Statement, { findings }: BriefingWords): string {
  if (victim !== null) return findings.span_of_theft;
  return start === null && end === null ? findings.span_to_date : findings.span;
}

/** What a statement measures, in a word or two: "value stolen", "value stolen from Bybit", "ICBM launches". */
export function matterOf({ measure, subject, victim }: Statement): string {
  if (victim !== null) return fill(frame.gloss.victim, { head: frame.measures[measure], victim });
  if (measure === "launches" && subject !== null) return wordOf(frame.subjects, subject)?.other ?? subject;
  return wordOf<string>(frame.measures, measure) ?? measure;
}

/** An entry's figure, linked where an article says it. */
export function linkEntry(entry: Entry, uses: Uses): Html {
  return uses.link(new Linked(amountInWords(entry, { form: "long" }), entry.claims));
}

function shares(spec: FindingSpec): Finding | undefined {
  const { topics: { theft }, uses, words } = spec;
  const [income, weapons] = [theft.most("share_of_income"), theft.most("share_of_weapons")];
  const one = income ?? weapons;
  if (one === null) return undefined;
  const key = income && weapons ? "shares" : income ? "share_of_income" : "share_of_weapons";
  const values = { income: income ? link(income, uses) : "", weapons: weapons ? link(weapons, uses) : "" };
  return { topic: "theft", text: fillHtml(words.findings[key], values), ...stated(one, spec) };
}

function repeated({ corpus, uses, words }: FindingSpec): Finding | undefined {
  const repeats = corpus.statements.filter(({ agreement, high }) => agreement === "repeated" && high !== null);
  const most = repeats.toSorted((a, b) => b.documents.length - a.documents.length || b.high! - a.high!).slice(0, 3);
  if (most.length === 0) return undefined;
  const figures = joined(most.map((statement) => uses.link(citedInFull(statement))), words);
  const pattern = most.length === 1 ? words.findings.repeated_one : words.findings.repeated;
  return {
    topic: "theft",
    text: fillHtml(pattern, { figures }),
    level: "high",
    why: html`${words.findings.counted_why}`,
  };
}

function launches(spec: FindingSpec): Finding | undefined {
  const most = spec.topics.launches.largest("launches");
  if (most === null) return undefined;
  const { launches: several, launches_only: only, launches_disputed: disputed } = spec.words.findings;
  const agreed = spec.topics.launches.figures("launches").length > 1 ? several : only;
  const text = fillHtml(most.agreement === "conflict" ? disputed : agreed, {
    figure: spec.uses.link(citedInFull(most)),
  });
  return { topic: "launches", text, ...stated(most, spec) };
}

function sanctions({ topics, uses, words }: FindingSpec): Finding | undefined {
  const bans = topics.sanctions.goods("sanction", ["ban", "cap"]);
  const evasion = topics.sanctions.goods("violation");
  const key = bans.length > 0 ? (evasion.length > 0 ? "sanctions_both" : "sanctions_bans") : "sanctions_evasion";
  if (bans.length + evasion.length === 0) return undefined;
  const values = {
    banned: capitalHtml(firstGoods(bans, 4, uses, words)),
    are: bans.length === 1 ? words.findings.is : words.findings.are,
    evaded: evadedInWords(evasion.slice(0, 4), uses, words),
    articles: counted(articlesIn(evasion.flatMap(({ statements }) => statements)).size, words.counts.article, words),
  };
  return {
    topic: "sanctions",
    text: fillHtml(words.findings[key], values),
    level: "high",
    why: html`${words.findings.counted_why}`,
  };
}

function stated(statement: Statement, { corpus, words }: FindingSpec): Confidence {
  return confidenceIn(statement, knownOf(statement, corpus.toldOn(statement), corpus.reference), words);
}

function link(statement: Statement, uses: Uses): Html {
  return uses.link(citation(statement));
}
