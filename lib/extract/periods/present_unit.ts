import { Time } from "../lexicon/time.ts";
import { isTime, unitOf } from "./clock.ts";
import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import type { Read } from "./when.ts";

/** A unit by itself that is the present one. */
export function readPresentUnit(tokens: Tokens, at: number): Read | null {
  return readPresent(tokens, at) ?? readYearAsSubject(tokens, at) ?? readUnitOfEvent(tokens, at);
}

/** What is counted by the year or month that it happens in. */
const DEEDS = ["launch", "test", "missile", "nuclear", "attack", "operation"];

/** "Its third launch of the year": the year, month or week that something counted belongs to is the running one. */
function readUnitOfEvent(tokens: Tokens, at: number): Read | null {
  const unit = unitOf(tokens, at);
  if (unit !== "year" && unit !== "month" && unit !== "week" || tokens.find(at, "plural") !== undefined) return null;
  let noun = at - 1;
  while (noun > at - 3 && isTime(tokens, noun, Time.of | Time.the)) noun--;
  const nth = unit === "year" && (tokens.roleOf(noun) & (Role.ordinal | Role.suffix)) !== 0;
  if (noun === at - 1 || !nth && !DEEDS.some((name) => tokens.is(noun, "head", name))) return null;
  if ((tokens.roleOf(at + 1) & (Role.digits | Role.number | Role.month | Role.ordinal)) !== 0) return null;
  return { when: { is: "unit", unit, shift: 0 }, next: at + 1 };
}

/** "خلال العام": a unit with the article, by itself behind a word of length, is the present one. */
function readPresent(tokens: Tokens, at: number): Read | null {
  const unit = unitOf(tokens, at);
  if (
    (unit === "year" || unit === "month") && isTime(tokens, at + 1, Time.to_date) &&
    tokens.find(at, "plural") === undefined
  ) {
    return { when: { is: "to_date", of: { is: "unit", unit, shift: 0 } }, next: at + 2 };
  }
  if (unit !== "year" && unit !== "month" || !isTime(tokens, at - 1, Time.within) || isTime(tokens, at - 1, Time.at)) {
    return null;
  }
  const definite = tokens.lexicon.grammar.clitics.article.some((own) => tokens.words(at).startsWith(own));
  const told =
    (tokens.roleOf(at + 1) & (Role.digits | Role.number | Role.time | Role.range | Role.ordinal | Role.month)) !== 0;
  return definite && !told ? { when: { is: "unit", unit, shift: 0 }, next: at + 1 } : null;
}

/** "The year saw a record": the year that a sentence begins with, and nothing tells which, is the present one. */
function readYearAsSubject(tokens: Tokens, at: number): Read | null {
  if (unitOf(tokens, at) !== "year" || tokens.find(at, "plural") !== undefined) return null;
  // "Der Jahresexport": a compound of the year is something else.
  if (tokens.find(at, "flow") !== undefined) return null;
  const first = at - 2 < 0 || tokens.kindOf(at - 2) === Kind.stop || tokens.kindOf(at - 2) === Kind.line;
  if (!first || !isTime(tokens, at - 1, Time.the)) return null;
  const told = (tokens.roleOf(at + 1) & (Role.digits | Role.number | Role.time | Role.range | Role.ordinal)) !== 0;
  return told ? null : { when: { is: "unit", unit: "year", shift: 0 }, next: at + 1 };
}
