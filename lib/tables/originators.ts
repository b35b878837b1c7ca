import { originatorOf } from "../claims/agreement.ts";
import type { FoundClaim } from "../claims/claim.ts";
import { type DocumentRow, voiceOf } from "../claims/document.ts";
import type { Story } from "../claims/story.ts";

/** A document by what a statement needs of it. */
export type Teller = Pick<DocumentRow, "published" | "published_end"> & Parameters<typeof voiceOf>[0];

/** Documents with the stories that they tell. */
export interface Tellers {
  readonly documents: ReadonlyMap<string, Teller>;
  readonly stories: ReadonlyMap<string, Story>;
}

/** Documents by key, and the story of each that tells one with others. */
export function toTellers(documents: Tellers["documents"], stories: readonly Story[]): Tellers {
  return { documents, stories: new Map(stories.flatMap((story) => story.documents.map((key) => [key, story]))) };
}

/** The key of the first article of the text that an article reprints or translates; its own key where it does not. */
export function textOf(key: string, tellers: Tellers): string {
  const tie = tellers.stories.get(key)?.ties.get(key);
  return tie?.kind === "text" ? textOf(tie.other, tellers) : key;
}

type Credit = Pick<FoundClaim, "credited" | "relayed" | "document">;

/**
 * The parties that a statement rests on. A claim with nobody credited rests on whom the same text credits elsewhere, be it
 * in another version of it; on the party whose report its story relays, where another article of it takes the same from
 * there; else on who relays or publishes it, for a reprint on who published it first.
 */
export function originatorsOf(group: readonly Credit[], tellers: Tellers): string[] {
  const named = group.filter(({ credited }) => credited !== null);
  const texts = new Set(named.map(({ document }) => textOf(document, tellers)));
  const taken = new Set(named.map(({ credited, document }) => reportOf(document, originatorOf(credited!), tellers)));
  const parties = group
    .filter(({ credited, document }) =>
      credited !== null || !texts.has(textOf(document, tellers)) && !isRelayed(document, taken, tellers)
    )
    .map(({ credited, relayed, document }) => credited ?? relayed ?? publisherOf(document, tellers));
  return [...new Set(parties.map(originatorOf))];
}

/** A story and the party whose report it relays, as a key. */
function reportOf(document: string, party: string, { stories }: Tellers): string {
  return `${stories.get(document)?.id}\u{1f}${party}`;
}

function isRelayed(document: string, taken: ReadonlySet<string>, tellers: Tellers): boolean {
  const ties = tellers.stories.get(document)?.ties.values() ?? [];
  return [...ties].some(({ party }) => party !== null && taken.has(reportOf(document, party, tellers)));
}

function publisherOf(document: string, tellers: Tellers): string {
  const first = textOf(document, tellers);
  const row = tellers.documents.get(first);
  return row ? voiceOf(row) : first;
}
