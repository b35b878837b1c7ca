import { amountInWords, type AmountStyle } from "../claims/amount.ts";
import type { Claim } from "../claims/claim.ts";
import { type Glossed, spelled, subjectMatter } from "../claims/gloss.ts";
import type { Statement } from "../claims/statement.ts";
import { wordOf, words } from "../claims/words.ts";
import { Linked } from "../notebook/linked.ts";
import { Prose, type Text, toProse } from "../notebook/md.ts";
import { allIdsOf, type AnyRows, countOf, idsOf, objectsOf } from "../notebook/rows.ts";

/** What can be cited: a claim, or a statement with all its claims. */
export type Citable = Glossed & (Pick<Claim, "id"> | Pick<Statement, "claims">);

export interface CiteOptions {
  /** how large numbers are written: long "$2 billion", medium "$2bn" (default), short as in charts */
  readonly form?: NonNullable<AmountStyle["form"]>;
  /** the figure with what it measures and its period: "up to $2 billion stolen, to date" */
  readonly full?: boolean;
  /** other words for the same link: who says it, where it stands */
  readonly as?: string;
}

/**
 * A claim's or a statement's figure in words, with its bound and unit, linked to the sentences that it rests on.
 * What has no figure (a ban) is said in words.
 *
 * @example
 * md`The UN speaks of ${cite(claim)}` // "up to $2bn", linked
 */
export function cite(claim: Citable, { form = "medium", full = false, as }: CiteOptions = {}): Linked {
  if (!claim) throw new TypeError(`cite: there is no claim: ${claim} (the first of no rows is undefined: ask before)`);
  const figure = claim.low !== null || claim.high !== null;
  const text = as ?? (figure && !full ? amountInWords(claim, { form }) : spelled(subjectMatter(claim), claim));
  return new Linked(text, idsOf(claim));
}

/**
 * How many rows there are, linked to what they rest on; with a noun: "12 figures", "seven figures", "one figure",
 * "no figures".
 *
 * @example
 * md`${count(thefts.value, "figure")} from ${count(countries, "country", "countries")}`
 */
export function count(rows: AnyRows, noun?: string, plural = `${noun}s`): Linked {
  if (!rows) throw new TypeError(`count: there are no rows to count: ${rows}`);
  const number = countOf(rows);
  const ids = allIdsOf(objectsOf(rows));
  if (noun === undefined) return new Linked(GROUPED.format(number), ids);
  return new Linked(`${numeral(number)} ${number === 1 ? noun : plural}`, ids);
}

const GROUPED = new Intl.NumberFormat(words.locale);

/** A number of things as prose has it, small ones in words: "seven", "12", "1,450". */
export function numeral(number: number): string {
  return number === 0 ? words.amounts.none : wordOf<string>(words.numerals, String(number)) ?? GROUPED.format(number);
}

/** Words in a list as English has it: "a", "a and b", "a, b and c". To be put into `md`, where it becomes the values. */
export function listed<Item>(items: readonly Item[], joint = "and"): readonly (Item | string)[] {
  return items.flatMap((item, index) =>
    index === 0 ? [item] : [index === items.length - 1 ? ` ${joint} ` : ", ", item]
  );
}

/** How many figures are cited one by one. */
const SOME = 3;

/** A few figures one by one; of more the lowest and the highest: "from $395m to $1.7bn". To be put into `md`. */
export function citeSome(rows: readonly Citable[]): readonly (Linked | string)[] {
  if (rows.length <= SOME) return listed(rows.map((row) => cite(row)));
  const sorted = rows.toSorted((a, b) => (a.high ?? 0) - (b.high ?? 0));
  return ["from ", cite(sorted[0]!), " to ", cite(sorted.at(-1)!)];
}

/** What was launched, in words: "ICBM", "short-range"; "missiles" where the text gives no class. */
export function subjectName(subject: Claim["subject"]): string {
  return words.subjects[subject ?? "missile"].name;
}

const FIRST_LETTER = /^[^\p{L}\p{N}]{0,2}\p{Ll}/u;

/** Words as the beginning of a sentence: the first letter large. */
export function sentence(text: Text): Prose {
  const { strings, values } = toProse(text);
  const at = strings[0] === "" ? values[0] : undefined;
  if (at === undefined) return new Prose([large(strings[0]!), ...strings.slice(1)], values);
  const first = at instanceof Linked ? new Linked(large(at.text), at.to) : large(at);
  return new Prose(strings, [first, ...values.slice(1)]);
}

function large(text: string): string {
  return text.replace(FIRST_LETTER, (start) => start.toUpperCase());
}

/** How many claims a reader is told of one by one. */
const TOLD = 12;

/** What some claims say, one after the other and then how many more: for readers who can't see the chart. */
export function glossesOf(rows: Iterable<Pick<Claim, "gloss">>): string {
  const glosses = Array.from(rows, ({ gloss }) => `${large(gloss)}.`);
  const more = glosses.length - TOLD;
  return [...glosses.slice(0, TOLD), ...(more > 0 ? [`And ${more} more.`] : [])].join(" ");
}
