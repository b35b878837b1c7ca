import { isTime, yearOf } from "../periods/clock.ts";
import { Role } from "../lexicon/role.ts";
import { Time } from "../lexicon/time.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";

/** The unit of a number and how far it reaches. */
export interface UnitRead {
  readonly unit: string;
  /** first token after number and unit, or first token of unit and number */
  readonly edge: number;
}

/** The currency written before the number at a token: a symbol or code, "$5", "USD 5", "kr 500". */
export function unitBefore(tokens: Tokens, at: number): UnitRead | null {
  const before = at - 1;
  if ((tokens.roleOf(before) & Role.currency) === 0) return percentBefore(tokens, before);
  const unit = tokens.find(before, "currency")!.class;
  const words = tokens.words(before);
  const isSign = words.length <= 2 || words.toUpperCase() === unit || /[^\p{L}\s.]/u.test(words);
  return isSign || isName(tokens, before) ? { unit, edge: before } : null;
}

const NUMBERS = Role.digits | Role.number | Role.magnitude | Role.dual | Role.fraction | Role.vague | Role.article;
/** Shorter names of currencies are other words as well: "won 9 games". */
const SHORTEST_NAME = 5;

/** "dollar 22.5 million": a name before the number, where it belongs to none before it. */
function isName(tokens: Tokens, at: number): boolean {
  const free = (tokens.roleOf(at - 1) & NUMBERS) === 0 && !tokens.glued(at);
  const year = yearOf(tokens, at + 1) !== null;
  return free && !year && tokens.words(at).length >= SHORTEST_NAME && isFree(tokens, at + 2);
}

/** Whether nothing that the number could count follows. */
function isFree(tokens: Tokens, at: number): boolean {
  const kind = tokens.kindOf(at);
  return kind !== Kind.other && (tokens.roleOf(at) & Role.currency) === 0;
}

/** "%50", "percent of 10", where no number stands before it. */
function percentBefore(tokens: Tokens, at: number): UnitRead | null {
  if (isSignOf(tokens, at)) return { unit: "percent", edge: at };
  const word = (tokens.roleOf(at) & Role.percent) === 0 ? skipBack(tokens, at) : at;
  if ((tokens.roleOf(word) & Role.percent) === 0 || !/\p{L}/u.test(tokens.words(word))) return null;
  return (tokens.roleOf(word - 1) & NUMBERS) !== 0 || word > 0 && tokens.kindOf(word - 1) !== Kind.stop
    ? null
    : { unit: "percent", edge: word };
}

/** "%50": a sign right before the digits, where texts run from right to left. */
function isSignOf(tokens: Tokens, at: number): boolean {
  return (tokens.roleOf(at) & Role.percent) !== 0 && tokens.glued(at + 1) && !/\p{L}/u.test(tokens.words(at)) &&
    (tokens.roleOf(at - 1) & NUMBERS) === 0;
}

function skipBack(tokens: Tokens, at: number): number {
  return isTime(tokens, at, Time.of) ? at - 1 : at;
}

/** The currency or percent sign written behind the number that ends before a token. */
export function unitAfter(tokens: Tokens, next: number): UnitRead | null {
  const joined = tokens.kindOf(next) === Kind.dash && tokens.glued(next) && tokens.glued(next + 1);
  const at = joined && /^\p{L}/u.test(tokens.words(next + 1)) ? next + 1 : next;
  const role = tokens.roleOf(at);
  if ((role & Role.currency) !== 0) return { unit: tokens.find(at, "currency")!.class, edge: at + 1 };
  return (role & Role.percent) !== 0 ? { unit: "percent", edge: at + 1 } : null;
}
