/** The classes of time words; each is a bit of Time. */
export const TIMES = [
  "last",
  "past",
  "this",
  "current",
  "already",
  "next",
  "same",
  "since",
  "until",
  "before",
  "after",
  "ago",
  "within",
  "to_date",
  "now",
  "to_time",
  "at",
  "of",
  "early",
  "mid",
  "late",
  "start",
  "end",
  "the",
  "whole",
  "clock",
  "owner",
  "of_it",
] as const;

/**
 * The sections that a lexicon may have. "form": the section is a plain list of forms. "number": its classes are numbers.
 * A list: exactly these classes. "open": any class name.
 */
export const SECTIONS: Readonly<Record<string, "form" | "number" | "open" | readonly string[]>> = {
  number: "number",
  article: "number",
  magnitude: "number",
  dual: "number",
  fraction: "number",
  vague: "number",
  ordinal: "number",
  connective: ["and", "point", "minus", "with"],
  suffix: ["ordinal", "decade"],
  countable: "form",
  currency: "open",
  percent: "form",
  bound: ["about", "almost", "min", "over", "max", "under"],
  bound_after: ["about", "almost", "min", "over", "max", "under"],
  range: ["from", "between", "to", "and", "or"],
  month: "number",
  weekday: "number",
  season: ["spring", "summer", "autumn", "winter"],
  unit: [
    "day",
    "workday",
    "week",
    "workweek",
    "weekend",
    "fortnight",
    "month",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "hour",
    "minute",
  ],
  dual_unit: ["day", "week", "month", "quarter", "year", "decade", "century"],
  plural: "form",
  decade: "number",
  relative: "open",
  holiday: "open",
  time: TIMES,
  lookalike: ["before", "after", "name"],
  page: ["published"],
  abbreviation: "form",
  cardinal: "form",
  stopword: "form",

  trigger: "open",
  subject: "open",
  good: "open",
  flow: "open",
  action: "open",
  actor: "open",
  source: "open",
  agency: "open",
  attribution: "open",
  credit: "open",
  country: "open",
  victim: "open",
  negation: "open",
  including: "open",
  blocker: "open",
  clause: "open",
  head: "open",
};

/** Sections of which a word may have several classes: what an exact form says takes nothing away of what its stem says. */
export const MANIFOLD: ReadonlySet<string> = new Set(["clause"]);

/** The sections with which claims are found; a lexicon without any of them reads numbers and times alone. */
export const NEWS_SECTIONS: ReadonlySet<string> = new Set([
  "trigger",
  "subject",
  "good",
  "flow",
  "action",
  "actor",
  "source",
  "agency",
  "attribution",
  "credit",
  "victim",
  "negation",
  "including",
  "blocker",
  "clause",
  "head",
  "countable",
]);

/** The parameters of a language's grammar that its lexicon gives. */
export interface Grammar {
  /** decimal mark, which decides only between "1,234" and "1.234" */
  readonly decimal: string;
  /** letter between the parts of a decimal, of which the one behind the point then stands first: "3ر1" is 1.3 */
  readonly point_letter: string;
  /** first part of a date of numbers alone */
  readonly dates: "dmy" | "mdy";
  /** first day of the week, 1 = Monday */
  readonly week: number;
  /** "30." is an ordinal */
  readonly ordinal_dot: boolean;
  /** number words are written together ("zweiundzwanzig") */
  readonly closed: boolean;
  /** a magnitude alone is one of it ("مليون") */
  readonly bare_magnitude: boolean;
  /** months are written with a capital letter */
  readonly capital_months: boolean;
  /** units stand before tens with "and" between, as words of their own ("خمسة وعشرون") */
  readonly units_first: boolean;
  /** the first of several nouns in a row is what they name, and a number may stand behind its noun */
  readonly head_first: boolean;
  /** words that part from their verb and end its clause ("stellte ... ein"): phrases of a verb and one of them are read so too */
  readonly particles: readonly string[];
  /** letters that join the parts of a compound noun */
  readonly linking: readonly string[];
  /** letters before a word that are words of their own: those that mean "and", those that are prepositions, the article */
  readonly clitics: {
    readonly and: readonly string[];
    readonly before: readonly string[];
    readonly article: readonly string[];
  };
  /** endings of a noun that mean two of it, by the ending of the noun that they replace */
  readonly duals: Readonly<Record<string, readonly string[]>>;
}

/** The grammar of a lexicon that gives none of it. */
export const PLAIN_GRAMMAR: Grammar = {
  decimal: ".",
  point_letter: "",
  dates: "dmy",
  week: 1,
  ordinal_dot: false,
  closed: false,
  bare_magnitude: false,
  capital_months: false,
  units_first: false,
  head_first: false,
  particles: [],
  linking: [],
  clitics: { and: [], before: [], article: [] },
  duals: {},
};
