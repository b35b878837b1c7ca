import { anyOf, clauseAround, has, holds, isApart, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import { nounAt } from "../../passage/heads.ts";
import type { Passage } from "../../passage/passage.ts";

/** Nouns for bombs themselves, which may be built and kept as well as set off. */
const BOMB = mark("clause", "bomb");
const MADE = anyOf(mark("clause", "develop", "made"), mark("blocker", "idle"));
const DEVELOPS = mark("clause", "develop");
const FIRES = mark("trigger", "conduct", "launch");
/** How far from a bomb the word may stand by which it is built or kept. */
const MADE_REACH = 7;

/** "Built six nuclear bombs in 2021", "says it has developed a hydrogen bomb": a bomb that is made, and by nothing nearer set off. */
export function isMade(passage: Passage, noun: number): boolean {
  if (!has(passage, noun, BOMB) || !holds(passage, MADE)) return false;
  const [from, to] = clauseAround(passage, noun);
  const made = nearest(passage, noun, placesOf(passage, MADE, from, to));
  return made <= MADE_REACH && made < nearest(passage, noun, firesOf(passage));
}

/** "1987–1992: it develops the Scud-C, the Rodong-1 and others": missiles that are made in a clause in which none is fired. */
export function isDeveloped(passage: Passage, noun: number): boolean {
  return holds(passage, DEVELOPS) && !holds(passage, FIRES) && placesOf(passage, DEVELOPS, 0, noun).length > 0;
}

/** "Had a dozen nuclear bombs in 2016": several bombs where nothing is set off. */
export function areKept(passage: Passage, noun: number): boolean {
  return has(passage, noun, BOMB) && firesOf(passage).every((at) => isApart(passage, at, noun));
}

function firesOf(passage: Passage): readonly number[] {
  return placesOf(passage, FIRES).filter((at) => nounAt(passage, at) === undefined && !has(passage, at, MADE));
}

function nearest(passage: Passage, noun: number, places: readonly number[]): number {
  return places.reduce((least, at) => Math.min(least, wayBetween(passage, at, noun)), Infinity);
}
