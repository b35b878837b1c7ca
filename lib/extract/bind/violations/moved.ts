import { headOf } from "../../passage/heads.ts";
import { anyOf, clauseAround, has, holds, holdsIn, isDate, mark, placesOf } from "../../passage/marks.ts";
import { Actions, Actors } from "../../lexicon/content_words.ts";
import { Credits, Ranges } from "../../lexicon/function_words.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

/** Verbs and nouns of goods that come and go. */
const MOVES = anyOf(mark("trigger", "sent"), mark("flow", "export", "import", "sell"));
/** What says that an amount is the most that may be, or that nothing may. */
const RULES = anyOf(
  mark("action", "cap", "limit", "ban", "propose", "would", "ask", "tighten", "impose", "end", "freeze"),
  mark("clause", "may", "let"),
  mark("negation", "none", "not"),
);

/** Verbs by which something is kept to an amount. */
const KEEPS = mark("clause", "keeps_to");

/**
 * "By May 760,000 barrels had come in; 500,000 are allowed", "China, which bought two million tons, stopped imports": an
 * amount in a clause that only tells what was moved is no ceiling where a later clause has the rule.
 */
export function isMoved(passage: Passage, value: Value): boolean {
  if (!holds(passage, RULES) || !holds(passage, MOVES) || isKeptTo(passage, value)) return false;
  const [start, end] = clauseAround(passage, value.from);
  // "Deliveries were frozen at four million barrels"
  if (holdsIn(passage, Actions.freeze, start, end)) return false;
  if (!holdsIn(passage, MOVES, start, end) || hasRule(passage, start, end)) return false;
  // "It capped petrol, but China supplied 200,000 barrels": what a state did all the same.
  const contrast = has(passage, start, Credits.while) && has(passage, start + 1, Actors.any);
  return hasRule(passage, end, passage.count) || contrast && hasRule(passage, 0, start);
}

/** "Holds deliveries to 500,000 barrels": an amount that goods are kept to. */
export function isKeptTo(passage: Passage, { from }: Value): boolean {
  if (!has(passage, from - 1, Ranges.to)) return false;
  const [start] = clauseAround(passage, from);
  return holdsIn(passage, KEEPS, start, from);
}

/** Whether a word of a rule stands in [from, to): "May" is none where it is the month. */
function hasRule(passage: Passage, from: number, to: number): boolean {
  return placesOf(passage, RULES, from, to).some((at) => !isDate(passage, at));
}

/** Whether a place stands in the clause of an amount that was moved, outside the clause of another place. */
export function isOfMoved(passage: Passage, at: number, own: number): boolean {
  if (!holds(passage, RULES) || !holds(passage, MOVES)) return false;
  const [start, end] = clauseAround(passage, at);
  if (own >= start && own < end) return false;
  return passage.values.some((value) =>
    value.from >= start && value.next <= end && isMeasured(passage, value) && isMoved(passage, value)
  );
}

/** Whether a figure counts barrels or tonnes. */
export function isMeasured(passage: Passage, value: Value): boolean {
  const noun = value.isYear || value.ordinal ? undefined : headOf(passage, value)?.noun;
  return noun === "barrel" || noun === "tonne";
}
