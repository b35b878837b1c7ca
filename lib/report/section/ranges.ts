/** Numbers without a gap between them, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Numbers in order as ranges: 1, 2, 3, 7 are 1 to 3 and 7. */
export function rangesOf(numbers: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && number === last.to + 1) ranges[ranges.length - 1] = { from: last.from, to: number };
    else ranges.push({ from: number, to: number });
  }
  return ranges;
}

/** A range in few letters: "7", "1, 2", "1–4". */
export function sayRange({ from, to }: Range): string {
  return from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`;
}
