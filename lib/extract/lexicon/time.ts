import type { Entry } from "./entry.ts";
import { TIMES } from "./sections.ts";

/** The classes of words that join two times or figures of which bits are kept: with those of time words there are 32. */
const JOINS = ["from", "between", "to", "and"] as const;

type Name = (typeof TIMES)[number] | (typeof JOINS)[number];

/** What a word can be about a time or a stretch of it, as bits of the classes in the sections for time words and ranges. */
export const Time = Object.fromEntries([...TIMES, ...JOINS].map((name, bit) => [name, 1 << bit])) as Readonly<
  Record<Name, number>
>;

/** The bits of Time that an entry gives to its word. */
export function timesOf({ section, class: name }: Entry): number {
  return section === "time" || section === "range" ? Time[name as Name] ?? 0 : 0;
}

/** Words that only lead to a time and are passed over until one is found. */
export const LEADS = Time.of | Time.the | Time.at | Time.within | Time.to_time | Time.whole | Time.clock | Time.now |
  Time.already | Time.same;
