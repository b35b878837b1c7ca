import { nounsAfter } from "./negated.ts";
import { because, type Draft, spanAt } from "../passage/draft.ts";
import { Clauses, Times } from "../lexicon/function_words.ts";
import { clauseAround, has, holds, mark, placesOf } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Period } from "../periods/period.ts";
import type { Story } from "../passage/story.ts";
import { take } from "./zeros.ts";

const NONE = mark("negation", "none");
/** How far behind the word for none the time may stand since when. */
const REACH = 4;

/** Binds "there has been none since", "none since 2017": a zero of what was just counted or told. */
export function bindNoneSince(passage: Passage, story: Story): void {
  if (!holds(passage, NONE) || story.own.some(({ low }) => low === 0)) return;
  const parent = story.current("launch", passage, (draft) => draft.passage.paragraph === passage.paragraph);
  if (parent === undefined) return;
  for (const at of placesOf(passage, NONE)) {
    const [from, to] = clauseAround(passage, at);
    const since = passage.periods.find(({ kind, from: start }) =>
      kind === "since" && start >= from && start <= Math.min(to, at + REACH)
    );
    const ever = since ? undefined : placesOf(passage, Clauses.hitherto, from, Math.min(to, at + REACH))[0];
    if (since === undefined && ever === undefined || !isAlone(passage, at, since, ever)) continue;
    const { measure, subject } = parent;
    take(passage, { measure, subject, range: [at, at + 1] }, at, story);
    const draft = story.own.at(-1)!;
    because(draft, "measure", "further", [parent.span]);
    if (ever !== undefined) sinceParent(draft, parent, ever);
    return;
  }
}

/** Whether the word for none has no noun: its clause ends with it, or the time stands right behind. */
function isAlone(passage: Passage, at: number, since: Period | undefined, ever: number | undefined): boolean {
  if (nounsAfter(passage, at).length > 0) return false;
  const [, to] = clauseAround(passage, at);
  return at + 1 >= to || at + 1 === since?.from || at + 1 === ever || has(passage, at + 1, Times.since);
}

/** "None since": from what was told last. */
function sinceParent(draft: Draft, { when }: Draft, at: number): void {
  const start = when?.start ?? null;
  if (!when || start === null) return;
  draft.when = { ...when, start, end: null, rule: "since" };
  because(draft, "period", "carried on", [spanAt(draft.passage, at)]);
}
