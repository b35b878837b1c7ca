import { anaphorsOf } from "./anaphors.ts";
import { daysOf } from "../days.ts";
import { isDateline } from "../excluded/dateline.ts";
import { isMeasured } from "../../bind/violations/moved.ts";
import { Ranges } from "../../lexicon/function_words.ts";
import { eventBeside, isOfAnswered } from "../../bind/counts/occasion.ts";
import { adoptionDay, isAdopted, isOfTestBefore, resolutionDay } from "../../passage/adopted.ts";
import type { Dating } from "../../passage/draft.ts";
import { anyOf, has, holds, holdsIn, kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Story } from "../../passage/story.ts";

/** How far back, and from a list on, the sentence may stand that tells of the decision. */
const TOLD_BACK = 8;
const TOLD_AHEAD = 8;
/** Among how many passages at the top of a report its date line stands. */
const TOP = 4;
/** How many passages a release on a vote has at most, and for how long the vote is its news. */
const RELEASE = 40;
const FRESH = 3 * 24 * 60 * 60 * 1000;
/** How far back the sentence may stand that names the Council, or what was asked for. */
const BACK = 3;
/** What a decision answers has a day of its own. */
const FIRED = mark("head", "missile", "launch", "nuclear");
/** Who decides, by its name or by the word for it, and what is decided. */
const SECURITY_COUNCIL = mark("source", "UN Security Council");
const COUNCIL = mark("clause", "council");
const RESOLUTION = mark("head", "resolution");
const DECIDERS = anyOf(SECURITY_COUNCIL, RESOLUTION, COUNCIL);
const AGAIN = mark("credit", "again");
const ASKED = mark("action", "ask", "propose");
/** Verbs by which a decision comes about, and among how many places at the beginning they and it stand. */
const CAME = anyOf(mark("trigger", "conduct"), mark("action", "impose"), mark("clause", "came"));
const OPENING = 3;
const CAME_REACH = 5;
const DECISIONS = mark("action", "impose", "tighten", "ban", "cap", "limit");
/** What is asked for, stopped or undone is no decision. */
const OTHER_WAYS = anyOf(
  mark("action", "propose", "ask", "veto", "block", "ease"),
  // "With this the government implements the resolution of 2 March": it was decided on another day.
  mark("clause", "implement"),
);

/** The day on which a passage near by tells that the council decided. */
export function told(passage: Passage, story: Story): Dating | null {
  const { passages } = story;
  const { index } = passage;
  for (let at = index - 1; at >= Math.max(0, index - TOLD_BACK); at--) {
    const day = toldBy(passages[at]!, passage, story);
    if (day !== null) return day;
  }
  for (let at = index + 1; at <= index + TOLD_AHEAD && at < passages.length; at++) {
    const day = toldBy(passages[at]!, passage, story);
    if (day !== null) return day;
  }
  return null;
}

/** The day of the vote that the top of a release tells of, where all that follows is what was decided. */
export function votedAtTop(passage: Passage, story: Story): Dating | null {
  const { passages, published } = story;
  for (let at = 0; at < TOP && at < passages.length && published !== null; at++) {
    const one = passages[at]!;
    if (one.index >= passage.index || passage.index - one.index > RELEASE) continue;
    const day = toldBy(one, passage, story);
    if (day?.start && Math.abs(published.getTime() - day.start.getTime()) <= FRESH) return day;
  }
  return null;
}

/** The day on which one passage tells that the council decided what another one says. */
function toldBy(one: Passage, passage: Passage, story: Story): Dating | null {
  const ahead = one.index > passage.index && !passage.heading;
  if (isOfOther(one, passage, story)) return null;
  const tells = holds(one, DECIDERS) &&
      (ahead ? holds(one, COUNCIL) && decides(one) : holds(one, COUNCIL) || decides(one) || resolves(one)) ||
    isJustBefore(one, passage) && (holds(one, SECURITY_COUNCIL) || isOfCouncil(passage, story));
  const adopted = adoptionDay(one) ?? resolutionDay(one);
  if (!tells && adopted === undefined && !(ahead && isOfVote(one))) return null;
  const period = adopted ?? dayOf(one, story) ?? ledBy(one, story) ?? soleOf(one, passage);
  const days = period && daysOf(one, period, story);
  return period && days ? { ...days, words: "", span: period.span, rule: "resolution" } : null;
}

/** "Designated six people on Thursday. Resolution 2397 limits ...": whether names were listed, and a resolution with a number is older. */
export function isOfOther(one: Passage, passage: Passage, { recent }: Story): boolean {
  return one !== passage && recent.some((draft) => draft.passage === one && draft.action === "list") &&
    placesOf(passage, RESOLUTION).some((at) => [1, 2, 3].some((way) => kindAt(passage, at + way) === Kind.digits));
}

/** "... resolution 2270 from 2 March. The resolution forbids ...": the day by which the sentence before names it. */
export function namedBefore(passage: Passage, story: Story): Dating | null {
  const one = story.passages[passage.index - 1];
  if (one === undefined || !holdsIn(passage, RESOLUTION, 0, OPENING)) return null;
  const period = resolutionDay(one) ?? adoptionDay(one);
  const days = period && daysOf(one, period, story);
  return period && days ? { ...days, words: "", span: period.span, rule: "resolution" } : null;
}

/** The day that the sentence just before a passage names, unless something was fired on it. */
function ledBy(one: Passage, story: Story): Period | undefined {
  const before = story.before(one);
  return before && isJustBefore(before, one) && !holds(before, FIRED) ? dayOf(before, story) : undefined;
}

/** "22 December — The Council adopted a resolution": where nothing else dates what it decides, the day of the report. */
export function datelined(passage: Passage, story: Story): Dating | null {
  for (let at = 0; at < TOP && at < story.passages.length; at++) {
    const one = story.passages[at]!;
    if (passage.index > one.index + TOLD_AHEAD || !decides(one)) continue;
    const period = one.periods.find((day) => isDateline(one, day, story));
    const days = period?.resolve(story.published);
    if (period && days) return { ...days, words: "", span: period.span, rule: "resolution" };
  }
  return null;
}

/** "It then told all states": what goes on about the Council, which the paragraph has named. */
function isOfCouncil(passage: Passage, story: Story): boolean {
  if (!has(passage, 0, AGAIN)) return false;
  for (let at = passage.index - 1; at >= Math.max(0, passage.index - BACK); at--) {
    const one = story.passages[at]!;
    if (one.paragraph === passage.paragraph && holds(one, SECURITY_COUNCIL)) return true;
  }
  return false;
}

/** "The Council last met on it in March 2016. It then ...": the one month or year that the sentence just before names. */
function soleOf(before: Passage, passage: Passage): Period | undefined {
  const [period] = before.periods;
  const isSole = isJustBefore(before, passage) && before.periods.length === 1;
  // "It builds on resolution 2375 (2017)": the year of another one.
  const isNamed = isSole && kindAt(before, period!.from - 1) === Kind.open;
  return isSole && !isNamed && period!.kind === "at" && period!.grain !== "day" ? period : undefined;
}

/** "The decision came on Wednesday": a sentence that begins with what was decided, and tells when. */
function isOfVote(passage: Passage): boolean {
  return holds(passage, RESOLUTION) && holdsIn(passage, RESOLUTION, 0, OPENING) &&
    holdsIn(passage, CAME, 1, CAME_REACH) && !holds(passage, OTHER_WAYS);
}

/** The day on which the passages just before tell that something was asked for or proposed. */
export function asked(passage: Passage, story: Story): Dating | null {
  for (let at = passage.index - 1; at >= Math.max(0, passage.index - BACK); at--) {
    const one = story.passages[at]!;
    const period = holds(one, ASKED) ? dayOf(one, story) : undefined;
    const days = period && daysOf(one, period, story);
    if (period && days) return { ...days, words: "", span: period.span, rule: "proposal" };
  }
  return null;
}

/** Whether a passage stands right before another in its paragraph. */
export function isJustBefore(before: Passage, passage: Passage): boolean {
  return before.index === passage.index - 1 && before.paragraph === passage.paragraph;
}

/** "Answered the test on Friday with a resolution": the Council, and what it decides by. */
function resolves(passage: Passage): boolean {
  return holds(passage, SECURITY_COUNCIL) && holds(passage, RESOLUTION) &&
    (!holds(passage, OTHER_WAYS) || isAdopted(passage));
}

function decides(passage: Passage): boolean {
  return holds(passage, DECIDERS) && holds(passage, DECISIONS) &&
    (!holds(passage, OTHER_WAYS) || isAdopted(passage));
}

/** "Half a million barrels from 1 January": the day from which a ceiling counts is not that of the decision. */
function isFromThen(passage: Passage, { from }: Period): boolean {
  return has(passage, from - 1, Ranges.from) && passage.values.some((value) => isMeasured(passage, value));
}

/** The day that a passage names, but for that of a date line. */
function dayOf(passage: Passage, story: Story): Period | undefined {
  const isNamed = (period: Period) =>
    period.grain === "day" && period.kind === "at" && !isDateline(passage, period, story) &&
    !isOfAnswered(passage, period) && !isOfTestBefore(passage, period) && !isFromThen(passage, period) &&
    eventBeside(passage, period) < 0;
  return passage.periods.find(isNamed) ?? anaphorsOf(passage, story).find(isNamed);
}
