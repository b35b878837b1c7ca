import { mark } from "./mark.ts";

/** Words by which single constructions are told. */
export const Clauses = {
  abroad: mark("clause", "abroad"),
  accounts: mark("clause", "accounts"),
  aimed_at: mark("clause", "aimed_at"),
  amounted: mark("clause", "amounted"),
  another: mark("clause", "another"),
  both_ways: mark("clause", "both_ways"),
  change: mark("clause", "change"),
  condition: mark("clause", "condition"),
  council: mark("clause", "council"),
  deemed: mark("clause", "deemed"),
  duty: mark("clause", "duty"),
  each: mark("clause", "each"),
  earlier: mark("clause", "earlier"),
  followed: mark("clause", "followed"),
  founded: mark("clause", "founded"),
  from_kp: mark("clause", "from_kp"),
  future: mark("clause", "future"),
  hitherto: mark("clause", "hitherto"),
  in_order: mark("clause", "in_order"),
  included: mark("clause", "included"),
  infinitive: mark("clause", "infinitive"),
  instead: mark("clause", "instead"),
  its: mark("clause", "its"),
  last: mark("clause", "last"),
  let_verb: mark("clause", "let_verb"),
  level: mark("clause", "level"),
  may: mark("clause", "may"),
  mistaken: mark("clause", "mistaken"),
  number_of: mark("clause", "number_of"),
  of_whole: mark("clause", "of_whole"),
  once_before: mark("clause", "once_before"),
  ones: mark("clause", "ones"),
  only: mark("clause", "only"),
  out_of: mark("clause", "out_of"),
  people: mark("clause", "people"),
  preceding: mark("clause", "preceding"),
  ship: mark("clause", "ship"),
  such: mark("clause", "such"),
  superlative: mark("clause", "superlative"),
  than: mark("clause", "than"),
  though: mark("clause", "though"),
  to_kp: mark("clause", "to_kp"),
  told_of: mark("clause", "told_of"),
  toward: mark("clause", "toward"),
  type_of: mark("clause", "type_of"),
  under: mark("clause", "under"),
  untrue: mark("clause", "untrue"),
  whether: mark("clause", "whether"),
  undone: mark("clause", "undone"),
  wrong: mark("clause", "wrong"),
  yield: mark("clause", "yield"),
} as const;

/** Words that deny. */
export const Negations = {
  any: mark("negation"),
  absent: mark("negation", "absent"),
  bare: mark("negation", "bare"),
  neither: mark("negation", "neither"),
  none: mark("negation", "none"),
  nor: mark("negation", "nor"),
  not: mark("negation", "not"),
  pause: mark("negation", "pause"),
  single: mark("negation", "single"),
  zero: mark("negation", "zero"),
} as const;

/** Words that join the ends of a range. */
export const Ranges = {
  from: mark("range", "from"),
  or: mark("range", "or"),
  to: mark("range", "to"),
} as const;

/** Words that stand with times. */
export const Times = {
  any: mark("time"),
  after: mark("time", "after"),
  clock: mark("time", "clock"),
  of: mark("time", "of"),
  since: mark("time", "since"),
  the: mark("time", "the"),
  to_date: mark("time", "to_date"),
  within: mark("time", "within"),
} as const;

/** Conjunctions, and what joins the parts of a number. */
export const Connectives = {
  any: mark("connective"),
  and: mark("connective", "and"),
} as const;

/** Words that lead to a part. */
export const Including = {
  any: mark("including"),
  of_them: mark("including", "of_them"),
} as const;

/** Words that lead to who is credited. */
export const Credits = {
  again: mark("credit", "again"),
  report: mark("credit", "report"),
  to: mark("credit", "to"),
  while: mark("credit", "while"),
} as const;

/** Words of saying. */
export const Attributions = {
  any: mark("attribution"),
  pre: mark("attribution", "pre"),
  verb: mark("attribution", "verb"),
} as const;

/** Words that look like numbers or times. */
export const Lookalikes = {
  name: mark("lookalike", "name"),
} as const;

/** Sections that rules ask for as a whole. */
export const Sections = {
  article: mark("article"),
  countable: mark("countable"),
  currency: mark("currency"),
  dual: mark("dual"),
  magnitude: mark("magnitude"),
  number: mark("number"),
  ordinal: mark("ordinal"),
  /** the letter of "2010s" is that of "Korea's" too */
  possessive: mark("suffix", "decade"),
  stopword: mark("stopword"),
  unit: mark("unit"),
  vague: mark("vague"),
} as const;
