import { Actions, Blockers, Triggers } from "../../lexicon/content_words.ts";
import { Attributions, Clauses, Negations, Times } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  has,
  holds,
  holdsIn,
  isAnd,
  isApart,
  kindAt,
  mark,
  placesOf,
  wayBetween,
} from "../../passage/marks.ts";
import { governedFrom } from "../../passage/led_clause.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

const ENFORCES = mark("clause", "enforces");
/** How near a ban the word may stand by which it is only enforced. */
const ENFORCED_REACH = 3;
const PREVENTS = mark("clause", "prevents");
const WOULD = mark("action", "would");
const TRADE = mark("flow");
const UNDECIDED = anyOf(mark("head", "resolution"), mark("action", "propose"));
const DISCUSSES = mark("clause", "discusses");
/** How far before the word of imposing the one of talking about it may stand. */
const DISCUSSED_REACH = 5;
const THREAT = mark("clause", "threat");
/** How far before the word of imposing the one of threatening with it may stand. */
const THREAT_REACH = 4;
const REPORTS = mark("credit", "report");
const LAWS = mark("head", "resolution");
/** How far behind the word of issuing the report may stand. */
const REPORT_REACH = 16;
const KP = mark("actor", "KP");
const FOREIGN = mark("actor", "foreign");
/** How far behind the word of imposing the country may stand that is struck. */
const OTHER_REACH = 4;
/** How far before the word of imposing the one of failing may stand. */
const FAILED_REACH = 2;
/** How far before sanctions the word may stand by which they are broken. */
const BROKEN_REACH = 3;

/** Sanctions that are named without being decided on, by the places of their verb and of their noun. */
export function isOnlyNamed(passage: Passage, [verb, sanctions]: readonly [number, number]): boolean {
  // "The Council is discussing the imposition of sanctions": what is still talked about.
  if (holds(passage, DISCUSSES) && holdsIn(passage, DISCUSSES, verb - DISCUSSED_REACH, verb)) return true;
  // "Issued a report on the sanctions"
  if (holds(passage, REPORTS) && isReported(passage, verb, sanctions)) return true;
  // "This year it fired missiles, which are banned under the sanctions imposed on it": a time of something else.
  if (isAttributive(passage, verb, sanctions)) return true;
  // "Defies the threats of the world to impose more sanctions"
  if (holds(passage, THREAT) && holdsIn(passage, THREAT, verb - THREAT_REACH, verb)) return true;
  // "Like those imposed on Iran": whom they strike is another country.
  if (isOnOther(passage, verb)) return true;
  // "Many nations fail to enforce sanctions"
  if (holdsIn(passage, Blockers.attempt, verb - FAILED_REACH, verb)) return true;
  // "In breach of the sanctions imposed on it", "despite the sanctions"
  return holdsIn(passage, Triggers.evade, sanctions - BROKEN_REACH, sanctions + 1);
}

/** Whether what is issued beside sanctions is a report. */
function isReported(passage: Passage, verb: number, sanctions: number): boolean {
  const [, end] = clauseAround(passage, sanctions);
  return has(passage, verb, Attributions.any) && !holds(passage, LAWS) &&
    holdsIn(passage, REPORTS, verb + 1, Math.max(end, verb + REPORT_REACH));
}

/** Whether a word of imposing only says of sanctions that they stand, where all that is dated stands before them. */
function isAttributive(passage: Passage, verb: number, sanctions: number): boolean {
  const behind = passage.columns.lexicon.grammar.head_first && verb === sanctions + 1;
  if (!behind && !(has(passage, verb, Clauses.under) && has(passage, verb - 1, Actions.ban))) return false;
  return !holdsIn(passage, Times.since, sanctions, passage.count) &&
    passage.periods.every(({ next }) => next <= Math.min(verb, sanctions));
}

/** Whether another country stands right behind a verb of imposing, and not the country. */
function isOnOther(passage: Passage, verb: number): boolean {
  return holdsIn(passage, FOREIGN, verb + 1, verb + OTHER_REACH) && !holdsIn(passage, KP, verb, verb + OTHER_REACH);
}

/** "In order to enforce the embargo on arms", "will not stop deliveries": a ban that is watched over, or denied, and not decided. */
export function isNoBan(passage: Passage, at: number): boolean {
  if (!has(passage, at, Actions.ban)) return false;
  if (has(passage, at - 1, Negations.not)) return true;
  // "Is considering a ban on coal"
  if (holds(passage, DISCUSSES) && holdsIn(passage, DISCUSSES, governedFrom(passage, at), at)) return true;
  return placesOf(passage, ENFORCES).some((place) =>
    wayBetween(passage, place, at) <= ENFORCED_REACH && !isApart(passage, place, at) &&
    // "Has all cargo checked and bans luxuries"
    !isAnd(passage, at - 1) && !isAnd(passage, at - 2)
  );
}

/** "China did not object", "China stopped its imports of coal": a word that blocks is denied, or bans where its clause names trade and no draft. */
export function isNoBlock(passage: Passage, at: number): boolean {
  if (has(passage, at - 1, Negations.not)) return true;
  // "Soll verhindern, dass die Elite gut lebt": what a measure is for.
  if (has(passage, at, PREVENTS) && kindAt(passage, at + 1) === Kind.comma) return true;
  // "Sperren, die die Einfuhr verhindern sollen"
  if (has(passage, at, PREVENTS) && has(passage, at + 1, WOULD)) return true;
  if (!has(passage, at, Actions.ban) || !holds(passage, TRADE)) return false;
  const [from, to] = clauseAround(passage, at);
  return holdsIn(passage, TRADE, from, to) && !holdsIn(passage, UNDECIDED, from, to);
}

/** "Sanctions lifted: 0": a label, of which the number says that there was none. */
export function isLabelOfNone(passage: Passage): boolean {
  const last = passage.values.at(-1);
  return passage.heading && last?.low === 0 && kindAt(passage, last.from - 1) === Kind.colon;
}
