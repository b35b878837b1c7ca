import { type Html, html, trusted } from "../../base/html.ts";
import type { Linked } from "../../notebook/linked.ts";
import type { Card } from "./cards.ts";
import { type Range, rangesOf, sayRange } from "./ranges.ts";
import { tied } from "./words.ts";

/** Words that rest on many cards. */
export interface EvidenceSet {
  readonly text: string;
  /** what the words stand in: "Figure 11"; null for prose */
  readonly where: string | null;
  /** in order */
  readonly numbers: readonly number[];
}

/** How many ranges of numbers stand behind a word, beside the first. */
const MOST_RANGES = 3;

/** Of how many sentences all are printed: of more only those that the pages before lead to. */
const MOST_CARDS = 600;

/** How many sentences a place leads to where not all are printed. */
const MOST_LED_TO = 4;

/** The places at which the briefing uses its evidence: every number leads to a card, and every card back. */
export class Uses {
  readonly #cards = new Map<string, Card>();
  readonly #anchors = new Map<number, string[]>();
  readonly #sets: EvidenceSet[] = [];
  readonly #linked: boolean;
  /** whether all cards are printed */
  readonly all: boolean;
  #where: string | null = null;

  /** With `linked` false nothing leads anywhere: for a briefing without evidence. */
  constructor(cards: readonly Card[], { linked = true }: { readonly linked?: boolean } = {}) {
    this.#linked = linked;
    this.all = cards.length <= MOST_CARDS;
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

  /** Whether a card is printed, and so can be led to; to be asked when all numbers stand. */
  isPrinted({ number }: Card): boolean {
    return this.#linked && (this.all || this.#anchors.has(number));
  }

  /** Words with a link to their evidence, and the numbers of the cards raised behind them in at most so many ranges beside the first. */
  link({ text, to }: Linked, { most = MOST_RANGES }: { readonly most?: number } = {}): Html {
    const numbers = this.numbersOf(to);
    if (numbers.length === 0 || !this.#linked) return html`${tied(text)}`;
    const led = this.all ? numbers : numbers.slice(0, MOST_LED_TO);
    const anchor = this.#use(led);
    const [first, ...more] = rangesOf(led);
    const words = html`<a class="n" id="${anchor}" href="#c${first!.from}">${
      raisedBehind(tied(text), sup(sayRange(first!)))
    }</a>`;
    const shown = more.length <= most ? more : more.slice(0, Math.max(0, most - 1));
    return trusted([words, ...shown.map(further), this.#rest(text, numbers, [first!, ...shown])].join(""));
  }

  /** What `make` makes, as a part of what is called `where`. */
  within<T>(where: string, make: () => T): T {
    this.#where = where;
    try {
      return make();
    } finally {
      this.#where = null;
    }
  }

  /** What rests on more cards than can be written behind it: the words, and the numbers of all of them. */
  get sets(): readonly EvidenceSet[] {
    return this.#sets;
  }

  // What is left is listed at the end of the evidence; where not all is printed, how much it is is said.
  #rest(text: string, numbers: readonly number[], shown: readonly Range[]): Html | "" {
    const left = numbers.length - shown.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    if (left === 0) return "";
    if (!this.all) return html`<span class="s">${sup(` +${left}`)}</span>`;
    return html`<a class="s" href="#set-${this.#sets.push({ text, where: this.#where, numbers })}">${
      sup(`, +${left}`)
    }</a>`;
  }

  /** The numbers of the cards behind some claims as links, for a source note: "claims 1–4, 7". */
  list(claims: Iterable<string>): Html {
    const numbers = this.numbersOf(claims);
    if (numbers.length === 0) return html``;
    if (!this.#linked) return html`${rangesOf(numbers).map(sayRange).join(", ")}`;
    const led = this.all ? numbers : numbers.slice(0, MOST_LED_TO);
    const id = html`
      id="${this.#use(led)}"
    `;
    const links = rangesOf(led).map((range, at) =>
      html`<a${at === 0 && id} href="#c${range.from}">${sayRange(range)}</a>`
    );
    const left = numbers.length - led.length;
    return trusted([links.map(String).join(", "), left > 0 ? ` +${left}` : ""].join(""));
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

function further(range: Range): Html {
  return html`<a class="s" href="#c${range.from}">${sup(`, ${sayRange(range)}`)}</a>`;
}

function sup(text: string): Html {
  return html`<sup>${text}</sup>`;
}

// The raised number must not stand alone on the next line: it is tied to the last word.
function raisedBehind(text: string, raised: Html): Html {
  const at = text.lastIndexOf(" ") + 1;
  return html`${text.slice(0, at)}<span class="w">${text.slice(at)}${raised}</span>`;
}
