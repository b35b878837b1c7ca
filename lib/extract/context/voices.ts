import {
  anyOf,
  clauseAround,
  has,
  holdsIn,
  isApart,
  isBoundary,
  kindAt,
  mark,
  placesOf,
  wayBetween,
} from "../passage/marks.ts";
import { authorOf, isFarParted, isParted, isRecipient, type Mention, mentionsOf, REPORT } from "./mentions.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import { Kind } from "../scan/tokens.ts";

/** A party that a passage credits with something. */
export interface Voice {
  readonly name: string;
  /** place of the party, or of the words that stand for it */
  readonly at: number;
  /** place of the word that makes it speak: "said", "according to" */
  readonly cue: number;
  /** a wire, which passes on what another said */
  readonly relays: boolean;
  /** the one that a speaker refers to: "citing X" */
  readonly cited: boolean;
  /** the country that the document is about, of which others say much and which says little itself */
  readonly own: boolean;
}

/** How far the party may stand from its verb: a body with its own name, a country, the country that is written about. */
const SOURCE_REACH = 12;
const COUNTRY_REACH = 4;
const OWN_REACH = 2;
const AFTER_REACH = 4;
/** How far a phrase like "according to" reaches. */
const PHRASE_REACH = 10;
const POST_REACH = 4;
const BY_REACH = 3;
/** How far from its beginning a sentence names the one that it is about. */
const TOPIC_PLACES = 4;

const CITE = mark("credit", "cite");
const PRE = mark("attribution", "pre");
const POST = mark("attribution", "post");
const BY = mark("credit", "by");
const VERB = mark("attribution", "verb");
const ATTRIBUTION = mark("attribution");
const TELLS = anyOf(mark("attribution", "verb", "publish"), REPORT);
const IN = mark("credit", "in");
const STOPWORD = mark("stopword");
const VICTIM = mark("credit", "victim");
/** It decides, and others find out. */
const COUNCIL = mark("source", "UN Security Council");

/** The parties that a passage credits, in the order of their words. */
export function voicesOf(passage: Passage, story: Story): readonly Voice[] {
  const mentions = mentionsOf(passage, story);
  if (mentions.length === 0) return [];
  const voices: Voice[] = [];
  const add = (found: Mention | undefined, cue: number, cited = false) => {
    const name = found && nameOf(passage, found, mentions, story);
    if (!found || !name || voices.some((voice) => voice.at === found.at)) return;
    voices.push({ name, at: found.at, cue, relays: found.kind === "agency", cited, own: isOwn(found) });
  };
  for (const cue of placesOf(passage, CITE)) {
    for (const one of objects(passage, cue, mentions)) add(one, cue, true);
  }
  for (const cue of placesOf(passage, PRE)) {
    for (const one of objects(passage, cue, mentions)) add(one, cue);
  }
  for (const cue of placesOf(passage, POST)) {
    add(possessor(passage, cue, mentions) ?? mentions.find(({ at, kind }) => kind === "report" && at === cue + 1), cue);
  }
  for (const cue of placesOf(passage, BY)) {
    if (isPassive(passage, cue)) add(objects(passage, cue, mentions)[0], cue);
  }
  for (const cue of placesOf(passage, VERB)) add(subject(passage, cue, mentions), cue);
  for (const mention of mentions) if (isMarkedOff(passage, mention)) add(mention, mention.at);
  if (voices.length > 0) { for (const mention of mentions) if (isGapped(passage, mention)) add(mention, mention.at); }
  if (voices.length === 0) add(mentions.find((mention) => isTopic(passage, mention)), 0);
  if (voices.length <= 1) return voices;
  const others = voices.filter(({ own }) => !own);
  return (others.length > 0 ? others : voices).sort((a, b) => a.at - b.at);
}

function isOwn({ own, kind }: Mention): boolean {
  return own && kind !== "source";
}

function nameOf(passage: Passage, mention: Mention, mentions: readonly Mention[], story: Story): string | null {
  if (mention.kind === "report") return authorOf(passage, mention, mentions, story);
  if (mention.kind !== "again") return mention.name;
  const before = mentions.findLast(({ at, kind }) => at < mention.at && kind === "source");
  return before?.name ?? story.speaker?.name ?? null;
}

/** The parties of a phrase like "according to": the wires in it, and the one that is credited. */
function objects(passage: Passage, cue: number, mentions: readonly Mention[]): Mention[] {
  const phrase = mentions.filter(({ at }) =>
    at === cue || at > cue && wayBetween(passage, cue + 1, at) <= PHRASE_REACH && !isParted(passage, cue, at)
  );
  const named = phrase.filter((mention) =>
    mention.kind !== "agency" && !mention.own && !isRecipient(passage, mention.at)
  );
  const first = named.find(({ kind }) => kind === "source" || kind === "report") ?? named[0] ??
    phrase.find(({ own, at }) => own && at === cue + 1);
  const wires = phrase.filter(({ kind }) => kind === "agency");
  return first === undefined ? wires : [first, ...wires];
}

/** "X's count", "X zufolge": the party right before. */
function possessor(passage: Passage, cue: number, mentions: readonly Mention[]): Mention | undefined {
  return mentions.findLast(({ at, kind }) =>
    at < cue && wayBetween(passage, at, cue) <= (kind === "country" ? 1 : POST_REACH) && !isParted(passage, at, cue)
  );
}

/** "estimated by X", "a report by X" */
function isPassive(passage: Passage, by: number): boolean {
  return placesOf(passage, TELLS, by - BY_REACH, by).some((at) => !isParted(passage, at, by));
}

/** The party that says, finds or counts: before its verb, or behind it where the verb opens its clause. */
function subject(passage: Passage, verb: number, mentions: readonly Mention[]): Mention | undefined {
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
  if (isRecipient(passage, mention.at) || mention.kind === "report" && isWithin(passage, mention.at)) return false;
  const way = wayBetween(passage, mention.at, verb);
  if (isOwn(mention)) return way <= OWN_REACH && !isParted(passage, mention.at, verb);
  if (mention.kind === "country" || mention.kind === "again") {
    const reach = isFramed(passage, mention.at, verb) ? SOURCE_REACH : COUNTRY_REACH;
    return way <= reach && !isParted(passage, mention.at, verb);
  }
  return way <= SOURCE_REACH && !isFarParted(passage, mention.at, verb);
}

/** "Tokyo has at 31 times 59 missiles counted": a party that opens a clause which its verb ends. */
function isFramed(passage: Passage, at: number, verb: number): boolean {
  const [from, to] = clauseAround(passage, at);
  return at - from <= 1 && verb + 1 >= to;
}

/** "the experts, in a report, say": a report that another one speaks in. */
function isWithin(passage: Passage, at: number): boolean {
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

/** "Seoul: ...", "... : UN report", "$600m (TRM)": a party that a mark alone makes the one that says so. */
function isMarkedOff(passage: Passage, { at, kind, own }: Mention): boolean {
  // "21 February: Bybit." names who was robbed.
  if (own || kind === "again" || has(passage, at, VICTIM)) return false;
  const before = kindAt(passage, at - 1);
  const after = kindAt(passage, at + 1);
  if (before === Kind.open) return after === Kind.close || after === Kind.comma;
  if (after === Kind.colon) return at <= TOPIC_PLACES || isBoundary(passage, at - 1);
  return before === Kind.colon && at >= passage.count - 2;
}

/** A sentence, or what follows a semicolon, that opens with a body that gives figures is about what it found. */
function isTopic(passage: Passage, { at, kind }: Mention): boolean {
  if (kind !== "source" && kind !== "report" || passage.heading || isRecipient(passage, at)) return false;
  if (kind === "report" && isWithin(passage, at)) return false;
  if (has(passage, at, VICTIM) || has(passage, at, COUNCIL)) return false;
  return at <= TOPIC_PLACES || isApart(passage, at - TOPIC_PLACES, at);
}

/** "X put it at 6 million, Y at 7": a body that opens a clause with a figure, whose verb is left out. */
function isGapped(passage: Passage, mention: Mention): boolean {
  const { at, kind } = mention;
  if (kind !== "source" || passage.heading || has(passage, at, VICTIM)) return false;
  const [from, to] = clauseAround(passage, at);
  return from > 0 && at - from <= 1 && !holdsIn(passage, ATTRIBUTION, from, to) &&
    passage.values.some((value) => value.from > at && value.next <= to);
}
