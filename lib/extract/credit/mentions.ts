import type { Span } from "../../claims/claim.ts";
import { storyFact, wordFact } from "../passage/fact.ts";
import { Clauses } from "../lexicon/function_words.ts";
import { anyOf, has, holds, holdsIn, kindAt, lastPlace, mark, placesOf, wayBetween } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import { Kind } from "../scan/tokens.ts";
import { isOfMedium } from "./medium.ts";
import { isParted } from "./parted.ts";
import { UNLISTED, unlistedAt } from "./unlisted.ts";

/** A party of a passage that may say something, or words that stand for one. */
export interface Mention {
  readonly at: number;
  /** canonical name; null for a report or "the agency", which stand for a party named elsewhere */
  readonly name: string | null;
  /** a body that gives figures, one that no lexicon lists, a wire, a country by its name, a report, words for the last party */
  readonly kind: "source" | "unlisted" | "agency" | "country" | "report" | "again";
  /** where the name of one that is not listed stands */
  readonly span?: Span;
  /** the last place of what is said of who it is: "Hacken, a security firm," */
  readonly until?: number;
  /** the country that the document is about: it is believed to speak only where it plainly does */
  readonly own: boolean;
}

/** The country that the documents are about, as the lexicon calls it among the actors. */
const OWN = "KP";
/** Bodies of the United Nations: where a document names the panel, they pass on what it found. */
const PANEL = "UN Panel of Experts";
const OF_PANEL = mark("source", PANEL);
const BODIES: readonly string[] = ["UN", "UN Security Council"];
const HACKERS = mark("trigger", "cyber");
const ACTOR = mark("actor");
const SOURCE = mark("source");
const AGENCY = mark("agency");
export const REPORT = mark("credit", "report");
const AGAIN = mark("credit", "again");
const PARTY = anyOf(ACTOR, SOURCE, AGENCY, REPORT, AGAIN, UNLISTED);
const TO = mark("credit", "to");
const FROM = mark("range", "from");
const ASKS = mark("action", "ask");
/** How far behind a verb of asking the one may stand who is asked. */
const ASKED_REACH = 4;
const CREDIT = mark("credit");
const STOPWORD = mark("stopword");
/** How near a report stands to the party that wrote it. */
const AUTHOR_REACH = 5;

const NONE: readonly never[] = [];

/** All mentions of a passage in text order; none where neither a word nor a mark makes anybody speak. */
export function mentionsOf(passage: Passage, story: Story): readonly Mention[] {
  const places = placesOf(passage, PARTY);
  if (places.length === 0 || !mayCredit(passage, places)) return NONE;
  const mentions: Mention[] = [];
  for (const at of places) {
    const mention = mentionAt(passage, at, story);
    if (mention !== null) mentions.push(mention);
  }
  return mentions;
}

/** What names a word has: of actors, of a body that gives figures, of a wire. */
interface Names {
  readonly actors: readonly string[];
  readonly source: string | undefined;
  readonly agency: string | undefined;
}

const namesAt = wordFact((lexicon, word): Names => ({
  actors: lexicon.entries(word).filter(({ section }) => section === "actor").map((entry) => entry.class),
  source: lexicon.find(word, "source")?.class,
  agency: lexicon.find(word, "agency")?.class,
}));

function mentionAt(passage: Passage, at: number, story: Story): Mention | null {
  const { actors, source, agency } = namesAt(passage, at);
  const country = actors.length === 0 ? undefined : actors.find((code) => story.countries.has(code));
  const own = country === OWN;
  if (has(passage, at, REPORT)) return { at, name: null, kind: "report", own };
  if (source !== undefined) return { at, name: canonical(apposedTo(passage, at, source), story), kind: "source", own };
  if (agency !== undefined) return { at, name: agency, kind: "agency", own };
  // A band of hackers is spoken of, and says nothing.
  if (own && has(passage, at, HACKERS)) return null;
  if (country !== undefined && isOfMedium(passage, at)) return null;
  if (country !== undefined) return { at, name: story.countries.get(country)!, kind: "country", own };
  if (has(passage, at, UNLISTED)) {
    const unlisted = unlistedAt(passage, at);
    if (unlisted !== null) return { ...unlisted, kind: "unlisted", own: false };
  }
  // "The firm Chainalysis": the name behind it says who it is.
  const named = has(passage, at + 1, SOURCE) || has(passage, at + 2, SOURCE);
  return has(passage, at, AGAIN) && !named ? { at, name: null, kind: "again", own } : null;
}

/** What makes a party speak, or may: words of saying, which "by" leads on from, and names of bodies and reports. */
const SPEAKS = anyOf(SOURCE, REPORT, mark("credit", "cite"), mark("attribution", "pre", "post", "verb", "publish"));

/** Whether any party of a passage may be credited: by a word, or by a colon or bracket beside its name. */
function mayCredit(passage: Passage, places: readonly number[]): boolean {
  return holds(passage, SPEAKS) ||
    places.some((at) =>
      kindAt(passage, at + 1) === Kind.colon || kindAt(passage, at - 1) === Kind.colon ||
      kindAt(passage, at - 1) === Kind.open
    );
}

/** "A new panel, the MSMT, said": who a panel is, where its name stands behind a comma. */
function apposedTo(passage: Passage, at: number, source: string): string {
  if (source !== PANEL || kindAt(passage, at + 1) !== Kind.comma || at + 3 >= passage.count) return source;
  return namesAt(passage, at + 2).source ?? namesAt(passage, at + 3).source ?? source;
}

/** A body of the United Nations is its panel where the document speaks of that. */
function canonical(name: string, story: Story): string {
  return BODIES.includes(name) && namesPanel(story) ? PANEL : name;
}

/** Whether a document names the panel anywhere, but as the one that something is said or sent to. */
const namesPanel = storyFact(({ passages }): boolean =>
  passages.some((passage) => placesOf(passage, OF_PANEL).some((at) => !isRecipient(passage, at)))
);

/** Whether the country that the document is about is meant, and no body of it. */
export function isOwn({ own, kind }: Mention): boolean {
  return own && kind !== "source";
}

/** How far before a report the word may stand that says whose it is. */
const OWN_REACH = 3;

/** The party that wrote a report: named beside it, or the one whose report was spoken of before. */
export function authorOf(passage: Passage, report: Mention, mentions: readonly Mention[], story: Story): string | null {
  const writer = writerOf(passage, report, mentions);
  // "A Reuters analysis found": a wire that counts for itself, where nobody else is known.
  const wire = mentions.find(({ at, kind }) => kind === "agency" && Math.abs(at - report.at) <= 2);
  const told = () => writersIn(story).findLast(({ index }) => index < passage.index)?.name;
  // "In its latest report, the panel": that of who is named beside it, or spoke last.
  const its = !holdsIn(passage, Clauses.its, report.at - OWN_REACH, report.at)
    ? null
    : mentions.find(({ kind, own }) => kind === "source" && !own)?.name ?? story.speaker?.name;
  return writer?.name ?? its ?? story.report ?? told() ?? bodyOf(passage, story) ?? story.speaker?.name ?? wire?.name ??
    null;
}

/** The party that is named beside a report. */
function writerOf(passage: Passage, report: Mention, mentions: readonly Mention[]): Mention | undefined {
  const beside = mentions.filter((mention) =>
    mention.name !== null && mention.kind !== "agency" && !mention.own &&
    wayBetween(passage, mention.at, report.at) <= AUTHOR_REACH && !isParted(passage, mention.at, report.at)
  );
  return beside.find((mention) => !isRecipient(passage, mention.at)) ?? beside[0];
}

/** "A new report by the monitoring team sheds light on ...": whose the reports are that are spoken of, also where they say nothing yet. */
const writersIn = storyFact((story) =>
  story.passages.flatMap((passage) => {
    const mentions = holds(passage, REPORT) ? mentionsOf(passage, story) : NONE;
    return mentions.flatMap((one) => {
      const writer = one.kind === "report" ? writerOf(passage, one, mentions) : undefined;
      return writer?.kind === "source" ? [{ index: passage.index, name: writer.name! }] : [];
    });
  })
);

/** Whether a report was only taken to be of the body that the document names: another one may yet be named as its writer. */
export function isGuessed(name: string, passage: Passage, story: Story): boolean {
  return story.report === null && name === bodyOf(passage, story) &&
    !writersIn(story).some(({ index }) => index <= passage.index);
}

/** A report of which nothing else is known is of the body of the United Nations that the document names, unless another spoke before it did. */
function bodyOf({ index }: Passage, story: Story): string | null {
  const until = story.speaker === null ? Infinity : index;
  return [PANEL, "UN"].find((name) => story.names(name, until)) ?? null;
}

/** How far before a body the one may stand whose it is. */
const OWNER_REACH = 2;

/** "a report to the Council": who something is said to, or written for. */
export function isRecipient(passage: Passage, at: number): boolean {
  const before = has(passage, at - 1, STOPWORD) && !has(passage, at - 1, CREDIT) ? at - 2 : at - 1;
  // "Asked the Council to list seven ships", where a word like "from" leads to who is asked
  const asked = has(passage, at - 1, FROM) && holdsIn(passage, ASKS, at - ASKED_REACH, at);
  // "Told the Council's committee": whose it is stands between.
  const owner = lastPlace(passage, SOURCE, at - OWNER_REACH, at);
  return asked || has(passage, before, TO) || owner >= 0 && isRecipient(passage, owner);
}
