import type { FoundClaim } from "../../claims/claim.ts";
import type { Document } from "../../claims/document.ts";
import type { Story, StoryTie } from "../../claims/story.ts";
import { nearDuplicates } from "../../corpus/duplicates.ts";
import { type Mark, marksOf } from "./marks.ts";
import { daysApart, STORY_DAYS, tieOf, type Told, type Worth } from "./ties.ts";

/** What stories are found in: documents by their text and day. */
export type StoryDocument = Pick<Document, "key" | "text" | "published" | "published_end">;

/** With so many articles that have a figure and came last before it is an article compared: all would grow with the square. */
const MOST_HOLDERS = 24;
/** So many articles may tell one story, and its figures are no less telling for it. */
const FEW_HOLDERS = 8;
/** The least that a mark tells, however many articles have it: they may all be one story. */
const LEAST_WORTH = 0.5;
/** Runs of words that two articles must share before their figures are compared with less strictness. */
const LEAST_SIMILAR = 0.2;

/**
 * The stories that two or more of the documents tell: reprints and translations of one text, and articles that relay one
 * report. Documents come in order of their day; the time it takes grows with them, not with their pairs.
 */
export function toStories(documents: readonly StoryDocument[], claims: readonly FoundClaim[]): Story[] {
  const byDocument = Map.groupBy(claims, ({ document }) => document);
  const told = documents.map(({ key, text, published, published_end }): Told => {
    const own = byDocument.get(key) ?? [];
    const dated = own.filter(({ low, start, action }) => low !== null && start !== null && action === null);
    return { key, published, published_end, marks: marksOf({ text }, own), claims: dated };
  });
  const holders = holdersOf(told);
  const worth = worthIn(documents.length, holders);
  const candidates = pairsOf(documents, told);
  const stories: Draft[] = [];
  const storyOf = new Map<number, Draft>();
  for (const [later, others] of [...candidates].sort(([a], [b]) => a - b)) {
    for (const [earlier, similarity] of [...others].sort(([a], [b]) => a - b)) {
      const story = storyOf.get(earlier) ?? { members: [earlier], ties: new Map() };
      // No chain of small steps joins what lies far apart.
      if (daysApart(told[story.members[0]!]!, told[later]!) > STORY_DAYS) continue;
      const tie = tieOf(told[earlier]!, told[later]!, similarity, worth);
      if (tie === null) continue;
      if (story.members.length === 1) stories.push(story);
      story.members.push(later);
      story.ties.set(told[later]!.key, tie);
      storyOf.set(earlier, story).set(later, story);
      break;
    }
  }
  return stories.map((story) => finished(story, told));
}

/** A story while its articles are gathered, by their number. */
interface Draft {
  readonly members: number[];
  readonly ties: Map<string, StoryTie>;
}

function finished({ members, ties }: Draft, told: readonly Told[]): Story {
  const documents = members.map((index) => told[index]!.key);
  const kind = [...ties.values()].every((tie) => tie.kind === "text") ? "text" : "report";
  return { id: documents[0]!, kind, documents, ties };
}

/** The numbers of the documents that have each mark, by its key, in order. */
function holdersOf(told: readonly Told[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  for (const [index, { marks }] of told.entries()) {
    for (const { key } of marks) {
      const known = holders.get(key);
      if (known) known.push(index);
      else holders.set(key, [index]);
    }
  }
  return holders;
}

/** A mark is worth all of its weight where few documents have it, as many as one story may, and half where half of all do. */
function worthIn(documents: number, holders: ReadonlyMap<string, readonly number[]>): Worth {
  return ({ key, weight }: Mark) => {
    const count = holders.get(key)?.length ?? 1;
    if (count <= FEW_HOLDERS) return weight;
    return weight * Math.max(LEAST_WORTH, Math.log(documents / count) / Math.log(documents / FEW_HOLDERS));
  };
}

/** The earlier documents that each may be tied to, with the share of their words that both have. */
function pairsOf(
  documents: readonly StoryDocument[],
  told: readonly Told[],
): Map<number, Map<number, number>> {
  const numbers = new Map(documents.map(({ key }, index) => [key, index]));
  const pairs = new Map<number, Map<number, number>>();
  const add = (one: number, other: number, similarity: number) => {
    const [earlier, later] = one < other ? [one, other] : [other, one];
    const own = pairs.get(later) ?? new Map<number, number>();
    pairs.set(later, own.set(earlier, Math.max(own.get(earlier) ?? 0, similarity)));
  };
  for (const { documents: [a, b], similarity } of nearDuplicates(documents, { least: LEAST_SIMILAR })) {
    add(numbers.get(a)!, numbers.get(b)!, similarity);
  }
  const before = new Map<string, number[]>();
  for (const [later, { marks }] of told.entries()) {
    const shared = new Map<number, number>();
    for (const { key } of marks) {
      const known = before.get(key) ?? [];
      for (const earlier of known.slice(-MOST_HOLDERS)) shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
      known.push(later);
      before.set(key, known);
    }
    for (const [earlier, count] of shared) if (count > 1) add(earlier, later, 0);
  }
  return pairs;
}
