import { TIMES } from "./sections.ts";

/** What a word can be about a time, as bits of the classes in the section for time words. */
export const Time = Object.fromEntries(TIMES.map((name, bit) => [name, 1 << bit])) as Readonly<
  Record<(typeof TIMES)[number], number>
>;

/** Words that only lead to a time and are passed over until one is found. */
export const LEADS = Time.of | Time.the | Time.at | Time.within | Time.to_time | Time.whole | Time.clock | Time.now |
  Time.already | Time.same;
