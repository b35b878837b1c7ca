import type { Measure } from "../../claims/claim.ts";
import { anyOf, type Mark, mark } from "../lexicon/mark.ts";

/** A class that speaks for or against a measure: its name ("trigger.steal"), and what is added to its distance. */
export interface Weighed {
  readonly name: string;
  readonly asked: Mark;
  readonly weight: number;
}

/** What a measure needs and forbids, free of any language: one row of data/measures.json. */
export interface MeasureRule {
  /** kinds of unit that its figures have: money, count, percent */
  readonly units: readonly string[];
  /** classes of the noun counted */
  readonly heads: readonly string[];
  /** classes of which one must stand near */
  readonly needs: readonly Weighed[];
  /** classes that take a figure away if they stand no further off than what it needs */
  readonly forbids: readonly Weighed[];
  /** measures of one group carry period and topic on to each other */
  readonly group: string;
  /** whether a figure may go without what it needs where the text goes on about the group */
  readonly topic: boolean;
  /** whether its claims have a subject */
  readonly subjects: boolean;
  /** a figure above this is none of the measure, whatever stands near; null where there is no such limit */
  readonly most: number | null;
  /** all that it needs in one mark; what of it adds nothing to its distance, and what no more than one: that tells its topic */
  readonly needed: Mark;
  readonly named: Mark;
  readonly told: Mark;
  /** all that it forbids in one mark */
  readonly forbidden: Mark;
}

/** The rule of each measure. */
export type MeasureRules = Readonly<Record<Measure, MeasureRule>>;

const KEYS: readonly (keyof MeasureRule)[] = [
  "units",
  "heads",
  "needs",
  "forbids",
  "group",
  "topic",
  "subjects",
  "most",
];

/** Checks the content of data/measures.json; throws a TypeError that names the measure and the key. */
export function toMeasures(json: Readonly<Record<string, unknown>>): MeasureRules {
  for (const [measure, rule] of Object.entries(json)) {
    const keys = Object.keys(rule as object);
    for (const key of KEYS) if (!keys.includes(key)) throw new TypeError(`missing key: ${measure}.${key}`);
    for (const key of keys) {
      if (!KEYS.includes(key as keyof MeasureRule)) throw new TypeError(`unknown key: ${measure}.${key}`);
    }
  }
  const rules = Object.entries(json as Record<string, Row>).map(([measure, row]) => [measure, toRule(row)]);
  return Object.fromEntries(rules);
}

/** A row as it stands in the file, where classes and what they add are an object. */
type Row =
  & Omit<MeasureRule, "needs" | "forbids" | "needed" | "named" | "told" | "forbidden">
  & Readonly<Record<"needs" | "forbids", Readonly<Record<string, number>>>>;

function toRule(row: Row): MeasureRule {
  const needs = toWeighed(row.needs);
  const forbids = toWeighed(row.forbids);
  const upTo = (most: number) => anyOf(...needs.filter(({ weight }) => weight <= most).map(({ asked }) => asked));
  const forbidden = anyOf(...forbids.map(({ asked }) => asked));
  return { ...row, needs, forbids, needed: upTo(Infinity), named: upTo(0), told: upTo(1), forbidden };
}

/** Classes as they are named in a file ("trigger.steal") with what each adds to its distance, ready to be looked for. */
export function toWeighed(classes: Readonly<Record<string, number>>): Weighed[] {
  return Object.entries(classes).map(([name, weight]) => {
    const [section, one] = name.split(".") as [string, string];
    return { name, asked: mark(section, one), weight };
  });
}
