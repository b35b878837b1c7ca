import { isFarParted, isOwn, isParted, isRecipient, type Mention } from "./mentions.ts";
import { clauseAround, has, holdsIn, isBoundary, kindAt, mark, wayBetween } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import { Kind } from "../scan/tokens.ts";

const IN = mark("credit", "in");
const STOPWORD = mark("stopword");
/** How far the party may stand from its verb: a body with its own name, a country, the country that is written about. */
const SOURCE_REACH = 12;
const COUNTRY_REACH = 4;
const OWN_REACH = 2;
const AFTER_REACH = 4;

/** The party that says, finds or counts: before its verb, or behind it where the verb opens its clause. */
export function subject(passage: Passage, verb: number, mentions: readonly Mention[]): Mention | undefined {
  const before = mentions.findLast((mention) => mention.at < verb && isSubject(passage, mention, verb));
  const after = mentions.find((mention) =>
    mention.at > verb && wayBetween(passage, verb + 1, mention.at) <= AFTER_REACH &&
    !isParted(passage, verb, mention.at) &&
    !isRecipient(passage, mention.at)
  );
  if (after === undefined || after.kind === "again" && after.at > verb + 1) return before;
  if (leadsClause(passage, verb)) return after.own && after.at > verb + 1 ? before : after;
  if (before !== undefined) return before;
  if (after.kind === "source" || after.kind === "report") return after;
  return followsAdverb(passage, verb) && !after.own ? after : undefined;
}

function isSubject(passage: Passage, mention: Mention, verb: number): boolean {
  const { at, kind } = mention;
  const way = wayBetween(passage, at, verb);
  if (way > SOURCE_REACH || isRecipient(passage, at) || kind === "report" && isWithin(passage, at)) return false;
  if (isOwn(mention)) return way <= OWN_REACH && !isParted(passage, at, verb);
  if (kind === "country" || kind === "again") {
    return (way <= COUNTRY_REACH || isFramed(passage, at, verb)) && !isParted(passage, at, verb);
  }
  return !isFarParted(passage, at, verb);
}

/** "Tokyo has at 31 times 59 missiles counted": a party that opens a clause which its verb ends. */
function isFramed(passage: Passage, at: number, verb: number): boolean {
  const [from, to] = clauseAround(passage, at);
  return at - from <= 1 && verb + 1 >= to;
}

/** "the experts, in a report, say": a report that another one speaks in. */
export function isWithin(passage: Passage, at: number): boolean {
  return holdsIn(passage, IN, at - 2, at);
}

/** Whether a verb is the first of its clause: "..., said X". */
function leadsClause(passage: Passage, verb: number): boolean {
  return verb === 0 || isBoundary(passage, verb - 1) || kindAt(passage, verb - 1) === Kind.quote;
}

/** Whether only a day or a small word stands before a verb. */
function followsAdverb(passage: Passage, verb: number): boolean {
  return has(passage, verb - 1, STOPWORD) || passage.periods.some(({ next }) => next === verb);
}
