import { negatedAt, nounsAfter } from "./negated.ts";
import { sinceParent } from "./none_since.ts";
import type { Draft } from "../../passage/draft.ts";
import { clauseAround, firstPlace, holds, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { take } from "./zeros.ts";

const NONE = mark("negation", "none", "not");
const SINCE_THEN = mark("clause", "then_since");
/** How many places a question may have whose noun is asked about, and the answer that denies it. */
const ASKED = 8;
const ANSWER = 4;

/** "A nuclear test? None": the noun stands in the question that the negation answers. */
export function bindAnswer(passage: Passage, story: Story): void {
  const at = firstPlace(passage, NONE, 0, 3);
  if (at < 0 || nounsAfter(passage, at).length > 0) return;
  const asked = story.before(passage);
  const last = holds(passage, SINCE_THEN) && passage.count <= ASKED ? story.current("launch", passage) : undefined;
  if (last !== undefined) return takeSince(passage, last, at, story);
  if (!asked?.question || asked.values.some((value) => !value.isYear) || asked.count > ASKED) return;
  const nouns = Array.from({ length: asked.count }, (_, place) => negatedAt(asked, place, asked.count)).filter((one) =>
    one !== null
  );
  if (!isAnswered(passage, at)) return;
  const noun = nouns.at(-1);
  if (noun !== undefined) return take(passage, { ...noun, range: [at, at + 1] }, at, story);
  const told = holds(asked, SINCE_THEN) ? story.current("launch", passage) : undefined;
  if (told !== undefined) takeSince(passage, told, at, story);
}

/** "Seven missiles flew. Since then? None": a zero of what was counted last, from then on. */
function takeSince(passage: Passage, told: Draft, at: number, story: Story): void {
  const { measure, subject } = told;
  const before = story.own.length;
  take(passage, { measure, subject, range: [at, at + 1] }, at, story);
  const zero = story.own[before];
  if (zero !== undefined) sinceParent(zero, told, at, story);
}

/** Whether nothing that the negation could be about stands in its own clause. */
function isAnswered(passage: Passage, at: number): boolean {
  const [, to] = clauseAround(passage, at);
  return to - at <= ANSWER;
}
