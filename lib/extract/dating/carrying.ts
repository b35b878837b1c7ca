import { laterYear, yearOf } from "./changed.ts";
import { sequelAt } from "./beside.ts";
import { isFallen, isFormer, isRisenFrom } from "../bind/counts/changes.ts";
import { ahead, toldAfter } from "./ahead.ts";
import { chapterOf, reviewed } from "../periods/chapters.ts";
import { isCumulative } from "./excluded/compared.ts";
import { ofItsEnd } from "./both_ends.ts";
import { datingIn, datingOf, follow, isStanding } from "./dating.ts";
import { askedNow, decisionOf } from "./decided.ts";
import { isRunning, isTooShort } from "./fitting.ts";
import { isOfOldReport } from "./naming.ts";
import { clock, isOtherRow, ofLine, topRow } from "./lines.ts";
import { ofJustCounted } from "./just_counted.ts";
import { isMoreInAll, isOfParent, isWhole, toldBefore } from "./part_of.ts";
import { ofPlace, ofSameCount } from "./same_count.ts";
import { reported } from "./reported.ts";
import { isSinceUndated } from "./since.ts";
import { isRunningTotal, sumsOf, timeOfAll } from "./added_up.ts";
import { ofVictims } from "./of_victims.ts";
import { isSetting, leadsTo, opensWith, setsDay } from "./setting.ts";
import type { Dating, Draft } from "../passage/draft.ts";
import { has, holds, mark } from "../passage/marks.ts";
import type { Story } from "../passage/story.ts";

/** Groups of measures that carry a period on from sentence to sentence. */
const CARRYING = ["theft", "launch"];
const CHANGE = mark("clause", "change");
const OWNER = mark("time", "owner");
const OF_THEM = mark("including", "of_them");
const IMPLEMENT = mark("clause", "implement");
const THEN_FIRST = mark("clause", "then_first");
const FORMER = mark("clause", "former");
/** How far back the period of a sentence without a claim is looked for. */
const BACK = 2;

/** Gives each claim of a passage its period, once all of them are there: its own, or that of what it goes on about. */
export function dateDrafts(story: Story, text: string): void {
  const { own } = story;
  for (const draft of own) if (draft.when === undefined) draft.when = find(draft, story, text);
  // What one sentence lays down was decided on one day, wherever in it that day is named.
  for (const draft of own) {
    const { passage } = draft;
    if (draft.measure !== "sanction" || draft.when !== null) continue;
    // "Added them to its list, transposing the sanctions imposed by the UN on 30 March": what is put into law has its own day.
    if (draft.action === "list" && holds(passage, IMPLEMENT)) continue;
    const proposal = draft.action === "propose" || draft.action === "propose_ease";
    // What was blocked has laid nothing down that is in force.
    const other = own.find(({ measure, action, when }) =>
      measure === "sanction" && when?.rule === "at" && !(proposal && when.span[0] < passage.start) &&
      !(action === "block" && isStanding(draft))
    );
    if (other?.when) draft.when = decided(draft, other.when);
  }
}

function find(draft: Draft, story: Story, text: string): Dating | null {
  const { parent } = draft;
  if (isSinceUndated(draft)) return null;
  const end = ofItsEnd(draft, story, text);
  if (end !== null) return end;
  if (holds(draft.passage, CHANGE) && isFormer(draft)) return former(draft, story, text);
  if (holds(draft.passage, FORMER) && isRisenFrom(draft)) return former(draft, story, text);
  if (parent?.when && draft.rule.endsWith("conversion")) return follow(draft, parent.when, "conversion");
  const sum = summed(draft, story, text);
  if (sum !== null) return sum;
  if (isOfParent(draft)) return follow(draft, parent!.when!, "part");
  const own = datingOf(draft, story, text);
  if (own !== null) return own;
  // "Today's launch", where the word for today is none that is read: it has a time of its own.
  if (sequelAt(draft) >= 0 || draft.isEvent && has(draft.passage, draft.range[0] - 1, OWNER)) return null;
  if (parent?.when && !isMoreInAll(draft)) return follow(draft, parent.when, "part");
  const told = isWhole(draft.passage, draft.range[0]) ? toldBefore(draft, story) : null;
  if (told !== null) return follow(draft, told, "carried on");
  const { group } = story.rule(draft.measure);
  if (group === "sanction") {
    const adopts = draft.action === "list" && holds(draft.passage, IMPLEMENT);
    const told = adopts ? null : decisionOf(draft, story);
    const when = askedNow(draft, story) ?? told ?? clocked(draft, story, text) ??
      (adopts ? null : toldAfter(draft, story, text));
    return when && follow(draft, when, "the same decision");
  }
  const same = ofSameCount(draft, story, text) ?? ofPlace(draft, story);
  if (same !== null) return follow(draft, same, "carried on");
  if (!CARRYING.includes(group) || isOfOldReport(draft, story) || isFallen(draft)) return null;
  if (!draft.isEvent && (isCumulative(draft.passage) || isRunningTotal(draft, story))) {
    const counted = ofJustCounted(draft, story);
    return (counted && follow(draft, counted, "carried on")) ?? ofVictims(draft, story) ??
      inChapter(draft, story, text);
  }
  // "The year in North Korea: ... It was a year with five ICBMs": what a review counts is of its year, and of no day just told.
  if (!draft.isEvent && draft.low !== 0 && reviewed(story) !== null) return inChapter(draft, story, text);
  const when = clocked(draft, story, text) ?? carried(draft, story, text) ?? ahead(draft, story, text) ??
    reported(draft, story, text) ?? inChapter(draft, story, text);
  return when !== null && isTooShort(draft, when) ? null : when;
}

/** "805 million on 11 August, another 139 million two days later. In all 944 million": from the first of them to the last. */
function summed(draft: Draft, story: Story, text: string): Dating | null {
  for (const parts of sumsOf(draft, story)) {
    for (const part of parts) if (part.when === undefined) part.when = find(part, story, text);
    const when = timeOfAll(parts, draft);
    if (when !== null) return follow(draft, when, "sum");
  }
  return null;
}

/** "2017", and lines below it: "In all, 23 missiles fly": the year that heads the lines of a chronicle. */
function inChapter(draft: Draft, story: Story, text: string): Dating | null {
  const period = chapterOf(draft.passage, story);
  const days = period?.resolve(null);
  if (!period || !days) return null;
  return follow(
    draft,
    { ...days, words: text.slice(period.span[0], period.span[1]), span: period.span, rule: "at" },
    "heading year",
  );
}

/** What a change began with is of the year before the one that it ended in. */
function former(draft: Draft, story: Story, text: string): Dating | null {
  const { passage, measure, unit, range } = draft;
  const risen = isFormer(draft);
  const like = (other: Draft) => other.passage === passage && other.measure === measure && other.unit === unit;
  const latter = risen
    ? story.recent.find((other) => like(other) && other.range[0] > range[0])
    : story.recent.findLast((other) => like(other) && other.range[1] <= range[0]);
  if (latter === undefined) return null;
  latter.when ??= find(latter, story, text);
  const { when } = latter;
  const year = when && yearOf(when);
  if (!when || year === null) return null;
  const days = { start: new Date(Date.UTC(year - 1, 0, 1)), end: new Date(Date.UTC(year - 1, 11, 31)) };
  return follow(draft, { ...when, ...days, basis: "relative" }, "former of a change");
}

function clocked(draft: Draft, story: Story, text: string): Dating | null {
  const when = clock(draft, story, text);
  return when && follow(draft, when, "clock");
}

/** The period of the claim that a sentence without one goes on about, or of the sentence before it. */
function carried(draft: Draft, story: Story, text: string): Dating | null {
  const { passage } = draft;
  const { group } = story.rule(draft.measure);
  const top = topRow(draft, story);
  const earlier = story.recent.findLast((other) =>
    other !== draft && other.when && story.rule(other.measure).group === group && !other.rule.endsWith("comparison") &&
    other.when.rule !== "aside" && !isOtherRow(draft, other) && !isRunning(draft, other) &&
    // "The fourth in a week. It had a missile fly over Japan": in what so many were fired is not when one was.
    !(draft.isEvent && other.passage !== passage && other.rule.endsWith(".ordinal")) &&
    other.passage.language === passage.language &&
    (other.passage === passage ? other.range[0] < draft.range[0] : story.isNear(other.passage, top))
  );
  // "23 missiles on Wednesday. No test": how long nothing happened is not told by a single day.
  const line = earlier?.passage.paragraph === passage.paragraph ? null : ofLine(draft, story, text);
  if (line !== null) return follow(draft, line, "line");
  // "It stems from the coup in March. Then 620 million were gone": the sentence just before says when, and no claim farther off.
  const goesOn = earlier?.passage.paragraph === passage.paragraph && !has(passage, 0, THEN_FIRST);
  const set = goesOn ? null : setBefore(draft, story, text);
  if (set !== null) return follow(draft, set, "sentence before");
  const single = earlier?.when?.start?.getTime() === earlier?.when?.end?.getTime();
  if (earlier?.when && !(single && draft.low === 0 && !holds(passage, OF_THEM))) {
    return follow(draft, laterYear(draft, earlier.when, story), "carried on");
  }
  const { needs } = story.rule(draft.measure);
  let bare = true;
  for (let index = top.index - 1; index >= Math.max(0, top.index - BACK); index--) {
    const before = story.passages[index]!;
    // A caption in another language does not go on about the text that it stands in.
    if (before.language !== passage.language || before.periods.length === 0) continue;
    if (story.recent.some((other) => other.passage === before && other.when && isRunning(draft, other))) continue;
    // What happened on the day that the sentence just before names need not be named there.
    const sets = isSetting(before, passage) || draft.isEvent && setsDay(before, passage) ||
      bare && opensWith(before, passage);
    bare = false;
    if (!sets && !holds(before, needs.any)) continue;
    const when = datingIn(draft, before, 0, story, text);
    if (when !== null) return follow(draft, when, "sentence before");
  }
  return null;
}

/** "The worst came last Friday. Then it took minutes": the time that the sentence right before is about. */
function setBefore(draft: Draft, story: Story, text: string): Dating | null {
  const before = story.before(draft.passage);
  if (before === undefined) return null;
  const { needs } = story.rule(draft.measure);
  if (
    !isSetting(before, draft.passage) && !setsDay(before, draft.passage) && !leadsTo(before, draft.passage, needs.any)
  ) {
    return null;
  }
  return datingIn(draft, before, 0, story, text);
}

/** The period of another decision, for a draft that was decided with it. */
function decided(draft: Draft, when: Dating): Dating {
  const end = isStanding(draft) ? null : when.end ?? when.start;
  return follow(draft, { ...when, end }, "the same decision");
}
