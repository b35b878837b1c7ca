import { isAdopted } from "../passage/adopted.ts";
import { anaphorsOf } from "./anaphors.ts";
import { anchorOf } from "../periods/focus.ts";
import { isDateline } from "./dateline.ts";
import { isStanding } from "./dating.ts";
import type { Dating, Draft } from "../passage/draft.ts";
import { anyOf, has, holds, kindAt, mark } from "../passage/marks.ts";
import { Kind } from "../scan/tokens.ts";
import { isOfAnswered } from "../bind/occasion.ts";
import { firstOfParagraph } from "../passage/paragraphs.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";

/** How far back the claim of a decision may stand that a sentence goes on about. */
const BACK = 3;
/** For how long what has been in force is news. */
const RECENT = 60 * 24 * 60 * 60 * 1000;
/** How far back, and from a list on, the sentence may stand that tells of the decision. */
const TOLD_BACK = 8;
const TOLD_AHEAD = 8;
/** Among how many passages at the top of a report its date line stands. */
const TOP = 4;

/** The day of the decision that a measure without one goes on about: of a claim near it, or of the vote that was told. */
export function decisionOf(draft: Draft, story: Story): Dating | null {
  const { passage } = draft;
  const line = lineDay(passage, story);
  if (line !== null) return { ...line, end: isStanding(draft) ? null : line.end ?? line.start };
  const near = story.recent.filter((other) =>
    other !== draft && other.when && other.measure === "sanction" && isRecent(other, story) &&
    (other.passage.paragraph === passage.paragraph || passage.index - other.passage.index <= BACK)
  );
  // A ceiling may hold for a time of its own.
  const dated = near.filter(({ low }) => low === null);
  const caps = near.filter(({ when }) => when!.rule !== "window");
  const like = (drafts: readonly Draft[]) => {
    const alike = drafts.filter((other) => isStanding(other) === isStanding(draft));
    return latest(alike.length > 0 ? alike : drafts);
  };
  const when = like(dated) ?? told(passage, story) ?? like(caps) ?? datelined(passage, story) ??
    (isStanding(draft) ? null : asked(passage, story));
  return when && { ...when, end: isStanding(draft) ? null : when.end ?? when.start };
}

/** "Since Saturday it has been forbidden": what has been in force for a few weeks was decided then, but not what long has, or is to be. */
function isRecent({ when }: Draft, { published }: Story): boolean {
  if (when?.rule !== "since") return true;
  if (when.start === null || published === null) return false;
  const age = published.getTime() - when.start.getTime();
  return age >= 0 && age <= RECENT;
}

/** The date that a line of a list begins with, for what its later sentences tell. */
export function lineDay(passage: Passage, story: Story): Dating | null {
  const first = firstOfParagraph(passage, story);
  if (first === passage) return null;
  const period = first.periods.find(({ from, next }) => from <= 1 && kindAt(first, next) === Kind.colon);
  const days = period?.resolve(anchorOf(first, period, story));
  return period && days ? { ...days, words: "", span: period.span, rule: "line" } : null;
}

/** What was decided before is told in passing: what a text goes on about is the last of its decisions. */
function latest(drafts: readonly Draft[]): Dating | null {
  const whens = drafts.flatMap(({ when }) => when ?? []);
  return whens.reduce<Dating | null>((best, when) => best && time(best) > time(when) ? best : when, null);
}

function time({ start }: Dating): number {
  return start?.getTime() ?? -Infinity;
}

/** The day on which a passage near by tells that the council decided. */
function told(passage: Passage, story: Story): Dating | null {
  const before = story.passages.slice(Math.max(0, passage.index - TOLD_BACK), passage.index).reverse();
  const after = story.passages.slice(passage.index + 1, passage.index + 1 + TOLD_AHEAD);
  for (const one of [...before, ...after]) {
    const ahead = one.index > passage.index && !passage.heading;
    const tells = decides(one) && (!ahead || holds(one, COUNCIL)) || !ahead && resolves(one) ||
      !ahead && holds(one, COUNCIL) ||
      isJustBefore(one, passage) && (holds(one, SECURITY_COUNCIL) || isOfCouncil(passage, story));
    const before = story.passages[one.index - 1];
    const led = before && isJustBefore(before, one) && !holds(before, FIRED) ? dayOf(before, story) : undefined;
    const period = tells ? dayOf(one, story) ?? led ?? soleOf(one, passage) : undefined;
    const days = period?.resolve(anchorOf(one, period, story));
    if (period && days) return { ...days, words: "", span: period.span, rule: "resolution" };
  }
  return null;
}

/** "22 December — The Council adopted a resolution": where nothing else dates what it decides, the day of the report. */
function datelined(passage: Passage, story: Story): Dating | null {
  for (const one of story.passages.slice(0, TOP)) {
    if (passage.index > one.index + TOLD_AHEAD || !decides(one)) continue;
    const period = one.periods.find((day) => isDateline(one, day, story));
    const days = period?.resolve(story.published);
    if (period && days) return { ...days, words: "", span: period.span, rule: "resolution" };
  }
  return null;
}

/** "It then told all states": what goes on about the Council, which the paragraph has named. */
function isOfCouncil(passage: Passage, story: Story): boolean {
  return has(passage, 0, AGAIN) &&
    story.passages.slice(Math.max(0, passage.index - BACK), passage.index).some((one) =>
      one.paragraph === passage.paragraph && one.index < passage.index && holds(one, SECURITY_COUNCIL)
    );
}

/** "The Council last met on it in March 2016. It then ...": the one month or year that the sentence just before names. */
function soleOf(before: Passage, passage: Passage): Period | undefined {
  const [period] = before.periods;
  return isJustBefore(before, passage) && before.periods.length === 1 && period!.kind === "at" ? period : undefined;
}

/** The day on which the passages just before tell that something was asked for or proposed. */
function asked(passage: Passage, story: Story): Dating | null {
  for (const one of story.passages.slice(Math.max(0, passage.index - BACK), passage.index).reverse()) {
    const period = holds(one, ASKED) ? dayOf(one, story) : undefined;
    const days = period?.resolve(anchorOf(one, period, story));
    if (period && days) return { ...days, words: "", span: period.span, rule: "proposal" };
  }
  return null;
}

/** Whether a passage stands right before another in its paragraph. */
export function isJustBefore(before: Passage, passage: Passage): boolean {
  return before.index === passage.index - 1 && before.paragraph === passage.paragraph;
}

/** What a decision answers has a day of its own. */
const FIRED = mark("head", "missile", "launch", "nuclear");
/** Who decides, by its name or by the word for it, and what is decided. */
const SECURITY_COUNCIL = mark("source", "UN Security Council");
const COUNCIL = mark("clause", "council");
const RESOLUTION = mark("head", "resolution");
const DECIDERS = anyOf(SECURITY_COUNCIL, RESOLUTION, COUNCIL);
const AGAIN = mark("credit", "again");
const ASKED = mark("action", "ask", "propose");
const DECISIONS = mark("action", "impose", "tighten", "ban", "cap", "limit");
/** What is asked for, stopped or undone is no decision. */
const OTHER_WAYS = anyOf(
  mark("action", "propose", "ask", "veto", "block", "ease"),
  // "With this the government implements the resolution of 2 March": it was decided on another day.
  mark("clause", "implement"),
);

/** "Answered the test on Friday with a resolution": the Council, and what it decides by. */
function resolves(passage: Passage): boolean {
  return holds(passage, SECURITY_COUNCIL) && holds(passage, RESOLUTION) &&
    (!holds(passage, OTHER_WAYS) || isAdopted(passage));
}

function decides(passage: Passage): boolean {
  return holds(passage, DECIDERS) && holds(passage, DECISIONS) &&
    (!holds(passage, OTHER_WAYS) || isAdopted(passage));
}

/** The day that a passage names, but for that of a date line. */
function dayOf(passage: Passage, story: Story): Period | undefined {
  return [...passage.periods, ...anaphorsOf(passage, story)].find((period) =>
    period.grain === "day" && period.kind === "at" && !isDateline(passage, period, story) &&
    !isOfAnswered(passage, period)
  );
}
