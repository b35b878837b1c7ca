import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { type Described, mostSpecific } from "../../passage/subjects.ts";

/** How many words a heading has at most that runs into its paragraph. */
const WORDS = 2;

/** "Cruise missiles. Two firings in March": the class that heads a paragraph in its first line, for what names none. */
export function runInClass(passage: Passage, story: Story): Described | null {
  const before = story.before(passage);
  if (before === undefined || before.paragraph !== passage.paragraph) return null;
  if (before.index > 0 && story.passages[before.index - 1]!.paragraph === before.paragraph) return null;
  if (before.count > WORDS + 1 || before.values.length > 0) return null;
  return mostSpecific(before, 0, before.count);
}
