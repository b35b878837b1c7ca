import { isBoundary, kindAt } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import { Kind } from "../scan/tokens.ts";

/** Whether a comma, bracket or stronger mark stands between two places. */
export function isParted(passage: Passage, a: number, b: number): boolean {
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++) if (isBoundary(passage, at)) return true;
  return false;
}

/** Whether a full stop, semicolon, colon, or a quotation mark stands between two places. */
export function isFarParted(passage: Passage, a: number, b: number): boolean {
  for (let at = Math.min(a, b) + 1; at < Math.max(a, b); at++) {
    const kind = kindAt(passage, at);
    if (kind === Kind.semicolon || kind === Kind.colon || kind === Kind.stop) return true;
  }
  return false;
}
