import type { Measure } from "../../claims/claim.ts";
import { holds, places } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import type { Value } from "../values/values.ts";

/** Among how many places at its beginning a sentence answers a question. */
const ANSWER = 2;

/** "On its nuclear test site it has set off bombs six times": what the sentence before spoke of. */
function speaksOfTests(passage: Passage, story: Story): boolean {
  const before = story.passages[passage.index - 1];
  return before?.paragraph === passage.paragraph && holds(before, "head", "nuclear");
}

/** "Struck seven times", "tested missiles 18 times": the verb decides. */
export function timesMeasure(passage: Passage, value: Value, story: Story): Measure | null {
  const going = story.current("launch", passage)?.measure === "launches" && holds(passage, "trigger", "launch");
  const missiles = going || holds(passage, "head", "missile", "launch", "test");
  const nuclear = !holds(passage, "head", "missile", "launch") &&
    story.current("launch", passage)?.measure === "nuclear_tests";
  if (missiles && holds(passage, "trigger", "launch", "conduct")) return nuclear ? "nuclear_tests" : "launches";
  const asked = story.passages[passage.index - 1];
  // "How often has it set off bombs? Six times."
  if (asked?.question && value.from <= ANSWER && holds(asked, "trigger", "conduct", "launch")) {
    if (holds(asked, "head", "nuclear")) return "nuclear_tests";
    if (holds(asked, "head", "missile", "launch")) return "launches";
    if (holds(asked, "head", "blast")) return "nuclear_tests";
  }
  const bombs = holds(passage, "head", "nuclear") || holds(passage, "head", "blast") && speaksOfTests(passage, story);
  if (bombs && holds(passage, "trigger", "conduct")) return "nuclear_tests";
  const strikes = places(passage, "trigger", ["strike", "steal"]);
  if (!strikes.some((at) => Math.abs(at - value.from) <= 6)) return null;
  return story.current("theft", passage, ({ measure }) => measure !== "countries")?.measure === "cases"
    ? "cases"
    : "attacks";
}
