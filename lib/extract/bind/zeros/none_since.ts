import { nounsAfter } from "./negated.ts";
import { because, type Draft, spanAt } from "../../passage/draft.ts";
import { Clauses, Sections, Times } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  has,
  holds,
  holdsIn,
  isCapital,
  kindAt,
  lengthAt,
  mark,
  placesOf,
} from "../../passage/marks.ts";
import { addDays } from "../../periods/calendar.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";
import { Kind } from "../../scan/tokens.ts";
import { timesOf } from "../../dating/spoken/times.ts";
import type { Story } from "../../passage/story.ts";
import { take } from "./zeros.ts";

const NONE = mark("negation", "none");
const HEADS = mark("head");
const NOTHING = mark("negation", "nothing");
/** What may stand behind the word for none in a clause that has no noun. */
const SMALL = anyOf(mark("stopword"), mark("trigger", "conduct", "launch"), mark("negation", "single"));
const EVER = mark("clause", "hitherto", "followed", "then_since0");
const SINCE_THEN = mark("clause", "hitherto", "then_since0");
/** How far behind the word for none the time may stand since when. */
const REACH = 4;

/** Binds "there has been none since", "none since 2017": a zero of what was just counted or told. */
export function bindNoneSince(passage: Passage, story: Story): void {
  if (!holds(passage, NONE)) return;
  const zero = story.own.find(({ low }) => low === 0);
  if (zero !== undefined) return sinceHere(passage, zero);
  const parent = story.current("launch", passage, (draft) => draft.passage.paragraph === passage.paragraph);
  if (parent === undefined) return;
  for (const at of placesOf(passage, NONE)) {
    const [from, to] = clauseAround(passage, at);
    const since = passage.periods.find(({ kind, from: start }) =>
      kind === "since" && start >= from && start <= Math.min(to, at + REACH)
    );
    // "Between 2006 and 2017 six, and since then none": the stretch is that of the six.
    const later = since !== undefined || holdsIn(passage, SINCE_THEN, from, at);
    const then = later ? undefined : timeOfNone(passage, at, from, to, story);
    if (then !== undefined) {
      const { measure, subject } = parent.rule.endsWith("member") && parent.parent !== null ? parent.parent : parent;
      take(passage, { measure, subject, range: [at, at + 1] }, at, story);
      story.own.at(-1)!.window = then;
      because(story.own.at(-1)!, "measure", "further", [parent.span]);
      return;
    }
    const ever = since ? undefined : placesOf(passage, EVER, from, Math.min(to, at + REACH))[0];
    if (since === undefined && ever === undefined || !isAlone(passage, at, since, ever)) continue;
    const { measure, subject } = parent;
    take(passage, { measure, subject, range: [at, at + 1] }, at, story);
    const draft = story.own.at(-1)!;
    because(draft, "measure", "further", [parent.span]);
    if (ever !== undefined && parent.passage === passage) sinceHere(passage, draft);
    else if (ever !== undefined) sinceParent(draft, parent, ever, story);
    return;
  }
}

/** "In the year before there was none", "2015 fand keiner statt": the time of a clause that says no more than that. */
function timeOfNone(passage: Passage, at: number, from: number, to: number, story: Story): Period | undefined {
  // "Parted without a statement": an article leads to a noun of its own.
  if (has(passage, at + 1, Sections.article)) return undefined;
  for (let place = at + 1; place < to; place++) {
    const ends = place === to - 1 && !isCapital(passage, place) && !has(passage, place, HEADS);
    const small = ends || kindAt(passage, place) === Kind.other
      ? lengthAt(passage, place) === 1 && !isCapital(passage, place)
      : has(passage, place, SMALL) || passage.periods.some((one) => one.from <= place && place < one.next);
    if (!small) return undefined;
  }
  if (has(passage, at, NOTHING) || nounsAfter(passage, at).length > 0) return undefined;
  return timesOf(passage, story).find((one) =>
    one.from >= from && one.from < to && (one.kind === "at" || one.kind === "between")
  );
}

/** "Nine in March, none since": a zero with its noun before it, from when the time is over that its sentence began with. */
function sinceHere(passage: Passage, zero: Draft): void {
  if (!holds(passage, SINCE_THEN)) return;
  const [from, to] = clauseAround(passage, zero.range[1] - 1);
  const ever = placesOf(passage, SINCE_THEN, from, to)[0];
  // "Six between 2006 and 2017 and none since": no comma need part the two.
  const before = passage.periods.findLast(({ kind, next }) =>
    (kind === "at" || kind === "between") && next <= zero.range[0]
  );
  if (ever === undefined || before === undefined) return;
  if (passage.periods.some((one) => one !== before && one.from >= from && one.from < to)) return;
  zero.window = {
    relative: before.relative,
    from: ever,
    next: ever + 1,
    span: spanAt(passage, ever),
    kind: "since",
    grain: "span",
    resolve(anchor, bias) {
      const days = before.resolve(anchor, bias);
      return days?.start ? { ...days, start: firstBehind(days.start, days.end), end: null } : null;
    },
  };
}

/** The day on which a time is over; the day itself where it is but one. */
function firstBehind(start: Date, end: Date | null): Date {
  return end !== null && end > start ? addDays(end, 1) : start;
}

/** Whether the word for none has no noun: its clause ends with it, or the time stands right behind. */
function isAlone(passage: Passage, at: number, since: Period | undefined, ever: number | undefined): boolean {
  if (nounsAfter(passage, at).length > 0) return false;
  const [, to] = clauseAround(passage, at);
  // "No other since then"
  if (has(passage, at + 1, Clauses.another)) at++;
  // "None has followed": a small word may stand before the verb.
  const verb = ever !== undefined && has(passage, ever, Clauses.followed) ? ever - 1 : ever;
  return at + 1 >= to || at + 1 === since?.from || at + 1 === ever || at + 1 === verb ||
    has(passage, at + 1, Times.since);
}

/** "None since": from what was told last. */
export function sinceParent(draft: Draft, { when }: Draft, at: number, story: Story): void {
  const start = when?.start ?? null;
  if (!when || start === null) return;
  // "Nine in March. None since": from when the time is over in which there were some.
  const over = when.end !== null && story.published !== null && when.end < story.published;
  draft.when = { ...when, start: over ? firstBehind(start, when.end) : start, end: null, rule: "since" };
  because(draft, "period", "carried on", [spanAt(draft.passage, at)]);
}
