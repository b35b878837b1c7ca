import { isDoneBefore } from "./done_before.ts";
import { Actors, Blockers, Heads, Sources, Triggers } from "../lexicon/content_words.ts";
import { Attributions, Clauses, Times } from "../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  kindAt,
  type Mark,
  mark,
  placesOf,
} from "../passage/marks.ts";
import { fact } from "../passage/fact.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import { Kind } from "../scan/tokens.ts";

/** States whose own weapons are no claims. */
export const OTHER_STATES = mark("actor", "KR", "US", "JP", "CN", "RU", "foreign");
/** States that have tested bombs of their own. */
const HAVE_BOMBS = anyOf(mark("actor", "US", "CN", "RU", "foreign"), mark("clause", "powers"));
const BOMBS = anyOf(mark("head", "nuclear", "blast"), mark("subject", "nuclear"));
const BOMBED = mark("clause", "bombed");
const POWERS = mark("actor", "KR", "US", "JP", "CN", "RU");
const ALLIES = mark("actor", "KR", "US");
const LAUNCHES = mark("head", "missile", "launch", "test", "nuclear");
const FIRES = mark("trigger", "launch", "conduct");
/** What may stand between a thing and whose it is; the letter of "2010s" is that of "Japan's" too. */
const DESCRIBES = anyOf(mark("subject"), mark("ordinal"), mark("suffix", "decade"));
const BEFORE_STATE = anyOf(Clauses.toward, Attributions.any);
const RESIDENTS = mark("clause", "residents");
/** How far before a state those may stand who live there. */
const HOME_REACH = 4;
/** Among how many places at its beginning a sentence names who does what it tells. */
const SUBJECT_PLACES = 3;
/** How far before a noun the word may stand that says whose it is. */
const OWN_REACH = 4;

/** Whether a single event is another state's: by its own sentence, or as what the sentence before told of goes on. */
export function isOfOthers(passage: Passage, noun: number, story: Story): boolean {
  if (isForeign(passage) || isDeedOfOthers(passage, noun) || isBombOfOthers(passage, noun)) return true;
  // "South Korea launched its second satellite. The satellite is in orbit, Seoul said on Monday"
  const last = story.dropped.at(-1);
  const before = story.before(passage);
  return before !== undefined && last?.reason === "another actor" && last.span[0] >= before.start &&
    before.paragraph === passage.paragraph && !holds(passage, Actors.KP);
}

/** "In reply Seoul and Washington fired missiles. The eight missiles flew ...": those that the sentence before told of are others'. */
export function isTakenUpOfOthers(passage: Passage, from: number, story: Story): boolean {
  const before = story.before(passage);
  if (before === undefined || !has(passage, from - 1, Times.the) || holdsIn(passage, Actors.KP, 0, from)) return false;
  return holds(before, Blockers.reply) && holds(before, ALLIES) && holds(before, FIRES) &&
    story.recent.every((draft) => draft.passage !== before);
}

/** "South Korea tested its first, hours after North Korea had fired two": another state opens the clause of a noun, and fires. */
export function isDeedOfOthers(passage: Passage, noun: number, counted = false): boolean {
  if (isDoneBefore(passage, noun) || !counted && isOfState(passage, noun)) return true;
  const [from] = clauseAround(passage, noun);
  if (holdsIn(passage, Actors.KP, from, noun)) return false;
  if (isTheirOwn(passage, from, noun)) return true;
  // "Japan counts 24": what stands between a state and a figure may be a word for counting.
  const { head_first } = passage.columns.lexicon.grammar;
  return placesOf(passage, counted ? Triggers.launch : FIRES, from, noun).some((verb) =>
    !has(passage, verb, Attributions.any) && !has(passage, verb, Heads.any) &&
    (has(passage, verb - 1, OTHER_STATES) && !has(passage, verb - 1, Sources.any) &&
        !has(passage, verb - 2, Sources.any) && !isAccordingTo(passage, verb - 1) && !isHome(passage, verb - 1) ||
      // "أجرت الصين": where verbs stand first, who did it stands right behind.
      head_first && has(passage, verb + 1, OTHER_STATES))
  );
}

/** How far behind a bomb the city may stand that it was dropped on. */
const BOMBED_REACH = 7;

/** "A thousand times the bomb that was dropped on Hiroshima": what a test is measured by. */
function isOfWar(passage: Passage, noun: number): boolean {
  if (!holds(passage, BOMBED)) return false;
  const city = firstPlace(passage, BOMBED, noun + 1, noun + BOMBED_REACH);
  return city > 0 && !passage.values.some(({ from }) => from > noun && from < city);
}

/** "The Soviet Union set off a bomb in 1961", "the first British atomic bomb": of whom it is, or who sets it off, stands beside it. */
export function isBombOfOthers(passage: Passage, noun: number): boolean {
  if (!has(passage, noun, BOMBS)) return false;
  if (isOfWar(passage, noun)) return true;
  if (!holds(passage, HAVE_BOMBS) || holds(passage, Actors.KP)) return false;
  const whose = has(passage, noun - 1, HAVE_BOMBS) ||
    kindAt(passage, noun - 1) === Kind.dash && has(passage, noun - 2, HAVE_BOMBS) ||
    passage.columns.lexicon.grammar.head_first && has(passage, noun + 1, HAVE_BOMBS);
  if (whose) return true;
  const [from, to] = clauseAround(passage, noun);
  return placesOf(passage, Triggers.conduct, from, to).some((verb) =>
    !has(passage, verb, Attributions.any) &&
    (has(passage, verb - 1, HAVE_BOMBS) ||
      has(passage, has(passage, verb + 1, Times.the) ? verb + 2 : verb + 1, HAVE_BOMBS))
  );
}

/** "South Korea's missile", "a US ballistic missile": whose a single thing is stands right before it, or before what describes it. */
function isOfState(passage: Passage, noun: number): boolean {
  let at = noun - 1;
  while (noun - at < OWN_REACH && has(passage, at, DESCRIBES) && !has(passage, at, OTHER_STATES)) at--;
  if (!has(passage, at, OTHER_STATES) || has(passage, at - 1, BEFORE_STATE) || isAccordingTo(passage, at)) return false;
  // "Seoul registered a test by North Korea": who did it may follow.
  return !holdsIn(passage, Actors.KP, noun + 1, noun + OWN_REACH);
}

/** "South Korea has put its second satellite into orbit to watch North Korea": another state opens the clause, and the thing is its own. */
function isTheirOwn(passage: Passage, from: number, noun: number): boolean {
  return has(passage, from, OTHER_STATES) && holdsIn(passage, Clauses.its, Math.max(from, noun - OWN_REACH), noun) &&
    !holdsIn(passage, Attributions.any, from, noun);
}

/** "Ifølge Seoul skjøt landet", "nach Angaben aus Tokio feuerte das Land": whom a sentence goes by, where the verb comes second. */
function isAccordingTo(passage: Passage, state: number): boolean {
  return holdsIn(passage, Attributions.pre, state - 2, state);
}

/** Whether a passage speaks of another state's weapons: it names one that is no neighbour, and not North Korea. */
export const isForeign = fact((passage): boolean => {
  if (holds(passage, Blockers.foreign_weapon) && !holds(passage, Actors.KP)) return true;
  const foreign = holds(passage, Actors.foreign);
  // What Russia fires at others is not North Korea's to count, wherever it was made.
  if (foreign && holds(passage, Actors.RU) || isFiredByOthers(passage)) return true;
  if (holds(passage, Actors.KP)) return false;
  if (foreign) return true;
  // "While Trump dines with Abe a Pukguksong lifts off": no other state has those.
  if (holds(passage, Heads.name)) return false;
  const others = placesOf(passage, POWERS).filter((at) => !isAimedAt(passage, at) && !isHome(passage, at));
  const says = holds(passage, Attributions.any) || holds(passage, Sources.any);
  // "It was the second since Trump took office": who is named behind what is left unnamed has done nothing.
  const thing = placesOf(passage, LAUNCHES).at(-1) ?? SUBJECT_PLACES;
  return !says && others.some((at) =>
    at < thing && kindAt(passage, at + 1) !== Kind.colon ||
    // "After the first in December South Korea wants to launch three more": who plans stands behind the verb.
    has(passage, at - 1, Clauses.future)
  );
});

/** "Iran fired", "أطلقت روسيا": another state stands right beside a verb of launching, and North Korea beside none. */
function isFiredByOthers(passage: Passage): boolean {
  const launches = placesOf(passage, Triggers.launch);
  const verbs = launches.filter((at) => !has(passage, at, Heads.any));
  // "The president flew to Tokyo": what flies is no state's launch.
  const isBeside = (at: number, actors: Mark) =>
    !has(passage, at, Triggers.fly) &&
    (has(passage, at - 1, actors) && !isAimedAt(passage, at - 1) && !holdsIn(passage, Sources.any, at - 4, at) &&
        !isAccordingTo(passage, at - 1) ||
      has(passage, at + 1, actors));
  return verbs.some((at) => isBeside(at, OTHER_STATES)) && !launches.some((at) => isBeside(at, Actors.KP));
}

/** "In Richtung Japan abgefeuert", "into the Japanese sea": where a thing flies to, and not who sends it. */
function isAimedAt(passage: Passage, state: number): boolean {
  return holdsIn(passage, Clauses.aimed_at, state - 2, state);
}

/** "People in northern Japan ran for shelter": where somebody lives, and not who fires. */
function isHome(passage: Passage, state: number): boolean {
  return holdsIn(passage, RESIDENTS, state - HOME_REACH, state);
}
