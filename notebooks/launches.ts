import {
  articleNames,
  cell,
  cite,
  type Claim,
  claimSpan,
  count,
  figure,
  glossesOf,
  interval,
  labels,
  lanesOf,
  launchCounts,
  launchesByYear,
  listed,
  md,
  multi,
  notebook,
  overlaps,
  palette,
  periodLabels,
  Plot,
  prose,
  sentence,
  spreads,
  subjectName,
  table,
  timeAxis,
  timeLanes,
  where,
  yearGrid,
  yearOf,
} from "../lib/mod.ts";

const MARKS =
  "Line or point: the period that is spoken of. Arrow: it has no end. Hollow: no period stated, drawn at the " +
  "day of publication.";
const KNOWN = "known tests";
const MONTH = 31 * 24 * 60 * 60 * 1000;

export default notebook("Launches and tests", ({ claims, documents, reference }) => {
  const all = where(claims, (d) => d.measure === "launches" || d.measure === "nuclear_tests");
  const article = articleNames(documents);
  const latest = Math.max(2024, ...claims.array("at_end").map((d) => yearOf(d) ?? 0));
  const years = interval("years", [1984, latest], { label: "Years", value: [2006, latest] });
  const shown = multi("kinds", [...new Set(all.objects().map(kindOf))].sort(), { label: "Kinds" });

  const near = cell(() =>
    where(all, (d) => overlaps(d, years.value) && shown.value.includes(kindOf(d))).orderby(
      "measure",
      "subject",
      "at_start",
    )
  );
  const launches = cell(() => where(near.value, (d) => d.measure === "launches" && !isZero(d)));
  const events = cell(() => where(launches.value, isEvent));
  const counts = cell(() => where(launches.value, (d) => !isEvent(d)));
  const zeros = cell(() => where(near.value, isZero));
  const tests = cell(() => where(near.value, (d) => d.measure === "nuclear_tests" && !isZero(d)));
  const known = cell(() =>
    launchCounts(reference, launches.value).filter(({ day }) => overlaps({ at_start: day, at_end: day }, years.value))
  );

  prose("summary", () => {
    if (near.value.numRows() === 0) return md`No article counts launches or nuclear tests in these years.`;
    return md`${sentence(count(near.value, "figure"))} in ${new Set(near.value.array("document")).size} of
      ${documents.numRows()} articles count launches or nuclear tests: ${count(counts.value, "count")} over a period,
      ${count(events.value, "launch", "launches")} with a date of its own, and ${count(zeros.value, "statement")} that
      there was none. To count missiles is not to count the occasions on which they were fired.`;
  });

  figure("counts", {
    title: () => {
      const [most, next] = counts.value.objects().sort((a, b) => (b.high ?? 0) - (a.high ?? 0));
      if (!most) return "No article counts launches over a period";
      const said = cite(most, { full: true });
      return next ? md`The largest of ${count(counts.value, "count")}: ${said}` : md`The only count: ${said}`;
    },
    subtitle: "Launches: number, by kind, over the period that each source speaks of",
    rows: counts,
    alt: () => glossesOf(counts.value),
    note: `${MARKS} Counts of one kind may lie within those of another and can't be added up.`,
  }, () => Plot.plot(timeLanes(counts.value, kindOf)));

  figure("events", {
    title: () => {
      const [last, ...others] = events.value.objects().sort((a, b) => Number(b.at_end) - Number(a.at_end));
      if (!last) return "No article dates a single launch";
      const said = cite(last, { full: true });
      return others.length === 0
        ? md`One launch has a date: ${said}`
        : md`${sentence(count(events.value, "launch has", "launches have"))} a date, the latest: ${said}`;
    },
    subtitle: "Single launches, by kind, at the day or in the month that the articles give",
    rows: events,
    alt: () => glossesOf(events.value),
  }, () => {
    const rows = events.value.objects();
    return Plot.plot({
      ...lanesOf(rows, kindOf),
      marginRight: 100,
      x: timeAxis(rows),
      marks: [yearGrid(rows), claimSpan(rows, { y: kindOf }), periodLabels(rows, kindOf)],
    });
  });

  figure("none", {
    title: () => {
      const said = zeros.value.objects().map((d) => cite(d, { full: true }));
      if (said.length === 0) return "No article says that there was no launch or test";
      if (said.length <= 2) return sentence(md`${listed(said)}`);
      return md`${sentence(count(zeros.value, "statement"))} that there was no launch or test of a kind`;
    },
    subtitle: "Statements that there was none, by kind, over the period that they speak of",
    rows: zeros,
    alt: () => glossesOf(zeros.value),
    note: `${MARKS} To say that there was none is a claim like any other; where nothing stands, nothing was said.`,
  }, () => Plot.plot(timeLanes(zeros.value, kindOf)));

  figure("tests", {
    title: () => {
      const said = tests.value.objects().slice(0, 3).map((d) => cite(d, { full: true }));
      if (said.length === 0) return "No article speaks of a nuclear test that took place";
      const number = new Set(reference.nuclear_tests.array("test_no")).size;
      return md`Of ${number} known nuclear tests the articles name ${listed(said)}`;
    },
    subtitle:
      "Nuclear tests: the known ones, numbered, by day; those named, over the period that each source speaks of",
    rows: tests,
    alt: () => glossesOf(tests.value),
    note: `Grey: the known tests. ${MARKS}`,
  }, () => {
    const days = new Map(reference.nuclear_tests.objects().map((d) => [d.test_no, d.date_local]));
    const numbered = [...days].map(([number, day]) => ({ number, day, start: day, end: day }));
    const rows = tests.value.objects().filter((d) => d.at_start !== null);
    const periods = [...numbered, ...rows.map((d) => ({ start: d.at_start, end: d.at_end }))];
    return Plot.plot({
      ...lanesOf([KNOWN, ...rows.map(laneOf)], (lane) => lane, (lane) => lane === KNOWN ? KNOWN : "named"),
      marginRight: 100,
      x: timeAxis(periods),
      marks: [
        yearGrid(periods),
        Plot.dot(numbered, { x: "day", y: () => KNOWN, r: 4, fill: palette.grey }),
        labels(numbered, {
          x: (d) => d.day,
          y: () => KNOWN,
          reach: 0,
          text: (d) => String(d.number),
          fill: palette.grey,
        }),
        claimSpan(tests.value, { y: laneOf }),
        periodLabels(rows, laneOf),
      ],
    });
  });

  figure("reference", {
    title: () => {
      const [widest] = spreads(known.value.filter((d) => d.unit === "missiles"));
      if (!widest) return "For these years there is no known count of missiles";
      const { year, low, high } = widest;
      return md`For ${year} the known counts reach from ${low} to ${high} missiles, by who counts what`;
    },
    subtitle: "Launches of all kinds in a year: number, by what is counted",
    rows: known,
    alt: () => spreads(known.value).map((d) => `${d.year}: ${d.low} to ${d.high} (${d.unit}).`).join(" "),
    note:
      "A point for each count and version, a line from the lowest to the highest. Missiles are kept apart from the " +
      "occasions or events on which they were fired; articles seldom say which they count and stand by themselves.",
  }, () => Plot.plot(launchesByYear(known.value)));

  table("statements", {
    title: () => md`${sentence(count(near.value, "figure"))} on launches and tests`,
    rows: near,
    columns: [
      { label: "Says", value: (d) => sentence(cite(d, { full: true })) },
      { label: "Credited", value: "credited" },
      { label: "Article", value: (d) => article(d.document) },
      { label: "Words", value: "quote", language: (d) => d.language },
    ],
  });
});

function kindOf(d: Claim): string {
  return d.measure === "nuclear_tests" ? "nuclear tests" : subjectName(d.subject);
}

function isZero(d: Claim): boolean {
  return d.low === 0 && d.high === 0;
}

function isEvent(d: Claim): boolean {
  return d.low === 1 && d.high === 1 && d.at_basis === "period" && Number(d.at_end) - Number(d.at_start) < MONTH;
}

function laneOf(d: Claim): string {
  return d.statement ?? d.id;
}
