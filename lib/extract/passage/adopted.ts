import { fact } from "./fact.ts";
import type { Passage } from "./passage.ts";
import { Actions, Triggers } from "../lexicon/content_words.ts";
import {
  anyOf,
  clauseAround,
  has,
  holds,
  holdsIn,
  isApart,
  kindAt,
  lastPlace,
  mark,
  placesOf,
  wayBetween,
} from "./marks.ts";
import { Kind } from "../scan/tokens.ts";
import type { Period } from "../periods/period.ts";

const COUNCIL = mark("source", "UN Security Council");
const UNDECIDED = anyOf(mark("action", "veto", "block", "ask"), mark("clause", "future"), mark("negation"));
const PASSED = mark("clause", "passed_draft");
const RESOLUTION = mark("head", "resolution");
const UNANIMOUS = mark("clause", "council");
const UNDECIDED_VOTE = mark("action", "veto", "block");
/** How far behind a resolution the word may stand that says that it was adopted. */
const VOTED_REACH = 3;
/** Among how many places at its beginning a sentence names what it is about. */
const SUBJECT_PLACES = 3;
/** What leaves open whether a text was adopted. */
const OPEN = anyOf(UNDECIDED_VOTE, mark("action", "would"), mark("clause", "future"));
/** How far behind a word of drafting the resolution may stand that was drafted. */
const NUMBERED_REACH = 5;
const STOPWORD = mark("stopword");
const BETWEEN = anyOf(STOPWORD, RESOLUTION, mark("time", "the", "of"));
/** How far behind the verb of adopting the draft may stand that it makes law. */
const REACH = 16;

/** "The Council adopted a draft resolution by Washington": what was a draft is law. */
export const isAdopted = fact((passage): boolean => {
  const drafts = placesOf(passage, Actions.propose);
  // "The adopted draft cuts what it may import": a participle says so wherever it stands.
  if (drafts.some((at) => has(passage, at - 1, PASSED))) return true;
  if (drafts.length > 0 && !holds(passage, OPEN) && drafts.every((at) => isNumbered(passage, at))) return true;
  // "The US-drafted resolution was passed on Wednesday"
  if (!holds(passage, UNDECIDED) && drafts.some((at) => isPassed(passage, at))) return true;
  if (!holds(passage, COUNCIL) || holds(passage, UNDECIDED)) return false;
  return placesOf(passage, Actions.impose).some((verb) =>
    (has(passage, verb + 1, COUNCIL) || has(passage, verb - 1, COUNCIL)) &&
      drafts.some((at) => at > verb && wayBetween(passage, verb, at) <= REACH && !isApart(passage, verb, at)) ||
    // "... which was adopted unanimously": a vote that is told of.
    (has(passage, verb + 1, UNANIMOUS) || has(passage, verb - 1, UNANIMOUS)) && drafts.some((at) => at < verb)
  );
});

/** "Helped to draft resolution 2270": the Council gives a number to what it has adopted alone. */
function isNumbered(passage: Passage, at: number): boolean {
  const numbered = placesOf(passage, RESOLUTION, at, at + 1 + NUMBERED_REACH)
    .find((text) => kindAt(passage, text + 1) === Kind.digits);
  if (numbered === undefined) return false;
  // "Proposed tightening resolution 1718": what is proposed is another thing.
  for (let place = at + 1; place < numbered; place++) if (!has(passage, place, BETWEEN)) return false;
  return true;
}

/** Whether a draft, with the word for a resolution behind it, is the subject of a sentence that tells of the vote. */
function isPassed(passage: Passage, at: number): boolean {
  if (!has(passage, at + 1, RESOLUTION) || at > SUBJECT_PLACES) return false;
  return placesOf(passage, Actions.impose, at + 2).some((verb) => has(passage, verb - 1, STOPWORD));
}

/** "The resolution that was adopted entails ...": a vote that is over, told of in the clause of the resolution. */
export const isOfAdopted = fact((passage): boolean =>
  !holds(passage, UNDECIDED_VOTE) &&
  placesOf(passage, RESOLUTION).some((at) =>
    holdsIn(passage, PASSED, at + 1, at + VOTED_REACH + 1) &&
    !holdsIn(passage, Actions.propose, 0, at)
  )
);

const FROM = anyOf(mark("range", "from"), mark("time", "of"));
/** How far before its day a resolution may stand. */
const NAMED_REACH = 3;

/** "The decision of Friday", "resolution 2270 from 2 March": the day that tells which decision is meant. */
export function resolutionDay(passage: Passage): Period | undefined {
  if (!holds(passage, RESOLUTION) || holds(passage, UNDECIDED)) return undefined;
  return passage.periods.find(({ grain, kind, from }) =>
    grain === "day" && kind === "at" && has(passage, from - 1, FROM) &&
    placesOf(passage, RESOLUTION, from - NAMED_REACH, from).length > 0
  );
}

/** How far from the Council the verb may stand that says it adopted something. */
const BESIDE = 2;

/** "The resolution that the Council adopted on 2 March is now Norwegian law": the day on which a clause tells of the vote. */
export function adoptionDay(passage: Passage): Period | undefined {
  if (!holds(passage, COUNCIL) || !holds(passage, Actions.impose) || holds(passage, UNDECIDED)) return undefined;
  for (const council of placesOf(passage, COUNCIL)) {
    const verb = placesOf(passage, Actions.impose, council - BESIDE, council + BESIDE + 1)[0];
    if (verb === undefined) continue;
    const [from, to] = clauseAround(passage, verb);
    const day = passage.periods.find(({ grain, kind, from: at }) =>
      grain === "day" && kind === "at" && at >= from && at < to
    );
    if (day && !isOfTestBefore(passage, day)) return day;
  }
  return undefined;
}

const TESTS = mark("head", "nuclear", "launch", "test", "missile");
const DECIDERS = anyOf(
  COUNCIL,
  RESOLUTION,
  mark("head", "sanctions"),
  mark("action", "list"),
  mark("actor", "US", "KR", "JP", "CN", "RU"),
);

const CAUSES = anyOf(mark("time", "after"), mark("blocker", "reply"));
const WHO = anyOf(mark("actor", "KP"), mark("credit", "again"));

/** "Tightened sanctions after its test on 3 September", "in response to its test on 3 September", "over the missile it fired on 3 September": the day or month of a test before a decision. */
export function isOfTestBefore(passage: Passage, { from, grain }: Period): boolean {
  if (grain !== "day" && grain !== "month" || !holds(passage, TESTS)) return false;
  const flew = lastPlace(passage, Triggers.launch, from - 2, from);
  if (flew > 0 && has(passage, flew - 1, WHO)) return true;
  if (!holds(passage, CAUSES)) return false;
  const after = lastPlace(passage, CAUSES, clauseAround(passage, from)[0], from);
  return after >= 0 && holdsIn(passage, TESTS, after, from) && !holdsIn(passage, DECIDERS, after, from);
}
