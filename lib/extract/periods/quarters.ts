import { unitOf } from "./clock.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import type { Read, TimeUnit } from "./when.ts";

/** "2018 Q4", "2017-q1": a quarter or half of the year before it. */
export function readQuarter(tokens: Tokens, year: Read): Read | null {
  const at = tokens.kindOf(year.next) === Kind.dash && tokens.glued(year.next) ? year.next + 1 : year.next;
  const nth = shortNth(tokens, at);
  return nth && { when: { is: "nth", nth: nth.nth, unit: nth.unit, of: year.when }, next: at + 2 };
}

/** "Q3", "H1": a quarter or half by its short form. */
export function shortNth(tokens: Tokens, at: number): { readonly nth: number; readonly unit: TimeUnit } | null {
  const unit = unitOf(tokens, at);
  const nth = tokens.kindOf(at + 1) === Kind.digits && tokens.glued(at + 1) ? Number(tokens.words(at + 1)) : NaN;
  return nth >= 1 && nth <= 4 && (unit === "quarter" || unit === "half") ? { nth, unit } : null;
}
