import { unitOf } from "./clock.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import { readNumber } from "../values/number.ts";
import type { Count } from "./when.ts";

/** "six-month period": a number that a hyphen joins to a unit, before a noun for a stretch of time. */
export function readJoined(
  tokens: Tokens,
  at: number,
): Count | null {
  const number = readNumber(tokens, at);
  if (number === null || tokens.kindOf(number.next) !== Kind.dash) return null;
  const unit = unitOf(tokens, number.next + 1);
  const next = number.next + 2;
  return unit === null || !tokens.is(next, "clause", "stretch") ? null : { count: number.value, unit, next };
}
