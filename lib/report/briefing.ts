import { throwAll } from "../base/error.ts";
import { html } from "../base/html.ts";
import { dayInWords } from "../claims/period.ts";
import type { Tables } from "../claims/tables.ts";
import { fill as fillWords, words as frame } from "../claims/words.ts";
import { Prose } from "../notebook/md.ts";
import type { AnyRows } from "../notebook/rows.ts";
import { capitalText } from "./section/capitals.ts";
import { annex, cutFigures } from "./section/annex.ts";
import { conflictBoxes, repeatList } from "./section/boxes.ts";
import { cardsOf } from "./section/cards.ts";
import { colophon, type Provenance } from "./section/colophon.ts";
import { Corpus } from "./section/corpus.ts";
import { conflictsOf } from "./section/disagree.ts";
import { evidence, evidenceSets } from "./section/evidence.ts";
import { Figures, type Runs } from "./section/figures.ts";
import { fill, type Templates } from "./template/fill.ts";
import { leftOut } from "./section/left_out.ts";
import { findingsOf } from "./section/findings.ts";
import { contents, findingList, findingRoom, keyFigures, keyStatements, levelMark } from "./section/front.ts";
import { glance } from "./section/glance.ts";
import { headingsOf, titleText } from "./section/title.ts";
import { newsLists, newsSince, newsSummary, type Older } from "./section/news.ts";
import { page, type Paper, shortened } from "./section/page.ts";
import { queryList } from "./section/queries.ts";
import { functionsOf, printed } from "./section/scope.ts";
import { documentList, referenceList } from "./section/sources.ts";
import { deadLinks } from "./template/dead_links.ts";
import { lintCss } from "./template/lint_css.ts";
import { reachable } from "./template/reach.ts";
import { Later } from "./template/tokens.ts";
import { Topic, type TopicName } from "./section/topic.ts";
import { Uses } from "./section/uses.ts";
import { type BriefingWords, briefingWords, counted } from "./section/words.ts";

/** All that a briefing is made from. */
export interface BriefingSpec {
  readonly tables: Tables;
  readonly runs: Runs;
  readonly templates: Templates;
  /** name of the templates' folder, for messages */
  readonly folder: string;
  /** the template to begin with and the style sheet, from that folder */
  readonly start: string;
  readonly style: string;
  readonly paper: Paper;
  /** language of the frame */
  readonly language: string;
  /** a line for the head of each page; empty for none */
  readonly classification: string;
  /** a picture for the first page as a data: address */
  readonly logo: string | null;
  /** sections to leave out */
  readonly without: readonly string[];
  readonly provenance: Provenance;
  readonly older?: Older;
  readonly words?: BriefingWords;
}

/** A briefing as one HTML document, before fonts and page numbers are put in. */
export interface Briefing {
  readonly html: string;
  readonly title: string;
  readonly description: string;
  /** the date of the data; null where no article is dated */
  readonly day: Date | null;
  /** the rows of each figure whose data are not printed to the last one, by the name of the file to attach */
  readonly files: ReadonlyMap<string, AnyRows>;
}

/** Makes the briefing. Throws InputErrors with the place of each mistake in a template. */
export async function briefing(spec: BriefingSpec): Promise<Briefing> {
  const words = spec.words ?? briefingWords;
  const corpus = new Corpus(spec.tables);
  throwAll(lintCss(spec.templates.get(spec.style) ?? "", `${spec.folder}/${spec.style}`));
  const used = reachable(spec.templates, spec.start);
  const data = dataOf({ ...spec, without: leftOut(used, spec.without) }, corpus, words);
  const body = await fill({
    templates: spec.templates,
    start: spec.start,
    folder: spec.folder,
    data,
    print: (value) => value instanceof Prose ? data.inline(value) : printed(value, data.uses),
  });
  const { title, standfirst } = data;
  const document = page({
    title,
    description: standfirst,
    language: spec.language,
    css: spec.templates.get(spec.style) ?? "",
    paper: spec.paper,
    running: runningOf(spec, corpus, title, words),
    body,
  });
  throwAll(deadLinks(document, used, spec.folder));
  const files = new Map([...cutFigures(data.placed)].map(([name, { part }]) => [name, part.rows]));
  return { html: document, title, description: standfirst, day: corpus.asOf, files };
}

function dataOf(spec: BriefingSpec, corpus: Corpus, words: BriefingWords) {
  const cards = cardsOf(corpus.claims, corpus.documents);
  const uses = new Uses(cards, { linked: !spec.without.includes("evidence") });
  const figures = new Figures(spec.runs, uses, words, { data: !spec.without.includes("data") });
  const topics = topicsOf(corpus);
  const conflicts = conflictsOf(corpus);
  const without = new Set(spec.without);
  const news = spec.older === undefined ? null : newsSince(spec.older, corpus);
  const keys = keyStatements(topics);
  const title = titleText(topics, corpus, words);
  return {
    uses,
    placed: figures.placed,
    inline: (prose: Prose) => figures.inline(prose),
    ...functionsOf({ corpus, uses, figures, words, without }),
    ...topics,
    title,
    headings: headingsOf(topics, uses, words),
    standfirst: standfirstOf(corpus, words),
    asOf: corpus.asOf === null ? "" : dayInWords(corpus.asOf),
    classification: spec.classification,
    logo: spec.logo ?? "",
    corpus,
    conflicts,
    checks: corpus.checks,
    news,
    newsSummary: news === null ? "" : newsSummary(news, words),
    newsLists: () => newsLists(news!, { corpus, uses, words }),
    keyFigures: () => keyFigures(keys, corpus, uses, words),
    findingList: () =>
      findingList(
        findingsOf({ corpus, topics, conflicts, uses, words }, findingRoom(title, spec.paper, news !== null)),
        words,
      ),
    level: (name: "high" | "moderate" | "low") => levelMark(name, words),
    contents: new Later((headings) => contents(headings, words)),
    build: buildLine(spec, corpus, words),
    pageNumber:
      html`<a href="#summary"><span class="pg" data-page="summary">0</span></a> / <span class="pg" data-page="#pages">0</span>`,
    glance: () => glance(corpus.reference, words),
    conflictBoxes: () => conflictBoxes(conflicts, uses, words),
    repeatList: () => repeatList(corpus, uses, words),
    queryList: () => queryList(corpus, { uses, words, listed: !without.has("sources") }),
    documentList: new Later(() => {
      const cited = new Set(cards.filter((card) => uses.isPrinted(card)).map(({ document }) => document.key));
      return documentList({ documents: corpus.documents, claims: corpus.claims, cited, words: frame, briefing: words });
    }),
    referenceList: () => referenceList(corpus.reference, words),
    colophon: () => colophon(spec.provenance, spec.runs, words),
    version: spec.provenance.version,
    command: spec.provenance.command,
    annex: new Later(() => annex(figures.placed, uses, words)),
    evidenceSets: new Later(() => evidenceSets({ cards, uses, words: frame, briefing: words })),
    hasFigures: () => figures.placed.length > 0,
    evidence: new Later(() => evidence({ cards, uses, words: frame, briefing: words })),
  };
}

function topicsOf(corpus: Corpus): Record<TopicName, Topic> {
  return {
    theft: new Topic("theft", corpus),
    launches: new Topic("launches", corpus),
    sanctions: new Topic("sanctions", corpus),
  };
}

function standfirstOf(corpus: Corpus, words: BriefingWords): string {
  const values = {
    articles: counted(corpus.documents.length, words.counts.article, words),
    languages: counted(corpus.languages.length, words.counts.language, words),
    claims: counted(corpus.claims.length, words.counts.claim, words),
  };
  const { empty, none, one, some } = words.standfirst;
  const claims = corpus.claims.length;
  const pattern = corpus.documents.length === 0 ? empty : claims === 0 ? none : claims === 1 ? one : some;
  return capitalText(fillWords(pattern, values));
}

function runningOf(spec: BriefingSpec, corpus: Corpus, title: string, words: BriefingWords): Record<string, string> {
  const build = buildLine(spec, corpus, words);
  return {
    running: shortened(title, 90),
    stamp: spec.classification,
    build,
    "running-annex": words.running.annex,
  };
}

function buildLine({ provenance: { version } }: BriefingSpec, corpus: Corpus, words: BriefingWords): string {
  const { running, counts } = words;
  return fillWords(corpus.asOf === null ? running.build_empty : running.build, {
    day: corpus.asOf === null ? "" : dayInWords(corpus.asOf),
    articles: counted(corpus.documents.length, counts.article, words),
    languages: counted(corpus.languages.length, counts.language, words),
    version,
  });
}
