import { Role } from "./role.ts";
import { Kind, type Tokens } from "./tokens.ts";

/** The unit of a number and how far it reaches. */
export interface UnitRead {
  readonly unit: string;
  /** first token after number and unit, or first token of unit and number */
  readonly edge: number;
}

/** The currency written before the number at a token: a symbol or code, "$5", "USD 5", "kr 500". */
export function unitBefore(tokens: Tokens, at: number): UnitRead | null {
  const before = at - 1;
  if ((tokens.roleOf(before) & Role.currency) === 0) return null;
  const unit = tokens.find(before, "currency")!.class;
  const words = tokens.words(before);
  const isSign = words.length <= 2 || words.toUpperCase() === unit || /[^\p{L}\s.]/u.test(words);
  return isSign ? { unit, edge: before } : null;
}

/** The currency or percent sign written behind the number that ends before a token. */
export function unitAfter(tokens: Tokens, next: number): UnitRead | null {
  const joined = tokens.kindOf(next) === Kind.dash && tokens.glued(next) && tokens.glued(next + 1);
  const at = joined && /^\p{L}/u.test(tokens.words(next + 1)) ? next + 1 : next;
  const role = tokens.roleOf(at);
  if ((role & Role.currency) !== 0) return { unit: tokens.find(at, "currency")!.class, edge: at + 1 };
  return (role & Role.percent) !== 0 ? { unit: "percent", edge: at + 1 } : null;
}
