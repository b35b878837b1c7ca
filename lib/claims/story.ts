/** text: reprints and translations of one text; report: articles of their own that relay one report. */
export type StoryKind = "text" | "report";

/** Why an article is counted to a story: what it shares with an earlier article of it. */
export interface StoryTie {
  readonly kind: StoryKind;
  /** key of the earlier article */
  readonly other: string;
  /** share of the runs of words that both have, 0 to 1 */
  readonly similarity: number;
  /** the figures that both give, the most telling first, in words */
  readonly shared: readonly string[];
  /** the party whose report both relay; null for a text */
  readonly party: string | null;
}

/** Articles that tell one story: what they share is said once, however often it is printed. */
export interface Story {
  /** key of its first article */
  readonly id: string;
  /** "text" where all of them are one text */
  readonly kind: StoryKind;
  /** keys, the first article first */
  readonly documents: readonly string[];
  /** what ties each article but the first, by its key */
  readonly ties: ReadonlyMap<string, StoryTie>;
}
