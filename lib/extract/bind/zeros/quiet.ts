import { anyOf, clauseAround, holds, holdsIn, lastPlace, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { take } from "./zeros.ts";

const SITE = mark("clause", "test_site");
const QUIET = anyOf(mark("clause", "quiet"), mark("negation", "pause"));
const MISSILES = mark("head", "missile", "launch");
/** How far behind the site the word may stand that calls it quiet. */
const REACH = 6;

/** Binds "the nuclear test site has lain idle since 2017": a place of tests that is quiet since a time has seen none since. */
export function bindQuiet(passage: Passage, story: Story): void {
  if (!holds(passage, SITE)) return;
  for (const at of placesOf(passage, QUIET)) {
    const [from, to] = clauseAround(passage, at);
    if (holdsIn(passage, MISSILES, from, to)) continue;
    const site = lastPlace(passage, SITE, Math.max(from, at - REACH), to);
    const since = passage.periods.find(({ kind, from: start }) => kind === "since" && start >= from && start <= to);
    if (site < 0 || since === undefined || story.own.some(({ measure }) => measure === "nuclear_tests")) continue;
    take(passage, { measure: "nuclear_tests", subject: null, range: [site, site + 1] }, at, story);
    story.own.at(-1)!.window = since;
    return;
  }
}
