import { isTime, skipGlue, unitOf, yearOf } from "./clock.ts";
import { yearFrom } from "./years.ts";
import { readRelative, readUnit } from "./relative.ts";
import { Role } from "../lexicon/role.ts";
import { Time } from "../lexicon/time.ts";
import { Kind, type Tokens } from "../scan/tokens.ts";
import type { Read, Season } from "./when.ts";

/** "spring 2020", "im Herbst vergangenen Jahres", "last autumn". */
export function readSeason(tokens: Tokens, at: number): Read | null {
  if ((tokens.roleOf(at) & Role.season) === 0) return null;
  const season = tokens.find(at, "season")!.class as Season;
  const number = yearFrom(tokens, at + 1);
  if (number !== null) return { when: { is: "season", season, year: number.year, pick: "latest" }, next: number.next };
  const of = readUnit(tokens, skipGlue(tokens, at + 1), "year");
  if (of !== null) return { when: { is: "season", season, pick: "latest", of: of.when }, next: of.next };
  const picked = readRelative(tokens, at);
  if (picked !== null) return picked;
  // "That autumn", "samme høst"
  return isTime(tokens, at - 1, Time.within | Time.at | Time.since | Time.the) ||
      tokens.is(at - 1, "clause", "pointing")
    ? { when: { is: "season", season, pick: "latest" }, next: at + 1 }
    : null;
}

/** "the 1990s", "1990er Jahre", "1990-tallet", "nineties", "سبعينيات". */
export function readDecade(tokens: Tokens, at: number): Read | null {
  if ((tokens.roleOf(at) & Role.decade) !== 0) {
    const tens = tokens.find(at, "decade")!.value;
    const from = tens >= 100 ? tens : tens + (tens < 30 ? 2000 : 1900);
    return { when: { is: "year_span", from, to: from + 9 }, next: unitOf(tokens, at + 1) === "year" ? at + 2 : at + 1 };
  }
  const year = yearOf(tokens, at);
  if (year === null || year % 10 !== 0) return null;
  const dash = tokens.kindOf(at + 1) === Kind.dash && tokens.glued(at + 1) ? at + 2 : at + 1;
  if (!tokens.glued(dash) || !tokens.is(dash, "suffix", "decade")) return null;
  return {
    when: { is: "year_span", from: year, to: year + 9 },
    next: unitOf(tokens, dash + 1) === "year" ? dash + 2 : dash + 1,
  };
}
