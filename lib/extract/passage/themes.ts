import { holds } from "./marks.ts";
import type { Passage } from "./passage.ts";

/** What a document is about, among the groups of measures. */
export type Theme = "theft" | "launch" | "nuclear" | "sanction";

/** Headline and lead, which name in one sentence what the other tells of. */
const TOP = 4;

const TELLS: Readonly<Record<Theme, (passage: Passage) => boolean>> = {
  theft: (passage) => holds(passage, "trigger", "steal", "cyber"),
  launch: (passage) =>
    holds(passage, "head", "launch", "missile") && holds(passage, "trigger", "launch", "conduct", "fly"),
  nuclear: (passage) => holds(passage, "head", "nuclear"),
  sanction: (passage) =>
    holds(passage, "head", "sanctions", "resolution") || holds(passage, "source", "UN Security Council"),
};

/** The themes of a document: those that a passage tells of which names North Korea, or its neighbours in the text do. */
export function themesOf(passages: readonly Passage[]): ReadonlySet<Theme> {
  const named = passages.map((passage) => holds(passage, "actor", "KP"));
  const themes = Object.entries(TELLS).filter(([, tells]) =>
    passages.some((passage, i) => tells(passage) && (named[i] || i < TOP && named.slice(0, TOP).includes(true)))
  );
  return new Set(themes.map(([theme]) => theme as Theme));
}
