import { isOneDay } from "./days.ts";
import { datingIn, follow } from "./dating.ts";
import type { Dating, Draft } from "../passage/draft.ts";
import { anyOf, has, holds, holdsIn, mark, placesOf } from "../passage/marks.ts";
import { isVictimRow } from "../passage/list_rows.ts";
import { isDatedLine } from "../passage/paragraphs.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";

/** How many passages on a date is looked for that the first sentences leave out. */
const AHEAD = 2;
/** Among how many passages at the top a theft may be told before its day is. */
const TOP = 6;
/** Among how many places at its beginning the next sentence gives such a stretch. */
const STRETCH_PLACES = 5;
/** What tells of a theft, and what of something launched or tested. */
const THEFT = anyOf(mark("trigger", "steal", "cyber", "weak"), mark("head", "attack"));
const LAUNCH = anyOf(mark("trigger", "launch", "conduct", "fly"), mark("head", "blast", "missile", "nuclear"));
/** What takes up again what was just counted, by its noun or by a pronoun. */
const TAKEN_UP = mark("head", "launch", "test", "blast");
const AGAIN = mark("credit", "again");
const MISSILE = mark("head", "missile");
const FIRES = mark("trigger", "launch", "fly");
const SAYS = mark("attribution", "verb");
const HEAD = mark("head");
/** How many words a sentence has at most that only names who says it, and when. */
const SAYING_PLACES = 16;
/** Among how many places at its beginning a sentence takes up what was fired: "the two missiles". */
const TAKEN_PLACES = 4;
const MISSILES = mark("head", "missile", "launch");
const THE = mark("time", "the");
/** Who decides, what is decided and the word for it. */
const DECISION = anyOf(
  mark("source", "UN Security Council"),
  mark("action", "impose", "propose"),
  mark("head", "resolution"),
);
const BANS = mark("action", "ban");
const GOOD = mark("good");
const TRADED = anyOf(GOOD, mark("flow"));
const LAST_ONE = mark("clause", "last_one");
const LISTED = anyOf(mark("action", "list"), mark("head", "sanctions"));

/** The first sentences tell what happened; when it was, the next one says. */
export function ahead(draft: Draft, story: Story, text: string): Dating | null {
  const { passage } = draft;
  const theft = story.rule(draft.measure).group === "theft";
  const stretch = theft ? stretchAhead(draft, story, text) : null;
  if (stretch !== null) return stretch;
  const row = theft && isVictimRow(passage, draft.range[0], story);
  const first = theft && passage.index < TOP;
  if (!draft.isEvent && !passage.heading && !first && (theft || !isTaken(draft, story) && !isLead(passage, story))) {
    return null;
  }
  // "The theft, reported on 24 June, ...": a sentence with a day of its own is not of the next one's.
  if (theft && passage.periods.some(({ grain, kind, relative }) => grain === "day" && kind === "at" && !relative)) {
    return null;
  }
  for (let index = passage.index + 1; index <= passage.index + AHEAD; index++) {
    const next = story.passages[index];
    if (next?.language !== passage.language) continue;
    // "It has carried out its fifth test. 9 October 2006: its first test": a row of a list that begins.
    if (!passage.heading && draft.isEvent && isDatedLine(next)) break;
    // "The last time it fired one was on 9 May": of what was before.
    if (has(next, 0, LAST_ONE)) break;
    const said = !theft && index === passage.index + 1 && (isOnlySaid(next) || holdsIn(next, TAKEN_UP, 0, 2));
    if (!said && !row && !holds(next, theft ? THEFT : LAUNCH)) continue;
    const when = datingIn(draft, next, 0, story, text);
    // Under a heading of a victim and its loss the next sentence tells of that theft, in whatever month it was.
    const isDay = when !== null && (row || isOneDay(when));
    if (isDay || theft && passage.heading && when) return isDay ? follow(draft, when, "next sentence") : null;
  }
  return null;
}

/** "It fired two projectiles. The launch took place on Tuesday": a sentence that goes on about what was just counted. */
function isTaken({ passage, low }: Draft, story: Story): boolean {
  const next = story.passages[passage.index + 1];
  if (next === undefined || next.heading) return false;
  if (next.paragraph === passage.paragraph && holdsIn(next, TAKEN_UP, 0, 2)) return true;
  return low !== null && low > 1 && (holds(next, FIRES) && areTakenUp(next) || isOnlySaid(next));
}

/** "It fired two missiles. South Korea's military said so on Monday": a sentence that tells no more than who says it, and when. */
function isOnlySaid(next: Passage): boolean {
  return next.count <= SAYING_PLACES && !next.heading && next.periods.length === 1 && next.values.length === 0 &&
    holds(next, SAYS) && !holds(next, HEAD) && !holds(next, TRADED);
}

/** "It fired three missiles. The missiles were launched on Tuesday", "They flew 400 kilometres on Tuesday". */
function areTakenUp(next: Passage): boolean {
  return has(next, 0, AGAIN) || holdsIn(next, MISSILE, 0, TAKEN_PLACES) && !next.values.some(({ ordinal }) => ordinal);
}

/** "It fired two missiles", and below it "the missiles, launched on Wednesday, ...": the first sentence of a report, whose next gives the day. */
function isLead(passage: Passage, { passages }: Story): boolean {
  const next = passages[passage.index + 1];
  return passage.index === 0 && next !== undefined &&
    placesOf(next, MISSILES).some((at) => has(next, at - 1, THE) || has(next, at - 2, THE));
}

/** "97 attacks are looked into. They range from 2017 to April": the stretch that the next sentence gives to what was counted. */
function stretchAhead(draft: Draft, story: Story, text: string): Dating | null {
  const next = story.passages[draft.passage.index + 1];
  if (draft.unit !== "count" || next?.paragraph !== draft.passage.paragraph || !has(next, 0, AGAIN)) {
    return null;
  }
  const span = next.periods.find(({ kind, from }) => kind === "between" && from <= STRETCH_PLACES);
  if (span === undefined) return null;
  const when = datingIn(draft, next, span.from, story, text);
  return when && follow(draft, when, "next sentence");
}

/** "A ceiling is to slow exports. The Council decided so on Wednesday": the day of the decision that the next sentence names. */
export function toldAfter(draft: Draft, story: Story, text: string): Dating | null {
  const { passage, action } = draft;
  const next = story.passages[passage.index + 1];
  // "Seoul has sanctioned eleven ships. The ministry said on Wednesday that ...": who is listed is so on the day that tells of it.
  const listed = action === "list" && passage.index === 0 && next !== undefined
    ? dayOfListing(next, story, text)
    : null;
  if (listed !== null) return listed;
  if (next?.paragraph !== passage.paragraph || holds(next, GOOD)) return null;
  if (!holds(next, DECISION) && !isOnlySaid(next) && !(action === "ban" && isOfBan(next))) return null;
  const when = datingIn(draft, next, 0, story, text);
  return when?.start && when.rule === "at" ? when : null;
}

/** "The ministry announced the ban on Monday": a sentence that goes on about a ban, and names one time. */
function isOfBan(next: Passage): boolean {
  return next.count <= SAYING_PLACES && next.periods.length === 1 && next.values.length === 0 &&
    placesOf(next, BANS).some((at) => has(next, at - 1, THE));
}

/** The one day that a sentence names on which somebody spoke of sanctions. */
function dayOfListing(passage: Passage, { published }: Story, text: string): Dating | null {
  const [period, ...more] = passage.periods;
  if (more.length > 0 || period?.grain !== "day" || period.kind !== "at") return null;
  const days = holds(passage, SAYS) && holds(passage, LISTED) ? period.resolve(published) : null;
  return days && { ...days, words: text.slice(period.span[0], period.span[1]), span: period.span, rule: "at" };
}
