import {
  brush,
  cell,
  cite,
  count,
  dayInWords,
  desc,
  type DocumentRow,
  figure,
  labels,
  lanesOf,
  languageInWords,
  leave,
  Linked,
  listed,
  md,
  multi,
  notebook,
  numeral,
  palette,
  partiesOf,
  partyInWords,
  Plot,
  prose,
  sentence,
  spoken,
  table,
  voiceOf,
  where,
  within,
  words,
} from "../lib/mod.ts";

/** How far articles agree on a statement, from the firmest to the weakest, and the colour of each. */
const COLOURS = {
  corroborated: palette.blue,
  repeated: palette.sky,
  single: palette.rule,
  conflict: palette.orange,
} as const;

const MOST_NAMES = 12;

export default notebook("Who says what", ({ documents, claims, statements, checks }) => {
  const languages = multi("languages", [...new Set([...documents].map(tongue))].sort(), { label: "Languages" });
  const days = brush("days", { label: "Published" });

  const shown = cell(() => where(documents, (d) => languages.value.includes(tongue(d))));
  const articles = cell(() => where(shown.value, (d) => within(d.published, days.value)));
  const spokenIn = cell(() => [...new Set([...articles.value].map(tongue))]);
  const keys = cell(() => new Set(articles.value.array("key")));
  const said = cell(() => where(claims, (d) => keys.value.has(d.document)));
  const grouped = cell(() => where(statements, (d) => d.documents.some((key) => keys.value.has(key))));
  const shared = cell(() => where(grouped.value, (d) => d.documents.length > 1));
  const retold = cell(() => where(articles.value, (d) => d.story_note !== null));
  const sizes = new Map([...Map.groupBy(claims, (d) => d.document)].map(([key, own]) => [key, own.length]));

  prose("summary", () => {
    if (articles.value.numRows() === 0) return md`There are no articles to show.`;
    const undated = where(articles.value, (d) => d.published === null);
    const dates = undated.numRows() > 0 ? md`Without a date: ${count(undated, "article")}` : "All have a date";
    return md`In ${count(articles.value, "article")} in ${listed(spokenIn.value)} there are
      ${count(said.value, "claim")}, which make up ${count(grouped.value, "statement")}:
      ${count(shared.value, "stands", "stand")} in more than one article.
      ${sentence(count(retold.value, "article tells", "articles tell"))} what another tells too. ${dates}.`;
  });

  figure("published", {
    title: () => {
      const published = shown.value.orderby("published").array("published").filter((day) => day !== null);
      const [first, last] = [published[0], published.at(-1)];
      if (!first || !last) return "No article has a date";
      return `${published.length} articles, from ${dayInWords(first, "month")} to ${dayInWords(last, "month")}`;
    },
    subtitle: "Articles by day of publication and language; the larger the point, the more claims it holds",
    rows: shown,
    alt: () =>
      shown.value.objects().map((d) =>
        `${voiceOf(d)}, ${d.published ? dayInWords(d.published) : "no date"}: ${sizes.get(d.key) ?? 0} claims.`
      ).slice(0, MOST_NAMES).join(" "),
    empty: "There are no articles.",
    brush: days,
  }, () => {
    const rows = shown.value.objects();
    leave(rows.filter((d) => d.published === null), "no date");
    const dated = rows.filter((d) => d.published !== null);
    const lanes = lanesOf(rows, tongue);
    return Plot.plot({
      ...lanes,
      height: lanes.height + 8 * new Set(rows.map(tongue)).size, // a point is higher than a bar
      marginRight: 60,
      inset: 12,
      x: { type: "utc", label: null, grid: true },
      r: { range: [2, 9] },
      marks: [
        Plot.dot(dated, {
          x: "published",
          y: tongue,
          r: (d) => sizes.get(d.key) ?? 0,
          fill: palette.blue,
          tip: true,
        }),
        dated.length > MOST_NAMES
          ? null
          : labels(dated, { x: (d) => d.published, y: tongue, text: voiceOf, fill: palette.soft, gap: 13 }),
      ],
    });
  });

  const credited = cell(() => {
    const { labelOf } = partiesOf(said.value);
    const named = [...Map.groupBy(where(said.value, (d) => d.credited !== null), labelOf)];
    return named.map(([party, own]) => ({ party, number: own.length, claims: own.map((d) => d.id) }))
      .sort((a, b) => b.number - a.number).slice(0, MOST_NAMES);
  });

  figure("credited", {
    title: () => {
      const [first] = credited.value;
      if (!first) return "Nobody is credited with what the articles say";
      const [all, party] = [said.value.numRows(), partyInWords(first.party)];
      if (all === 1) return md`The only claim is credited to ${party}`;
      const number = sentence(new Linked(numeral(first.number), first.claims));
      return md`${number} of ${numeral(all)} claims ${first.number === 1 ? "is" : "are"} credited to ${party}`;
    },
    subtitle: "Claims by who is credited with them in the articles, number; the parties named most often",
    rows: credited,
    alt: () => credited.value.map((d) => `${d.party}: ${d.number} claims.`).join(" "),
    empty: "Nobody is credited with a claim.",
  }, () =>
    Plot.plot({
      ...lanesOf(credited.value, (d) => d.party),
      marginRight: 40,
      x: { axis: null },
      marks: [
        Plot.ruleY(credited.value, { x1: 0, x2: "number", y: "party", stroke: palette.blue, strokeWidth: 12 }),
        Plot.text(credited.value, { x: "number", y: "party", text: "number", dx: 6, textAnchor: "start" }),
      ],
    }));

  const firmness = cell(() =>
    [...Map.groupBy(grouped.value, (d) => `${d.measure} ${d.agreement}`).values()].map((own) => ({
      measure: words.measures[own[0]!.measure],
      agreement: own[0]!.agreement,
      number: own.length,
      claims: own.flatMap((d) => d.claims),
    }))
  );

  figure("agreement", {
    title: () => {
      const apart = where(grouped.value, (d) => d.agreement === "conflict");
      if (grouped.value.numRows() === 0) return "There is no statement to compare";
      if (apart.numRows() > 0) return md`${sentence(count(apart, "statement is", "statements are"))} in conflict`;
      const alone = grouped.value.numRows() - shared.value.numRows();
      return md`${alone} of ${grouped.value.numRows()} statements stand in one article alone; none is in conflict`;
    },
    subtitle: "Statements by what they measure, number; repeated: in several articles, but from one originator",
    rows: firmness,
    alt: () => firmness.value.map((d) => `${d.measure}, ${words.agreement[d.agreement]}: ${d.number}.`).join(" "),
  }, () =>
    Plot.plot({
      ...lanesOf(firmness.value, (d) => d.measure),
      x: { label: "statements", grid: true },
      color: { domain: Object.keys(COLOURS), range: Object.values(COLOURS), legend: true },
      marks: [
        Plot.ruleY(
          firmness.value,
          Plot.stackX({ x: "number", y: "measure", stroke: "agreement", strokeWidth: 12, order: Object.keys(COLOURS) }),
        ),
      ],
    }));

  table("shared", {
    title: () => md`${sentence(count(shared.value, "statement stands", "statements stand"))} in more than one article`,
    rows: () => shared.value.orderby(desc("high")),
    columns: [
      { label: "Statement", value: (d) => sentence(cite(d, { full: true })) },
      { label: "Articles", value: (d) => d.documents.join(", ") },
      { label: "Originators", value: (d) => d.originators.join(", ") },
      { label: "Agreement", value: (d) => words.agreement[d.agreement] },
    ],
    empty: "No statement stands in more than one article.",
  });

  table("checks", {
    title: () => sentence(count(checks, "query that an editor would raise", "queries that an editor would raise")),
    rows: checks,
    columns: [
      { label: "Kind", value: (d) => spoken(d.kind) },
      { label: "Article", value: "document" },
      { label: "Query", value: "message" },
    ],
    empty: "Nothing looked wrong.",
  });
});

function tongue(d: DocumentRow): string {
  return languageInWords(d.language);
}
