import type { Draft } from "../../passage/draft.ts";
import { nounAt } from "../../passage/heads.ts";
import { kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Value } from "../../values/values.ts";
import { COUNTED, inName, NUMBER } from "./implied.ts";

const DEEDS = mark("head", "attack", "case", "launch", "missile", "test", "nuclear");
/** How many rows above a figure the head of its column may stand. */
const MOST_ROWS = 40;

/** "Year | Attacks | Stolen" above "2021 | 10 | $523m": a claim in name only for the noun at the head of the column of a bare figure. */
export function nounTabled(passage: Passage, value: Value, story: Story): Draft | null {
  if (!passage.heading || !isStroke(passage, value.from - 1) || !endsCell(passage, value.next)) return null;
  const strokes = strokesOf(passage);
  const head = headRow(passage, strokes.length, story);
  if (head === null) return null;
  const column = strokes.findLastIndex((at) => at < value.from);
  const cells = [...strokesOf(head), head.count];
  const at = placesOf(head, DEEDS, cells[column]!, cells[column + 1]!).at(-1);
  const measure = at === undefined ? undefined : COUNTED[nounAt(head, at)!];
  return measure === undefined ? null : inName(measure, head, at!, NUMBER);
}

/** The row without figures that a table begins with, where those between have as many cells. */
function headRow(passage: Passage, strokes: number, { passages }: Story): Passage | null {
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - MOST_ROWS); index--) {
    const row = passages[index]!;
    if (strokesOf(row).length !== strokes) return null;
    if (row.values.length === 0) return row;
  }
  return null;
}

function strokesOf(passage: Passage): number[] {
  const strokes: number[] = [];
  for (let at = 0; at < passage.count; at++) if (isStroke(passage, at)) strokes.push(at);
  return strokes;
}

/** Cells are parted by a mark that is read as a semicolon. */
function isStroke(passage: Passage, at: number): boolean {
  return kindAt(passage, at) === Kind.semicolon;
}

function endsCell(passage: Passage, at: number): boolean {
  return at >= passage.count || isStroke(passage, at) || kindAt(passage, at) === Kind.line;
}
