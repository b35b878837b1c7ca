import { type Html, html, trusted } from "../base/html.ts";
import type { Linked } from "../notebook/linked.ts";
import type { Card } from "./cards.ts";

/** Words that rest on many cards. */
export interface EvidenceSet {
  readonly text: string;
  /** in order */
  readonly numbers: readonly number[];
}

/** How many ranges of numbers stand behind a word, beside the first. */
const MOST_RANGES = 3;

/** The places at which the briefing uses its evidence: every number leads to a card, and every card back. */
export class Uses {
  readonly #cards = new Map<string, Card>();
  readonly #anchors = new Map<number, string[]>();
  readonly #sets: EvidenceSet[] = [];
  readonly #linked: boolean;

  /** With `linked` false nothing leads anywhere: for a briefing without evidence. */
  constructor(cards: Iterable<Card>, { linked = true }: { readonly linked?: boolean } = {}) {
    this.#linked = linked;
    for (const card of cards) for (const claim of card.claims) this.#cards.set(claim.id, card);
  }

  /** The card of a claim; undefined for a claim that is not in the tables. */
  cardOf(claim: string): Card | undefined {
    return this.#cards.get(claim);
  }

  /** The numbers of the cards behind some claims, each once, in order. */
  numbersOf(claims: Iterable<string>): number[] {
    const numbers = [...claims].flatMap((id) => this.#cards.get(id)?.number ?? []);
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  /** The ids of the places that lead to a card, in the order in which they were made. */
  anchorsOf(card: Card): readonly string[] {
    return this.#anchors.get(card.number) ?? [];
  }

  /** Words with a link to their evidence and the numbers of the cards raised behind them. */
  link({ text, to }: Linked): Html {
    const numbers = this.numbersOf(to);
    if (numbers.length === 0 || !this.#linked) return html`${text}`;
    const anchor = this.#use(numbers);
    const [first, ...more] = rangesOf(numbers);
    const words = html`<a class="n" id="${anchor}" href="#c${first!.from}">${tied(text, sup(sayRange(first!)))}</a>`;
    const shown = more.length <= MOST_RANGES ? more : more.slice(0, MOST_RANGES - 1);
    const left = more.slice(shown.length);
    return trusted([words, ...shown.map(further), left.length === 0 ? "" : this.#rest(text, numbers, left)].join(""));
  }

  /** What rests on more cards than can be written behind it: the words, and the numbers of all of them. */
  get sets(): readonly EvidenceSet[] {
    return this.#sets;
  }

  #rest(text: string, numbers: readonly number[], left: readonly Range[]): Html {
    const id = `set-${this.#sets.push({ text, numbers })}`;
    const count = left.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    return html`<a class="s" href="#${id}">${sup(`, +${count}`)}</a>`;
  }

  /** The numbers of the cards behind some claims as links, for a source note: "claims 1–4, 7". */
  list(claims: Iterable<string>): Html {
    const numbers = this.numbersOf(claims);
    if (numbers.length === 0) return html``;
    if (!this.#linked) return html`${rangesOf(numbers).map(sayRange).join(", ")}`;
    const anchor = this.#use(numbers);
    const links = rangesOf(numbers).map((range, index) =>
      html`<a${
        index === 0
          ? html`
            id="${anchor}"
          `
          : ""
      } href="#c${range.from}">${sayRange(range)}</a>`
    );
    return trusted(links.map(String).join(", "));
  }

  /** What `make` makes, with its numbers listed as uses only if it is kept; undefined if it is not. */
  attempt<T>(make: () => T | undefined, keep: (made: T) => boolean): T | undefined {
    const before = [...this.#anchors], sets = this.#sets.length;
    const made = make();
    if (made !== undefined && keep(made)) return made;
    this.#anchors.clear();
    this.#sets.length = sets;
    for (const [number, anchors] of before) this.#anchors.set(number, anchors);
    return undefined;
  }

  // One place may rest on several cards; it carries the number of the first and is listed on all.
  #use(numbers: readonly number[]): string {
    const first = numbers[0]!;
    let count = 1;
    while (this.#anchors.get(first)?.includes(`r${first}-${count}`)) count++;
    const anchor = `r${first}-${count}`;
    for (const number of numbers) this.#anchors.set(number, [...this.#anchors.get(number) ?? [], anchor]);
    return anchor;
  }
}

interface Range {
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

function sayRange({ from, to }: Range): string {
  return from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`;
}

function further(range: Range): Html {
  return html`<a class="s" href="#c${range.from}">${sup(`, ${sayRange(range)}`)}</a>`;
}

function sup(text: string): Html {
  return html`<sup>${text}</sup>`;
}

// The raised number must not stand alone on the next line: it is tied to the last word.
function tied(text: string, raised: Html): Html {
  const at = text.lastIndexOf(" ") + 1;
  return html`${text.slice(0, at)}<span class="w">${text.slice(at)}${raised}</span>`;
}
