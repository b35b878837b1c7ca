import { mark } from "./mark.ts";

/** Nouns that figures count, and those of sanctions. */
export const Heads = {
  any: mark("head"),
  attack: mark("head", "attack"),
  blast: mark("head", "blast"),
  country: mark("head", "country"),
  income: mark("head", "income"),
  missile: mark("head", "missile"),
  name: mark("head", "name"),
  nuclear: mark("head", "nuclear"),
  resolution: mark("head", "resolution"),
  sanctions: mark("head", "sanctions"),
  target: mark("head", "target"),
  times: mark("head", "times"),
} as const;

/** Verbs, and nouns of them, that tell what was done. */
export const Triggers = {
  any: mark("trigger"),
  at_sea: mark("trigger", "at_sea"),
  conduct: mark("trigger", "conduct"),
  evade: mark("trigger", "evade"),
  fly: mark("trigger", "fly"),
  investigate: mark("trigger", "investigate"),
  launch: mark("trigger", "launch"),
  lose: mark("trigger", "lose"),
  sent: mark("trigger", "sent"),
  steal: mark("trigger", "steal"),
  still: mark("trigger", "still"),
  suspect: mark("trigger", "suspect"),
  weak: mark("trigger", "weak"),
  work: mark("trigger", "work"),
} as const;

/** What is done to trade and sanctions. */
export const Actions = {
  any: mark("action"),
  ask: mark("action", "ask"),
  ban: mark("action", "ban"),
  block: mark("action", "block"),
  cap: mark("action", "cap"),
  ease: mark("action", "ease"),
  end: mark("action", "end"),
  freeze: mark("action", "freeze"),
  impose: mark("action", "impose"),
  limit: mark("action", "limit"),
  list: mark("action", "list"),
  propose: mark("action", "propose"),
  return: mark("action", "return"),
  tighten: mark("action", "tighten"),
  veto: mark("action", "veto"),
  would: mark("action", "would"),
} as const;

/** States and their people. */
export const Actors = {
  any: mark("actor"),
  CN: mark("actor", "CN"),
  foreign: mark("actor", "foreign"),
  KP: mark("actor", "KP"),
  RU: mark("actor", "RU"),
} as const;

/** Goods that are traded. */
export const Goods = {
  any: mark("good"),
  arms: mark("good", "arms"),
  labour: mark("good", "labour"),
  luxury_goods: mark("good", "luxury_goods"),
  overseas_workers: mark("good", "overseas_workers"),
  ship_to_ship: mark("good", "ship_to_ship"),
} as const;

/** Which way goods go. */
export const Flows = {
  any: mark("flow"),
  export: mark("flow", "export"),
  import: mark("flow", "import"),
} as const;

/** What is launched or tested. */
export const Subjects = {
  any: mark("subject"),
  nuclear: mark("subject", "nuclear"),
  longRange: mark("subject", "long-range"),
  satellite: mark("subject", "satellite"),
} as const;

/** Who is credited. */
export const Sources = {
  any: mark("source"),
  panel: mark("source", "UN Panel of Experts"),
  council: mark("source", "UN Security Council"),
} as const;

/** Words that take a figure away from a measure. */
export const Blockers = {
  attempt: mark("blocker", "attempt"),
  foreign_weapon: mark("blocker", "foreign_weapon"),
  market: mark("blocker", "market"),
  reply: mark("blocker", "reply"),
  reward: mark("blocker", "reward"),
  seized: mark("blocker", "seized"),
  world: mark("blocker", "world"),
} as const;
