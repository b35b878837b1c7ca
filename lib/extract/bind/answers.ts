import { type Negated, negatedAt, nounsAfter } from "./negated.ts";
import { clauseAround, firstPlace, holds, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
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
  const last = holds(passage, SINCE_THEN) && passage.count <= ASKED ? lastOf(story, passage) : undefined;
  if (last !== undefined) return take(passage, { ...last, range: [at, at + 1] }, at, story);
  if (!asked?.question || asked.values.some((value) => !value.isYear) || asked.count > ASKED) return;
  const nouns = Array.from({ length: asked.count }, (_, place) => negatedAt(asked, place, asked.count)).filter((one) =>
    one !== null
  );
  const noun = nouns.at(-1) ?? (holds(asked, SINCE_THEN) ? lastOf(story, passage) : undefined);
  if (noun !== undefined && isAnswered(passage, at)) take(passage, { ...noun, range: [at, at + 1] }, at, story);
}

/** "Seven missiles flew. Since then? None": what was counted last. */
function lastOf(story: Story, passage: Passage): Negated | undefined {
  const last = story.current("launch", passage);
  return last && { measure: last.measure, subject: last.subject, range: last.range };
}

/** Whether nothing that the negation could be about stands in its own clause. */
function isAnswered(passage: Passage, at: number): boolean {
  const [, to] = clauseAround(passage, at);
  return to - at <= ANSWER;
}
