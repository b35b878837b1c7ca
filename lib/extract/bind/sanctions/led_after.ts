import { Sections, Times } from "../../lexicon/function_words.ts";
import { has } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** "Resumed its exports of coal after a brief stop": a ban, as a noun with its article, that something came after is over. */
export function isAfterwards(passage: Passage, ban: number): boolean {
  return [ban - 1, ban - 2].some((at) => has(passage, at, Sections.article) && has(passage, at - 1, Times.after));
}
