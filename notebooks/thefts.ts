import {
  articleNames,
  cell,
  checkbox,
  cite,
  citeSome,
  type Claim,
  count,
  figure,
  figuresBeside,
  glossesOf,
  interval,
  knownFigures,
  listed,
  md,
  notebook,
  overlaps,
  partiesOf,
  periodInWords,
  Plot,
  prose,
  scopeOf,
  sentence,
  table,
  timeLanes,
  valueLanes,
  valueOverTime,
  where,
  words,
  yearOf,
} from "../lib/mod.ts";

/** What is counted and what is a share, in the order in which it is shown. */
const COUNTS: readonly string[] = ["cases", "attacks", "targets", "countries"];
const SHARES: readonly string[] = ["share_of_income", "share_of_weapons"];
const DOLLARS = { unit: "USD", label: "US dollars" } as const;

export default notebook("Theft figures", ({ claims, checks, documents, reference }) => {
  const known = knownFigures(reference).filter((d) => d.table === "theft_by_year" && d.measure === "stolen");
  const ends = [...known.map((d) => d.end), ...claims.array("at_end")].map((d) => yearOf(d) ?? 2024);
  const article = articleNames(documents);
  const suspect = new Set(checks.objects().filter((d) => d.kind === "outside_reference").map((d) => d.claim));

  const years = interval("years", [2000, Math.max(2024, ...ends)], { label: "Years" });
  const context = checkbox("context", { label: "Show what is known from elsewhere", value: true });

  const about = (measures: readonly string[]) => (d: Claim) => // what one victim lost is no total, see heists.ts
    measures.includes(d.measure) && d.victim === null && overlaps(d, years.value);
  const thefts = cell(() => where(claims, about(["stolen"])).orderby("at_start", "high"));
  const counts = cell(() => where(claims, about(COUNTS)).orderby("at_start"));
  const shares = cell(() => where(claims, about(SHARES)).orderby("measure"));
  const yearly = cell(() => where(thefts.value, (d) => scopeOf(d, d.at_end) === "year"));
  const totals = cell(() => where(thefts.value, (d) => scopeOf(d, d.at_end) !== "year"));
  const parties = cell(() => partiesOf([...thefts.value, ...counts.value, ...shares.value]));

  const behind = cell(() => {
    const shown = known.filter((d) => context.value && overlaps({ at_start: d.start, at_end: d.end }, years.value));
    const ofYear = shown.filter((d) => scopeOf(d, d.published) === "year");
    return { ofYear, longer: shown.filter((d) => !ofYear.includes(d)) };
  });
  const grey = cell(() => context.value ? "Grey: what firms and panels published, in every version." : "");

  prose("summary", () => {
    const rows = thefts.value;
    if (rows.numRows() === 0) return md`No article puts a value on all that was stolen in these years.`;
    const said = md`${sentence(count(rows, "figure"))} in ${new Set(rows.array("document")).size} of
      ${documents.numRows()} articles put a value on what was stolen`;
    const undated = where(rows, (d) => d.start === null && d.end === null);
    if (undated.numRows() === 0) return md`${said}; each says which period it covers.`;
    return md`${said}. ${sentence(count(undated, "of them states", "of them state"))} no period. Such a total to date is
      not the theft of a year, so the two are drawn apart.`;
  });

  figure("stolen", {
    title: () => {
      const [least, ...others] = inDollars(yearly.value.orderby("high"));
      const most = others.at(-1);
      if (!least) return "No article gives a value for a single year";
      if (!most) return md`One value is given for a single year: ${dated(least)}`;
      return md`Of the values for single years the lowest is ${dated(least)}, the highest ${dated(most)}`;
    },
    subtitle: "Value stolen, US dollars, over the period of a year or less that each source speaks of",
    rows: yearly,
    alt: () => glossesOf(yearly.value),
    note: () =>
      md`Line: the period of the figure. Box: a range. Triangle: the most (under its line) or the least (above it) that
      the value can be. ${grey.value}`,
  }, () =>
    Plot.plot(
      valueOverTime(yearly.value, { ...DOLLARS, behind: behind.value.ofYear, parties: parties.value }),
    ));

  figure("compared", {
    title: () => {
      const apart = yearly.value.objects().filter((d) => suspect.has(d.id));
      if (yearly.value.numRows() === 0) return "There is no value for a single year to compare";
      if (apart.length === 0) return "Every value lies within what is known from elsewhere for its period";
      return md`${sentence(count(apart, "value lies", "values lie"))} outside what is known from elsewhere: ${
        citeSome(apart)
      }`;
    },
    subtitle: "Value stolen, US dollars, by period and by who is credited",
    rows: yearly,
    alt: () => glossesOf(yearly.value),
    note:
      "Point: a value. Line: a range. Triangle: the most or the least that the value can be. Grey: what firms and " +
      "panels published on the same period, from the lowest to the highest.",
  }, () =>
    Plot.plot(valueLanes(yearly.value, {
      ...DOLLARS,
      lane: (d) => [periodInWords(d.start, d.end), parties.value.labelOf(d)].join("\u2002"),
      beside: (d) => context.value ? valuesBeside(d) : [],
      credited: false,
      parties: parties.value,
    })));

  figure("totals", {
    title: () => {
      const rows = inDollars(totals.value).filter((d) => d.start === null);
      const [first, last] = [rows[0], rows.at(-1)];
      if (!first || !last) return "No article gives a total to date";
      if (first.statement === last.statement) return md`The total to date: ${told(last)}`;
      if (!first.at_end || !last.at_end) return md`Totals to date: ${citeSome(rows)}`;
      return md`The total to date has moved from ${told(first)} to ${told(last)}`;
    },
    subtitle: "Value stolen in all, US dollars, over the years that it covers or at the day on which it was told",
    rows: totals,
    alt: () => glossesOf(totals.value),
    note: () =>
      md`Hollow: no period stated, drawn at the day of publication. Line: the years that the figure covers, with an
      arrow where it has no end. Triangle: the most (under it) or the least that it can be. ${grey.value}`,
  }, () =>
    Plot.plot(
      valueOverTime(totals.value, { ...DOLLARS, behind: behind.value.longer, parties: parties.value }),
    ));

  figure("counts", {
    title: () => {
      const most = counts.value.orderby("high").objects().at(-1);
      return most ? sentence(cite(most, { full: true })) : "No article counts attacks or cases";
    },
    subtitle: "Cases looked into, attacks, institutions and countries hit: number, over the time that it covers",
    rows: counts,
    alt: () => glossesOf(counts.value),
    note: "Hollow: no period stated, drawn at the day of publication. The kinds overlap and can't be added up.",
  }, () => {
    const rows = counts.value.objects().sort((a, b) => COUNTS.indexOf(a.measure) - COUNTS.indexOf(b.measure));
    return Plot.plot(timeLanes(rows, (d) => words.measures[d.measure], parties.value));
  });

  figure("shares", {
    title: () => {
      const kinds = SHARES.flatMap((kind) => shares.value.objects().find(({ measure }) => measure === kind) ?? []);
      const said = kinds.map((d) => cite(d, { full: true }));
      return said.length === 0 ? "No article says what the thefts pay for" : sentence(md`${listed(said)}`);
    },
    subtitle: "Share that comes from cyberattacks, percent, by what it is a share of",
    rows: shares,
    alt: () => glossesOf(shares.value),
    note: "Triangle: the most or the least that the share can be.",
  }, () =>
    Plot.plot(valueLanes(shares.value, {
      unit: "percent",
      label: "percent",
      lane: (d) => words.measures[d.measure],
      domain: [0, 100],
      parties: parties.value,
    })));

  table("credited", {
    title: () => md`${sentence(count(thefts.value, "value"))}, by who is credited`,
    rows: () => {
      const { names, of } = partiesOf(thefts.value);
      return names.map((party) => ({ party, said: thefts.value.objects().filter((d) => of(d) === party) }));
    },
    columns: [
      { label: "Credited", value: (d) => sentence(d.party) },
      { label: "Values", value: (d) => md`${citeSome(d.said)}` },
      { label: "Articles", value: (d) => [...new Set(d.said.map(({ document }) => article(document)))].join("; ") },
    ],
    empty: "Nobody is credited with a value.",
  });

  function valuesBeside(d: Claim): readonly number[] {
    const figures = figuresBeside({ ...d, published: d.at_end }, known);
    return figures.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  }
});

function inDollars(rows: Iterable<Claim>): readonly Claim[] {
  return [...rows].filter((d) => d.unit === DOLLARS.unit);
}

function dated(d: Claim) {
  return md`${cite(d)} ${periodInWords(d.start, d.end, { placed: true })}`;
}

function told(d: Claim) {
  return d.at_end ? md`${cite(d)} (${periodInWords(d.at_start, d.at_end)})` : md`${cite(d)}`;
}
