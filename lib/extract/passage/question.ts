/** A question mark with what closes behind it. */
const QUESTION = /[?؟]\P{L}*$/u;
const MARKS: ReadonlySet<number> = new Set(["?", "؟"].map((mark) => mark.charCodeAt(0)));
/** How many units of the end of a sentence can close it. */
const CLOSING = 6;

/** Whether a stretch of a text ends in a question mark. */
export function endsQuestion(text: string, start: number, end: number): boolean {
  const from = Math.max(start, end - CLOSING);
  for (let at = end - 1; at >= from; at--) {
    if (MARKS.has(text.charCodeAt(at))) return QUESTION.test(text.slice(from, end));
  }
  return false;
}
