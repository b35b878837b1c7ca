import {
  cell,
  cite,
  type Claim,
  claimSpan,
  COUNCIL_LANES,
  councilLane,
  count,
  decisionsOf,
  drawnDays,
  endOf,
  everyOtherYear,
  figure,
  type Force,
  forces,
  forcesInWords,
  forcesOn,
  glossesOf,
  interval,
  laneOf,
  md,
  nameTogether,
  notebook,
  numeral,
  overlaps,
  palette,
  Plot,
  prose,
  table,
  textWidth,
  timeAxis,
  voiceOf,
  where,
} from "../lib/mod.ts";

const tipped = { tip: true, channels: { decided: "name" } } as const;

export default notebook("Sanctions", ({ claims, documents, reference }) => {
  const years = interval("years", [2006, 2026], { label: "Years" });
  const sanctions = cell(() => where(claims, (d) => d.measure === "sanction" && overlaps(d, years.value)));
  const general = cell(() => where(sanctions.value, (d) => d.good === null));
  const onGoods = cell(() => where(sanctions.value, (d) => d.good !== null));
  const evasion = cell(() => where(claims, (d) => d.measure === "violation" && overlaps(d, years.value)));
  const law = forces(reference);

  const decisions = cell(() =>
    decisionsOf(reference).filter(({ day }) => overlaps({ at_start: day, at_end: day }, years.value))
  );
  const adopted = cell(() => decisions.value.filter(({ lane }) => lane === "Sanctions adopted"));
  const laned = cell(() => general.value.objects().map((d) => ({ ...d, lane: councilLane(d) })));
  const last = cell(() => adopted.value.map(({ day }) => day.getUTCFullYear()).sort().at(-1));

  prose(() =>
    last.value === undefined
      ? md`The reference lists no resolution with sanctions in these years.`
      : md`The Security Council adopted ${adopted.value.length} resolutions with sanctions on North Korea in these years,
        the last of them in ${last.value}. The articles name ${count(onGoods.value, "measure")} on goods and report
        their evasion ${count(evasion.value, "time")}.`
  );

  figure("decisions", {
    title: () =>
      last.value === undefined ? "No sanctions were adopted" : `No sanctions have been adopted since ${last.value}`,
    subtitle:
      "Decisions and drafts of the UN Security Council on North Korea, by day; sanctions by number of the resolution",
    rows: general,
    alt: () =>
      COUNCIL_LANES.map((lane) =>
        `${lane}: ${decisions.value.filter((d) => d.lane === lane).map(dayAndName).join("; ") || "none"}.`
      ).join(" "),
    note:
      "Blue: the Council, from the reference tables. Orange: what the articles say; a hollow mark stands at the day of an article that gives no date.",
    empty: "No article speaks of sanctions without naming a good.",
  }, () =>
    Plot.plot({
      height: 150,
      marginTop: 22,
      marginLeft: 112,
      inset: 6,
      x: everyOtherYear([...decisions.value.map((d) => d.day), ...drawnDays(laned.value)], years.value),
      y: { domain: COUNCIL_LANES, label: null, tickSize: 0 },
      marks: [
        claimSpan(laned.value, { y: "lane", stroke: palette.orange, strokeWidth: 2 }),
        Plot.tickX(decisions.value, {
          x: "day",
          y: "lane",
          stroke: palette.blue,
          strokeWidth: 2.4,
          inset: 1,
          ...tipped,
        }),
        Plot.text(nameTogether(adopted.value), { x: "day", y: "lane", text: "name", dy: -16, fill: palette.blue }),
      ],
    }));

  const spoken = cell(() =>
    onGoods.value.objects().map((d) => ({ ...d, lane: laneOf({ good: d.good, flow: directionOf(d, law) }) }))
  );
  const bars = cell(() => law.filter(({ lane }) => spoken.value.some((d) => d.lane === lane)));
  const lanes = cell(() => [...new Set([...bars.value, ...spoken.value].map(({ lane }) => lane))]);

  figure("goods", {
    title: () =>
      bars.value.length === 0
        ? "The articles name no good on which the reference knows a measure"
        : lawful(new Set(bars.value.map((d) => d.lane)).size, lanes.value.length),
    subtitle:
      "Bans and, paler, caps in force, from the day of the decision; orange marks: an article that speaks of it",
    rows: onGoods,
    alt: () =>
      lanes.value.map((lane) =>
        `${lane}: ${forcesInWords(bars.value.filter((d) => d.lane === lane)) || "no measure in the reference"}.`
      ).join(" "),
    note:
      "A mark without a period of its own stands, hollow, at the day on which its article was published. Bars: reference table provisions.",
    empty: "No article speaks of a measure on a good in these years.",
  }, () => {
    const end = new Date(Math.max(...decisions.value.map((d) => +d.day), ...drawnDays(spoken.value).map(Number)));
    return Plot.plot({
      marginTop: 4,
      height: 28 + 16 * lanes.value.length,
      insetRight: 6,
      marginLeft: 12 + Math.max(...lanes.value.map((lane) => textWidth(lane))),
      x: everyOtherYear([...bars.value.map((d) => d.from), end, ...drawnDays(spoken.value)], years.value),
      y: { domain: lanes.value, label: null, tickSize: 0, padding: 0.35 },
      marks: [
        Plot.barX(bars.value, {
          x1: "from",
          x2: (d: Force) => endOf(d.to ?? end),
          y: "lane",
          fill: (d: Force) => d.action === "cap" ? palette.sky : palette.blue,
          channels: { resolution: "resolution" },
          tip: true,
        }),
        claimSpan(spoken.value, { y: "lane", stroke: palette.orange }),
      ],
    });
  });

  figure("evasion", {
    title: () => {
      const [only, ...others] = evasion.value.objects();
      if (!only) return "No article reports evasion";
      if (others.length === 0) return md`The articles report evasion ${cite(only, { as: "once" })}`;
      const ways = new Set([only, ...others].map(laneOf)).size;
      const said = ways === 1 ? "one way" : `${numeral(ways)} ways`;
      return md`The articles report evasion ${count(evasion.value, "time")}, in ${said}`;
    },
    subtitle: "Evasion by good or method, at the day of the article or over the period that it gives",
    rows: evasion,
    alt: () => glossesOf(evasion.value),
    note:
      "Hollow: no period given, drawn at the day of publication. Several articles on one line report the same good or method.",
    empty: "No article reports evasion in these years.",
  }, () => {
    const rows = evasion.value.objects().map((d) => ({ ...d, lane: d.good === null ? "no good named" : laneOf(d) }));
    const names = [...new Set(rows.map(({ lane }) => lane))].sort();
    return Plot.plot({
      marginTop: 4,
      height: 32 + 14 * names.length,
      inset: 6,
      marginLeft: 12 + Math.max(...names.map((lane) => textWidth(lane))),
      x: timeAxis(rows.map(({ at_start, at_end }) => ({ start: at_start, end: at_end }))),
      y: { domain: names, label: null, tickSize: 0, grid: true },
      marks: [claimSpan(rows, { y: "lane", stroke: palette.blue })],
    });
  });

  table("measures", {
    title: "What the articles call sanctioned, beside the resolutions",
    rows: onGoods,
    columns: [
      { label: "Article", value: (d) => voiceOf(documents.objects().find(({ key }) => key === d.document)!) },
      { label: "It says", value: (d) => cite(d, { full: true }) },
      { label: "The resolutions say", value: (d) => forcesInWords(forcesOn(d, law)) || "nothing in the reference" },
    ],
    note: "Where an article says ban and the resolutions say cap, the article says more than was decided.",
  });
});

/** How many of the trades that articles call sanctioned the resolutions know, as a sentence. */
function lawful(known: number, all: number): string {
  const some = `Of ${numeral(all)} trades that the articles call sanctioned, resolutions ban or cap ${numeral(known)}`;
  if (known < all) return some;
  if (all === 1) return "The one trade that the articles call sanctioned is banned or capped by resolutions";
  return `All ${numeral(all)} trades that the articles call sanctioned are banned or capped by resolutions`;
}

/** The direction that a claim means: its own, or the only one in which its good is sanctioned. */
function directionOf(claim: Claim, law: readonly Force[]): string | null {
  const flows = new Set(forcesOn(claim, law).map(({ flow }) => flow));
  return claim.flow ?? (flows.size === 1 ? [...flows][0]! : null);
}

function dayAndName({ day, name }: { readonly day: Date; readonly name: string }): string {
  return `${name} on ${day.toISOString().slice(0, 10)}`;
}
