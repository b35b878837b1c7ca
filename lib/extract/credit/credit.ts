import { isLabel } from "../dating/labels.ts";
import { because, type Draft } from "../passage/draft.ts";
import {
  clauseAround,
  has,
  holds,
  holdsIn,
  isApart,
  kindAt,
  lastPlace,
  mark,
  placesOf,
  wayFrom,
} from "../passage/marks.ts";
import { storyFact } from "../passage/fact.ts";
import { firstOfParagraph } from "../passage/paragraphs.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import { isGuessed } from "./mentions.ts";
import { Kind } from "../scan/tokens.ts";
import { HOUSE } from "./unlisted.ts";
import { type Voice, voicesOf } from "./voices.ts";

/** What a semicolon or colon between a claim and a voice adds to the way. */
const APART_WAY = 6;
/** How much nearer a voice counts that the speaker refers to. */
const CITED_WAY = 10;
/** How many passages on a voice is still heard, without and with words that mark what it said. */
const HEARD = 3;
const REPORTED = 4;
const BACK = mark("credit", "back");
const WHILE = mark("credit", "while");
const SAID = mark("credit", "reported");
const REPORT = mark("credit", "report");
const ITS = mark("clause", "its");
const AGAIN = mark("credit", "again");
const SAYS = mark("attribution", "verb");
const COUNTRY = mark("actor", "KP");
/** How far before a report the word may stand that says whose it is. */
const OWN_REACH = 3;
/** Groups of measures that everybody can see. */
const EVENTS = ["launch"];
/** Who is named by a report as the source of a single thing. */
const WITNESS = "UN member state";

/** Passages whose voices are yet to be heard: who spoke in them matters once a claim asks who spoke before. */
const unheard = storyFact((): Passage[] => []);

/** Notes for each claim of a passage who is credited with it: who says so in its sentence, or who spoke before. */
export function creditDrafts(passage: Passage, story: Story): void {
  const waiting = unheard(story);
  if (!holds(passage, BACK) && !story.own.some(isUncredited)) {
    waiting.push(passage);
    return;
  }
  for (const before of waiting) remember(before, voicesOf(before, story), story);
  waiting.length = 0;
  const voices = voicesOf(passage, story);
  for (const draft of story.own) {
    if (!isUncredited(draft) || isOfNameless(draft, voices)) continue;
    // "North Korea is accused of taking a billion": of its own thefts it tells nobody.
    const able = isEvent(draft, story)
      ? voices.filter(({ at }) => !isTheCountry(passage, at))
      : voices.filter(({ own }) => !own);
    const originator = nearestOf(draft, able, false);
    const relay = nearestOf(draft, able, true);
    if (originator) credit(draft, "credited", originator);
    else if (!carry(draft, story) && relay) credit(draft, "credited", relay);
    if (relay && draft.credited !== relay.name) credit(draft, "relayed", relay);
  }
  if (holds(passage, BACK)) creditBack(passage, voices, story);
  remember(passage, voices, story);
}

/** "North Korea launches a rocket, which it says is for a satellite", "says it is": a word for the last party that stands for the country. */
function isTheCountry(passage: Passage, at: number): boolean {
  if (!has(passage, at, AGAIN) || !holdsIn(passage, COUNTRY, 0, at)) return false;
  return has(passage, at - 1, SAYS) || kindAt(passage, at - 2) === Kind.comma;
}

/** Whether a claim is of what everybody can see. */
function isEvent({ measure }: Draft, story: Story): boolean {
  return EVENTS.includes(story.rule(measure).group);
}

/** Whether nobody is credited with a claim: those of decisions are nobody's. */
function isUncredited({ measure, credited }: Draft): boolean {
  return measure !== "sanction" && credited === null;
}

/** "That is what the panel's report says": the voice is also that of the sentence before. */
function creditBack(passage: Passage, voices: readonly Voice[], story: Story): void {
  const voice = voices.find(({ relays, cited }) => cited && !relays) ?? voices.find(({ relays }) => !relays);
  if (voice === undefined) return;
  for (const draft of story.recent) {
    const steps = passage.index - draft.passage.index;
    if (!isUncredited(draft) || steps < 1 || steps > HEARD) continue;
    draft.credited = voice.name;
    because(draft, "credited", "said after it", [voice.span]);
  }
}

/** The nearest of the voices that pass on what another said, or of those that do not. */
function nearestOf(draft: Draft, voices: readonly Voice[], relays: boolean): Voice | undefined {
  let best: Voice | undefined;
  let least = Infinity;
  for (const voice of voices) {
    if (voice.relays !== relays || isElsewhere(draft, voice)) continue;
    const way = wayTo(draft, voice);
    if (way < least) [best, least] = [voice, way];
  }
  return best;
}

/** "Seoul speaks of 700 million, while a security firm puts it at a billion": the firm, which nobody names, says so. */
function isOfNameless({ passage, range }: Draft, voices: readonly Voice[]): boolean {
  if (!holds(passage, WHILE) || !holds(passage, HOUSE)) return false;
  const at = lastPlace(passage, WHILE, 0, range[0]);
  // "While Seoul speaks of 700 million, a security firm puts it at a billion": the clause of the claim has its own.
  return at >= 0 &&
    [at, clauseAround(passage, range[0])[0]].some((begin) =>
      holdsIn(passage, HOUSE, begin, passage.count) && !voices.some((voice) => voice.at >= begin)
    );
}

/** Whether a voice only speaks after "while" or a semicolon, and the claim stands before that. */
function isElsewhere({ passage, range }: Draft, { at, cue }: Voice): boolean {
  const voice = Math.min(at, cue);
  if (voice < range[1]) return false;
  return isApart(passage, range[1], voice) || holdsIn(passage, WHILE, range[1], voice);
}

function wayTo({ passage, range }: Draft, { at, cue, cited }: Voice): number {
  const near = Math.min(wayFrom(passage, range, at), wayFrom(passage, range, cue));
  return near + (isApart(passage, at, range[0]) ? APART_WAY : 0) - (cited ? CITED_WAY : 0);
}

function credit(draft: Draft, field: "credited" | "relayed", voice: Voice): void {
  draft[field] = voice.name;
  because(draft, field, "says so", [voice.span]);
}

/** Without a voice of its own a claim is of the party that spoke last, as long as nothing new began since. */
function carry(draft: Draft, story: Story): boolean {
  const { speaker } = story;
  if (draft.parent?.credited) {
    draft.credited = draft.parent.credited;
    because(draft, "credited", "part", [draft.parent.span]);
    return true;
  }
  if (speaker === null || !isHeard(draft, story)) return false;
  draft.credited = speaker.name;
  because(draft, "credited", "carried on", [speaker.span]);
  return true;
}

/** Whether a claim still goes on about what the last speaker said. What flew or blew up is told as fact, unless marked. */
function isHeard(draft: Draft, story: Story): boolean {
  const { passage } = draft;
  const { passage: spoken, name, own } = story.speaker!;
  // "A member state spoke of four million": a witness of a report says one thing, and the report goes on.
  if (name === WITNESS && passage.paragraph !== spoken.paragraph) return false;
  // "Seoul blacklisted two ships that ferried arms": what those are struck for, the one says who strikes them.
  if (passage.paragraph !== spoken.paragraph && story.own.some(({ action }) => action === "list")) return false;
  const steps = passage.index - spoken.index;
  const reported = holds(passage, SAID);
  // An entry of a timeline is another event, of which others may speak.
  if (passage.paragraph !== spoken.paragraph && isEntry(firstOfParagraph(passage, story))) return false;
  if (isEvent(draft, story)) return reported && steps <= 1;
  if (own) return false;
  if (reported) return steps <= REPORTED;
  return steps <= (passage.paragraph === spoken.paragraph ? HEARD : 1);
}

/** Whether a passage begins with its time, set off from what it tells. */
function isEntry(passage: Passage): boolean {
  return passage.periods.some((period) => isLabel(passage, period));
}

/** "The team said in its second report": what is spoken of from here on as the report is the speaker's. */
function tellsOfOwn(passage: Passage): boolean {
  return placesOf(passage, REPORT).some((at) => holdsIn(passage, ITS, at - OWN_REACH, at));
}

/** The last originator of a passage is the one that "it said" and the next sentences go on about. */
function remember(passage: Passage, voices: readonly Voice[], story: Story): void {
  if (voices.length === 0) return;
  const voice = voices.findLast(({ relays }) => !relays);
  const report = voices.findLast(({ at }) => has(passage, at, REPORT)) ?? (tellsOfOwn(passage) ? voice : undefined);
  if (report && !isGuessed(report.name, passage, story)) story.report = report.name;
  if (voice) story.speaker = { name: voice.name, passage, span: voice.span, own: voice.own };
}
