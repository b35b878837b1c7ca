import type { FoundClaim } from "../../claims/claim.ts";
import { addDays, daysBetween, formatDay } from "../../claims/day.ts";
import type { Document } from "../../claims/document.ts";
import type { StoryTie } from "../../claims/story.ts";
import { fill, words } from "../../claims/words.ts";
import type { Engine } from "../../extract/engine.ts";
import { daysPossible } from "../../extract/published/published.ts";
import { toStories } from "./stories.ts";
import { STORY_DAYS } from "./ties.ts";

/** Days of publication further apart than this are not known well enough to lend, and may be told more closely. */
const WIDE = 6;

/**
 * The documents, those without a day given the days within two weeks of the article that they reprint or translate. Their
 * own words may narrow the days down, and rule them out: then they stay without. What has a day from elsewhere keeps it. An
 * article that relays the same report is lent nothing: reports are quoted for months.
 */
export function lendDates(documents: readonly Document[], claims: readonly FoundClaim[], engine: Engine): Document[] {
  if (documents.every(isDated) || !documents.some(isDated)) return [...documents];
  const order = (document: Document) => isDated(document) ? document.published!.getTime() : Number.MAX_SAFE_INTEGER;
  const ordered = documents.toSorted((a, b) => order(a) - order(b) || (a.key < b.key ? -1 : 1));
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const ties = new Map(toStories(ordered, claims).flatMap((story) => [...story.ties]));
  return documents.map((document) => {
    const tie = ties.get(document.key);
    if (tie === undefined || isDated(document) || document.published_basis === "catalogue" || tie.kind !== "text") {
      return document;
    }
    return borrow(document, byKey.get(tie.other)!, tie, engine) ?? document;
  });
}

function isDated({ published, published_end }: Document): boolean {
  return published !== null && daysBetween(published, published_end ?? published) <= WIDE;
}

function borrow(document: Document, other: Document, tie: StoryTie, engine: Engine): Document | null {
  if (!isDated(other)) return null;
  const first = addDays(other.published!, -STORY_DAYS);
  const last = addDays(other.published_end ?? other.published!, STORY_DAYS);
  const { published, published_end } = document;
  const days = daysPossible(
    document,
    engine,
    published !== null && published > first ? published : first,
    published_end !== null && published_end < last ? published_end : last,
  );
  if (days === null) return null;
  const note = { other: tie.other, day: formatDay(other.published!), figures: tie.shared.slice(0, 2).join(", ") };
  return {
    ...document,
    published: days.start,
    published_end: days.end,
    published_basis: "story",
    published_note: fill(tie.shared.length > 0 ? words.stories.lent : words.stories.lent_copy, note),
  };
}
