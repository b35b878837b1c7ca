import { Sources } from "../../lexicon/content_words.ts";
import { Attributions } from "../../lexicon/function_words.ts";
import { holds, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Value } from "../../values/values.ts";

const TOTAL = mark("clause", "cumulative");
const HOW_MANY = mark("clause", "how_many");
const TESTS = mark("trigger", "conduct", "launch");

/** "And the missiles? The institute came to 15 last year": a dated figure that someone gives where one was asked for. */
export function isAnswer(passage: Passage, { from }: Value, { passages }: Story, dated: boolean): boolean {
  const asked = passages.slice(Math.max(0, passage.index - 2), passage.index).some((one) => one.question);
  const told = from <= 1 || holds(passage, Attributions.any) || holds(passage, Sources.any) ||
    holds(passage, TESTS);
  // "How many missiles did it fire? About 95."
  const before = passages[passage.index - 1];
  if (before?.question && from <= 1 && holds(before, HOW_MANY)) return true;
  // "And the tests? Six in all."
  return asked && told && (dated || holds(passage, TOTAL));
}
