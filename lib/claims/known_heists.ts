import comparisons from "../../data/comparisons.json" with { type: "json" };
import { utc } from "./day.ts";
import type { KnownFigure } from "./known.ts";
import type { HeistRow } from "./reference.ts";

/** The names that claims have for the victims of the table, where those are others. */
const VICTIMS: ReadonlyMap<string, string> = new Map(Object.entries(comparisons.victims));

/** A theft is a figure of its day, and one of its year: what an article says of a year may be a single theft. */
export function heistFigures(
  { date_start, date_end, usd, usd_low, usd_high, victim, source_url }: HeistRow,
): KnownFigure[] {
  if (!date_start || !date_end) return [];
  const [low, high] = [usd_low ?? usd, usd_high ?? usd];
  const shared = {
    table: "heists",
    measure: "stolen",
    subject: null,
    victim: VICTIMS.get(victim) ?? victim,
    counted: null,
    unit: "USD",
    published: null,
  } as const;
  const figure = {
    ...shared,
    low,
    high,
    bound: low === high ? "about" : "range",
    publisher: victim,
    source_url,
  } as const;
  const year = date_start.getUTCFullYear();
  return [{ ...figure, start: date_start, end: date_end }, {
    ...figure,
    start: utc(year, 1, 1),
    end: utc(year, 12, 31),
  }];
}
