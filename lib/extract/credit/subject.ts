import { nameEnd } from "./unlisted.ts";
import { isOwn, isRecipient, type Mention } from "./mentions.ts";
import { isFarParted, isParted } from "./parted.ts";
import { clauseAround, has, holdsIn, isAnd, isBoundary, isMark, kindAt, mark, wayBetween } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import { Kind } from "../scan/tokens.ts";

const IN = mark("credit", "in");
const BY = mark("credit", "by");
const VICTIM = mark("credit", "victim");
const STOPWORD = mark("stopword");
/** How far the party may stand from its verb: a body with its own name, a country, the country that is written about. */
const SOURCE_REACH = 15;
const COUNTRY_REACH = 4;
const OWN_REACH = 2;
const AFTER_REACH = 4;
/** How many words the name of a person has at most. */
const LONGEST_NAME = 4;
/** Behind a person his post may be told at more length. */
const POST_REACH = 8;
/** How far behind a party a time may stand that is set off from it. */
const ASIDE_REACH = 3;

/** The party that says, finds or counts: before its verb, or behind it where the verb opens its clause. */
export function subject(passage: Passage, verb: number, mentions: readonly Mention[]): Mention | undefined {
  const parties = mentions.filter((mention) => mention.at < verb && isSubject(passage, mention, verb));
  const speakers = parties.filter((mention) => !isAside(passage, mention, verb));
  // "Which the FBI to the North Korean group ascribes": the country is who that is said of, unless it stands by the verb.
  const before = speakers.findLast((mention) => !isOwn(mention) || mention.at === verb - 1) ?? speakers.at(-1) ??
    parties.findLast(({ kind }) => kind !== "agency") ?? parties.at(-1);
  const behind = pastPerson(passage, verb, mentions);
  const after = mentions.find((mention) =>
    mention.at > behind && wayBetween(passage, behind + 1, mention.at) <= (behind > verb ? POST_REACH : AFTER_REACH) &&
    !isParted(passage, behind, mention.at) &&
    !isRecipient(passage, mention.at)
  );
  if (after === undefined || after.kind === "again" && after.at > verb + 1) return before;
  if (before?.until === verb - 1) return before;
  // "X, a firm, says North Korean hackers stole": of whom it says so stands behind the verb.
  const isTold = after.own && (after.at > verb + 1 || before !== undefined && !isMark(passage, after.at + 1));
  if (before !== undefined && isBehindTime(passage, before, verb)) return before;
  if (leadsClause(passage, verb)) return isTold ? before : after;
  if (before !== undefined) return before;
  if (after.kind === "source" || after.kind === "unlisted" || after.kind === "report") return after;
  return followsAdverb(passage, verb) && !after.own ? after : undefined;
}

/** "A UN report seen by Reuters says", "X, a house for data analysis, says": a wire that was shown it, a noun of what X does. */
function isAside(passage: Passage, { kind, at }: Mention, verb: number): boolean {
  const by = has(passage, at - 1, STOPWORD) ? at - 2 : at - 1;
  return kind === "agency" && (has(passage, at - 1, BY) || has(passage, by, BY)) ||
    kind === "report" && isParted(passage, at, verb);
}

/** "Said Jane Doe, an analyst at X": the mark between a person and the house spoken for; else the verb itself. */
function pastPerson(passage: Passage, verb: number, mentions: readonly Mention[]): number {
  let next = nameEnd(passage, verb + 1);
  // "قالت نور الخطيب، نائبة الوزير": in a script without capitals, the words up to a comma that name nobody else.
  if (passage.columns.lexicon.grammar.head_first && next === verb + 1) {
    while (next <= verb + LONGEST_NAME && !isMark(passage, next) && !has(passage, next, STOPWORD)) next++;
    if (mentions.some(({ at }) => at > verb && at < next)) return verb;
  }
  return next > verb + 1 && kindAt(passage, next) === Kind.comma ? next : verb;
}

function isSubject(passage: Passage, mention: Mention, verb: number): boolean {
  const { kind, at, until = at } = mention;
  const way = wayBetween(passage, until, verb);
  if (way > SOURCE_REACH || isRecipient(passage, at) || kind === "report" && isWithin(passage, at)) return false;
  if (isOwn(mention)) return way <= OWN_REACH && !isParted(passage, at, verb);
  if (kind === "country" || kind === "again" || kind === "unlisted") {
    return (way <= COUNTRY_REACH || isFramed(passage, at, verb)) && !isParted(passage, until, verb);
  }
  // "From CoinEx, as we wrote": who was robbed speaks only right before its verb.
  return has(passage, at, VICTIM) ? !isParted(passage, at, verb) : !isFarParted(passage, at, verb);
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
  if (verb === 1 && isAnd(passage, 0)) return true;
  return verb === 0 || isBoundary(passage, verb - 1) || kindAt(passage, verb - 1) === Kind.quote;
}

/** "Its first report, in May, said that Russia had shipped": only a time stands between a party and its verb, set off. */
function isBehindTime(passage: Passage, { at, until = at }: Mention, verb: number): boolean {
  if (!isBoundary(passage, verb - 1)) return false;
  return passage.periods.some(({ from, next }) =>
    next === verb - 1 && from > until && from - until <= ASIDE_REACH && isParted(passage, until, from)
  );
}

/** Whether only a day or a small word stands before a verb. */
function followsAdverb(passage: Passage, verb: number): boolean {
  return has(passage, verb - 1, STOPWORD) || passage.periods.some(({ next }) => next === verb);
}
