import type { Measure } from "../../claims/claim.ts";

/** What a measure needs and forbids, free of any language: one row of data/measures.json. */
export interface MeasureRule {
  /** kinds of unit that its figures have: money, count, percent */
  readonly units: readonly string[];
  /** classes of the noun counted */
  readonly heads: readonly string[];
  /** marks ("trigger.steal") of which one must stand near, with the way that is added to its distance */
  readonly needs: Readonly<Record<string, number>>;
  /** marks that take a figure away if they stand no further off than what it needs, with what is added to their distance */
  readonly forbids: Readonly<Record<string, number>>;
  /** measures of one group carry period and topic on to each other */
  readonly group: string;
  /** whether a figure may go without what it needs where the text goes on about the group */
  readonly topic: boolean;
  /** whether its claims have a subject */
  readonly subjects: boolean;
}

/** The rule of each measure. */
export type MeasureRules = Readonly<Record<Measure, MeasureRule>>;

const KEYS: readonly (keyof MeasureRule)[] = ["units", "heads", "needs", "forbids", "group", "topic", "subjects"];

/** Checks the content of data/measures.json; throws a TypeError that names the measure and the key. */
export function toMeasures(json: Readonly<Record<string, unknown>>): MeasureRules {
  for (const [measure, rule] of Object.entries(json)) {
    const keys = Object.keys(rule as object);
    for (const key of KEYS) if (!keys.includes(key)) throw new TypeError(`missing key: ${measure}.${key}`);
    for (const key of keys) {
      if (!KEYS.includes(key as keyof MeasureRule)) throw new TypeError(`unknown key: ${measure}.${key}`);
    }
  }
  return json as unknown as MeasureRules;
}
