import { Actions } from "../lexicon/content_words.ts";
import { fact } from "./fact.ts";
import { clauseAround, holds, placesOf } from "./marks.ts";
import type { Passage } from "./passage.ts";
import { isMoney } from "../values/money.ts";

/** "Brought in $750 million": where one word is for earning and for moving a draft, beside money it earns. */
export const proposes = fact((passage: Passage): boolean =>
  holds(passage, Actions.propose) && placesOf(passage, Actions.propose).some((at) => {
    const [from, to] = clauseAround(passage, at);
    return !passage.values.some((value) => isMoney(value) && value.from >= from && value.next <= to);
  })
);
