import { daysOf } from "./days.ts";
import { isLabel } from "./labels.ts";
import { isStanding } from "./dating.ts";
import { asked, datelined, namedBefore, told, votedAtTop } from "./spoken/told.ts";
import { type Dating, type Draft, spanAt } from "../passage/draft.ts";
import { firstPlace, holds, holdsIn, isApart, kindAt, mark } from "../passage/marks.ts";
import { Kind } from "../scan/tokens.ts";
import { firstOfParagraph } from "../passage/paragraphs.ts";
import { isAfter } from "../periods/calendar.ts";
import type { Period } from "../periods/period.ts";
import { dayAbove } from "../periods/chapters.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";

/** How far back the claim of a decision may stand that a sentence goes on about. */
const BACK = 3;
/** For how long what has been in force is news. */
const RECENT = 60 * 24 * 60 * 60 * 1000;
const AFTER = mark("time", "after");
/** At how many places from its beginning a sentence says what a decision came after. */
const OPENING = 3;
const ASK = mark("action", "ask");
const WE_ASK = mark("clause", "we_ask");
const DRAFTS = mark("action", "propose", "would", "veto", "block");

/** "We ask for a ban on oil": what a speaker asks for is asked on the document's day. */
export function askedNow({ passage, action }: Draft, { published }: Story): Dating | null {
  if (published === null || action !== "propose" && action !== "propose_ease") return null;
  const at = firstPlace(passage, WE_ASK);
  if (at < 0) return null;
  const span = spanAt(passage, at);
  return { start: published, end: published, basis: "relative", words: "", span, rule: "clock" };
}

/** The day of the decision that a measure without one goes on about: of a claim near it, or of the vote that was told. */
export function decisionOf(draft: Draft, story: Story): Dating | null {
  const { passage } = draft;
  const standing = isStanding(draft);
  const line = lineDay(passage, story);
  if (line !== null) return { ...line, end: standing ? null : line.end ?? line.start };
  if (isWish(draft)) {
    const when = latestOf(draft, story, isWish) ?? asked(passage, story);
    return when && { ...when, end: when.end ?? when.start };
  }
  if (standing && followsOld(passage, story)) return null;
  const rule = namedBefore(passage, story) ?? latestOf(draft, story, isRule);
  const spoken = told(passage, story);
  const vote = spoken && isOfOtherAnswer(spoken, passage, story) ? null : spoken;
  const when = capBeside(draft, story) ?? laterVote(rule, passage, story) ?? rule ??
    (!isProposal(draft) || !vote || isFresh(vote, story) ? vote : null) ??
    latestOf(draft, story, isCap) ??
    datelined(passage, story) ?? votedAtTop(passage, story) ?? (standing ? null : asked(passage, story));
  // "Coal was capped in 2016. After a launch in July 2017 it was banned": decided later than what was told before.
  if (when?.start && passage.periods.some((one) => isOccasionAfter(one, when.start!, passage, story))) return null;
  return when && { ...when, end: standing ? null : when.end ?? when.start };
}

function isOccasionAfter(period: Period, day: Date, passage: Passage, story: Story): boolean {
  const start = holdsIn(passage, AFTER, 0, OPENING) && !isApart(passage, 0, period.from)
    ? daysOf(passage, period, story)?.start
    : null;
  return start != null && isAfter(start, day);
}

/** "The ban on coal dates from 2017. Iron was banned with it": what goes on about a rule of old is not of the last decision. */
function followsOld(passage: Passage, story: Story): boolean {
  const before = story.before(passage);
  return before?.paragraph === passage.paragraph &&
    story.recent.some((other) => other.passage === before && isStanding(other) && !isRecent(other, story));
}

/** "2 March: gold is banned. 30 November: the new resolution is adopted. It ...": a later vote told between, without any measure. */
function laterVote(rule: Dating | null, passage: Passage, story: Story): Dating | null {
  const vote = rule && told(passage, story);
  if (!rule?.start || !vote?.start || !isAfter(vote.start, rule.start)) return null;
  return vote.span[0] > rule.span[1] && vote.span[1] <= passage.start ? vote : null;
}

/** "We call on the Council to ban coal": what somebody asks for has nothing to do with the day of what was decided before. */
function isWish({ action, passage }: Draft): boolean {
  return isProposal({ action }) && holds(passage, ASK) && !holds(passage, DRAFTS);
}

function isProposal({ action }: Pick<Draft, "action">): boolean {
  return action === "propose" || action === "propose_ease";
}

/** A ceiling may hold for a time of its own. */
function isRule({ low }: Draft): boolean {
  return low === null;
}

function isCap({ when }: Draft): boolean {
  return when!.rule !== "window" && when!.rule !== "next window" && when!.end === null;
}

/** "In December oil was capped at four million barrels, and all workers were told to go": the day of a ceiling in the same sentence. */
function capBeside({ passage, range }: Draft, { recent }: Story): Dating | null {
  const beside = recent.findLast((other) =>
    other.passage === passage && other.action === "cap" && other.when && isCap(other) && other.range[1] <= range[0]
  );
  return beside?.when ?? null;
}

/**
 * The day of the decisions near by: of those that hold from their day on as the claim does, if there are any. What was decided
 * before is told in passing: what a text goes on about is the last of its decisions.
 */
function latestOf(draft: Draft, story: Story, accept: (other: Draft) => boolean): Dating | null {
  const { recent } = story;
  const { passage } = draft;
  const standing = isStanding(draft);
  let first = recent.length;
  while (first > 0 && isClose(recent[first - 1]!.passage, passage)) first--;
  let best: Dating | null = null;
  let alike: Dating | null = null;
  for (let i = first; i < recent.length; i++) {
    const other = recent[i]!;
    if (other === draft || !other.when || other.measure !== "sanction") continue;
    if (isOfOtherAnswer(other.when, passage, story)) continue;
    // A proposal is not of the day on which something was laid down long before.
    if (isProposal(draft) && isStanding(other) && !isFresh(other.when, story)) continue;
    // What was blocked has laid nothing down that could be in force.
    if (standing && other.action === "block" || !isRecent(other, story) || !accept(other)) continue;
    best = later(best, other.when);
    if (isStanding(other) === standing) alike = later(alike, other.when);
  }
  return alike ?? best;
}

/** "... on 11 September 2017. WHAT CAN'T IT BUY?": a decision of old that another question than a passage's is answered with. */
function isOfOtherAnswer(when: Dating, passage: Passage, story: Story): boolean {
  const [from] = when.span;
  return !isFresh(when, story) &&
    story.passages.some(({ question, start, index }) => question && start > from && index < passage.index);
}

function isClose(before: Passage, passage: Passage): boolean {
  return before.paragraph === passage.paragraph || passage.index - before.index <= BACK;
}

function later(best: Dating | null, when: Dating): Dating {
  return best !== null && time(best) > time(when) ? best : when;
}

/** "Since Saturday it has been forbidden": what has been in force for a few weeks was decided then, but not what long has, or is to be. */
function isRecent({ when }: Draft, { published }: Story): boolean {
  if (when?.rule !== "since") return true;
  if (when.start === null || published === null) return false;
  const age = published.getTime() - when.start.getTime();
  return age >= 0 && age <= RECENT;
}

/** Whether a decision was made within weeks of the document's day, as far as that is known. */
function isFresh({ start }: Dating, { published }: Story): boolean {
  return start === null || published === null || published.getTime() - start.getTime() <= RECENT;
}

/** The date that a line of a list begins with, for what its later sentences tell, or that stands on a line above it. */
export function lineDay(passage: Passage, story: Story): Dating | null {
  const first = firstOfParagraph(passage, story);
  const own = first === passage
    ? undefined
    : first.periods.find((period) => kindAt(first, period.next) === Kind.colon && isLabel(first, period));
  const period = own ?? dayAbove(passage, story);
  const days = own ? daysOf(first, own, story) : period && period.resolve(story.published);
  return period && days ? { ...days, words: "", span: period.span, rule: "line" } : null;
}

function time({ start }: Dating): number {
  return start?.getTime() ?? -Infinity;
}
