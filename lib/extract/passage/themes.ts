import { anyOf, holds, mark } from "./marks.ts";
import type { Passage } from "./passage.ts";

/** What a document is about, among the groups of measures. */
export type Theme = "theft" | "launch" | "nuclear" | "sanction";

/** Headline and lead, which name in one sentence what the other tells of. */
const TOP = 4;

/** A document that names the country in so many passages is about it throughout. */
const OFTEN = 3;

const OTHERS = mark("actor", "foreign");
const COUNTRY = mark("actor", "KP");
const STEALS = mark("trigger", "steal", "cyber");
const ATTACK = mark("head", "attack");
const THEFTS = anyOf(STEALS, ATTACK);
const MISSILE = mark("head", "launch", "missile");
const NAMED = mark("head", "launch", "missile", "programme");
const LAUNCHES = mark("trigger", "launch", "conduct", "fly");
const NUCLEAR = mark("head", "nuclear");
const SANCTIONS = anyOf(mark("head", "sanctions", "resolution"), mark("source", "UN Security Council"));

/** The themes of a document: those that a passage tells of which names North Korea, or its neighbours in the text do. */
export function themesOf(passages: readonly Passage[]): ReadonlySet<Theme> {
  const themes = new Set<Theme>();
  let [naming, topped, headed] = [0, false, false];
  for (const [i, passage] of passages.entries()) {
    if (!holds(passage, COUNTRY)) continue;
    naming++;
    if (i >= TOP) continue;
    topped = true;
    headed ||= passage.heading;
    // "North Korea's missiles this year": what a headline names the lines below list.
    if (passage.heading && holds(passage, NAMED)) themes.add("launch");
  }
  const often = headed || naming >= OFTEN;
  const hacked = headed && tellsOfThefts(passages);
  for (const [i, passage] of passages.entries()) {
    const own = i < TOP && topped || holds(passage, COUNTRY);
    if (!own && !(often && !holds(passage, OTHERS))) continue;
    if ((own || hacked) && holds(passage, STEALS)) themes.add("theft");
    if (holds(passage, MISSILE) && holds(passage, LAUNCHES)) themes.add("launch");
    if (holds(passage, NUCLEAR)) themes.add("nuclear");
    if (holds(passage, SANCTIONS)) themes.add("sanction");
  }
  return themes;
}

/** Under a headline that names the country, a text of thefts need not say in each sentence whose they are. */
function tellsOfThefts(passages: readonly Passage[]): boolean {
  const told = passages.filter((one) => holds(one, THEFTS) && !holds(one, OTHERS));
  return told.length > 1 && told.some((one) => holds(one, STEALS)) && told.some((one) => holds(one, ATTACK));
}
