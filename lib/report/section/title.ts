import { type Html, html } from "../../base/html.ts";
import { amountInWords } from "../../claims/amount.ts";
import { partyInWords } from "../../claims/gloss.ts";
import { dayInWords } from "../../claims/period.ts";
import type { Statement } from "../../claims/statement.ts";
import { fill } from "../../claims/words.ts";
import { capitalText } from "./capitals.ts";
import type { Corpus } from "./corpus.ts";
import { citation, citedInFull, leadingParty, matterInProse } from "./corpus.ts";
import { articlesIn, type Topic, type TopicName } from "./topic.ts";
import type { Uses } from "./uses.ts";
import { type BriefingWords, counted, fillHtml } from "./words.ts";

type Topics = Readonly<Record<TopicName, Topic>>;

/** The title of the briefing: the finding, made from the figures that most articles give. */
export function titleText(topics: Topics, corpus: Corpus, words: BriefingWords): string {
  const { titles } = words;
  const stolen = topics.theft.totals("stolen").at(-1) ?? topics.theft.most("stolen");
  const most = topics.launches.largest("launches");
  const values = {
    stolen: stolen === null ? "" : amountInWords(stolen, { form: "long" }),
    from: stolen === null || stolen.victim === null ? "" : fill(titles.from, { victim: stolen.victim }),
    launches: most === null ? "" : matterInProse(most),
    tail: tailOf(corpus, words),
  };
  const key = corpus.documents.length === 0
    ? "no_articles"
    : stolen && most
    ? "both"
    : stolen
    ? "stolen"
    : most
    ? "launches"
    : topics.sanctions.claims.length > 0
    ? "sanctions"
    : "empty";
  const text = fill(titles[key], values);
  return capitalText(text);
}

/** The title's end: on whose word most figures rest, where that is one party. */
function tailOf(corpus: Corpus, words: BriefingWords): string {
  const leading = leadingParty(corpus.claims.filter(({ high }) => high !== null));
  return leading !== null && leading.share > 0.5 && corpus.documents.length > 1
    ? fill(words.titles.word, { party: partyInWords(leading.party) })
    : counted(corpus.documents.length, words.titles.say, words);
}

/** What each section finds, for its heading; with links to the evidence. */
export function headingsOf(topics: Topics, uses: Uses, words: BriefingWords): Record<TopicName, () => Html> {
  return {
    theft: () => theftHeading(topics.theft, uses, words),
    launches: () => launchHeading(topics.launches, uses, words),
    sanctions: () => sanctionHeading(topics.sanctions, words),
  };
}

function theftHeading(topic: Topic, uses: Uses, words: BriefingWords): Html {
  const heads = words.headings.theft;
  const totals = topic.totals("stolen");
  const [first, last] = [totals[0], totals.at(-1)];
  if (first && last && last.high! > first.high!) {
    const year = (total: Statement) => dayInWords(topic.toldOn(total)!, "year");
    const years = { first_year: year(first), last_year: year(last) };
    return fillHtml(heads.growth, { first: uses.link(citation(first)), last: uses.link(citation(last)), ...years });
  }
  const most = topic.most("stolen");
  if (most !== null) {
    return fillHtml(most.documents.length > 1 ? heads.most : heads.given, { figure: uses.link(citation(most)) });
  }
  if (topic.claims.length === 0) return html`${heads.none}`;
  return html`${fill(heads.any, { n: counted(topic.statements.length, words.counts.figure, words) })}`;
}

function launchHeading(topic: Topic, uses: Uses, { headings: { launches: heads } }: BriefingWords): Html {
  const most = topic.largest("launches");
  if (most === null) return html`${heads.none}`;
  const agreed = topic.figures("launches").length > 1 ? heads.most : heads.only;
  const pattern = most.agreement === "conflict" ? heads.disputed : agreed;
  return fillHtml(pattern, { figure: uses.link(citedInFull(most)) });
}

function sanctionHeading(topic: Topic, words: BriefingWords): Html {
  const heads = words.headings.sanctions;
  if (topic.claims.length === 0) return html`${heads.none}`;
  const bans = topic.goods("sanction", ["ban", "cap"]);
  const evasion = topic.statements.filter(({ measure }) => measure === "violation");
  const values = {
    bans: counted(bans.length, words.counts.good, words),
    articles: counted(articlesIn(evasion).size, words.counts.article, words),
  };
  const key = bans.length > 0 ? (evasion.length > 0 ? "both" : "bans") : evasion.length > 0 ? "evasion" : "other";
  return html`${fill(heads[key], values)}`;
}
