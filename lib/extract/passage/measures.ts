import type { Measure } from "../../claims/claim.ts";
import { anyOf, type Mark, mark } from "../lexicon/mark.ts";

/** A class that speaks for or against a measure: its name ("trigger.steal"), and what is added to its distance. */
export interface Weighed {
  readonly name: string;
  readonly asked: Mark;
  readonly weight: number;
}

/** Classes of words that are weighed against each other. */
export interface Weighings {
  readonly each: readonly Weighed[];
  /** all of them: where none is there need none be looked for */
  readonly any: Mark;
}

/** What a measure needs and forbids, free of any language: one row of data/measures.json. */
export interface MeasureRule {
  /** kinds of unit that its figures have: money, count, percent */
  readonly units: readonly string[];
  /** classes of the noun counted */
  readonly heads: readonly string[];
  /** classes of which one must stand near */
  readonly needs: Weighings;
  /** classes that take a figure away if they stand no further off than what it needs */
  readonly forbids: Weighings;
  /** measures of one group carry period and topic on to each other */
  readonly group: string;
  /** whether a figure may go without what it needs where the text goes on about the group */
  readonly topic: boolean;
  /** whether its claims have a subject */
  readonly subjects: boolean;
  /** a figure above this is none of the measure, whatever stands near; null where there is no such limit */
  readonly most: number | null;
  /** of what it needs that which adds nothing to its distance, and that which adds no more than one: they tell its topic */
  readonly named: Mark;
  readonly told: Mark;
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
  & Omit<MeasureRule, "needs" | "forbids" | "named" | "told">
  & Readonly<Record<"needs" | "forbids", Readonly<Record<string, number>>>>;

function toRule(row: Row): MeasureRule {
  const needs = toWeighed(row.needs);
  const upTo = (most: number) => anyOf(...needs.each.filter(({ weight }) => weight <= most).map(({ asked }) => asked));
  return { ...row, needs, forbids: toWeighed(row.forbids), named: upTo(0), told: upTo(1) };
}

/** Classes as they are named in a file ("trigger.steal") with what each adds to its distance, ready to be looked for. */
export function toWeighed(classes: Readonly<Record<string, number>>): Weighings {
  const each = Object.entries(classes).map(([name, weight]) => {
    const [section, one] = name.split(".") as [string, string];
    return { name, asked: mark(section, one), weight };
  });
  return { each, any: anyOf(...each.map(({ asked }) => asked)) };
}
