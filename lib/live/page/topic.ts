/** What a claim is about, as its words are coloured. */
export type Topic = "theft" | "launches" | "nuclear" | "sanctions" | "violations" | "other";

const TOPICS: Readonly<Record<string, Topic>> = {
  stolen: "theft",
  attacks: "theft",
  cases: "theft",
  countries: "theft",
  targets: "theft",
  share_of_income: "theft",
  share_of_weapons: "theft",
  launches: "launches",
  nuclear_tests: "nuclear",
  sanction: "sanctions",
  violation: "violations",
};

/** The topic of a measure. */
export function topicOf(measure: string): Topic {
  return TOPICS[measure] ?? "other";
}
