import frame from "../../../data/words/en.briefing.json" with { type: "json" };
import { Html, html, trusted } from "../../base/html.ts";
import { fill, words as main } from "../../claims/words.ts";

/** The words of the briefing's frame: data/words/<language>.briefing.json. */
export type BriefingWords = typeof frame;

/** The words that are used where no others are given. */
export const briefingWords: BriefingWords = frame;

/** A word in its forms of number, with `{n}` where the number stands. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

const SLOT = /\{(?<name>\w+)\}/gu;

/** A pattern with HTML in its slots; the words around them and any text in a slot are escaped. */
export function fillHtml(pattern: string, values: Readonly<Record<string, Html | string>>): Html {
  const parts: Html[] = [];
  let at = 0;
  for (const slot of pattern.matchAll(SLOT)) {
    const value = values[slot.groups!["name"]!];
    if (value === undefined) throw new TypeError(`no value for ${slot[0]} in: ${pattern}`);
    parts.push(html`${pattern.slice(at, slot.index)}${value}`);
    at = slot.index + slot[0].length;
  }
  return trusted([...parts, html`${pattern.slice(at)}`].join(""));
}

/** A number of things: "no articles", "one article", "two articles", "12 articles"; small numbers in words. */
export function counted(n: number, forms: Plural, words: BriefingWords = frame): string {
  return fill(n === 1 ? forms.one : forms.other, { n: numeral(n, words) });
}

/** A count in words as far as the frame has them, else in digits with groups. */
export function numeral(n: number, words: BriefingWords = frame): string {
  return words.numerals[n] ?? inDigits(n);
}

const GROUPED = new Intl.NumberFormat(main.locale, { maximumFractionDigits: 4 });
const PLAIN = new Intl.NumberFormat(main.locale, { maximumFractionDigits: 4, useGrouping: false });

/** A number to four decimals as the frame's language writes it: "2,000,000,000". Without groups for what may be a year. */
export function inDigits(value: number, { groups = true }: { readonly groups?: boolean } = {}): string {
  return (groups ? GROUPED : PLAIN).format(value);
}

const COUNTED_WORD = /(?<=\p{Nd}) (?=\p{L})/gu;

/** Words in which no line ends between a number and the word behind it: "$3 billion", "73 missile launches", "6 August". */
export function tied(text: string): string {
  return text.replace(COUNTED_WORD, "\u{a0}");
}

/** A list as prose has it: "coal, iron and lead". */
export function joined(items: readonly (string | Html)[], words: BriefingWords = frame): Html {
  const all = items.map((item) => item instanceof Html ? item : html`${item}`);
  if (all.length < 2) return all[0] ?? html``;
  const list = trusted(all.slice(0, -1).map(String).join(words.joined.between));
  return fillHtml(words.joined.last, { list, last: all.at(-1)! });
}

/** The same of words alone, as text. */
export function joinedText(items: readonly string[], { joined: { last, between } }: BriefingWords = frame): string {
  if (items.length < 2) return items[0] ?? "";
  return fill(last, { list: items.slice(0, -1).join(between), last: items.at(-1)! });
}
