import { isTime } from "./clock.ts";
import { Role } from "../lexicon/role.ts";
import { Time } from "../lexicon/time.ts";
import { Flag, Kind, type Tokens } from "../scan/tokens.ts";

/** What joins the two times of a stretch. */
export interface Link {
  readonly next: number;
  /** "and" without "between": the times stand in a row */
  readonly isList: boolean;
  /** a dash, which also joins numbers that are no times */
  readonly weak: boolean;
}

/** Words that may join two times. */
const LINKS = Role.range | Role.time | Role.connective;

/** What joins a time that ends before a token to another one; `opener` is the word that opens the stretch. */
export function linkAt(tokens: Tokens, at: number, opener: "from" | "between" | null): Link | null {
  if (tokens.kindOf(at) === Kind.dash) return { next: at + 1, isList: false, weak: true };
  // "14./15. Oktober": the slash joins days, not the parts of a date.
  const slashed = tokens.kindOf(at) === Kind.slash && (tokens.flag[at - 1]! & Flag.dot) !== 0;
  if (slashed) return { next: at + 1, isList: false, weak: true };
  if (tokens.kindOf(at) === Kind.slash && (tokens.roleOf(at - 1) & Role.month) !== 0 && isMonthOf(tokens, at + 1)) {
    return { next: at + 1, isList: true, weak: true };
  }
  if ((tokens.roleOf(at) & LINKS) === 0) return null;
  const isAnd = (tokens.flag[at]! & Flag.clitic) !== 0 && tokens.kindOf(at) === Kind.word ||
    isTime(tokens, at, Time.and);
  if (isAnd) {
    // "وحتى", "and until": the conjunction before another link adds nothing.
    if (isTime(tokens, at + 1, Time.to)) return { next: at + 2, isList: false, weak: false };
    return { next: at + 1, isList: opener !== "between", weak: false };
  }
  // "From March to date" ends with its last word, which is also the link.
  if (opener === "from" && isTime(tokens, at, Time.to_date)) return { next: at, isList: false, weak: false };
  if (!isTime(tokens, at, Time.to | Time.until)) return null;
  return { next: at + 1, isList: false, weak: false };
}

/** "Februar/März 2013", "Ende Juli/Anfang August": whether a month, or a part of one, stands behind a slash. */
function isMonthOf(tokens: Tokens, at: number): boolean {
  const part = isTime(tokens, at, Time.early | Time.mid | Time.late);
  return (tokens.roleOf(part ? at + 1 : at) & Role.month) !== 0;
}
