import { isTime, skipGlue, unitOf } from "./clock.ts";
import { Time } from "../lexicon/time.ts";
import { readNumber } from "../values/number.ts";
import { nthOfTime } from "./parts.ts";
import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import type { Read, TimeUnit, When } from "./when.ts";

const COUNTS = Role.number | Role.digits;
const SIDES = COUNTS | Role.ordinal | Role.time | Role.magnitude | Role.dual | Role.connective | Role.vague;

/** "årets ni første måneder", "the nine first months of 2018": several units from the beginning or the end of a time. */
export function readSeveral(tokens: Tokens, at: number): Read | null {
  const role = tokens.roleOf(at);
  if ((role & (COUNTS | Role.time)) === 0) return null;
  const owner = (role & Role.time) === 0 ? null : ownerAt(tokens, at);
  if (owner === null && (role & COUNTS) === 0) return null;
  const some = severalAt(tokens, owner === null ? at : at + 1, owner !== null);
  if (some === null) return null;
  const { count, side, unit, next } = some;
  if (owner !== null) return { when: { is: "nth", nth: side === 1 ? 1 : -count, unit, of: owner, count }, next };
  if (skipGlue(tokens, next) === next && (tokens.roleOf(next) & Role.relative) === 0) return null;
  const read = nthOfTime(tokens, side === 1 ? 1 : -count, unit, next);
  return read?.when.is === "nth" ? { ...read, when: { ...read.when, count } } : null;
}

/** The time that a word in the genitive names: "this year's", "last year's". */
function ownerAt(tokens: Tokens, at: number): When | null {
  if (!isTime(tokens, at, Time.owner)) return null;
  const relative = tokens.find(at, "relative")?.class;
  if (relative === "year-1") return { is: "unit", unit: "year", shift: -1 };
  const unit = unitOf(tokens, at);
  return unit === "year" || unit === "month" ? { is: "unit", unit, shift: 0 } : null;
}

interface Several {
  readonly count: number;
  readonly side: 1 | -1;
  readonly unit: TimeUnit;
  readonly next: number;
}

/** "nine first months", and behind an owner also "first nine months" and "first month". */
function severalAt(tokens: Tokens, at: number, owned: boolean): Several | null {
  const side = owned ? sideAt(tokens, at) : null;
  const from = side === null ? at : at + 1;
  const counts = (tokens.roleOf(from) & COUNTS) !== 0 && (side !== null || goesOn(tokens, from + 1));
  const number = counts ? readNumber(tokens, from) : null;
  if (number === null && side === null) return null;
  const behind = number?.next ?? from;
  const own = side ?? sideAt(tokens, behind);
  const next = side === null ? behind + 1 : behind;
  const unit = unitOf(tokens, next);
  const count = number?.value ?? 1;
  if (own === null || unit === null || !Number.isInteger(count) || count < 1) return null;
  return { count, side: own, unit, next: next + 1 };
}

/** Whether a number may go on at a token, or have a side behind it. */
function goesOn(tokens: Tokens, at: number): boolean {
  const kind = tokens.kindOf(at);
  return (tokens.roleOf(at) & SIDES) !== 0 || kind === Kind.dash || kind === Kind.comma;
}

function sideAt(tokens: Tokens, at: number): 1 | -1 | null {
  if ((tokens.roleOf(at) & Role.ordinal) !== 0 && tokens.find(at, "ordinal")!.value === 1) return 1;
  return isTime(tokens, at, Time.last) ? -1 : null;
}

/** "الأشهر التسعة الأولى من 2025": several units of a time, whose number and side stand behind the unit. */
export function severalBehind(tokens: Tokens, at: number, unit: TimeUnit): Read | null {
  const number = (tokens.roleOf(at) & COUNTS) === 0 ? null : readNumber(tokens, at);
  const side = number && sideAt(tokens, number.next);
  if (number === null || side === null || !Number.isInteger(number.value) || number.value < 1) return null;
  const read = nthOfTime(tokens, side === 1 ? 1 : -number.value, unit, number.next + 1);
  if (read?.when.is === "nth") return { ...read, when: { ...read.when, count: number.value } };
  return side === 1 ? firstOfYear(tokens, number.value, unit, number.next + 1) : null;
}

/** What says of what the first months are: "of his rule", "after the summit". */
const TELLS_OF = Role.time | Role.range | Role.article | Role.connective | Role.relative;

/** "In the first nine months": of the year, where nothing behind them says of what. */
export function firstOfYear(tokens: Tokens, count: number, unit: TimeUnit, next: number): Read | null {
  if (unit !== "month" && unit !== "quarter" || !Number.isInteger(count) || count < 2) return null;
  if ((tokens.roleOf(next) & TELLS_OF) !== 0) return null;
  return { when: { is: "nth", nth: 1, unit, of: null, count }, next };
}
