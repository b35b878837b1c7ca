import type { Bound } from "./claim.ts";
import { fill, wordOf, type Words, words as frame } from "./words.ts";

/** How large numbers are written: "$2 billion" in prose, medium where room is short, short in charts; in English both are "$2bn". */
export type Form = "long" | "medium" | "short";

/** How an amount is to be written. */
export interface AmountStyle {
  /** default medium */
  readonly form?: Form;
  /** default the frame's words */
  readonly words?: Words;
}

/** A figure as a claim or a statement states it. */
export interface Amount {
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly bound: Bound | null;
}

type Rounding = "floor" | "ceil" | "halfExpand";

/** "at least" must not be rounded up, nor "up to" down: the words would claim more than the source does. */
const ROUNDING: Readonly<Record<Bound, Rounding>> = {
  exact: "halfExpand",
  about: "halfExpand",
  almost: "ceil",
  min: "floor",
  over: "floor",
  max: "ceil",
  under: "ceil",
  range: "halfExpand",
};

/** A figure with its bound in words: "up to $2bn", "at least 73", "$630m to $1bn", "nearly 40%". */
export function amountInWords({ low, high, unit, bound }: Amount, { form, words = frame }: AmountStyle = {}): string {
  const least = low ?? high;
  const most = high ?? low;
  if (least === null || most === null) return words.amounts.unknown;
  const said = bound ?? "exact";
  const inWords = (value: number, rounding: Rounding) => valueInWords(value, unit, { form, words, rounding });
  if (least === most) return fill(words.bounds[said], { "": inWords(least, ROUNDING[said]) });
  const range = fill(words.amounts.range, { low: inWords(least, "floor"), high: inWords(most, "ceil") });
  return fill(words.bounds[said], { "": range });
}

interface ValueStyle {
  readonly form?: Form | undefined;
  readonly words?: Words;
  readonly rounding?: Rounding;
}

/** A value with its unit: "$2bn", "₩800bn", "NOK 20bn", "4,502.9 BTC", "40%", "1,234"; long and short forms likewise. */
export function valueInWords(value: number, unit: string | null, style: ValueStyle = {}): string {
  const { form = "medium", words = frame, rounding = "halfExpand" } = style;
  const digits = unit === "count" || unit === null
    ? countInWords(value, form, words, rounding)
    : unit === "percent"
    ? format(Math.round(value * 10) / 10, words)
    : scaledInWords(value, form, words, rounding);
  const name = unit ?? "count";
  return fill(wordOf<string>(words.units, name) ?? words.currency, { "": digits, unit: name });
}

/** Counts stay as they are, to the last one, until they are millions; a round million is written as one. */
function countInWords(value: number, form: Form, words: Words, rounding: Rounding): string {
  const exact = Math.abs(value) < 1e6 || (Math.abs(value) < 1e9 && significantDigits(value) > 4);
  // "4 m" would read as metres: a count has the word in full, but in charts.
  return exact ? format(value, words) : scaledInWords(value, form === "medium" ? "long" : form, words, rounding);
}

function scaledInWords(value: number, form: Form, words: Words, rounding: Rounding): string {
  const rounded = round(value, rounding);
  const scale = words.scales.find(({ from }) => Math.abs(rounded) >= from);
  return scale ? fill(scale[form], { "": format(rounded / scale.from, words) }) : format(rounded, words);
}

/** What was stated in up to four digits stays, as does what is under a million; longer figures keep three digits, as an editor would print them. */
function round(value: number, rounding: Rounding): number {
  if (Math.abs(value) < 1e6 || significantDigits(value) <= 4) return value;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  const rounded = { floor: Math.floor, ceil: Math.ceil, halfExpand: Math.round }[rounding](value / unit) * unit;
  return Number(rounded.toPrecision(12));
}

/** How many digits a number is stated in: 3 for 316000000, zeros at the end not counted. */
export function significantDigits(value: number): number {
  const [mantissa] = Math.abs(value).toExponential().split("e");
  return mantissa!.replace(".", "").replace(/0+$/u, "").length || 1;
}

function format(value: number, { locale }: Words): string {
  return formatter(locale, Math.abs(value) < 1000 ? 3 : 1).format(value);
}

/** Formats take far longer to make than to use, so each is made once. */
const FORMATTERS = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${locale} ${maximumFractionDigits}`;
  const made = FORMATTERS.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits });
  FORMATTERS.set(key, made);
  return made;
}
