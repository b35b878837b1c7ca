import type { Entry } from "./entry.ts";

/** Sections of what words say of time and order. */
const TIMELY: ReadonlySet<string> = new Set(["time", "ordinal", "month", "weekday", "season", "relative"]);
/** Sections of words that mean nothing by themselves. */
const GRAMMAR: ReadonlySet<string> = new Set(["stopword", "article", "time", "credit", "range"]);

/**
 * What a phrase of these words says of time or order beside what it says itself: that of its last word, where only words of
 * grammar stand before it. "The last" begins "the last three months", "a second" is an ordinal.
 */
export function timelyEntries(
  phrase: number,
  parts: readonly number[],
  entriesOf: (id: number) => readonly Entry[],
): readonly Entry[] {
  const isGrammar = (id: number): boolean => {
    const entries = entriesOf(id);
    return entries.length > 0 && entries.every(({ section }) => GRAMMAR.has(section));
  };
  if (!parts.slice(0, -1).every(isGrammar)) return [];
  const own = new Set(entriesOf(phrase).map(({ section }) => section));
  return entriesOf(parts.at(-1)!).filter(({ section }) => TIMELY.has(section) && !own.has(section));
}
