import { kindAt } from "./marks.ts";
import type { Draft } from "./draft.ts";
import type { Passage } from "./passage.ts";
import type { Story } from "./story.ts";
import { Kind } from "../scan/tokens.ts";

/** How far apart two rows of one list may stand. */
const ROWS = 8;

/** "Rain: 16.1 million.": the row of a list that ends with a full stop, as the rows before it do not. */
export function isLastRow(passage: Passage, before: Passage | undefined): boolean {
  if (before === undefined || !before.heading || passage.heading || before.paragraph === passage.paragraph) {
    return false;
  }
  const first = labelled(before);
  const last = first === undefined ? undefined : labelled(passage);
  return first !== undefined && last !== undefined && first.unit !== "percent" && last.next >= passage.count - 1;
}

/** "Five big heists", above five rows like "Rain: 16 million": so many rows follow, and no more is told of. */
export function isListHead({ passage, low, unit }: Draft, { passages }: Story): boolean {
  if (!passage.heading || passage.periods.length > 0 || unit !== "count") return false;
  if (low === null || low < 2 || low > ROWS) return false;
  const rows = passages.slice(passage.index + 1, passage.index + 1 + low);
  return rows.length === low &&
    rows.every((row, at) => (row.heading || isLastRow(row, rows[at - 1])) && labelled(row) !== undefined);
}

/** The figure that a colon leads to. */
function labelled(passage: Passage) {
  return passage.values.find(({ from, isYear }) => !isYear && kindAt(passage, from - 1) === Kind.colon);
}

/** "Radiant: 50 million", "Upbit: 50 million": whether two places behind a colon stand in rows of one list with other labels. */
export function areOfTwoRows(a: Passage, at: number, b: Passage, other: number): boolean {
  if (a.paragraph === b.paragraph || !(a.heading && b.heading || isLastRow(b, a) || isLastRow(a, b))) return false;
  if (Math.abs(a.index - b.index) > ROWS) return false;
  const [one, two] = [labelOf(a, at), labelOf(b, other)];
  return one !== null && two !== null && one !== two;
}

/** The words before the colon that leads to a place; null if none does. */
function labelOf(passage: Passage, at: number): string | null {
  if (at < 2 || kindAt(passage, at - 1) !== Kind.colon) return null;
  const { from, columns: { start, end, tokens } } = passage;
  return tokens.text.slice(start[from], end[from + at - 2]);
}
