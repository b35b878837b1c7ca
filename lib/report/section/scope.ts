import { Html, html } from "../../base/html.ts";
import { bareMatter, partyInWords, spelled, subjectMatter } from "../../claims/gloss.ts";
import { dayInWords, periodInWords } from "../../claims/period.ts";
import { fill, languageInWords, words as frame } from "../../claims/words.ts";
import { Linked } from "../../notebook/linked.ts";
import { idsOf } from "../../notebook/rows.ts";
import type { Statement } from "../../claims/statement.ts";
import { capital, capitalHtml } from "./capitals.ts";
import { confidenceIn } from "./confidence.ts";
import { citation, citedInFull, type Corpus, type Said } from "./corpus.ts";
import type { Figures } from "./figures.ts";
import { knownOf } from "./known.ts";
import { evadedInWords, type Traded } from "./traded.ts";
import type { Uses } from "./uses.ts";
import { type BriefingWords, counted, fillHtml, joined, joinedText, numeral } from "./words.ts";

/** How many items a list in prose names one by one. */
const MOST_LISTED = 10;

/** What the functions of a template work on. */
export interface ScopeSpec {
  readonly corpus: Corpus;
  readonly uses: Uses;
  readonly figures: Figures;
  readonly words: BriefingWords;
  /** names of the sections that are left out */
  readonly without: ReadonlySet<string>;
}

/** The functions that a template may call. CONTRIBUTING lists them with an example each. */
export function functionsOf({ corpus, uses, figures, words, without }: ScopeSpec) {
  const nouns: Readonly<Record<string, { one: string; other: string }>> = words.counts;
  const basis = (said: Said) => "claims" in said ? said : corpus.statements.find(({ id }) => id === said.statement);
  return {
    /** whether a section is wanted */
    shown: (section: string) => !without.has(section),
    figure: (name: string) => figures.figure(name),
    table: (name: string) => figures.table(name),
    prose: (name: string) => figures.prose(name),
    /** a figure with its bound, linked: "up to $2 billion" */
    cite: (said: Said) => citation(said),
    /** the same with a capital, to begin a sentence */
    Cite: (said: Said) => capital(citation(said)),
    /** figure, matter and period, linked: "at least 73 ballistic missile launches, 2022" */
    full: (said: Said) => citedInFull(said),
    Full: (said: Said) => capital(citedInFull(said)),
    /** words that lead to the sentences of some claims or statements */
    cited: (text: string, said: readonly Said[]) => new Linked(text, said.flatMap((one) => idsOf(one))),
    /** "three articles"; the noun is one of `counts` in the words of the frame */
    count: (items: readonly unknown[], noun: string) => countedOf(items, nouns[noun], noun, words),
    Count: (items: readonly unknown[], noun: string) =>
      capitalHtml(html`${countedOf(items, nouns[noun], noun, words)}`),
    /** the first form for one item, the second for any other number */
    plural: (items: readonly unknown[], one: string, other: string) => items.length === 1 ? one : other,
    /** "in 2022", "from July to August 2019"; nothing for no period */
    when: ({ start, end }: Said) => start === null && end === null ? "" : periodInWords(start, end, { placed: true }),
    /** the day of the last article that says it; nothing where none is dated */
    told: (said: Said) => {
      const day = toldOn(said, corpus);
      return day === null ? "" : dayInWords(day);
    },
    /** "credited to the UN", or that nobody is named */
    by: (said: Said) => creditOf(said, corpus, words),
    /** how many articles and originators it rests on, with the confidence */
    resting: (said: Said) => {
      const statement = basis(said);
      return statement === undefined
        ? ""
        : confidenceIn(statement, knownOf(statement, corpus.toldOn(statement), corpus.reference), words).why;
    },
    matter: (said: Said) => subjectMatter(said),
    /** figure and matter without a period, linked: "at least 35 cases under investigation" */
    said: (said: Said) => new Linked(spelled(bareMatter(said), said), idsOf(said)),
    /** how sanctions are evaded, of the groups that `sanctions.goods("violation")` gives: "for coal, and by ..." */
    evaded: (groups: Traded) => evadedInWords(groups, uses, words),
    /** "a, b and c", of anything that can be printed; of many the first and how many more there are */
    list: (items: readonly unknown[], total = items.length) => {
      // What is not printed must not be linked: it would be listed as a use of its evidence.
      const shown = items.slice(0, MOST_LISTED).map((item) => printed(item, uses)!);
      const n = total - shown.length;
      if (n === 0) return joined(shown, words);
      return fillHtml(words.parties_more, {
        list: joined(shown, { ...words, joined: words.listed }),
        n: numeral(n, words),
      });
    },
    /** the statements that most articles make, as many as `list` prints, in their order */
    few: (said: readonly Statement[]) => {
      const most = said.toSorted((a, b) => b.documents.length - a.documents.length).slice(0, MOST_LISTED);
      return said.filter((one) => most.includes(one));
    },
    /** several things in a row, without anything between */
    join: (...items: readonly unknown[]) => html`${items.map((item) => printed(item, uses)!)}`,
    language: (code: string) => languageInWords(code),
    day: (day: Date | null) => dayOrNone(day),
    good: (name: string) => (frame.goods as Readonly<Record<string, string>>)[name] ?? name,
  };
}

/** What a template may print beside text and HTML: words with a link, prose of a notebook. */
export function printed(value: unknown, uses: Uses): Html | string | undefined {
  if (value instanceof Linked) return uses.link(value);
  return value instanceof Html || typeof value === "string" ? value : undefined;
}

function countedOf(
  items: readonly unknown[],
  forms: { one: string; other: string } | undefined,
  noun: string,
  words: BriefingWords,
) {
  if (forms === undefined) {
    throw new TypeError(`unknown noun: ${noun} (known: ${Object.keys(words.counts).join(", ")})`);
  }
  return counted(items.length, forms, words);
}

function toldOn(said: Said, corpus: Corpus): Date | null {
  return "claims" in said ? corpus.toldOn(said) : corpus.document(said.document).published;
}

function dayOrNone(day: Date | null): string {
  return day === null ? frame.card.undated : dayInWords(day);
}

function creditOf(said: Said, corpus: Corpus, words: BriefingWords): string {
  const parties = partiesOf(said, corpus);
  return parties.length === 0 ? words.nobody : fill(words.evidence.credited, { party: joinedText(parties, words) });
}

/** Who a claim or statement is credited to, as they are spoken of, each once; none where the articles name nobody. */
export function partiesOf(said: Said, corpus: Corpus): string[] {
  const claims = "claims" in said ? corpus.claimsOf(said) : [said];
  const named = claims.flatMap(({ credited, relayed }) => credited ?? relayed ?? []);
  return [...new Set(named)].map((party) => partyInWords(party));
}
