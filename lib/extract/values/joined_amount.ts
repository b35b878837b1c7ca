import type { Num } from "./number.ts";
import { readNumber } from "./number.ts";
import { Role } from "../lexicon/role.ts";
import { Flag, Kind, type Tokens } from "../scan/tokens.ts";
import { unitAfter } from "./unit.ts";

const MILLION = 1e6;
const THOUSAND = 1000;
/** What may stand behind the whole amount without being what its second part counts. */
const BEHIND = Role.bound_after | Role.range | Role.connective;

/**
 * "ملياري دولار وعشرين مليونا", "مليار دولار ونصف المليار": an amount whose currency stands behind its greater part, with the
 * lesser joined on behind it. `next` is the first token after the currency. Null if no part follows.
 */
export function readRest(tokens: Tokens, number: Num, next: number): Num | null {
  // Only where a magnitude alone is a number does the lesser part go without its currency.
  if (number.magnitude < MILLION || !tokens.lexicon.grammar.bare_magnitude) return null;
  const isAnd = (tokens.flag[next]! & Flag.clitic) !== 0 || tokens.is(next, "connective", "and");
  if (!isAnd) return null;
  const part = readNumber(tokens, next + 1) ?? half(tokens, number, next + 1);
  if (part === null || part.value >= number.magnitude || part.magnitude < THOUSAND) return null;
  if (unitAfter(tokens, part.next) !== null || !isFree(tokens, part.next)) return null;
  return { ...number, value: number.value + part.value, next: part.next };
}

/** "مليون دولار ونصف": half of the magnitude that was named. */
function half(tokens: Tokens, { magnitude }: Num, at: number): Num | null {
  if ((tokens.roleOf(at) & Role.fraction) === 0) return null;
  const value = tokens.find(at, "fraction")!.value * magnitude;
  return { value, next: at + 1, magnitude, digits: false, plain: false };
}

/** Whether nothing that the number could count follows. */
function isFree(tokens: Tokens, at: number): boolean {
  const kind = tokens.kindOf(at);
  if (kind === Kind.other) return false;
  return kind !== Kind.word || (tokens.roleOf(at) & BEHIND) !== 0 || tokens.find(at, "stopword") !== undefined ||
    (tokens.flag[at]! & Flag.clitic) !== 0;
}
