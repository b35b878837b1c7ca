import { anyOf, has, holds, isMark, mark, placesOf, wayBetween } from "../passage/marks.ts";
import type { Span } from "../../claims/claim.ts";
import { Goods, Triggers } from "../lexicon/content_words.ts";
import { spanAt } from "../passage/draft.ts";
import { authorOf, isOwn, isRecipient, type Mention, mentionsOf, REPORT } from "./mentions.ts";
import { isParted } from "./parted.ts";
import { isGapped, isMarkedOff, isTopic } from "./opening.ts";
import { subject } from "./subject.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";

/** A party that a passage credits with something. */
export interface Voice {
  readonly name: string;
  /** place of the party, or of the words that stand for it */
  readonly at: number;
  /** where it stands in the text */
  readonly span: Span;
  /** place of the word that makes it speak: "said", "according to" */
  readonly cue: number;
  /** a wire, which passes on what another said */
  readonly relays: boolean;
  /** the one that a speaker refers to: "citing X" */
  readonly cited: boolean;
  /** the country that the document is about, of which others say much and which says little itself */
  readonly own: boolean;
}

/** How far a phrase like "according to" reaches. */
const PHRASE_REACH = 10;
const POST_REACH = 4;
const BY_REACH = 3;

const CITE = mark("credit", "cite");
const PRE = mark("attribution", "pre");
const POST = mark("attribution", "post");
const BY = mark("credit", "by");
const VERB = mark("attribution", "verb");
/** Words that lead to a speaker only behind a mark: ", so die Ermittler", but "so werde Kohle nach China verschifft". */
const ASIDE = mark("credit", "aside");
const CUES = anyOf(CITE, PRE, POST, BY, VERB);
const TELLS = anyOf(mark("attribution", "verb", "publish"), REPORT);
/** It decides, and others find out. */
const COUNCIL = mark("source", "UN Security Council");

const LISTS = mark("action", "list");

/** The parties that a passage credits, in the order of their words. */
export function voicesOf(passage: Passage, story: Story): readonly Voice[] {
  const mentions = mentionsOf(passage, story);
  if (mentions.length === 0) return [];
  const voices: Voice[] = [];
  let unnamed = false;
  const add = (found: Mention | undefined, cue: number, cited = false) => {
    const name = found && nameOf(passage, found, mentions, story);
    // "A report says North Korean hackers stole": somebody speaks, if nobody says who.
    if (found?.kind === "report" && !name) unnamed = true;
    // "The Council adds three firms to its list after the launch": who decides tells of nothing.
    if (found && has(passage, found.at, COUNCIL) && has(passage, cue, LISTS)) return;
    if (!found || !name || voices.some((voice) => voice.at === found.at)) return;
    const span = found.span ?? spanAt(passage, found.at);
    voices.push({ name, at: found.at, span, cue, relays: found.kind === "agency", cited, own: isOwn(found) });
  };
  if (holds(passage, CUES)) addSpoken(passage, mentions, add);
  for (const mention of mentions) if (isMarkedOff(passage, mention)) add(mention, mention.at);
  if (voices.length === 0 && unnamed) return voices;
  if (voices.length === 0) add(mentions.find((mention) => isTopic(passage, mention)), 0);
  else for (const mention of mentions) if (isGapped(passage, mention)) add(mention, mention.at);
  if (voices.length <= 1) return voices;
  const others = voices.some(({ own }) => own) ? voices.filter(({ own }) => !own) : voices;
  return (others.length > 0 ? others : voices).sort((a, b) => a.at - b.at);
}

/** Adds the parties that a word makes speak. */
function addSpoken(
  passage: Passage,
  mentions: readonly Mention[],
  add: (found: Mention | undefined, cue: number, cited?: boolean) => void,
): void {
  for (const cue of placesOf(passage, CITE)) {
    for (const one of objects(passage, cue, mentions)) add(one, cue, true);
  }
  for (const cue of placesOf(passage, PRE)) {
    if (has(passage, cue, ASIDE) && (cue === 0 || !isMark(passage, cue - 1))) continue;
    // "A report says North Korean hackers stole": who says it stands before the verb.
    if (has(passage, cue, VERB) && mentions.some(({ at, kind }) => kind === "report" && at === cue - 1)) continue;
    for (const one of objects(passage, cue, mentions)) add(one, cue);
  }
  for (const cue of placesOf(passage, POST)) {
    add(possessor(passage, cue, mentions) ?? mentions.find(({ at, kind }) => kind === "report" && at === cue + 1), cue);
  }
  for (const cue of placesOf(passage, BY)) {
    if (isPassive(passage, cue)) add(objects(passage, cue, mentions)[0], cue);
  }
  for (const cue of placesOf(passage, VERB)) {
    // "نقل الأسلحة": what goods are moved by is not said.
    if (has(passage, cue, Triggers.sent) && has(passage, cue + 1, Goods.any)) continue;
    add(subject(passage, cue, mentions), cue);
  }
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
    // "It says North Korean hackers stole": of whom it is said.
    phrase.find(({ own, at }) => own && at === cue + 1 && (!has(passage, cue, VERB) || isMark(passage, at + 1)));
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
  // "Seen by X": the verb is part of the phrase.
  return has(passage, by, TELLS) ||
    // "Counts 16 launches by the North": what is counted is by it, and not the count.
    placesOf(passage, TELLS, by - BY_REACH, by).some((at) =>
      !isParted(passage, at, by) && !passage.values.some(({ from, next }) => from > at && next <= by)
    );
}
