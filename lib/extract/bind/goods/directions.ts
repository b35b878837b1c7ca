import { Actions, Actors, Flows, Goods, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Credits, Including, Negations, Ranges, Sections, Times } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  has,
  holdsIn,
  isAnd,
  isApart,
  isBoundary,
  isCapital,
  kindAt,
  mark,
  placesOf,
} from "../../passage/marks.ts";
import { isRecipient } from "../../credit/mentions.ts";
import { isGivenTo, isInReturn, isOfWayIn, thereBehind } from "./way_in.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Passage } from "../../passage/passage.ts";

const BUYERS = mark("actor", "RU", "foreign");
const NEIGHBOURS = mark("actor", "CN", "KR", "JP");
const DENIES = mark("negation");
const SELLS = mark("flow", "export", "sell");
/** Those who may sell nothing to it. */
const SELLERS = anyOf(mark("negation", "none"), mark("actor", "US", "JP", "KR", "CN", "RU"), mark("head", "country"));
/** What the next of a row may be led by: trade, or what is done to it. */
const NEXT_OF_ROW = anyOf(Flows.any, Actions.limit, Actions.ban, Actions.cap);
/** Words that begin the next item of a row. */
const NEXT = anyOf(mark("negation", "none"), mark("article"));
/** Words that lead to where goods go. */
const LEADS = anyOf(mark("clause", "toward"), mark("clause", "to_kp"), mark("credit", "to"));
/** How far behind a good the country may stand that it goes to. */
const TO_REACH = 8;
const TO_END = 6;
/** How many places may stand between the words for both ways. */
const BOTH_REACH = 4;

/** "Waffenlieferungen an Russland": goods that go to another state leave the country, as do those bought "from the DPRK". */
export function goesAbroad(passage: Passage, at: number, last: number): boolean {
  const [from] = clauseAround(passage, at);
  // "Aus Nordkorea dürfen keine Lebensmittel bezogen werden"
  const own = placesOf(passage, Clauses.from_kp, from, at)[0];
  return own !== undefined && !isOfGoods(passage, own) && has(passage, own, Actors.KP) ||
    has(passage, at + 1, Clauses.toward) && has(passage, at + 2, NEIGHBOURS) ||
    // "Refined oil from Russia" comes in.
    placesOf(passage, BUYERS, at + 1, at + 5).some((buyer) => !has(passage, buyer - 1, Ranges.from)) ||
    placesOf(passage, Clauses.from_kp, at + 1, last + TO_REACH).some((from) => !isOfGoods(passage, from)) ||
    placesOf(passage, Actors.KP, at + 1, last + TO_REACH).some((country) =>
      has(passage, has(passage, country - 1, Times.the) ? country - 2 : country - 1, Ranges.from)
    );
}

/** "Deliveries to Syria, among them valves": where they go stands right behind the word for them. */
export function isSentAbroad(passage: Passage, flowAt: number): boolean {
  const to = has(passage, flowAt + 1, Clauses.from_kp) ? flowAt + 2 : flowAt + 1;
  return has(passage, to, Clauses.toward) && has(passage, to + 1, BUYERS);
}

/** "سلع فاخرة منها اليخوت": the word for "from it" says "among them" where a good follows. */
function isOfGoods(passage: Passage, at: number): boolean {
  return has(passage, at, Including.any) && has(passage, at + 1, Goods.any);
}

/** "Exports of fuel to North Korea": what others export to it comes in; where it goes stands behind the `last` of a list. */
export function comesIn(passage: Passage, at: number, flowAt: number | null, last: number): boolean {
  if (isGivenTo(passage, at)) return true;
  if (isInReturn(passage, at)) return false;
  const there = thereBehind(passage, at, last + TO_REACH);
  // "Exports of gold from the North, and sales of fuel to it": where goods come from goes before where the next go.
  const out = placesOf(passage, Clauses.from_kp, last + 1, there ?? 0).some((from) => !isOfGoods(passage, from));
  const next = out || there !== undefined && (isNextClause(passage, last, there) || isOfNextFlow(passage, last, there));
  if (there !== undefined && !next) return true;
  if (flowAt !== null && isOfWayIn(passage, flowAt, at)) return true;
  const to = placesOf(passage, Actors.KP, at + 1, last + TO_REACH)[0] ??
    (flowAt === null ? undefined : placesOf(passage, Actors.KP, flowAt + 1, flowAt + 3)[0]);
  // "Eksport av kull er forbudt for Nord-Korea", "das Ausfuhrverbot für Nordkorea", "the list for North Korean exports": its own.
  const barred = flowAt !== null && to !== undefined && has(passage, to - 2, Actions.ban);
  const own = to !== undefined && has(passage, to + 1, Flows.export);
  const whose = barred && has(passage, flowAt, Actions.ban) && has(passage, to - 1, Credits.to);
  const led = to !== undefined && has(passage, to - 1, Clauses.toward) && !whose;
  if ((barred || own) && !led) return false;
  // "A ban on exports of textiles, no new visas for North Korean workers": the next of a row.
  for (let place = last + 1; place < (to ?? 0); place++) {
    if (isBoundary(passage, place) && has(passage, place + 1, NEXT)) return false;
  }
  if (to !== undefined && (isOfNextFlow(passage, last, to) || isOfRelative(passage, last, to))) return false;
  return to !== undefined && (isRecipient(passage, to) || led) && !isApart(passage, last, to);
}

/** "Exports of coal, by which the North Korean army lives": what a clause of its own names is not where goods go. */
function isOfRelative(passage: Passage, last: number, to: number): boolean {
  for (let place = last + 1; place < to - 1; place++) {
    if (isBoundary(passage, place) && !has(passage, place + 1, LEADS)) return !has(passage, place + 1, Goods.any);
  }
  return false;
}

/** "Exports of coal and the sale of fuel to it", "a ban on textiles and limits on fuel for it": where the next of them goes. */
function isOfNextFlow(passage: Passage, last: number, to: number): boolean {
  return placesOf(passage, NEXT_OF_ROW, last + 1, to).some((flow) => {
    let before = flow - 1;
    // "And to the supply to it of gas"
    while (before > flow - 3 && (has(passage, before, Times.the) || has(passage, before, LEADS))) before--;
    // "Kohle ausgeführt und Maschinen ins Land gebracht"
    return isAnd(passage, before) || isAnd(passage, flow + 1) && has(passage, flow, Flows.export);
  });
}

/** "May neither buy nor sell arms", "trade both ways": whether goods are spoken of as going in and out. */
export function goesBothWays(passage: Passage, flowAt: number): boolean {
  const [from, to] = clauseAround(passage, flowAt);
  if (holdsIn(passage, Clauses.both_ways, from, to) || isShared(passage, flowAt)) return true;
  const other = has(passage, flowAt, Flows.import) ? SELLS : Flows.import;
  return placesOf(passage, other, from, to).some((at) => {
    const [first, last] = [Math.min(at, flowAt) + 1, Math.max(at, flowAt)];
    let joined = false;
    for (let place = first; place < last; place++) joined ||= joins(passage, place);
    return joined && last - first <= BOTH_REACH && !holdsIn(passage, Goods.any, first, last);
  });
}

function joins(passage: Passage, at: number): boolean {
  return isAnd(passage, at) || has(passage, at, Ranges.or) || has(passage, at, Negations.nor);
}

/** "Ein- und Ausfuhr", "weder ein- noch ausführen": a first part before a hyphen shares the word behind "and". */
function isShared(passage: Passage, flowAt: number): boolean {
  return joins(passage, flowAt - 1) && kindAt(passage, flowAt - 2) === Kind.dash && !isBoundary(passage, flowAt - 2);
}

/** "..., and nobody may supply it": whether a comma and an "and" that no good follows stand between two places. */
function isNextClause(passage: Passage, at: number, to: number): boolean {
  for (let place = at + 1; place < to; place++) {
    if (isBoundary(passage, place) && isAnd(passage, place + 1) && !has(passage, place + 2, Goods.any)) return true;
  }
  return false;
}

/** "Sells rice to the country", "may sell North Korea no arms": what is sold to it comes in. */
export function sellsTo(
  passage: Passage,
  [at, end]: readonly [number, number],
  flowAt: number | null,
): boolean {
  return isGivenBehind(passage, at, flowAt) || holdsIn(passage, Actors.KP, at + 1, end + TO_END) ||
    holdsIn(passage, Clauses.to_kp, at + 1, end + TO_END);
}

/** "Sells North Korea rice", "nor may they sell it machinery": who it is sold to stands right behind the verb. */
export function isGivenBehind(passage: Passage, at: number, flowAt: number | null): boolean {
  if (flowAt === null || flowAt >= at) return false;
  return has(passage, flowAt + 1, Actors.KP) || has(passage, flowAt + 1, Credits.again);
}

/** "Nobody may sell North Korea arms": it stands right before its goods, behind those who may not. */
export function isSoldToIt(passage: Passage, [from, last]: readonly [number, number], flowAt: number | null): boolean {
  if (flowAt === null || flowAt < from || !has(passage, from - 1, Actors.KP)) return false;
  // "Nordkorea Helikopter zu verkaufen": a noun, and no adjective of the goods.
  if (isCapital(passage, from - 1) && isBoundary(passage, from - 2) && has(passage, flowAt - 1, Clauses.infinitive)) {
    return true;
  }
  // "The curbs on North Korean seafood exports": a noun right behind its goods, where nobody is told that he may not.
  if (flowAt === last + 1 && !holdsIn(passage, DENIES, clauseAround(passage, from)[0], from)) return false;
  return holdsIn(passage, SELLERS, clauseAround(passage, from)[0], from - 1);
}

/** "The ban on North Korean statues": what is named after the country leaves it. */
export function isNamedAfter(passage: Passage, at: number): boolean {
  return has(passage, at - 1, Actors.KP) && !has(passage, at - 1, Flows.any);
}

/** "استيراد بيونغ يانغ الآلات": where adjectives stand behind, the country right behind the word for trade is who trades. */
export function isItsOwn(passage: Passage, flowAt: number): boolean {
  return passage.columns.lexicon.grammar.head_first && has(passage, flowAt + 1, Actors.KP);
}

/** "North Korea's supply of arms": it stands right before the word for sending them, and no one that they are sent to. */
export function isSuppliedByIt(passage: Passage, flowAt: number): boolean {
  if (!has(passage, flowAt, Triggers.sent) || !has(passage, flowAt + 1, Times.of)) return false;
  // The ending of a possessive may be a word of its own.
  return has(passage, flowAt - 1, Actors.KP) ||
    has(passage, flowAt - 2, Actors.KP) && !has(passage, flowAt - 1, Sections.stopword) &&
      !isAnd(passage, flowAt - 1) &&
      !isBoundary(passage, flowAt - 1);
}
