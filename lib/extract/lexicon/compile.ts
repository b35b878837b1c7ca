import { type Affix, Affixes } from "./affixes.ts";
import { ClassBits } from "./classes.ts";
import { afterAnd, prefixesOf } from "./clitics.ts";
import { dualsOf } from "./duals.ts";
import type { Entry } from "./entry.ts";
import { fold } from "./fold.ts";
import type { Form, RawLexicon } from "./lexicon.ts";
import { Numerals } from "./numerals.ts";
import { timelyEntries } from "./parts.ts";
import { Phrases } from "./phrases.ts";
import { roleOf } from "./role.ts";
import { type Grammar, MANIFOLD } from "./sections.ts";
import { timesOf } from "./time.ts";
import { widened } from "./widened.ts";
import { Units } from "./units.ts";
import { piecesOf, Words } from "./words.ts";

export type { Entry } from "./entry.ts";

const SPACE = /\s+/u;

/** A lexicon ready for scanning: each word and phrase has an id, each id its entries. */
export class Lexicon {
  readonly language: string;
  readonly grammar: Grammar;
  readonly words = new Words();
  readonly stems = new Affixes("start");
  readonly tails = new Affixes("end");
  readonly phrases = new Phrases();
  readonly numerals: Numerals;
  /** id of a conjunction that is written together with the next word */
  readonly clitic: number;
  /** for each id the roles that it has for numbers and periods, see Role */
  roles = new Int32Array(1024);
  /** for each id what it is about a time, see Time */
  times = new Int32Array(1024);
  readonly #entries: Entry[][] = [[]];
  /** for each id its sections and classes, see mark() */
  readonly classes = new ClassBits(this.#entries);
  /** for each id the next shorter stem and tail that it matches, which phrases of stems go by */
  readonly #looser: number[][] = [[]];
  /** words that are forms, or begin one */
  readonly #first: ReadonlySet<string>;
  readonly #unions = new Map<number, number>();
  readonly #units = new Units();
  /** the words of each phrase, by its id */
  readonly #parts = new Map<number, readonly number[]>();

  constructor(raw: RawLexicon, common: RawLexicon) {
    this.language = raw.language;
    this.grammar = raw.grammar;
    const forms = [...common.forms, ...raw.forms];
    this.clitic = this.#intern("\u{2}and");
    this.#first = new Set(forms.map(({ text }) => fold(text.split(SPACE)[0]!)));
    for (const form of forms) this.#add(form);
    this.#inherit();
    this.#inheritBare();
    for (const [id, parts] of this.#parts) {
      for (const entry of timelyEntries(id, parts, (part) => this.entries(part))) this.#enter(id, entry);
    }
    for (const form of forms) if (form.section === "countable") this.#addDuals(form);
    this.numerals = new Numerals(forms, this.grammar);
  }

  /** What an id stands for; empty for 0 and for words that are only parts of phrases. */
  entries(id: number): readonly Entry[] {
    return this.#entries[id] ?? [];
  }

  /** The entry of an id in a section, or undefined. */
  find(id: number, section: string): Entry | undefined {
    const entries = this.#entries[id];
    if (entries === undefined) return undefined;
    for (let i = 0; i < entries.length; i++) if (entries[i]!.section === section) return entries[i];
    return undefined;
  }

  /** Ids that a word also counts as when phrases are looked for: the stems and tails that it matches. */
  looser(id: number): readonly number[] {
    return this.#looser[id] ?? [];
  }

  /** The id of a compound whose parts have these ids: it has the entries of both, the second's first. */
  union(first: number, second: number): number {
    if (first === 0 || first === second) return second;
    if (second === 0) return first;
    const key = first * 2 ** 24 + second;
    const known = this.#unions.get(key);
    if (known !== undefined) return known;
    const id = this.#intern(`\u{1}${first} ${second}`);
    this.#unions.set(key, id);
    this.#looser[id] = [first, second, ...this.looser(first), ...this.looser(second)];
    for (const entry of [...this.entries(second), ...this.entries(first)]) this.#enter(id, entry);
    return id;
  }

  #intern(folded: string): number {
    const id = this.words.intern(folded);
    this.#entries[id] ??= [];
    this.#looser[id] ??= [];
    this.classes.hold(id);
    return id;
  }

  #add(form: Form): void {
    const ids = form.text.split(SPACE).flatMap((word, i) => i === 0 ? this.#idsOf(word) : this.#partsOf(word));
    if (ids.length === 0) return;
    const id = ids.length === 1 ? ids[0]! : this.phrases.add(ids, () => this.#intern(`\u{2}${ids.join(" ")}`));
    if (ids.length > 1) this.#parts.set(id, ids);
    this.#enter(id, { section: form.section, class: form.class, value: Number(form.class) });
  }

  /** A word inside a phrase: one that begins with a conjunction is two words to the scanner if it knows the rest. */
  #partsOf(word: string): number[] {
    const rests = this.#first.has(fold(word)) ? [] : afterAnd(fold(word), this.grammar);
    return rests.some((own) => this.#first.has(own)) ? [this.clitic, this.#intern(rests[0]!)] : this.#idsOf(word);
  }

  #idsOf(word: string): number[] {
    const pieces = piecesOf(word);
    return pieces.map((piece, i) => {
      if (i === 0 && word.startsWith("*")) return this.#affix(this.tails, piece, "*" + piece);
      if (i === pieces.length - 1 && word.endsWith("*")) return this.#affix(this.stems, piece, piece + "*");
      return this.#intern(piece);
    });
  }

  #affix(affixes: Affixes, piece: string, name: string): number {
    const id = this.#intern(name);
    affixes.add(piece, id);
    return id;
  }

  /** Adds an entry unless the id has it already. */
  #enter(id: number, entry: Entry): void {
    const entries = this.#entries[id]!;
    const same = entries.some((other) => other.section === entry.section && other.class === entry.class);
    if (same) return;
    entries.push(entry);
    this.classes.add(id);
    this.roles = widened(this.roles, id);
    this.times = widened(this.times, id);
    this.roles[id]! |= roleOf(entry);
    this.times[id]! |= timesOf(entry);
  }

  /** Gives each exact word, stem and tail the entries of the shorter stem and tail that it matches. */
  #inherit(): void {
    const found: Affix = { id: 0, at: 0 };
    const names = Array.from({ length: this.words.size }, (_, i) => ({ id: i + 1, name: this.words.word(i + 1) }));
    const plain = names.filter(({ name }) => name !== "" && name >= "\u{3}");
    // Shorter words first, and stems and tails before the words that they are as a whole: what they inherited is handed on.
    const rank = (name: string) => 2 * name.replaceAll("*", "").length + (name.includes("*") ? 0 : 1);
    plain.sort((a, b) => rank(a.name) - rank(b.name));
    for (const { id, name } of plain) {
      const bare = name.replaceAll("*", "");
      if (!name.startsWith("*")) this.#inheritFrom(id, this.stems, bare, name.endsWith("*"), found);
      if (!name.endsWith("*")) this.#inheritFrom(id, this.tails, bare, name.startsWith("*"), found);
    }
  }

  #inheritFrom(id: number, affixes: Affixes, word: string, isAffix: boolean, found: Affix): void {
    const shorter = affixes.from === "start" ? [0, word.length - 1] as const : [1, word.length] as const;
    const [start, end] = isAffix ? shorter : [0, word.length] as const;
    if (!affixes.longest(this.#units.read(word), start, end, found) || found.id === id) return;
    const own = new Set(this.entries(id).map(({ section }) => section)).difference(MANIFOLD);
    for (const entry of this.entries(found.id)) if (!own.has(entry.section)) this.#enter(id, entry);
    this.#looser[id]!.push(found.id, ...this.looser(found.id));
  }

  /** Gives a word that is only part of a phrase, with a preposition or article before it, what it is without them, phrases too. */
  #inheritBare(): void {
    const prefixes = prefixesOf(this.grammar);
    for (let id = 1; id <= this.words.size; id++) {
      const name = this.words.word(id);
      if (name === "" || this.#entries[id]!.length > 0) continue;
      for (const prefix of prefixes) {
        const bare = name.startsWith(prefix) ? this.words.get(name.slice(prefix.length)) : 0;
        if (bare === 0) continue;
        for (const entry of this.entries(bare)) this.#enter(id, entry);
        this.#looser[id]!.push(bare);
      }
    }
  }

  #addDuals(form: Form): void {
    const noun = fold(form.text);
    for (const dual of dualsOf(noun, this.grammar)) {
      const id = this.#intern(dual);
      this.#enter(id, { section: "dual_noun", class: "2", value: 2 });
      for (const entry of this.entries(this.#intern(noun))) this.#enter(id, entry);
    }
  }
}

/** A lexicon ready for scanning, with what is common to all languages in it. */
export function compileLexicon(raw: RawLexicon, common: RawLexicon): Lexicon {
  return new Lexicon(raw, common);
}
