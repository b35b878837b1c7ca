import { runInClass } from "./run_in.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Subject } from "../../../claims/claim.ts";
import { because, type Draft, spanAt } from "../../passage/draft.ts";
import { type Head } from "../../passage/heads.ts";
import { fromSubmarine, tried } from "./classed.ts";
import { Clauses, Negations } from "../../lexicon/function_words.ts";
import { clauseAround, has, holdsIn, kindAt, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { describe, type Described, mostSpecific, ofBoth } from "../../passage/subjects.ts";

/** Classes that say nothing of the kind. */
const WIDE: readonly Subject[] = ["missile", "projectile"];

const SAME_CLASS = mark("clause", "same_class");
/** How far behind a noun the words may stand that say it is of the class of those before. */
const CLASS_REACH = 3;

export function setSubject(draft: Draft, head: Head, story: Story): void {
  const { passage } = draft;
  const fired = head.noun === "missile" ? fromSubmarine(passage, draft.range[0]) : null;
  if (fired !== null) return give(draft, fired.subject, "place", fired.at);
  const own = head.noun === "times"
    ? classOfClause(draft)
    : ofBoth(passage, describe(passage, Math.min(draft.range[0], head.from), draft.range[1]), head.next);
  const such = own === null || own.subject === "missile" ? sameKind(draft, head, story) : null;
  if (such !== null) return give(draft, such.subject!, "carried on", draft.at);
  if (own !== null && (own.subject !== "missile" || head.noun === "missile")) {
    return give(draft, own.subject, "words", own.at);
  }
  const wide = head.noun === "missile" ? null : unclaimed(draft, story);
  if (wide !== null) return give(draft, wide.subject, "sentence", wide.at);
  const again = head.noun === "missile" ? null : anotherOf(draft, head, story);
  if (again !== null) return give(draft, again.subject!, "carried on", again.at);
  const headed = own === null ? runInClass(passage, story) : null;
  if (headed !== null) return give(draft, headed.subject, "carried on", draft.at);
  give(draft, own?.subject ?? tried(passage, "missile", story), own ? "words" : "default", own?.at ?? draft.at);
}

/** "It fired two short-range missiles. On Wednesday it fired two more such missiles", "two of the same class": of the kind that was last counted. */
export function sameKind(
  { passage, range, measure }: Pick<Draft, "passage" | "range" | "measure">,
  { from, next }: Pick<Head, "from" | "next">,
  story: Story,
): Draft | null {
  const such = holdsIn(passage, Clauses.such, range[0], Math.max(from, next - 1)) ||
    holdsIn(passage, SAME_CLASS, next, next + CLASS_REACH);
  if (!such) return null;
  return story.recent.findLast((other) =>
    other.measure === measure && other.low !== 0 && other.subject !== null && !WIDE.includes(other.subject) &&
    (other.passage !== passage || other.range[1] <= range[0]) && story.isNear(other.passage, passage)
  ) ?? null;
}

/** "Fired several short-range missiles, its first such launch": the class that the sentence names before it, uncounted. */
export function ofSuch(passage: Passage, [from, next]: readonly [number, number]): Described | null {
  return holdsIn(passage, Clauses.such, from, next) ? mostSpecific(passage, 0, from) : null;
}

/** "Three tests of cruise missiles, and two more in February": the kind of those counted before in the sentence. */
function anotherOf(draft: Draft, { next }: Head, story: Story): Draft | null {
  const { passage, range, measure } = draft;
  if (!holdsIn(passage, Clauses.another, next, next + 2)) return null;
  return story.own.findLast((other) =>
    other !== draft && other.measure === measure && other.range[1] <= range[0] && other.subject !== null
  ) ?? null;
}

/** "Twice it fired its biggest ICBM": the class of what the clause tells of. */
function classOfClause({ passage, range }: Draft) {
  const [from, to] = tellingOf(passage, range[0]);
  return mostSpecific(passage, from, to);
}

/** The clause of a place, with the infinitive that goes on about it: "tried six times, to put a satellite into orbit". */
export function tellingOf(passage: Passage, at: number): readonly [number, number] {
  const [from, to] = clauseAround(passage, at);
  if (kindAt(passage, to) !== Kind.comma) return [from, to];
  const [, end] = clauseAround(passage, to + 1);
  return [from, holdsIn(passage, Clauses.infinitive, to + 1, end) ? end : to];
}

/** What the sentence says is launched, before the figure and in the words of no other. */
function unclaimed(draft: Draft, story: Story) {
  const { passage } = draft;
  const others = story.own.filter((other) => other !== draft);
  const from = Math.max(0, ...others.map((other) => other.range[1]));
  const before = mostSpecific(passage, from, draft.range[0]);
  if (before !== null && before.subject !== "missile" && !has(passage, before.at, Negations.any)) return before;
  return null;
}

function give(draft: Draft, subject: Subject, rule: string, at: number): void {
  draft.subject = subject;
  because(draft, "subject", rule, [spanAt(draft.passage, at)]);
}
