import type { FoundClaim } from "../../claims/claim.ts";
import { daysBetween } from "../../claims/day.ts";
import { intervalOf } from "../../claims/interval.ts";
import type { StoryTie } from "../../claims/story.ts";
import { type Mark, partyOf } from "./marks.ts";

/** An article by what can be compared of it. */
export interface Told {
  readonly key: string;
  /** first and last day on which it may have been published */
  readonly published: Date | null;
  readonly published_end: Date | null;
  readonly marks: readonly Mark[];
  /** what it claims with a figure and a period, to see whether another contradicts it */
  readonly claims: readonly FoundClaim[];
}

/** How much a mark tells in this corpus: its weight, less where many articles have it. */
export type Worth = (mark: Mark) => number;

/** Articles further apart than this are no story, whatever they share. */
export const STORY_DAYS = 14;

/**
 * What two articles must share to be one text in two languages: so much in all, so many figures, so much of the one with
 * fewer and of the one with more, most of it in one order, within so many days. Articles that two people wrote on one event
 * share less: each has figures that the other leaves out.
 */
const TEXT = { worth: 3.5, figures: 4, ofFewer: 0.8, ofMore: 0.7, order: 0.8, days: 7 } as const;
/** Where a day is not known, that they were told together is not known either: more of both must be shared. */
const UNDATED = 0.9;
/** A reprint shares runs of words too; then less is asked of its figures. */
const REPRINT = { similarity: 0.2, figures: 2, ofFewer: 0.5 } as const;
/** Half of the runs of words alone show one text. */
const SAME = 0.5;
/**
 * What two articles must take from one party: so much in all, so many figures that both credit to it, or more where one of
 * the two names nobody, and so much of what either takes from it.
 */
const REPORT = { worth: 1.6, credited: 2, figures: 3, share: 0.5 } as const;

/** What ties two articles to one story, or null; `similarity` is the share of their runs of words that both have. */
export function tieOf(earlier: Told, later: Told, similarity: number, worth: Worth): StoryTie | null {
  if (daysApart(earlier, later) > STORY_DAYS) return null;
  const pairs = sharedBy(earlier, later);
  const tie = (kind: StoryTie["kind"], of: readonly Pair[], party: string | null): StoryTie => {
    const marks = of.map(([, mark]) => mark).toSorted((a, b) => worth(b) - worth(a) || a.at - b.at);
    return { kind, other: earlier.key, similarity, shared: marks.map(({ said }) => said), party };
  };
  if (similarity >= SAME || isOneText(earlier, later, pairs, similarity, worth)) return tie("text", pairs, null);
  const relayed = relayedBy(earlier, later, pairs, worth);
  return relayed === null ? null : tie("report", relayed.pairs, relayed.party);
}

/** The days between two articles; an article without a day may be of any. */
export function daysApart(one: Told, other: Told): number {
  if (one.published === null || other.published === null) return 0;
  const gap = (a: Told, b: Told) => daysBetween(a.published_end ?? a.published!, b.published!);
  return Math.max(0, gap(one, other), gap(other, one));
}

/** A mark in the earlier and in the later article. */
type Pair = readonly [Mark, Mark];

function sharedBy(earlier: Told, later: Told): Pair[] {
  const own = new Map(earlier.marks.map((mark) => [mark.key, mark]));
  return later.marks.flatMap((mark): Pair[] => {
    const other = own.get(mark.key);
    return other === undefined ? [] : [[other, mark]];
  });
}

/** A reprint or translation gives most figures of the other, in the same order, credits no one else and contradicts none. */
function isOneText(earlier: Told, later: Told, pairs: readonly Pair[], similarity: number, worth: Worth): boolean {
  const shared = sum(pairs.map(([, mark]) => worth(mark)));
  const all = [earlier, later].map(({ marks }) => sum(marks.map(worth)));
  const [fewer, more] = [Math.min(...all), Math.max(...all)];
  const reprint = similarity >= REPRINT.similarity && pairs.length >= REPRINT.figures &&
    shared >= REPRINT.ofFewer * fewer;
  const dated = earlier.published !== null && later.published !== null;
  const translation = daysApart(earlier, later) <= TEXT.days && pairs.length >= TEXT.figures && shared >= TEXT.worth &&
    shared >= TEXT.ofFewer * fewer && shared >= (dated ? TEXT.ofMore : UNDATED) * more &&
    inOrder(pairs) >= TEXT.order * pairs.length;
  return (reprint || translation) && !creditsDiffer(pairs) && !contradict(earlier, later);
}

/** How many of the pairs stand in both articles in one order: the longest run that rises in both. */
function inOrder(pairs: readonly Pair[]): number {
  const ends: number[] = [];
  for (const [{ at }] of pairs) {
    const place = ends.findIndex((end) => end >= at);
    ends[place < 0 ? ends.length : place] = at;
  }
  return ends.length;
}

/** Whether figures that both give are credited to other parties more often than to the same. */
function creditsDiffer(pairs: readonly Pair[]): boolean {
  let balance = 0;
  for (const [a, b] of pairs) {
    const [one, other] = [creditOf(a), creditOf(b)];
    if (one !== null && other !== null) balance += one === other ? 1 : -1;
  }
  return balance < 0;
}

/** Whether one article has another figure for what the other counts over the same stated period, in all of its claims of it. */
function contradict(earlier: Told, later: Told): boolean {
  const others = Map.groupBy(earlier.claims, matterAndTime);
  for (const [matter, own] of Map.groupBy(later.claims, matterAndTime)) {
    const known = others.get(matter);
    if (known && !own.some((a) => known.some((b) => meet(a, b)))) return true;
  }
  return false;
}

function matterAndTime({ measure, unit, subject, start, end }: FoundClaim): string {
  return [measure, unit, subject, start?.getTime(), end?.getTime()].join(" ");
}

function meet(a: FoundClaim, b: FoundClaim): boolean {
  const [one, other] = [intervalOf(a), intervalOf(b)];
  return one.low <= other.high && other.low <= one.high;
}

/** The party from which both take most of the figures that either takes from it, where they are enough. */
function relayedBy(earlier: Told, later: Told, pairs: readonly Pair[], worth: Worth) {
  const parties = new Set(pairs.flatMap(([a, b]) => [creditOf(a), creditOf(b)]));
  for (const party of parties) {
    if (party === null) continue;
    const own = pairs.filter(([a, b]) => {
      const credits = [creditOf(a), creditOf(b)];
      return a.claim !== null && b.claim !== null && credits.includes(party) &&
        credits.every((credit) => credit === null || credit === party);
    });
    const credited = own.filter(([a, b]) => creditOf(a) === creditOf(b));
    const shared = sum(own.map(([, mark]) => worth(mark)));
    const taken = ({ marks }: Told) => sum(marks.filter((mark) => creditOf(mark) === party).map(worth));
    const enough = (credited.length >= REPORT.credited || own.length >= REPORT.figures) && shared >= REPORT.worth;
    const most = shared >= REPORT.share * Math.min(taken(earlier), taken(later));
    if (enough && most && !contradictOn(party, earlier, later)) return { party, pairs: own };
  }
  return null;
}

function creditOf({ claim }: Mark): string | null {
  return claim === null ? null : partyOf(claim);
}

function contradictOn(party: string, earlier: Told, later: Told): boolean {
  const of = (told: Told) => ({ ...told, claims: told.claims.filter((claim) => partyOf(claim) === party) });
  return contradict(of(earlier), of(later));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
