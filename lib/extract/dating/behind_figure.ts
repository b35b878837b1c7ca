import type { Passage } from "../passage/passage.ts";

/** Whether any figure stands before a place. */
export function isBehindFigure({ values }: Passage, at: number): boolean {
  return values.some((value) => value.next <= at && !value.isYear && !value.ordinal);
}
