import { Sections } from "../../lexicon/function_words.ts";
import { has, kindAt, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

/** How many places before an aside its verb may stand. */
const REACH = 8;

/** "It imported, in 89 calls at its ports, 700,000 barrels of fuel": the way between two places but for one aside between commas. */
export function wayWithoutAside(passage: Passage, from: number, to: number): number {
  const way = wayBetween(passage, from, to);
  if (from >= to) return way;
  const commas: number[] = [];
  for (let at = from + 1; at < to; at++) if (kindAt(passage, at) === Kind.comma) commas.push(at);
  const [first, last] = commas;
  if (commas.length !== 2 || first! - from > REACH || !has(passage, first! + 1, Sections.stopword)) return way;
  return way - wayBetween(passage, first!, last! + 1);
}
