import { fact } from "./fact.ts";
import { Actions } from "../lexicon/content_words.ts";
import { anyOf, has, holds, isApart, mark, placesOf, wayBetween } from "./marks.ts";

const COUNCIL = mark("source", "UN Security Council");
const UNDECIDED = anyOf(mark("action", "veto", "block", "ask"), mark("clause", "future"), mark("negation"));
/** How far behind the verb of adopting the draft may stand that it makes law. */
const REACH = 16;

/** "The Council adopted a draft resolution by Washington": what was a draft is law. */
export const isAdopted = fact((passage): boolean => {
  if (!holds(passage, COUNCIL) || holds(passage, UNDECIDED)) return false;
  const drafts = placesOf(passage, Actions.propose);
  return placesOf(passage, Actions.impose).some((verb) =>
    (has(passage, verb + 1, COUNCIL) || has(passage, verb - 1, COUNCIL)) &&
    drafts.some((at) => at > verb && wayBetween(passage, verb, at) <= REACH && !isApart(passage, verb, at))
  );
});
