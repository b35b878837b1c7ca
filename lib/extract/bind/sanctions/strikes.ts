import { Actions, Actors, Heads, Sources } from "../../lexicon/content_words.ts";
import { fact } from "../../passage/fact.ts";
import { Sections } from "../../lexicon/function_words.ts";
import {
  anyOf,
  firstPlace,
  has,
  holds,
  holdsIn,
  isAnd,
  isApart,
  isCapital,
  isDate,
  lastPlace,
  lengthAt,
  mark,
  placesOf,
  wayBetween,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** How near sanctions those may stand whom they strike. */
const PARTY_REACH = 7;
/** The same where it is told between them to whom they have ties. */
const TIED_REACH = 10;
/** The same where nothing counts them: "sanctions against North Korean officials". */
const BARE_REACH = 3;
/** How many words may stand between a number and those whom it counts: "two senior North Korean officials". */
const COUNT_REACH = 2;
/** How far before those whom sanctions strike the country may stand that they come from. */
const ORIGIN_REACH = 2;
/** Firms, people and ships. */
export const PARTY = anyOf(mark("head", "target"), mark("clause", "people", "party", "ship"));
const STRIKERS = anyOf(mark("actor"), mark("source"));
const STRIKES = mark("trigger", "strike");
/** "To North Korea", where both words are one. */
const TO_IT = mark("flow", "import");
const TIED = anyOf(mark("credit", "to"), TO_IT);
const FIRMS = anyOf(mark("head", "target"), mark("clause", "people"));
const ARTICLE = mark("article");
const OF = mark("time", "of");
/** States that strike firms and people. */
export const STATES = anyOf(mark("actor", "US", "KR", "JP"), mark("source", "United States", "South Korea", "Japan"));

/** "Seoul put sanctions on eight persons": a state that strikes firms or people lists them. */
export function strikesParty(passage: Passage, sanctions: number): boolean {
  if (strikesBeside(passage, sanctions) || strikesName(passage, sanctions)) return true;
  if (holds(passage, Sources.council) || holds(passage, Heads.resolution)) return false;
  if (!holds(passage, STATES)) return false;
  return placesOf(passage, FIRMS).some((at) => isNear(passage, at, sanctions)) ||
    // "Imposed sanctions Wednesday on a Russian national"
    placesOf(passage, PARTY, sanctions + 1).some((at) =>
      isNear(passage, at, sanctions) && holdsIn(passage, ARTICLE, at - COUNT_REACH, at)
    );
}

/** "Sanctions on two banks": whether those stand right beside sanctions whom they strike. */
export function strikesBeside(passage: Passage, sanctions: number): boolean {
  return struckBy(passage, sanctions) >= 0;
}

/** "Imposed sanctions on Tornado Cash": where only names are written with capitals, one that is no state's is of a firm or a person. */
function strikesName(passage: Passage, sanctions: number): boolean {
  const name = sanctions + 2;
  return passage.columns.lexicon.grammar.capital_months && has(passage, sanctions + 1, Sections.stopword) &&
    isCapital(passage, name) && !isDate(passage, name) && !has(passage, name, Actors.any) &&
    !has(passage, name, Sources.any);
}

function isNear(passage: Passage, at: number, sanctions: number): boolean {
  const reach = at < sanctions && holdsIn(passage, TIED, at, sanctions) ? TIED_REACH : PARTY_REACH;
  return wayBetween(passage, at, sanctions) <= reach && !isApart(passage, at, sanctions);
}

/** The place of those whom sanctions strike that stand right beside them, and not the country: "sanctions on two banks"; or -1. */
function struckBy(passage: Passage, sanctions: number): number {
  for (const at of placesOf(passage, PARTY)) {
    // "Six sets of sanctions": what is counted are sanctions themselves.
    if (!isNear(passage, at, sanctions) || at + 2 === sanctions && has(passage, at + 1, OF)) continue;
    const counted = passage.values.some(({ next, unit, isYear, ordinal }) =>
      next <= at && at - next - originsIn(passage, next, at) <= COUNT_REACH && unit === "count" && !isYear && !ordinal
    );
    // "Unilateral sanctions on a ship": a phrase that names sanctions is as long as its noun.
    const way = wayBetween(passage, sanctions, at) - lengthAt(passage, sanctions);
    if (!counted && (at < sanctions || way >= BARE_REACH)) continue;
    const country = firstPlace(passage, Actors.KP, Math.min(at, sanctions) + 1, Math.max(at, sanctions));
    if (country < 0 || at - country <= ORIGIN_REACH && at > sanctions) return at;
    // "28 ships with ties to North Korea are put under sanctions": the country behind those whom they strike.
    if (at < sanctions && holdsIn(passage, TIED, country - 1, country + 1)) return at;
  }
  return -1;
}

/** How many places between two name where somebody is from: "13 Chinese and North Korean firms". */
function originsIn(passage: Passage, from: number, to: number): number {
  let origins = 0;
  for (let at = from; at < to; at++) if (has(passage, at, Actors.any) || isAnd(passage, at)) origins++;
  return origins;
}

/** The first sanctions of a passage that stand right beside those whom they strike, and those; null if it has none. */
const struckIn = fact((passage): [number, number] | null => {
  if (!holds(passage, PARTY)) return null;
  for (const sanctions of placesOf(passage, Heads.sanctions)) {
    const party = struckBy(passage, sanctions);
    if (party >= 0) return [sanctions, party];
  }
  return null;
});

/** "Hit 27 firms with sanctions": a verb of striking whom sanctions are for, and those; null where the country is named before it. */
export function struckPair(passage: Passage): [number, number] | null {
  const [sanctions, party] = struckIn(passage) ?? [-1, -1];
  const verb = lastPlace(passage, STRIKES, 0, party);
  const struck = verb >= 0 && holdsIn(passage, STRIKERS, 0, verb) && !holdsIn(passage, Actors.KP, 0, verb);
  return struck ? [verb, sanctions] : null;
}

/** "Sanctions on three firms for shipping fuel": whether goods at a place are what somebody is struck for, and not banned. */
export function isOfStruck(passage: Passage, place: number): boolean {
  const struck = struckIn(passage);
  return struck !== null && struck[1] < place && holds(passage, Actions.impose);
}
