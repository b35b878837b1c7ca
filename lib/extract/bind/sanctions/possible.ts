import type { GoodList } from "../goods/goods.ts";
import { Actions, Heads } from "../../lexicon/content_words.ts";
import { Including, Negations } from "../../lexicon/function_words.ts";
import { clauseAround, has, holds, holdsIn, kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

const COULD = mark("clause", "could");
const DECIDES = mark("action", "impose", "ban", "cap", "tighten");
const MODALS = mark("clause", "modal", "could");

/** Whether goods stand with a measure that is only thought possible. */
export function isOnlyPossible(passage: Passage, list: GoodList): boolean {
  return isPossible(passage, list.range[0]) || holds(passage, MODALS) && isOfPossible(passage, list.range[0]);
}

/** "Could adopt an oil embargo", "könnte ein Ölembargo beschließen": the verb stands behind the modal, or ends the clause. */
function isPossible(passage: Passage, first: number): boolean {
  if (!holds(passage, COULD)) return false;
  const [from, to] = clauseAround(passage, first);
  return placesOf(passage, COULD, from, first).some((at) =>
    !holdsIn(passage, Negations.not, at + 1, at + 2) && !holdsIn(passage, Actions.ease, at, passage.count) &&
    (has(passage, at + 1, DECIDES) || has(passage, to - 1, DECIDES))
  );
}

/** "Could adopt measures of its own – such as an oil embargo", "könne ..., darunter ...": what is added is no more decided. */
function isOfPossible(passage: Passage, first: number): boolean {
  const [from] = clauseAround(passage, first);
  if (from < 2) return false;
  const including = kindAt(passage, from - 1) === Kind.comma && has(passage, from, Including.any);
  if (kindAt(passage, from - 1) !== Kind.dash && !including) return false;
  const [start, end] = clauseAround(passage, from - 2);
  return holdsIn(passage, including ? COULD : MODALS, start, end) &&
    (holdsIn(passage, Heads.sanctions, start, end) || holdsIn(passage, Actions.impose, start, end));
}
