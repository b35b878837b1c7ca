import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "./tokens.ts";

/** How far behind its verb a particle may stand. */
const REACH = 32;
/** Kinds of tokens that end a clause, and those that end what a verb can reach. */
const CLOSES = new Uint8Array(16);
const ENDS = new Uint8Array(16);
for (const kind of [Kind.stop, Kind.line, Kind.semicolon, Kind.colon]) CLOSES[kind] = ENDS[kind] = 1;
for (const kind of [Kind.comma, Kind.close, Kind.dash, Kind.quote]) CLOSES[kind] = 1;

/** The word of a verb together with its particle at the end of the clause ("stellte die Tests ein"); 0 if it has none. */
export function splitAt(tokens: Tokens, at: number): number {
  const word = tokens.word[at]!;
  const looser = tokens.lexicon.looser(word);
  let id = splitOf(tokens, at, word);
  for (let k = 0; id === 0 && k < looser.length; k++) id = splitOf(tokens, at, looser[k]!);
  return id === 0 ? 0 : tokens.lexicon.union(word, id);
}

function splitOf(tokens: Tokens, at: number, verb: number): number {
  const { splits } = tokens;
  if (!splits.starts(verb)) return 0;
  for (let i = at + 2; i < tokens.count && i - at < REACH; i++) {
    if (ENDS[tokens.kind[i]!] === 1) return 0;
    const id = splits.ends(tokens.word[i]!) && closes(tokens, i + 1) ? splits.find(verb, tokens.word[i]!) : 0;
    if (id !== 0) return id;
  }
  return 0;
}

/** Whether a clause ends before a token. */
function closes(tokens: Tokens, at: number): boolean {
  return at >= tokens.count || CLOSES[tokens.kind[at]!] === 1 || (tokens.roleOf(at) & Role.connective) !== 0;
}
