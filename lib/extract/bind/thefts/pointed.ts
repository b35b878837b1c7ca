import { because, spanAt, toDraft } from "../../passage/draft.ts";
import { clauseAround, firstPlace, holds, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { unitOf } from "./units.ts";

const SO_MANY = mark("clause", "so_many");
const STEALS = mark("trigger", "steal");
const WORLD = mark("blocker", "world");
const FOREIGN = mark("actor", "foreign");
/** Within so many places a sentence opens with the words that point back. */
const OPENING = 2;
/** How many places a line has at most that only gives a figure. */
const LINE = 9;

/** Binds "Number of the week: $6 billion. That is what its hackers have stolen since 2017": a figure that the next sentence explains. */
export function bindPointed(passage: Passage, story: Story): void {
  if (!holds(passage, SO_MANY) || !holds(passage, STEALS) || holds(passage, FOREIGN)) return;
  const points = firstPlace(passage, SO_MANY, 0, OPENING);
  const [, to] = clauseAround(passage, Math.max(points, 0));
  const steals = firstPlace(passage, STEALS, points + 1, to);
  if (points < 0 || steals < 0 || holdsIn(passage, WORLD, points, to)) return;
  if (story.own.some(({ measure }) => measure === "stolen")) return;
  const before = story.passages[passage.index - 1];
  if (before === undefined || before.count > LINE || story.recent.some((draft) => draft.passage === before)) return;
  const sums = before.values.filter((value) => !value.isYear && unitOf(before, value, story) !== null);
  const [value] = sums;
  if (value === undefined || sums.length > 1) return;
  const { span, low, high, bound } = value;
  const unit = unitOf(before, value, story)!;
  const draft = story.take(
    toDraft({
      measure: "stolen",
      passage,
      range: [points, points + 1],
      span,
      low,
      high,
      unit,
      bound,
      rule: "stolen.pointed",
    }),
  );
  because(draft, "measure", "trigger.steal", [spanAt(passage, steals)]);
}
