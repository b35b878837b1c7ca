import { nounAt } from "../../passage/heads.ts";
import { anyOf, clauseAround, has, holds, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** What leads to the reason for a decision, and what is decided. */
const OVER = mark("clause", "over");
const DECIDES = mark("action", "impose", "tighten", "ban");
const LAWS = anyOf(mark("head", "sanctions", "resolution"), mark("source", "UN Security Council"));
const MOUNTED = mark("clause", "mounted");
const BOMBS = mark("head", "nuclear", "blast");
const SITE = mark("clause", "site");
const LAUNCHES = mark("trigger", "launch", "conduct");
/** How far from a missile the word may stand by which a bomb is put on it. */
const MOUNT_REACH = 6;

/** "A hydrogen bomb that can be mounted on an ICBM": what a bomb is made to be carried by has not flown. */
export function isMadeFor(passage: Passage, start: number, at: number): boolean {
  if (!holds(passage, MOUNTED) || !holds(passage, BOMBS) || nounAt(passage, at) !== "missile") return false;
  const [from, to] = clauseAround(passage, at);
  return holdsIn(passage, MOUNTED, Math.max(from - 1, start - MOUNT_REACH), Math.min(to, at + MOUNT_REACH));
}

/** "Sanctioned it on 15 October over its nuclear test": why something was decided, told without a day of its own. */
export function isReason(passage: Passage, start: number, next: number): boolean {
  if (!holds(passage, OVER) || !holds(passage, DECIDES) || !holds(passage, LAWS)) return false;
  if (!has(passage, start - 1, OVER) && !has(passage, start - 2, OVER)) return false;
  // "Over its third test, conducted that February": a place in a row has a time, wherever it is told.
  if (passage.values.some((value) => value.ordinal && value.from >= start && value.from <= next)) return false;
  const [, to] = clauseAround(passage, start);
  return !passage.periods.some(({ from }) => from >= next && from < to);
}

/** "The missile launch site", "a satellite launching station", "satellite images": nouns that only say what a place or picture is for. */
export function isOfSite(passage: Passage, start: number, next: number): boolean {
  if (!holds(passage, SITE)) return false;
  if (passage.columns.lexicon.grammar.head_first) return has(passage, start - 1, SITE);
  return has(passage, next, SITE) || has(passage, next, LAUNCHES) && has(passage, next + 1, SITE);
}
