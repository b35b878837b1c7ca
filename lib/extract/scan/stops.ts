import { CLASS, FOLD, Unit } from "../lexicon/fold.ts";
import { Role } from "../lexicon/role.ts";
import { Kind, type Tokens } from "./tokens.ts";

const LONGEST_ORDINAL = 2;
const SHORT_DATE = /^\p{Nd}{1,2}\.\p{Nd}{1,2}$/u;

/**
 * Whether the stops at [start, end) end a sentence. Dots after initials, abbreviations and ordinal numbers do not, unless
 * the line ends there, and dots inside a word or a number never do.
 */
export function endsSentence(tokens: Tokens, text: string, start: number, end: number): boolean {
  if (end >= text.length) return true;
  const next = nextVisible(text, end);
  const after = CLASS[text.charCodeAt(end)];
  const dot = end - start === 1 && FOLD[text.charCodeAt(start)] === 46;
  if (!dot) return after !== Unit.letter;
  if (after === Unit.letter || after === Unit.digit || after === Unit.comma) return false;
  const last = tokens.count - 1;
  if (last < 0 || tokens.end[last] !== start) return true;
  if (isAbbreviation(tokens, text, last, start)) return endsAfterAbbreviation(tokens, text, next);
  if (tokens.kind[last] !== Kind.digits || !tokens.lexicon.grammar.ordinal_dot) return true;
  const isDay = SHORT_DATE.test(text.slice(tokens.start[last], tokens.end[last]).slice(0, 6));
  const ordinal = tokens.end[last]! - tokens.start[last]! <= LONGEST_ORDINAL || isDay;
  return !ordinal || endsAfterAbbreviation(tokens, text, next) || !isDay && isCardinal(tokens, text, last, next);
}

/** "There were 42. Tests ...": behind words that only a count follows, where no month does. */
function isCardinal(tokens: Tokens, text: string, last: number, next: number): boolean {
  const unit = text.charCodeAt(next);
  if (CLASS[unit] !== Unit.letter || FOLD[unit] === unit || (tokens.roleOf(last - 1) & Role.cardinal) === 0) {
    return false;
  }
  return (rolesAt(tokens, text, next) & Role.month) === 0;
}

function isAbbreviation(tokens: Tokens, text: string, last: number, dot: number): boolean {
  if ((tokens.role[last]! & Role.abbreviation) !== 0) return true;
  const letter = text.charCodeAt(unitBefore(text, dot));
  const before = text.charCodeAt(unitBefore(text, unitBefore(text, dot)));
  const one = CLASS[letter] === Unit.letter && CLASS[before] !== Unit.letter;
  return one && (FOLD[letter] !== letter || before === 46);
}

/** The place of the unit before another, without those that only stretch or mark a letter. */
function unitBefore(text: string, at: number): number {
  let before = at - 1;
  while (before >= 0 && CLASS[text.charCodeAt(before)] === Unit.skip) before--;
  return before;
}

/** After a dot that belongs to its word a new sentence begins only with a line, or with a capitalised function word. */
function endsAfterAbbreviation(tokens: Tokens, text: string, next: number): boolean {
  if (next >= text.length || CLASS[text.charCodeAt(next)] === Unit.newline) return true;
  const unit = text.charCodeAt(next);
  if (CLASS[unit] !== Unit.letter || FOLD[unit] === unit) return false;
  return (rolesAt(tokens, text, next) & Role.stopword) !== 0;
}

/** The roles of the word that begins at a place of the text. */
function rolesAt(tokens: Tokens, text: string, start: number): number {
  let end = start;
  while (end < text.length && CLASS[text.charCodeAt(end)] === Unit.letter) end++;
  return tokens.lexicon.roles[tokens.lexicon.words.get(lower(text, start, end))]!;
}

function lower(text: string, start: number, end: number): string {
  let word = "";
  for (let i = start; i < end; i++) word += String.fromCharCode(FOLD[text.charCodeAt(i)]!);
  return word;
}

function nextVisible(text: string, at: number): number {
  while (at < text.length) {
    const kind = CLASS[text.charCodeAt(at)];
    if (kind !== Unit.space && kind !== Unit.skip) break;
    at++;
  }
  return at;
}
