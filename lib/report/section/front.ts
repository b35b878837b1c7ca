import { type Html, html } from "../../base/html.ts";
import { amountInWords } from "../../claims/amount.ts";
import type { Measure } from "../../claims/claim.ts";
import { dayInWords, periodInWords } from "../../claims/period.ts";
import type { Statement } from "../../claims/statement.ts";
import { fill, wordOf, words as frame } from "../../claims/words.ts";
import { Linked } from "../../notebook/linked.ts";
import { capitalText } from "./capitals.ts";
import type { Corpus } from "./corpus.ts";
import type { Finding } from "./findings.ts";
import type { Paper } from "./page.ts";
import { partiesOf } from "./scope.ts";
import type { Titled } from "../template/tokens.ts";
import type { Topic, TopicName } from "./topic.ts";
import type { Uses } from "./uses.ts";
import { type BriefingWords, counted, joinedText, numeral } from "./words.ts";

/** Titles of more letters are set smaller, see briefing.css. */
const LONG_TITLE = 90;

/** The measures that a key figure may be about, the most telling first. */
const KEYS: readonly (readonly [TopicName, Measure])[] = [
  ["theft", "stolen"],
  ["launches", "launches"],
  ["theft", "share_of_income"],
  ["theft", "cases"],
  ["theft", "share_of_weapons"],
  ["theft", "attacks"],
  ["theft", "countries"],
  ["launches", "nuclear_tests"],
  ["theft", "targets"],
];

const MOST_KEYS = 4;

/** More numbers of sentences behind a large figure than one and another would break its line. */
const MOST_BEHIND_KEY = 1;

/** The statements behind the key figures: the figure that most articles give for each measure, four at most. */
export function keyStatements(topics: Readonly<Record<TopicName, Topic>>): Statement[] {
  return KEYS.flatMap(([name, measure]) => {
    const topic = topics[name];
    if (measure === "launches") return topic.largest(measure) ?? [];
    // What the title states stands first: the latest total, else the figure that most articles give.
    return (measure === "stolen" ? topic.totals(measure).at(-1) : null) ?? topic.most(measure) ?? [];
  }).filter(isTelling).slice(0, MOST_KEYS);
}

// One launch or one test is an event and no figure.
function isTelling({ unit, high }: Statement): boolean {
  return unit !== "count" || high !== 1;
}

/** The strip of key figures; nothing where there is none. */
export function keyFigures(statements: readonly Statement[], corpus: Corpus, uses: Uses, words: BriefingWords): Html {
  if (statements.length === 0) return html`<div></div>`;
  return html`<div class="keys" role="group">${statements.map((one) => keyFigure(one, corpus, uses, words))}</div>`;
}

function keyFigure(statement: Statement, corpus: Corpus, uses: Uses, words: BriefingWords): Html {
  const plain = amountInWords({ ...statement, bound: "exact" }, { form: "short" });
  const bound = amountInWords(statement, { form: "short" }).replace(plain, "").trim();
  const source = fill(words.keys.credited, {
    party: capitalText(partiesIn(statement, corpus, words)),
    articles: counted(statement.documents.length, words.counts.article, words),
  });
  return html`
    <div class="key">
      <p class="fig"><span class="bound">${bound === "" ? "\u{a0}" : bound}</span>${uses.link(
        new Linked(plain, statement.claims),
        { most: MOST_BEHIND_KEY },
      )}</p>
      <p class="cap">${caption(statement, corpus, words)}</p>
      <p class="src">${source}</p>
    </div>
  `;
}

// More names than two would make the strip as high as the page.
function partiesIn(statement: Statement, corpus: Corpus, words: BriefingWords): string {
  const parties = partiesOf(statement, corpus);
  if (parties.length === 0) return words.nobody;
  if (parties.length < 3) return joinedText(parties, words);
  return fill(words.parties_more, { list: parties.slice(0, 2).join(", "), n: numeral(parties.length - 2, words) });
}

function caption(statement: Statement, corpus: Corpus, words: BriefingWords): string {
  const { measure, start, end, subject, victim } = statement;
  const told = corpus.toldOn(statement);
  const year = told === null ? "" : dayInWords(told, "year");
  const when = start === null && end === null
    ? told === null ? periodInWords(null, null) : fill(victim === null ? words.keys.to_date : words.keys.told, { year })
    : periodInWords(start, end, { placed: true });
  const name = subject === null ? "" : wordOf(frame.subjects, subject)?.other ?? subject;
  const pattern = wordOf<string>(words.keys.captions, victim === null ? measure : `${measure}_of`) ??
    `${measure}, {when}`;
  return fill(pattern, { when, victim: victim ?? "", subject: name === "" ? frame.measures.launches : name });
}

/** How many millimetres of the first page are left for findings, below a title of that length and above the three small lines. */
export function findingRoom(title: string, paper: Paper, news: boolean): number {
  const lines = title.length > LONG_TITLE ? Math.ceil(title.length / 42) * 9.2 : Math.ceil(title.length / 36) * 10.6;
  return (paper === "a4" ? 137 : 113) - lines - (news ? 14 : 0);
}

/** The numbered findings with their confidence and the reason for it. */
export function findingList(findings: readonly Finding[], words: BriefingWords): Html {
  return html`<ol class="kf">${
    findings.map(({ text, level, why }) =>
      html`
        <li>${text} <span class="why"><span class="conf ${level}">${words.confidence
          .levels[level]}:</span> ${why}</span></li>
      `
    )
  }</ol>`;
}

/** What the levels of confidence look like, for the explanation beside the findings. */
export function levelMark(level: "high" | "moderate" | "low", words: BriefingWords): Html {
  return html`<span class="conf ${level}">${words.confidence.levels[level]}</span>`;
}

const SHORT = /^(?<short>[^:]{3,40}):\s/u;

/** The contents: all headings of depth 2 up to their colon, with the page that each stands on. */
export function contents(headings: readonly Titled[], words: BriefingWords): Html {
  const entries = headings.filter(({ depth }) => depth === 2).map(({ id, number, title }) => {
    const short = SHORT.exec(title)?.groups?.["short"] ?? title;
    return html`
      <li><a href="#${id}"><span>${number !== null &&
        `${number} `}${short}</span><span class="dots"></span><span class="pg" data-page="${id}">0</span></a></li>
    `;
  });
  return html`
    <nav class="side toc" aria-label="${words.contents}">
      <p class="label">${words.contents}</p>
      <ol>${entries}</ol>
    </nav>
  `;
}
