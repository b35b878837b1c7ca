import { isAttribute, isItsDeed, isProlonged } from "./attribute.ts";
import { askedThat, isReliefAsked, sinceBehind } from "./asked_that.ts";
import { takeListing } from "./listed_again.ts";
import { listingOf } from "./listings.ts";
import type { Action } from "../../../claims/claim.ts";
import { bindBlock } from "./vetoes.ts";
import { declaredPair, isNone, pairOf, takeDecision, VERB_REACH } from "./deciding.ts";
import { easings, hinges } from "./easing.ts";
import { Actions, Heads, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Negations, Times } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isApart,
  mark,
  placesOf,
  wayBetween,
} from "../../passage/marks.ts";
import { imposedFirst } from "../../passage/imposed_first.ts";
import { isWatched } from "./watched.ts";
import type { Passage } from "../../passage/passage.ts";
import { isEvaded } from "../violations/evaded.ts";
import { isElsewhere } from "./elsewhere.ts";
import { isPlanned } from "../future.ts";
import { dayAbove } from "../../periods/chapters.ts";
import { bindRather } from "./rather.ts";
import { modeOf } from "./mode.ts";
import { isLabelOfNone, isOnlyNamed } from "./only_named.ts";
import { isOfDatedLine } from "../../passage/paragraphs.ts";
import type { Story } from "../../passage/story.ts";
import { STATES, strikesBeside, strikesParty, struckPair } from "./strikes.ts";

const VETO_POWERS = mark("actor", "CN", "RU");
const WISHES = mark("action", "ask", "propose");
/** "Want them eased", "say that they ought to be eased" */
const WANTS = anyOf(mark("action", "ask"), mark("clause", "ought"));
const HARSHER = mark("clause", "harsher");

/** What is decided on, or a decision that needs nothing named. */
const DECIDED = anyOf(mark("head", "sanctions"), mark("action", "veto", "block", "list"), mark("clause", "accounts"));
/** How far before a word of easing the one of asking for it may stand. */
const WISH_REACH = 4;
const FUTURE = mark("clause", "future");
/** How far before a word of tightening the one may stand that threatens with it. */
const THREAT_REACH = 2;
/** How far before a word of tightening the one may stand that denies it. */
const DENIED_REACH = 3;
/** How far behind what a number counts the sanctions may stand that it is of: "nine rounds of sanctions". */
const ROUNDS_REACH = 2;
/** How far before "since" the superlative may stand that it is of. */
const MOST_REACH = 4;

/** Binds decisions on sanctions as a whole: imposed, tightened, eased, blocked, persons listed. */
export function bindDecisions(passage: Passage, story: Story): void {
  if (isElsewhere(passage) || passage.question || isLabelOfNone(passage)) return;
  const detailed = story.own.some((draft) => draft.measure === "sanction" && draft.good !== null);
  if (detailed) bindRather(passage, story);
  if (!holds(passage, DECIDED)) return detailed ? undefined : bindWish(passage, story);
  // "UN sanctions have banned exports of coal since 2017" is told by its goods.
  const since = !detailed && bindSince(passage, story);
  if (bindBlock(passage, story)) {
    bindOwn(passage, story);
    return bindWish(passage, story);
  }
  const listed = listingOf(passage, story);
  if (listed !== undefined) takeListing(passage, listed, story);
  const mode = modeOf(passage, story);
  if (mode === "ease" || mode === "propose_ease") {
    // "May lift the sanctions if it gives up its arms": what is only held out eases nothing.
    const done = mode === "ease"
      ? easings(passage).filter((at) => !isPlanned(passage, at, story) && !hinges(passage, at))
      : easings(passage);
    if (!detailed && !bindVerb(passage, done, mode, story)) bindWish(passage, story);
  } else if (mode === "plain" && !(detailed && passage.heading)) {
    const first = imposedFirst(passage);
    const tightened = first < 0 && bindVerb(passage, tightenings(passage), "tighten", story);
    if (!tightened && !detailed && !since) {
      bindImposed(passage, listed, story);
    }
    if (first >= 0) bindTightened(passage, first, story);
  }
}

/** "China vetoed a draft, while Seoul tightened its own": what a state does beside a veto, right beside its verb. */
function bindOwn(passage: Passage, story: Story): void {
  if (!holds(passage, Actions.tighten)) return;
  const beside = passage.columns.lexicon.grammar.head_first ? 1 : -1;
  bindVerb(
    passage,
    placesOf(passage, Actions.tighten).filter((at) => has(passage, at + beside, STATES)),
    "tighten",
    story,
  );
}

/** The words of tightening that nothing denies or only threatens with: "will not be widened any further". */
function tightenings(passage: Passage): readonly number[] {
  return placesOf(passage, Actions.tighten).filter((at) =>
    !isAttribute(passage, at) && !isItsDeed(passage, at) && !isProlonged(passage, at) &&
    // "Threats of tougher sanctions"
    !holdsIn(passage, FUTURE, at - THREAT_REACH, at) &&
    // "Says that tougher sanctions are no use": a word that only says what they would be like, where none are imposed.
    (!has(passage, at, HARSHER) || holds(passage, Actions.impose)) &&
    !placesOf(passage, Negations.not, at - DENIED_REACH, at).some((not) => !isApart(passage, not, at))
  );
}

/** One of these verbs that stands near sanctions. True if there is one. */
function bindVerb(passage: Passage, verbs: readonly number[], action: Action, story: Story): boolean {
  const pair = pairOf(passage, verbs);
  if (pair === null) return false;
  takeDecision(passage, action, ...pair, story);
  return true;
}

/** "First imposed sanctions in 2006 and last reinforced them on 31 March": what was done at a time of its own behind that "and". */
function bindTightened(passage: Passage, and: number, story: Story): void {
  const verb = firstPlace(passage, Actions.tighten, and);
  const when = passage.periods.find(({ from, kind }) => from > verb && kind === "at");
  if (when !== undefined) takeDecision(passage, "tighten", verb, verb, story, when);
}

/** "China and Russia want them eased": the sanctions were spoken of before. */
function bindWish(passage: Passage, story: Story): void {
  const veto = firstPlace(passage, Actions.veto);
  const at = placesOf(passage, Actions.ease).find((place) =>
    // "They call for relief, and have vetoed a draft": a wish in a clause of its own.
    (veto < 0 || clauseAround(passage, veto)[0] !== clauseAround(passage, place)[0]) &&
    (holdsIn(passage, WANTS, place - WISH_REACH, place) ||
      // "Da sie auf eine Lockerung drängen": where verbs stand last, the word of asking is behind it.
      has(passage, place + 1, Actions.ask)) &&
    holdsIn(passage, VETO_POWERS, 0, place)
  );
  const before = story.passages[passage.index - 1];
  const spoken = story.themes.has("sanction") ||
    before?.paragraph === passage.paragraph && holds(before, Heads.sanctions);
  if (at !== undefined && spoken) return takeDecision(passage, "propose_ease", at, at, story);
  const that = askedThat(passage, story);
  if (that >= 0) takeDecision(passage, "propose_ease", that, that, story, sinceBehind(passage, that));
}

/** Sanctions that a verb imposes. */
function bindImposed(passage: Passage, listed: number | undefined, story: Story): void {
  const pair = pairOf(passage, placesOf(passage, Actions.impose)) ?? declaredPair(passage) ?? struckPair(passage);
  // "Washington sanctioned four firms": the verb that lists them imposes nothing else.
  if (pair === null || pair[0] === listed || isPlanned(passage, pair[0], story) || isOnlyNamed(passage, pair)) return;
  // Who is listed is told without a day too, what is imposed is seldom more than spoken of there.
  const dated = dayAbove(passage, story) !== null || isOfDatedLine(passage, story);
  if (passage.periods.length === 0 && !strikesBeside(passage, pair[1]) && !dated) return;
  if (isCounted(passage, pair[1]) && passage.periods.every(({ kind }) => kind === "since")) return;
  takeDecision(passage, strikesParty(passage, pair[1]) ? "list" : "impose", ...pair, story);
}

/** Sanctions that have stood since a day, a month or a year. */
function bindSince(passage: Passage, story: Story): boolean {
  const sanctions = placesOf(passage, Heads.sanctions).find((at) =>
    !isEvaded(passage, at) && !isNone(passage, at) &&
    // "Has gone on for a year despite the sanctions": how long they are braved.
    (!has(passage, at, Triggers.evade) || holdsIn(passage, Times.since, at, passage.count))
  );
  // "Has not adopted any since 2017"
  if (
    sanctions === undefined || isWatched(passage, sanctions) ||
    holdsIn(passage, Negations.not, ...clauseAround(passage, sanctions))
  ) return false;
  if (isCounted(passage, sanctions)) return false;
  const since = passage.periods.find((period) =>
    has(passage, period.from, Times.since) && !isAsked(passage, period.from, sanctions) &&
    wayBetween(passage, period.from, sanctions) <= VERB_REACH &&
    !isApart(passage, period.from, sanctions)
  );
  if (since === undefined) return false;
  // "Adopted on 2 March the toughest in two decades": how long none have been as hard is not when they were imposed.
  const most = holdsIn(passage, Clauses.superlative, since.from - MOST_REACH, since.from);
  takeDecision(passage, "impose", sanctions, since.from, story, most ? null : since);
  return true;
}

/** "Nine rounds of sanctions since 2006": how often they were decided on, and not when. */
function isCounted(passage: Passage, sanctions: number): boolean {
  return passage.values.some(({ head, low, ordinal }) =>
    sanctions >= head && sanctions - head <= ROUNDS_REACH && low > 1 && !ordinal
  );
}

/** "Has called since 2021 for an end to the sanctions": what is asked for or proposed no further off than they are. */
function isAsked(passage: Passage, since: number, sanctions: number): boolean {
  const least = Math.max(wayBetween(passage, since, sanctions), VERB_REACH / 2);
  return isReliefAsked(passage, since, sanctions) ||
    placesOf(passage, WISHES).some((at) => wayBetween(passage, since, at) <= least);
}
