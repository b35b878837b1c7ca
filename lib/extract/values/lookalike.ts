import { FOLD } from "../lexicon/fold.ts";
import { isTime } from "../periods/clock.ts";
import { Role } from "../lexicon/role.ts";
import { Time } from "../lexicon/time.ts";
import { Flag, Kind, type Tokens } from "../scan/tokens.ts";

const LONGEST_LIST = 20;
const NAME_WORDS = 4;
const SPACED = /\p{Zs}/u;
const ZERO = 48;
// Where letters have no case, digits often touch the word before them for want of a space.
const CASED = /[\p{Lu}\p{Ll}\p{Lt}]$/u;
const PADDED = /^[0٠۰]\p{Nd}*[1-9\u0661-\u0669\u06f1-\u06f9]/u;
const CLOCK = /^\p{Nd}{2}\.\p{Nd}{2}$/u;

/** Whether the number in tokens [from, next) only looks like a figure: part of a name, a score, a clock time, an age. */
export function isLookalike(tokens: Tokens, from: number, next: number): boolean {
  return isNumbered(tokens, from) || isPadded(tokens, from) || isJoinedBefore(tokens, from) ||
    isJoinedAfter(tokens, next) ||
    isAged(tokens, next) || isOfName(tokens, from, next) ||
    isOfPlace(tokens, from) ||
    isClock(tokens, from, next);
}

/** "0555 010 0199": a nought before other digits, with more digits about it, is of a number that is dialled. */
function isPadded(tokens: Tokens, from: number): boolean {
  if (tokens.kindOf(from) !== Kind.digits || FOLD[tokens.text.charCodeAt(tokens.start[from]!)] !== ZERO) return false;
  if (!PADDED.test(tokens.words(from))) return false;
  if (CLOCK.test(tokens.words(from))) return true;
  return tokens.kindOf(from - 1) === Kind.digits || tokens.kindOf(from + 1) === Kind.digits ||
    tokens.kindOf(from - 1) === Kind.dash || tokens.kindOf(from + 1) === Kind.dash;
}

/** "Resolution 2397", "Nr. 5", "resolutions 2371, 2375 and 2397". */
function isNumbered(tokens: Tokens, from: number): boolean {
  let at = from;
  for (let listed = 0; listed < LONGEST_LIST && isListed(tokens, at); listed++) at -= 2;
  return (tokens.roleOf(at - 1) & Role.lookalike) !== 0 && tokens.is(at - 1, "lookalike", "before");
}

/** Whether the digits at a token come after other digits in a list. */
function isListed(tokens: Tokens, at: number): boolean {
  const kind = tokens.kindOf(at - 1);
  const joins = kind === Kind.comma || kind === Kind.slash || (tokens.roleOf(at - 1) & Role.connective) !== 0;
  return joins && tokens.kindOf(at) === Kind.digits && tokens.kindOf(at - 2) === Kind.digits;
}

/** "APT38", "Hwasong-12", "12:30", "3/4": letters or digits stand right before it. */
function isJoinedBefore(tokens: Tokens, from: number): boolean {
  const before = from - 1;
  if (tokens.kindOf(from) !== Kind.digits || before < 0) return false;
  if ((tokens.roleOf(before) & Role.lookalike) !== 0 && tokens.is(before, "lookalike", "name")) return true;
  if (!tokens.glued(from)) return false;
  const kind = tokens.kindOf(before);
  const plain = (tokens.roleOf(before) & (Role.currency | Role.bound | Role.connective | Role.range)) === 0;
  if (kind === Kind.other || kind === Kind.word) return plain && isLetters(tokens, before);
  if (kind !== Kind.dash && kind !== Kind.colon && kind !== Kind.slash) return false;
  if (!tokens.glued(before)) return false;
  const first = tokens.kindOf(before - 1);
  if (first === Kind.digits) return true;
  return (first === Kind.other || first === Kind.word) && plainWord(tokens, before - 1);
}

function plainWord(tokens: Tokens, at: number): boolean {
  return (tokens.roleOf(at) & (Role.currency | Role.number | Role.magnitude | Role.bound | Role.percent)) === 0;
}

function isLetters(tokens: Tokens, at: number): boolean {
  return CASED.test(tokens.words(at));
}

/** "5.56mm", "9-0", "12:30", "2.": unknown letters or more digits stand right behind it. */
function isJoinedAfter(tokens: Tokens, next: number): boolean {
  const last = next - 1;
  if (tokens.kindOf(last) !== Kind.digits) return false;
  if ((tokens.flag[last]! & Flag.dot) !== 0) return true;
  if (!tokens.glued(next)) return false;
  const kind = tokens.kindOf(next);
  if (kind === Kind.other) return isLetters(tokens, next);
  if (kind === Kind.word) {
    return (tokens.roleOf(next) & (Role.currency | Role.percent | Role.magnitude | Role.bound_after | Role.unit)) === 0;
  }
  const joins = kind === Kind.colon || kind === Kind.slash || kind === Kind.dash;
  return joins && tokens.kindOf(next + 1) === Kind.digits && tokens.glued(next + 1);
}

/** "39-year-old", "39 Jahre alt". */
function isAged(tokens: Tokens, next: number): boolean {
  const at = tokens.kindOf(next) === Kind.dash && tokens.glued(next) ? next + 1 : next;
  return (tokens.roleOf(at) & Role.lookalike) !== 0 && tokens.is(at, "lookalike", "after");
}

/** "Mupyong-ni": a number in words that a dash joins to a name before it. */
function isOfPlace(tokens: Tokens, from: number): boolean {
  return tokens.kindOf(from) === Kind.word && tokens.kindOf(from - 1) === Kind.dash && tokens.glued(from) &&
    tokens.glued(from - 1) && tokens.kindOf(from - 2) === Kind.other && (tokens.flag[from - 2]! & Flag.capital) !== 0;
}

/** "«Freedom Shield 23»": digits that end a name of several words in quotes. */
function isOfName(tokens: Tokens, from: number, next: number): boolean {
  if (tokens.kindOf(next) !== Kind.quote || tokens.kindOf(from) !== Kind.digits) return false;
  for (let at = from - 1; at >= 0 && from - at <= NAME_WORDS + 1; at--) {
    const kind = tokens.kindOf(at);
    if (kind === Kind.quote) return at < from - 2 || SPACED.test(tokens.words(at + 1));
    if (kind !== Kind.other && kind !== Kind.word || (tokens.flag[at]! & Flag.capital) === 0) return false;
  }
  return false;
}

/** "17.30 Uhr", "kl. 9", "5 pm"; but "um 8.39 Uhr zwei" goes on behind its clock time. */
function isClock(tokens: Tokens, from: number, next: number): boolean {
  if (isTime(tokens, next, Time.clock)) return true;
  if (!isTime(tokens, from - 1, Time.clock)) return false;
  return tokens.kindOf(from - 2) !== Kind.digits || tokens.end[from - 2]! - tokens.start[from - 2]! <= 2;
}
