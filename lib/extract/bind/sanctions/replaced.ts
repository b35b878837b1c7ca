import type { Rule } from "./governor.ts";
import { Actions } from "../../lexicon/content_words.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import type { Head } from "../../passage/heads.ts";
import { anyOf, firstPlace, has, lastPlace, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Value } from "../../values/values.ts";

const DIFFERS = mark("clause", "difference");
const BY = mark("clause", "by");
/** How far before an amount the word may stand that says that another one takes its place. */
const REACH = 4;

/** "Only 500,000 barrels instead of the two million of today": whether another amount takes the place of one. */
export function isReplaced(passage: Passage, { from }: Value): boolean {
  const instead = lastPlace(passage, Clauses.instead, from - REACH, from);
  // "Instead of four only three million barrels": the nearer one takes its place.
  return instead >= 0 && !passage.values.some((value) => value.from > instead && value.next <= from);
}

const GIVES_WAY = anyOf(BY, Clauses.gives_way);

/** "The coal ceiling makes way for a full ban", "replaced the coal cap by a ban": what a ceiling has become. */
export function givenWay(passage: Passage, rule: Rule | null): Rule | null {
  if (rule?.action !== "cap") return rule;
  const way = firstPlace(passage, GIVES_WAY, rule.at + 1, rule.at + 1 + REACH);
  const at = way < 0 ? -1 : firstPlace(passage, Actions.ban, way + 1, way + REACH);
  return at < 0 ? rule : { ...rule, action: "ban", at };
}

/** "A ceiling two million barrels lower than today's", "cut by 500,000 barrels": by how much one differs from another. */
export function isDifference(passage: Passage, { from }: Value, { next }: Head): boolean {
  return has(passage, next, DIFFERS) || has(passage, from - 1, BY);
}
