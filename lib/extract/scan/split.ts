import { Role } from "../lexicon/role.ts";
import type { Splits } from "../lexicon/splits.ts";
import { Raw, type RawTokens } from "./raw.ts";
import { Kind } from "./tokens.ts";

/** How far behind its verb a particle may stand. */
const REACH = 32;
/** Kinds of tokens that end a clause, and those that end what a verb can reach. */
const CLOSES = new Uint8Array(16);
const ENDS = new Uint8Array(16);
for (const kind of [Kind.stop, Kind.line, Kind.semicolon, Kind.colon]) CLOSES[kind] = ENDS[kind] = 1;
for (const kind of [Kind.comma, Kind.close, Kind.dash, Kind.quote]) CLOSES[kind] = 1;

/** The word of a verb together with its particle at the end of the clause ("stellte die Tests ein"); 0 if it has none. */
export function splitAt(raw: RawTokens, splits: Splits, at: number): number {
  const word = raw.cells[at + Raw.word]!;
  const looser = raw.lexicon.looser(word);
  let id = splitOf(raw, splits, at, word);
  for (let k = 0; id === 0 && k < looser.length; k++) id = splitOf(raw, splits, at, looser[k]!);
  return id === 0 ? 0 : raw.lexicon.union(word, id);
}

/** "Schlugen ein Verbot vor": the word behind a verb may be its particle, but another one ends the clause. */
export function isParted(raw: RawTokens, splits: Splits, verb: number): boolean {
  const { cells, width } = raw;
  const next = verb + width;
  return splits.ends(cells[next + Raw.word]!) && !closes(cells, next + width) && splitAt(raw, splits, verb) !== 0;
}

function splitOf({ cells, width, count }: RawTokens, splits: Splits, verb: number, word: number): number {
  if (!splits.starts(word)) return 0;
  const to = Math.min(verb + REACH * width, count * width);
  for (let at = verb + 2 * width; at < to; at += width) {
    if (ENDS[cells[at + Raw.kind]!] === 1) return 0;
    const particle = cells[at + Raw.word]!;
    const id = splits.ends(particle) && closes(cells, at + width) ? splits.find(word, particle) : 0;
    if (id !== 0) return id;
  }
  return 0;
}

/** Whether a clause ends before a token. */
function closes(cells: Int32Array, at: number): boolean {
  return CLOSES[cells[at + Raw.kind]!] === 1 || (cells[at + Raw.role]! & Role.connective) !== 0;
}
