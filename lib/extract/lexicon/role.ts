import type { Entry } from "./compile.ts";
import { LEADS, Time, timesOf } from "./time.ts";

/** What a token can be in a number, an amount or a period, as bits: most tokens have none and are passed over at once. */
export const Role = {
  number: 1,
  magnitude: 2,
  dual: 4,
  fraction: 8,
  article: 16,
  connective: 32,
  currency: 64,
  percent: 128,
  bound: 256,
  bound_after: 512,
  range: 1024,
  month: 2048,
  weekday: 4096,
  unit: 8192,
  time: 16384,
  relative: 32768,
  season: 65536,
  decade: 131072,
  ordinal: 262144,
  lookalike: 524288,
  vague: 1048576,
  dual_noun: 2097152,
  digits: 4194304,
  countable: 8388608,
  stopword: 16777216,
  abbreviation: 33554432,
  suffix: 67108864,
  dual_unit: 134217728,
  cardinal: 536870912,
  holiday: 268435456,
  /** a word about time that does more than lead to one, see LEADS, or one that a stretch of time begins with */
  opens: 1073741824,
} as const;

/** The role that an entry gives to its word; 0 for sections that have nothing to do with numbers and periods. */
export function roleOf(entry: Entry): number {
  const role = (Role as Readonly<Record<string, number>>)[entry.section] ?? 0;
  return opensTime(entry) ? role | Role.opens : role;
}

/** Classes of words that a time, or a stretch of it, may begin with. */
const OPENS = ~(LEADS | Time.to | Time.and);

function opensTime(entry: Entry): boolean {
  return (timesOf(entry) & OPENS) !== 0;
}
