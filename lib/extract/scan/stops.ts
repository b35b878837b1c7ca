import { CLASS, FOLD, stepHash, Unit } from "../lexicon/fold.ts";
import { Role } from "../lexicon/role.ts";
import { Raw, type RawTokens } from "./raw.ts";
import { Kind } from "./tokens.ts";

const LONGEST_ORDINAL = 2;
const SHORT_DATE = /^\p{Nd}{1,2}\.\p{Nd}{1,2}$/u;

/**
 * Whether the stops at [start, end) end a sentence. Dots after initials, abbreviations and ordinal numbers do not, unless
 * the line ends there, and dots inside a word or a number never do.
 */
export function endsSentence(raw: RawTokens, text: string, start: number, end: number): boolean {
  if (end >= text.length) return true;
  const next = nextVisible(text, end);
  const after = CLASS[text.charCodeAt(end)];
  const dot = end - start === 1 && FOLD[text.charCodeAt(start)] === 46;
  if (!dot) return after !== Unit.letter;
  if (after === Unit.letter) return isGlued(text, start, end);
  if (after === Unit.digit || after === Unit.comma) return false;
  const { cells, last } = raw;
  if (last < 0 || cells[last + Raw.end] !== start) return true;
  if (isAbbreviation(raw, text, last, start)) {
    return endsAfterAbbreviation(raw, text, next) || isOfDigits(raw) && isCapital(text, next);
  }
  if (cells[last + Raw.kind] !== Kind.digits || !raw.lexicon.grammar.ordinal_dot) return true;
  const first = cells[last + Raw.start]!;
  const isDay = SHORT_DATE.test(text.slice(first, start).slice(0, 6));
  const ordinal = start - first <= LONGEST_ORDINAL || isDay;
  return !ordinal || endsAfterAbbreviation(raw, text, next) ||
    !isDay && (isCardinal(raw, text, last, next) || isBeforeSentence(raw, text, last, next));
}

/** How many letters stand at least before and behind a dot that ends a sentence without a space behind it. */
const GLUED_BEFORE = 4;
const GLUED_BEHIND = 3;
/** How many of a word that is not capitalised, and of one that a space follows. */
const LEAST_BEFORE = 3;
const LEAST_BEHIND = 2;

/** "... on Saturday.The launch": a sentence that begins without a space; "NHK.or", "b.o.c." and "crypto.com" go on. */
function isGlued(text: string, dot: number, next: number): boolean {
  const letter = text[next]!;
  const cased = letter.toLowerCase() !== letter.toUpperCase();
  if (cased && letter === letter.toLowerCase()) return false;
  const behind = lettersFrom(text, next, 1);
  const spaced = behind === LEAST_BEHIND && CLASS[text.charCodeAt(next + behind)] === Unit.space;
  if (behind < GLUED_BEHIND && !spaced) return false;
  const last = unitBefore(text, dot);
  if (last < 0) return false;
  const before = text[last]!;
  const kind = CLASS[before.charCodeAt(0)];
  if (kind !== Unit.letter) return kind === Unit.digit || kind === Unit.close || kind === Unit.quote;
  // "DPRK.Missiles" may be a name; a small letter before the dot is needed where there are any.
  if (before.toLowerCase() !== before.toUpperCase() && (before !== before.toLowerCase() || !cased)) return false;
  const letters = lettersFrom(text, last, -1);
  // "A tense day.The launch", but "Gen.Kim"
  const first = text[last - letters + 1]!;
  return letters >= GLUED_BEFORE || letters === LEAST_BEFORE && first === first.toLowerCase();
}

/** How many letters stand in a row from a place, up to the most that is asked for. */
function lettersFrom(text: string, from: number, step: 1 | -1): number {
  let count = 0;
  for (let at = from; count < GLUED_BEFORE; at += step) {
    const kind = CLASS[text.charCodeAt(at)];
    if (kind === Unit.letter) count++;
    else if (kind !== Unit.skip) break;
  }
  return count;
}

/** "Japan counted 23. Saturday saw one": where months and nouns are small, a capital behind a figure begins a sentence. */
function isBeforeSentence(raw: RawTokens, text: string, last: number, next: number): boolean {
  const { cells, lexicon, width } = raw;
  if (lexicon.grammar.capital_months || !isCapital(text, next)) return false;
  // "A Hwasong-8. It ...": a number that a dash joins to a name is none of a row.
  let before = last - width;
  if (before >= 0 && cells[before + Raw.kind] === Kind.dash && cells[before + Raw.end] === cells[last + Raw.start]) {
    before -= width;
  }
  // "2. Tests go on": a number that opens a line is one of a list.
  if (before < 0 || cells[before + Raw.kind] === Kind.line) return (rolesAt(raw, next) & Role.month) === 0;
  if (cells[before + Raw.kind] !== Kind.word && cells[before + Raw.kind] !== Kind.other) return false;
  // "The 7. Fleet": an ordinal of a name has an article.
  const articled = lexicon.entries(cells[before + Raw.word]!).some((one) =>
    one.section === "time" && one.class === "the"
  );
  return !articled && (rolesAt(raw, next) & Role.month) === 0;
}

/** "There were 42. Tests ...": behind words that only a count follows, where no month does. */
function isCardinal(raw: RawTokens, text: string, last: number, next: number): boolean {
  if (!isCapital(text, next) || last === 0) return false;
  if ((raw.cells[last - raw.width + Raw.role]! & Role.cardinal) === 0) return false;
  return (rolesAt(raw, next) & Role.month) === 0;
}

function isAbbreviation(raw: RawTokens, text: string, last: number, dot: number): boolean {
  if ((raw.cells[last + Raw.role]! & Role.abbreviation) !== 0) return true;
  const letter = text.charCodeAt(unitBefore(text, dot));
  const before = text.charCodeAt(unitBefore(text, unitBefore(text, dot)));
  // "S2W", "$2B": a letter behind a digit is no initial.
  const one = CLASS[letter] === Unit.letter && CLASS[before] !== Unit.letter && CLASS[before] !== Unit.digit;
  return one && (FOLD[letter] !== letter || before === 46);
}

/** "Worth $3bn. Elliptic says": a unit that is written together with its number is followed by no name of its own. */
function isOfDigits({ cells, last, width }: RawTokens): boolean {
  return last > 0 && cells[last - width + Raw.kind] === Kind.digits &&
    cells[last - width + Raw.end] === cells[last + Raw.start];
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return CLASS[unit] === Unit.letter && FOLD[unit] !== unit;
}

/** The place of the unit before another, without those that only stretch or mark a letter. */
function unitBefore(text: string, at: number): number {
  let before = at - 1;
  while (before >= 0 && CLASS[text.charCodeAt(before)] === Unit.skip) before--;
  return before;
}

/** After a dot that belongs to its word a new sentence begins only with a line, or with a capitalised function word. */
function endsAfterAbbreviation(raw: RawTokens, text: string, next: number): boolean {
  if (next >= text.length || CLASS[text.charCodeAt(next)] === Unit.newline) return true;
  // "At 6.19 a.m. "This is the sixth time""
  const first = CLASS[text.charCodeAt(next)] === Unit.quote ? next + 1 : next;
  return isCapital(text, first) && (rolesAt(raw, first) & Role.stopword) !== 0 && !isInitial(text, first);
}

/** "The U. S. envoy": a single letter with a dot of its own. */
function isInitial(text: string, at: number): boolean {
  return FOLD[text.charCodeAt(nextVisible(text, at + 1))] === 46;
}

/** The roles of the word that begins at a place of the text. */
function rolesAt({ lexicon, units }: RawTokens, start: number): number {
  let end = start;
  let hash = 0;
  for (; units.kinds[end] === Unit.letter; end++) hash = stepHash(hash, units.folds[end]!);
  return lexicon.roles[lexicon.words.find(units, start, end, hash)]!;
}

function nextVisible(text: string, at: number): number {
  while (at < text.length) {
    const kind = CLASS[text.charCodeAt(at)];
    if (kind !== Unit.space && kind !== Unit.skip) break;
    at++;
  }
  return at;
}

/** Where the quotes and brackets end that close behind the end of a sentence. */
export function closingEnd(text: string, from: number, to: number): number {
  let end = from;
  for (; end < to; end++) {
    const kind = CLASS[text.charCodeAt(end)];
    if (kind !== Unit.close && kind !== Unit.quote && kind !== Unit.skip && kind !== Unit.apostrophe) break;
    if (kind === Unit.quote && opensQuote(text, end)) break;
  }
  return end;
}

/** Whether a quotation mark begins a quotation: a letter follows at once and a space stands before it. */
function opensQuote(text: string, at: number): boolean {
  const after = CLASS[text.charCodeAt(at + 1)];
  return CLASS[text.charCodeAt(at - 1)] === Unit.space && (after === Unit.letter || after === Unit.digit);
}

/** How many plus signs in a row part the items of a ticker: "+++ North Korea fires again +++". */
export const ROW = 3;
const PLUS = 43;

/** Whether such a row begins at a unit. */
export function isRow(folds: Uint16Array, at: number): boolean {
  return folds[at] === PLUS && folds[at + 1] === PLUS && folds[at + 2] === PLUS;
}
