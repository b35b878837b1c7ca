import { skipGlue } from "./clock.ts";
import { readAgo, readLength } from "./lengths.ts";
import { readUnit } from "./relative.ts";
import type { Tokens } from "../scan/tokens.ts";
import type { Read } from "./when.ts";

/** "June last year", "4 July three years ago": the year behind a date that is told from the document's day. */
export function readOwnYear(tokens: Tokens, next: number): Read | null {
  const at = skipGlue(tokens, next);
  return readUnit(tokens, at, "year") ?? readYearsAgo(tokens, at);
}

function readYearsAgo(tokens: Tokens, at: number): Read | null {
  const read = readAgo(tokens, at) ?? readLength(tokens, at);
  if (read?.when.is !== "ago") return null;
  const { count, unit, and } = read.when;
  if (unit !== "year" || and !== undefined || !Number.isInteger(count)) return null;
  return { when: { is: "unit", unit, shift: -count }, next: read.next };
}
