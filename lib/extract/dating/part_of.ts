import { Clauses, Sections, Times } from "../lexicon/function_words.ts";
import { anyOf, has } from "../passage/marks.ts";
import { isCumulative } from "./excluded/compared.ts";
import type { Dating, Draft } from "../passage/draft.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import type { Value } from "../values/values.ts";

const WHOSE = anyOf(Times.the, Clauses.its);
/** How the names of the rules end that find a part of what was counted before. */
const PARTS = /\.(?:part|described)$/u;

/** Whether the number at a place is one that another before it is a part of: what is told behind it is told of that part. */
export function isWhole(passage: Passage, from: number): boolean {
  const whose = has(passage, from - 1, WHOSE) && !has(passage, from - 1, Clauses.of_whole);
  // "Two of North Korea's five tests"
  const of = has(passage, from - 1, Sections.possessive) ? from - 3 : whose ? from - 2 : from - 1;
  return has(passage, of, Clauses.of_whole) && passage.values.some((value) => value.next === of && isCount(value));
}

/** "Four of the 44 incidents": the time of the number that was told before. */
export function toldBefore({ measure, low }: Draft, { recent }: Story): Dating | null {
  return recent.findLast((other) => other.measure === measure && other.low === low && other.when)?.when ?? null;
}

function isCount({ unit, ordinal, isYear, vague }: Value): boolean {
  return unit === "count" && !ordinal && !isYear && !vague;
}

/** "19 this year. In all he has fired 85": a sum of all that is more than what was counted before is of no time told with that. */
export function isMoreInAll({ passage, parent, low }: Draft): boolean {
  return parent !== null && parent.passage !== passage && low! > (parent.low ?? low!) && isCumulative(passage);
}

/** "In 2024 it made five launches from January to March, two of them ...": a part of what was counted, with no time since that one's. */
export function isOfParent({ parent, passage, range, rule }: Draft): boolean {
  if (!parent?.when || parent.passage !== passage || !PARTS.test(rule)) return false;
  const { span } = parent.when;
  const own = passage.periods.find((period) => period.span[0] === span[0]);
  return own !== undefined && own.next <= range[0] && !passage.periods.some(({ from }) => from > own.from);
}
