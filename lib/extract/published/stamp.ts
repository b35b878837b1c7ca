/** "dpa:260104-930-497000/2": how wires number what they send, by its day. */
const STAMP =
  /(?<=\p{L}:)(?<year>\p{Nd}{2})(?<month>0[1-9]|1[0-2])(?<day>[0-2]\p{Nd}|3[01])-\p{Nd}{2,4}-\p{Nd}{3,7}(?!\p{Nd})/gu;
/** The stamp stands so close to the end. */
const FOOT = 2000;

/** The day in the number that a wire gave a dispatch, at the foot of its text. */
export function stampIn(text: string): { readonly day: Date; readonly words: string } | null {
  const found = [...text.slice(-FOOT).matchAll(STAMP)].at(-1);
  if (found === undefined) return null;
  const { year, month, day } = found.groups!;
  return { day: new Date(Date.UTC(2000 + Number(year), Number(month) - 1, Number(day))), words: found[0] };
}
