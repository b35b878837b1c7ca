import {
  cell,
  checkbox,
  cite,
  type Claim,
  count,
  endOf,
  figure,
  glossesOf,
  interval,
  labels,
  lanesOf,
  leave,
  listed,
  md,
  middleOf,
  multi,
  notebook,
  overlaps,
  palette,
  periodInWords,
  Plot,
  prose,
  scopeOf,
  sentence,
  subjectName,
  table,
  timeAxis,
  timeLanes,
  where,
  words,
  yearGrid,
  yearOf,
} from "../lib/mod.ts";

const TESTS: readonly string[] = ["launches", "nuclear_tests"];

export default notebook("Launches and tests", ({ claims, documents, reference }) => {
  const all = where(claims, (d) => TESTS.includes(d.measure));
  const kinds = [...new Set(where(all, (d) => d.measure === "launches").array("subject").map(subjectName))].sort();
  const latest = Math.max(2024, ...[...claims.array("at_end")].map((d) => yearOf(d) ?? 0));

  const years = interval("years", [1984, latest], { label: "Years", value: [2006, latest] });
  const shown = multi("kinds", kinds, { label: "Kinds of launch" });
  const context = checkbox("context", { label: "Show the claims beside the reference", value: true });

  const near = cell(() => where(all, (d) => overlaps(d, years.value)).orderby("at_start"));
  const launches = cell(() =>
    where(near.value, (d) => d.measure === "launches" && shown.value.includes(subjectName(d.subject)))
  );
  const events = cell(() => where(launches.value, isEvent));
  const counts = cell(() => where(launches.value, (d) => !isZero(d) && !isEvent(d)));
  const zeros = cell(() => where(near.value, isZero));
  const tests = cell(() => where(near.value, (d) => d.measure === "nuclear_tests" && !isZero(d)));

  prose("summary", () => {
    const articles = new Set(near.value.array("document")).size;
    if (near.value.numRows() === 0) return md`No article counts launches or nuclear tests in these years.`;
    return md`${sentence(count(near.value, "figure"))} in ${articles} of ${documents.numRows()} articles count launches or
      nuclear tests: ${count(counts.value, "count")} over a period, ${count(events.value, "single launch", "single launches")}
      with a date, and ${count(zeros.value, "statement")} that there was none. A count of missiles and a count of
      occasions on which they were fired are not the same; where an article does not say which it means, nor do we.`;
  });

  figure("counts", {
    title: () => {
      const most = counts.value.orderby("high").objects().at(-1);
      if (!most) return "No article counts launches over a period";
      return counts.value.numRows() === 1
        ? md`The only count is of ${cite(most, { full: true })}`
        : md`The largest of ${counts.value.numRows()} counts is ${cite(most, { full: true })}`;
    },
    subtitle: "Launches: number, by kind, over the period that each source speaks of",
    rows: counts,
    alt: () => glossesOf(counts.value),
    note: "Line or point: the period of the count. Arrow: no end stated. Hollow: no period stated, drawn at the day of " +
      "publication. Counts of one kind may lie within counts of another: they can't be added up.",
  }, () => Plot.plot(timeLanes(byKind(counts.value), (d) => subjectName(d.subject))));

  figure("events", {
    title: () => {
      const rows = events.value.objects();
      const last = rows.at(-1);
      if (!last) return "No article dates a single launch";
      const said = md`${cite(last, { full: true })}`;
      return rows.length === 1 ? md`One launch is dated: ${said}` : md`${sentence(count(rows, "single launch", "single launches"))} are dated, the latest ${said}`;
    },
    subtitle: "Single launches by kind, at the day or month that the articles give",
    rows: events,
    alt: () => glossesOf(events.value),
  }, () => {
    const rows = byKind(events.value);
    const periods = rows.map((d) => ({ start: d.start, end: d.end }));
    const lane = (d: Claim) => subjectName(d.subject);
    return Plot.plot({
      ...lanesOf(rows, lane),
      marginRight: 90,
      x: timeAxis(periods),
      marks: [
        yearGrid(periods),
        claimSpan(rows, { y: lane }),
        labels(rows, { x: (d) => d.at_end, before: (d) => d.at_start, y: lane, reach: 0, text: (d) => periodInWords(d.start, d.end) }),
      ],
    });
  });

  figure("none", {
    title: () => {
      const said = zeros.value.objects().slice(0, 2).map((d) => cite(d, { full: true }));
      if (said.length === 0) return "No article says that there was no launch or test";
      return zeros.value.numRows() > 2
        ? md`${sentence(count(zeros.value, "statement"))} that there was no launch or test of a kind`
        : sentence(md`${listed(said)}`);
    },
    subtitle: "Statements that there was none, by kind, over the period that they speak of",
    rows: zeros,
    alt: () => glossesOf(zeros.value),
    note: "Line: the period of the statement. Arrow: no end stated. Hollow: no period stated, drawn at the day of " +
      "publication. A statement that there was none is a claim like any other; where nothing stands, nothing was said.",
  }, () => Plot.plot(timeLanes(byKind(zeros.value), kindOf)));

  figure("tests", {
    title: () => {
      const known = new Set(reference.nuclear_tests.array("test_no")).size;
      return tests.value.numRows() === 0
        ? "No article speaks of a nuclear test that took place"
        : md`The articles speak of ${listed(tests.value.objects().slice(0, 3).map((d) => cite(d, { full: true })))}; ${known} tests are known`;
    },
    subtitle: "Nuclear tests: the known ones by day, and what the articles say by the period that they speak of",
    rows: tests,
    alt: () => glossesOf(tests.value),
  }, () => {
    const days = new Map(reference.nuclear_tests.objects().map((d) => [d.test_no, d.date_local]));
    const known = [...days].map(([number, day]) => ({ lane: KNOWN, number, day }));
    const periods = [...known.map(({ day }) => ({ start: day, end: day })), ...tests.value.objects().map((d) => ({ start: d.at_start, end: d.at_end }))];
    const lane = (d: Claim) => d.statement ?? d.id;
    const claimed = tests.value.objects().filter((d) => d.at_start !== null);
    const lanes = [{ lane: KNOWN, name: KNOWN }, ...claimed.map((d) => ({ lane: lane(d), name: "claimed" }))];
    return Plot.plot({
      ...lanesOf(lanes, (d) => d.lane, (d) => d.name),
      marginRight: 90,
      x: timeAxis(periods),
      marks: [
        yearGrid(periods),
        Plot.dot(known, { x: "day", y: "lane", r: 4, fill: palette.grey }),
        labels(known, { x: (d) => d.day, y: (d) => d.lane, reach: 0, gap: 6, text: (d) => String(d.number), fill: palette.grey }),
        claimSpan(tests.value, { y: lane }),
        labels(claimed, { x: (d) => d.at_end, before: (d) => d.at_start, y: lane, reach: 0, text: (d) => [cite(d).text, periodInWords(d.start, d.end)].join(": ") }),
      ],
    });
  });

  figure("reference", {
    title: () => {
      const widest = spreads(known.value.filter((d) => d.unit === "missiles"))[0];
      if (!widest) return "The reference has no count of missiles for these years";
      return widest.low === widest.high ? `All counts of missiles agree, year by year` : `For ${widest.year} the known counts reach from ${widest.low} to ${widest.high} missiles, depending on who counts what`;
    },
    subtitle: "Launches by year: number, by what is counted, as firms, states and panels give it",
    rows: known,
    alt: () => spreads(known.value).map((d) => `${d.year}: ${d.low} to ${d.high} ${d.unit}.`).join(" "),
    note: "A point for each publisher and version, a line from the lowest to the highest. Missiles, and the occasions or " +
      "events on which they were fired, are kept apart. The articles seldom say which they count, so they stand alone.",
  }, () => {
    const rows = known.value;
    const partial = rows.filter((d) => !d.whole);
    leave(partial, "part of a year");
    const drawn = rows.filter((d) => d.whole);
    const units = ["missiles", "occasions", "events", ARTICLES].filter((unit) => drawn.some((d) => d.unit === unit));
    return Plot.plot({
      height: 60 + 80 * units.length,
      marginLeft: 46,
      marginRight: 90,
      fy: { domain: units, label: null },
      x: timeAxis(drawn.map(({ day }) => ({ start: day, end: day }))),
      y: { grid: true, label: "number", labelArrow: "none", ticks: 3, zero: true },
      marks: [
        Plot.ruleX(spreads(drawn), { x: "day", y1: "low", y2: "high", fy: "unit", stroke: palette.sky, strokeWidth: 1.5 }),
        Plot.dot(drawn, { x: "day", y: "count", fy: "unit", r: 2.6, fill: (d) => d.unit === ARTICLES ? palette.orange : palette.blue, tip: true, channels: { who: "who" } }),
        Plot.ruleY([0]),
      ],
    });
  });

  table("statements", {
    title: () => md`${sentence(count(near.value, "figure"))} on launches and tests`,
    rows: near,
    columns: [
      { label: "Says", value: (d) => sentence(cite(d, { full: true })) },
      { label: "Credited", value: "credited" },
      { label: "Article", value: "document" },
      { label: "Words", value: "quote", language: (d) => d.language },
    ],
  });
});

function isZero(d: Claim): boolean {
  return d.low === 0 && d.high === 0;
}

/** One launch, or one salvo on a day: within a month. */
function isEvent(d: Claim): boolean {
  return d.low === 1 && d.high === 1 && d.at_basis === "period";
}
