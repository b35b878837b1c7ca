import { datingOf, isCumulative, isStanding } from "./dating.ts";
import { because, type Dating, type Draft } from "../passage/draft.ts";
import { has, holds, places } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";

/** Groups of measures that carry a period on from sentence to sentence. */
const CARRYING = ["theft", "launch"];
/** How many passages on a date is looked for that the first sentences leave out. */
const AHEAD = 2;
/** Among how many passages at the top a theft may be told before its day is. */
const TOP = 6;
/** How far back the period of a sentence without a claim is looked for. */
const BACK = 2;
/** How far back the decision may stand that a sentence goes on about. */
const DECISION_BACK = 3;
/** A line of a running report begins with its clock time. */
const CLOCK = /^[^\p{L}\p{N}]{0,8}\p{Nd}{1,2}[.:]\p{Nd}{2}(?!\p{Nd})/u;

/** Gives each claim of a passage its period, once all of them are there: its own, or that of what it goes on about. */
export function dateDrafts(passage: Passage, story: Story, text: string): void {
  for (const draft of story.recent) {
    if (draft.passage === passage && draft.when === undefined) draft.when = find(draft, story, text);
  }
}

function find(draft: Draft, story: Story, text: string): Dating | null {
  const { parent } = draft;
  if (parent?.when && draft.rule.endsWith("conversion")) return follow(draft, parent.when, "conversion");
  const own = datingOf(draft, story, text);
  if (own !== null) return own;
  if (parent?.when) return follow(draft, parent.when, "part");
  const { group } = story.rule(draft.measure);
  if (group === "sanction") return decision(draft, story);
  if (!CARRYING.includes(group) || isCumulative(draft.passage)) return null;
  return clock(draft, story, text) ?? carried(draft, story, text) ?? ahead(draft, story, text);
}

function follow(draft: Draft, when: Dating, rule: string): Dating {
  because(draft, "period", rule, [when.span]);
  return when;
}

/** The period of the claim that a sentence without one goes on about, or of the sentence before it. */
function carried(draft: Draft, story: Story, text: string): Dating | null {
  const { passage } = draft;
  const { group } = story.rule(draft.measure);
  const earlier = story.recent.findLast((other) =>
    other !== draft && other.when && story.rule(other.measure).group === group &&
    other.passage.language === passage.language &&
    (other.passage === passage ? other.range[0] < draft.range[0] : story.isNear(other.passage, passage))
  );
  if (earlier?.when) return follow(draft, earlier.when, "carried on");
  const { needs } = story.rule(draft.measure);
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - BACK); index--) {
    const before = story.passages[index]!;
    // A caption in another language does not go on about the text that it stands in.
    if (before.language !== passage.language) continue;
    if (before.periods.length === 0 || !needs.some(({ asked }) => holds(before, asked))) continue;
    const when = datingOf({ ...draft, passage: before, range: [0, 1], at: 0, reasons: [] }, story, text);
    if (when !== null) return follow(draft, when, "sentence before");
  }
  return null;
}

/** The first sentences tell what happened; when it was, the next one says. */
function ahead(draft: Draft, story: Story, text: string): Dating | null {
  const { passage } = draft;
  const theft = story.rule(draft.measure).group === "theft";
  const first = theft && passage.index < TOP;
  if (!draft.rule.endsWith("event") && !passage.heading && !first) return null;
  for (let index = passage.index + 1; index <= passage.index + AHEAD; index++) {
    const next = story.passages[index];
    const told = next?.language === passage.language &&
      (theft
        ? holds(next, "trigger", "steal", "cyber", "weak") || holds(next, "head", "attack")
        : holds(next, "trigger", "launch", "conduct") || holds(next, "head", "blast", "missile", "nuclear"));
    if (!told) continue;
    const when = datingOf({ ...draft, passage: next, range: [0, 1], at: 0, reasons: [] }, story, text);
    if (when?.start && when.start.getTime() === when.end?.getTime()) return follow(draft, when, "next sentence");
  }
  return null;
}

/** In a running report what has a clock time happened on the report's day. */
function clock(draft: Draft, story: Story, text: string): Dating | null {
  const { start, end } = draft.passage;
  const line = text.lastIndexOf("\n", start - 1) + 1;
  if (!CLOCK.test(text.slice(line, end))) return null;
  const day = story.passages.findLast((passage) =>
    passage.index < draft.passage.index && passage.heading && dayOf(passage, story) !== null
  );
  const date = (day && dayOf(day, story)) ?? story.published;
  if (date === null) return null;
  return follow(draft, {
    start: date,
    end: date,
    basis: "relative",
    words: text.slice(start, start),
    span: [start, start],
    rule: "clock",
  }, "clock");
}

function dayOf(passage: Passage, story: Story): Date | null {
  return passage.periods.find((period) => period.grain === "day")?.resolve(story.published)?.start ?? null;
}

/** A decision without a date of its own is of the day of the one that it goes on about. */
function decision(draft: Draft, story: Story): Dating | null {
  const { passage } = draft;
  const earlier = story.recent.findLast((other) =>
    other !== draft && other.when && other.measure === "sanction" && other.when.rule !== "since" &&
    (other.passage.paragraph === passage.paragraph || passage.index - other.passage.index <= DECISION_BACK)
  );
  const when = earlier?.when ?? resolved(passage, story);
  if (!when) return null;
  const end = isStanding(draft) ? null : when.end ?? when.start;
  return follow(draft, { ...when, end }, "the same decision");
}

/** The day of the resolution that the passages before speak of. */
function resolved(passage: Passage, story: Story): Dating | null {
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - BACK - 1); index--) {
    const before = story.passages[index]!;
    const decided = places(before, "head", ["resolution"]).find((at) =>
      places(before, "action", ["impose"], at - 6, at + 4).length > 0 || has(before, at + 1, "action", "impose")
    );
    const period = decided === undefined ? undefined : before.periods.find((one) => one.grain === "day");
    const days = period?.resolve(story.published);
    if (period && days) return { ...days, words: "", span: period.span, rule: "resolution" };
  }
  return null;
}
