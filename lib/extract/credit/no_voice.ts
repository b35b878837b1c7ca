import { has, isDate, kindAt, lastPlace, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import { Kind } from "../scan/tokens.ts";

const COUNCIL = mark("source", "UN Security Council");
const BODIES = mark("source", "UN", "UN Security Council");
const LISTS = mark("action", "list");
const LIMITS = mark("action", "limit", "cap", "ban");
const THAT = mark("clause", "pointing");

/** "The Council adds three firms to its list", "the limits that the United Nations put on it": a body that decides tells of nothing. */
export function decides(passage: Passage, at: number, cue: number): boolean {
  if (has(passage, at, COUNCIL) && has(passage, cue, LISTS)) return true;
  const that = lastPlace(passage, THAT, at - 2, at);
  return that >= 0 && has(passage, at, BODIES) && has(passage, that - 1, LIMITS);
}

/** "UNITED NATIONS, 23 Dec (Wire) -": a name that opens a date line is where a report was written. */
export function isPlaceOfWriting(passage: Passage, at: number): boolean {
  if (at > 0) return false;
  let next = at + 1;
  for (let open = false; next < passage.count && kindAt(passage, next) !== Kind.dash; next++) {
    const kind = kindAt(passage, next);
    if (kind === Kind.open || kind === Kind.close) open = kind === Kind.open;
    else if (!open && kind !== Kind.comma && kind !== Kind.digits && !isDate(passage, next)) return false;
  }
  return next > at + 1 && next < passage.count;
}
