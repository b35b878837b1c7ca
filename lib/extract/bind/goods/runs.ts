import { Actions, Flows } from "../../lexicon/content_words.ts";
import { Clauses, Connectives, Ranges, Sections } from "../../lexicon/function_words.ts";
import { anyOf, has, isAnd, isMark, kindAt, lengthAt, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

const INTO = mark("credit", "in", "to");
/** What no list goes on behind, and what joins its goods without describing them. */
const ENDS = anyOf(Flows.any, Actions.any, Sections.number);
const SMALL = anyOf(Sections.stopword, Connectives.any);

/** Words that may stand between two goods of one list: "and other products of". */
const GAP = 3;

/** The places of goods, those of one list together. */
export function runsOf(passage: Passage, goods: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const at of goods) {
    const run = runs.at(-1);
    if (run && isJoined(passage, run.at(-1)!, at)) run.push(at);
    else runs.push([at]);
  }
  return runs;
}

/** Whether two goods belong to one list: only commas, "and", "or" and a few words that describe stand between them. */
function isJoined(passage: Passage, a: number, b: number): boolean {
  let gap = 0;
  let listed = false;
  let led = false;
  for (let at = a + 1; at < b; at++) {
    const kind = kindAt(passage, at);
    // "Coal (its largest source of income), iron and lead": what stands in brackets behind a good says what it is.
    if (kind === Kind.open) {
      const close = closeOf(passage, at, b);
      if (close > at && isAside(passage, at, close)) {
        at = close;
        continue;
      }
    }
    listed ||= kind === Kind.comma || kind === Kind.slash || isAnd(passage, at) || has(passage, at, Ranges.or);
    led ||= has(passage, at, INTO);
    if (kind === Kind.comma || kind === Kind.quote || kind === Kind.dash || kind === Kind.slash) continue;
    if (isMark(passage, at) || kind === Kind.digits || passage.periods.some((p) => p.from <= at && at < p.next)) {
      return false;
    }
    if (has(passage, at, ENDS)) return false;
    gap += has(passage, at, SMALL) ? 0 : lengthAt(passage, at);
    if (gap > GAP) return false;
  }
  // "Ships had traded oil": without a comma or a conjunction two goods with words between are no list.
  const ships = [a, b].filter((at) => has(passage, at, Clauses.ship)).length;
  return listed || gap === 0 && !led && ships !== 1;
}

/** The place of the bracket that closes one, before another place; -1 if none does. */
function closeOf(passage: Passage, open: number, to: number): number {
  for (let at = open + 1; at < to; at++) if (kindAt(passage, at) === Kind.close) return at;
  return -1;
}

/** Whether what stands in brackets has neither a figure nor a time: "(400,000 tonnes a year)" is of the good before it alone. */
function isAside(passage: Passage, open: number, close: number): boolean {
  return ![...passage.values, ...passage.periods].some(({ from }) => from > open && from < close);
}
