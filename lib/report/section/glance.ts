import { type Html, html } from "../../base/html.ts";
import { valueInWords } from "../../claims/amount.ts";
import type { LaunchRow, Reference, ResolutionRow, TheftRow } from "../../claims/reference.ts";
import { fill } from "../../claims/words.ts";
import { palette } from "../../notebook/style.ts";
import { sparkline } from "./sparkline.ts";
import type { BriefingWords } from "./words.ts";

interface Series {
  readonly publisher: string;
  readonly years: readonly { readonly year: number; readonly value: number }[];
}

/** Three small lines from the reference data: value stolen, missiles launched and sanctions resolutions by year. */
export function glance(reference: Reference, words: BriefingWords): Html {
  const kinds = [
    [
      "thefts",
      palette.blue,
      longest(thefts(reference)),
      (value: number) => valueInWords(value, "USD", { form: "short" }),
    ],
    ["launches", palette.teal, longest(launches(reference)), String],
    ["resolutions", palette.orange, resolutions(reference), String],
  ] as const;
  const shown = kinds.filter(([, , series]) => series !== undefined && series.years.length > 1);
  if (shown.length === 0) return html`<div></div>`;
  // The first page can do without, where there is no room.
  return html`<div class="glance" data-spare>${
    shown.map(([kind, colour, series, say]) => small(kind, colour, series!, say, words))
  }</div>`;
}

function small(
  kind: "thefts" | "launches" | "resolutions",
  colour: string,
  { publisher, years }: Series,
  say: (value: number) => string,
  { glance: words }: BriefingWords,
): Html {
  const list = years.map(({ year, value }) => fill(words.point, { year, value: say(value) })).join("; ");
  const alt = fill(words[kind].alt, { publisher, list });
  return html`<div role="group" aria-label="${words[kind].title}"><p class="t">${words[kind].title}</p>
<p class="st">${fill(words[kind].subtitle, { publisher })}</p>${sparkline({ years, colour, say, alt })}</div>`;
}

// One publisher's series alone is drawn: others count other things. The longest is the most telling.
function longest(series: readonly Series[]): Series | undefined {
  return series.toSorted((a, b) => b.years.length - a.years.length)[0];
}

function thefts({ theft_by_year }: Reference): Series[] {
  const rows = [...theft_by_year].filter((row: TheftRow) =>
    row.year !== null && isYear(row.period_start, row.period_end)
  );
  return seriesOf(rows.map((row) => ({ ...row, year: row.year!, value: row.usd })));
}

function launches({ launches_by_year }: Reference): Series[] {
  const rows = [...launches_by_year].filter((row: LaunchRow) =>
    row.unit === "missiles" && row.year !== null && isYear(row.period_start, row.period_end)
  );
  return seriesOf(rows.map((row) => ({ ...row, year: row.year!, value: row.count })));
}

// Parts of a year would look like a fall.
function isYear(start: Date | null, end: Date | null): boolean {
  if (start === null || end === null) return start === end;
  return end.getTime() - start.getTime() > 360 * 86_400_000;
}

interface Row {
  readonly publisher: string;
  readonly published_start: Date | null;
  readonly year: number;
  readonly value: number;
}

/** Of several figures of a publisher for a year the last published stands; the longest run of years without a gap is kept. */
function seriesOf(rows: readonly Row[]): Series[] {
  return [...Map.groupBy(rows, ({ publisher }) => publisher)].map(([publisher, own]) => {
    const byYear = new Map(
      own.toSorted((a, b) => Number(a.published_start) - Number(b.published_start)).map((row) => [row.year, row.value]),
    );
    const years = [...byYear].map(([year, value]) => ({ year, value })).sort((a, b) => a.year - b.year);
    return { publisher, years: withoutGaps(years) };
  });
}

function withoutGaps<T extends { readonly year: number }>(years: readonly T[]): T[] {
  let best: T[] = [], run: T[] = [];
  for (const item of years) {
    run = run.length > 0 && item.year === run.at(-1)!.year + 1 ? [...run, item] : [item];
    if (run.length > best.length) best = run;
  }
  return best;
}

// Years without a resolution count as none, up to the last year that the reference knows anything of.
function resolutions({ resolutions, votes }: Reference): Series | undefined {
  const adopted = [...resolutions].filter((row: ResolutionRow) => row.kind !== "mandate").map(({ adopted }) =>
    adopted.getUTCFullYear()
  );
  if (adopted.length === 0) return undefined;
  const seen = [...votes].flatMap(({ date_start }) => date_start?.getUTCFullYear() ?? []);
  const [first, last] = [Math.min(...adopted), Math.max(...adopted, ...seen)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, value: adopted.filter((other) => other === year).length };
  });
  return { publisher: "", years };
}
