import type { Measure } from "../../claims/claim.ts";
import { holds, places } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import type { Value } from "../values/values.ts";

/** "Struck seven times", "tested missiles 18 times": the verb decides. */
export function timesMeasure(passage: Passage, value: Value, story: Story): Measure | null {
  const going = story.current("launch", passage)?.measure === "launches" && holds(passage, "trigger", "launch");
  const missiles = going || holds(passage, "head", "missile", "launch", "test");
  const nuclear = !holds(passage, "head", "missile", "launch") &&
    story.current("launch", passage)?.measure === "nuclear_tests";
  if (missiles && holds(passage, "trigger", "launch", "conduct")) return nuclear ? "nuclear_tests" : "launches";
  if (holds(passage, "head", "nuclear") && holds(passage, "trigger", "conduct")) return "nuclear_tests";
  const strikes = places(passage, "trigger", ["strike", "steal"]);
  if (!strikes.some((at) => Math.abs(at - value.from) <= 6)) return null;
  return story.current("theft", passage, ({ measure }) => measure !== "countries")?.measure === "cases"
    ? "cases"
    : "attacks";
}
