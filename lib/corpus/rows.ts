import type { Line } from "./lines.ts";

/** The fewest rows of a table, and of cells in each. */
const ROWS = 3;
const CELLS = 2;
/** The cells of a table leave more of its width empty than this; columns of text fill theirs. */
const EMPTY = 0.35;
/** Lines whose base lines are so near in font sizes stand in one row. */
const ONE_ROW = 0.3;
const STROKE = " | ";

/** Lines with the rows of each table as one line: its cells in reading order, apart by a stroke. */
export function withRows(lines: readonly Line[], rtl: boolean): Line[] {
  const rows = rowsOf(lines);
  const result: Line[] = [];
  for (let at = 0; at < rows.length;) {
    let next = at;
    while (next < rows.length && isTabular(rows[next]!) && (next === at || continues(rows[next - 1]!, rows[next]!))) {
      next++;
    }
    if (next - at >= ROWS) result.push(...rows.slice(at, next).map((row) => toRow(row, rtl)));
    else result.push(...rows.slice(at, Math.max(next, at + 1)).flat());
    at = Math.max(next, at + 1);
  }
  return result;
}

/** Lines by their height; they come from the top of the page down. */
function rowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - line.y) < ONE_ROW * line.size) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

function isTabular(row: readonly Line[]): boolean {
  if (row.length < CELLS) return false;
  const width = Math.max(...row.map(({ right }) => right)) - Math.min(...row.map(({ left }) => left));
  const filled = row.reduce((sum, { left, right }) => sum + right - left, 0);
  return filled < (1 - EMPTY) * width;
}

/** Whether each cell of the row with fewer stands over or under one of the other. */
function continues(above: readonly Line[], below: readonly Line[]): boolean {
  const [fewer, more] = above.length < below.length ? [above, below] : [below, above];
  return fewer.every((one) => more.some((other) => one.left < other.right && one.right > other.left));
}

function toRow(row: readonly Line[], rtl: boolean): Line {
  const cells = row.toSorted((a, b) => rtl ? b.left - a.left : a.left - b.left);
  const left = Math.min(...row.map((cell) => cell.left));
  const right = Math.max(...row.map((cell) => cell.right));
  return { ...row[0]!, text: cells.map(({ text }) => text).join(STROKE), left, right, rtl, row: true };
}
