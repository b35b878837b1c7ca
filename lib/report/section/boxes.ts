import { voiceOf } from "../../claims/document.ts";
import { type Html, html } from "../../base/html.ts";
import { amountInWords, valueInWords } from "../../claims/amount.ts";
import { partyInWords } from "../../claims/gloss.ts";
import { periodInWords } from "../../claims/period.ts";
import { fill } from "../../claims/words.ts";
import { capitalHtml, capitalText } from "./capitals.ts";
import { axis } from "./axis.ts";
import { originatorsIn } from "./confidence.ts";
import { citedInFull, type Corpus } from "./corpus.ts";
import { type Conflict, type Entry, rangeOf } from "./disagree.ts";
import { linkEntry, matterOf } from "./findings.ts";
import { rangePlot } from "./range_plot.ts";
import type { Uses } from "./uses.ts";
import { type BriefingWords, counted, fillHtml, joined, joinedText, tied } from "./words.ts";

/** How many conflicts are drawn; how many more there are is said. */
const MOST_BOXES = 8;

/** How many figures of one conflict are drawn: the ends and what the articles say stay. */
const MOST_ENTRIES = 10;

/** A box for each conflict: who says what, why, and what we report. */
export function conflictBoxes(conflicts: readonly Conflict[], uses: Uses, words: BriefingWords): Html {
  const boxes = conflicts.slice(0, MOST_BOXES).map((conflict, index) => box(conflict, index + 1, uses, words));
  const more = conflicts.length - boxes.length;
  return html`<div class="wide">${boxes}${
    more > 0 && html`<p class="more">${capitalText(counted(more, words.disagree.cut, words))}</p>`
  }</div>`;
}

function box(conflict: Conflict, number: number, uses: Uses, { disagree: words, ...all }: BriefingWords): Html {
  const { about } = conflict;
  const entries = shownEntries(conflict.entries);
  const [low, high] = rangeOf(entries);
  const say = (value: number) => tied(valueInWords(value, about.unit, { form: "long" }));
  const names = {
    matter: matterOf(about),
    period: periodInWords(about.start, about.end),
    low: say(low),
    high: say(high),
  };
  const list = entries.map((entry) => fill(words.alt_entry, { who: entry.who, amount: amountInWords(entry) })).join(
    "; ",
  );
  const aside = ({ from, documents }: Entry) =>
    from === "reference"
      ? words.aside_reference
      : counted(documents.length, words.aside_articles, { ...all, disagree: words });
  const links = entries.filter(({ claims }) => claims.length > 0).map((entry) =>
    html`${partyInWords(entry.who)} ${linkEntry(entry, uses)}`
  );
  const scale = axis(entries.flatMap(({ low, high }) => [low ?? high!, high ?? low!]), [0, 1]).logarithmic
    ? ` ${words.scale}`
    : "";
  return html`
    <div class="box" role="group" id="conflict-${number}" aria-label="${fill(words.title, names)}">
    <h3>${capitalHtml(html`${fill(words.title, names)}`)}</h3>
    ${rangePlot({ entries, aside, alt: fill(words.alt, { ...names, list }) })}
    <div class="cols"><p><strong>${words.why}</strong> ${reasons(conflict, { ...all, disagree: words }).join(" ")}</p>
    <p><strong>${words.report}</strong> ${fill(words.we_report, names)}</p></div>
    <p class="note">${fillHtml(words.sentences, { list: joined(links, { ...all, disagree: words }) })}${scale}</p>
    </div>
  `;
}

// What the articles say and both ends are always drawn; of the reference figures between them as many as fit.
function shownEntries(entries: readonly Entry[]): Entry[] {
  const kept = new Set([
    entries[0]!,
    entries.at(-1)!,
    ...entries.filter(({ from }) => from === "article").slice(0, MOST_ENTRIES - 2),
  ]);
  for (const entry of entries) if (kept.size < MOST_ENTRIES) kept.add(entry);
  return entries.filter((entry) => kept.has(entry));
}

/** Why figures differ, as far as the data shows it. */
function reasons({ about, entries, between }: Conflict, words: BriefingWords): string[] {
  const { disagree } = words;
  const parties = [...new Set(entries.map(({ who }) => partyInWords(who)))];
  const counts = [...new Set(entries.flatMap((entry) => entry.counts))];
  const revised = [...Map.groupBy(entries.filter(({ from }) => from === "reference"), ({ who }) => who)]
    .filter(([, own]) => own.length > 1)
    .map(([publisher, own]) =>
      fill(disagree.why_vintage, {
        publisher: capitalText(partyInWords(publisher)),
        vintages: own.map(saidVintage).join("; "),
      })
    );
  const bounded = entries.some(({ from, bound }) =>
    from === "article" && bound !== "exact" && bound !== "about" && bound !== null
  );
  return [
    parties.length > 1
      ? fill(about.victim === null ? disagree.why_parties : disagree.why_of_theft, {
        parties: joinedText(parties.slice(0, 5), words),
      })
      : disagree.why_other,
    ...revised.slice(0, 2),
    ...(counts.length > 1 ? [fill(disagree.why_counts, { counts: counts.slice(0, 4).join("; ") })] : []),
    ...(bounded && between === "reference" ? [disagree.why_bound] : []),
  ];
}

function saidVintage(entry: Entry): string {
  return `${tied(amountInWords(entry))}${entry.vintages.length > 0 ? `, ${entry.vintages.join(", ")}` : ""}`;
}

/** What several articles say on the word of one originator, as a list; nothing where there is none. */
export function repeatList(corpus: Corpus, uses: Uses, words: BriefingWords): Html {
  const repeats = corpus.statements.filter(({ agreement }) => agreement === "repeated");
  const shown = repeats.toSorted((a, b) => b.documents.length - a.documents.length).slice(0, 12);
  if (shown.length === 0) return html`<div></div>`;
  const items = shown.map((statement) => {
    const publishers = statement.documents.map((key) => voiceOf(corpus.document(key)));
    const values = {
      figure: capitalHtml(uses.link(citedInFull(statement))),
      articles: counted(statement.documents.length, words.counts.article, words),
      publishers: joined([...new Set(publishers)].slice(0, 6), words),
      originators: counted(statement.originators.length, words.counts.originator, words),
      parties: joined(originatorsIn(statement.originators, words), words),
    };
    return html`
      <li>${fillHtml(words.disagree.repeat, values)}</li>
    `;
  });
  return html`
    <div class="wide">
      <h3>${words.disagree.repeats}</h3>
      <ul>${items}</ul>
    </div>
  `;
}
