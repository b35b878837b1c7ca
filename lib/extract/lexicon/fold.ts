/** What a UTF-16 code unit is to the scanner: the values of CLASS. */
export const Unit = {
  other: 0,
  letter: 1,
  digit: 2,
  /** carries no meaning of its own: vowel signs, tatweel, direction marks, soft hyphens */
  skip: 3,
  symbol: 4,
  dash: 5,
  space: 6,
  newline: 7,
  stop: 8,
  open: 9,
  close: 10,
  quote: 11,
  comma: 12,
  colon: 13,
  semicolon: 14,
  slash: 15,
  apostrophe: 16,
} as const;

/** Class of each UTF-16 code unit, one of Unit. */
export const CLASS: Uint8Array = new Uint8Array(65536);

/** What each UTF-16 code unit counts as when words are compared: lower case, one alef, European digits, plain space. */
export const FOLD: Uint16Array = new Uint16Array(65536);

const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const SKIP = /[\p{Mn}\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad\ufeff]/u;
const SYMBOL = /[\p{Sc}%‰٪+#&№]/u;
const DASH = /[\p{Pd}\u2212~]/u;
const SPACE = /[\p{Zs}\t]/u;

// Letters that Arabic and Persian typing use for one another; each pair reads "first counts as second".
const SAME_LETTER = ["أا", "إا", "آا", "ٱا", "ةه", "ىي", "ؤو", "ئي", "یي", "کك"];

const PUNCTUATION: Readonly<Record<string, number>> = {
  "\n": Unit.newline,
  "\r": Unit.newline,
  "\u2028": Unit.newline,
  "\u2029": Unit.newline,
  ".": Unit.stop,
  "!": Unit.stop,
  "?": Unit.stop,
  "؟": Unit.stop,
  "…": Unit.stop,
  "。": Unit.stop,
  ",": Unit.comma,
  "،": Unit.comma,
  ":": Unit.colon,
  ";": Unit.semicolon,
  "؛": Unit.semicolon,
  "|": Unit.semicolon,
  "/": Unit.slash,
  "'": Unit.apostrophe,
  "\u2019": Unit.apostrophe,
  "\u02bc": Unit.apostrophe,
};

for (let unit = 0; unit < 65536; unit++) {
  const char = String.fromCharCode(unit);
  const lower = char.toLowerCase();
  FOLD[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
  CLASS[unit] = PUNCTUATION[char] ?? classOf(char);
}
for (const [from, to] of SAME_LETTER.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)])) FOLD[from!] = to!;
for (let digit = 0; digit < 10; digit++) FOLD[0x660 + digit] = FOLD[0x6f0 + digit] = 48 + digit;
FOLD[0x66b] = 46; // Arabic decimal mark
FOLD[0x66c] = FOLD[0x60c] = 44; // Arabic group mark and comma
FOLD[0x66a] = 37; // Arabic percent sign
for (const space of [0xa0, 0x202f, 0x2009, 0x2007]) FOLD[space] = 32;
FOLD[0x2019] = FOLD[0x2bc] = 39;

function classOf(char: string): number {
  // The tatweel is a letter by its category, but only stretches the one before it.
  if (SKIP.test(char)) return Unit.skip;
  if (LETTER.test(char)) return Unit.letter;
  if (DIGIT.test(char)) return Unit.digit;
  if (SYMBOL.test(char)) return Unit.symbol;
  if (DASH.test(char)) return Unit.dash;
  if (SPACE.test(char)) return Unit.space;
  if (/\p{Ps}/u.test(char)) return Unit.open;
  if (/\p{Pe}/u.test(char)) return Unit.close;
  if (/["\p{Pi}\p{Pf}]/u.test(char)) return Unit.quote;
  return Unit.other;
}

/** The first unit of a text that folding changes, or its end: most words of a lexicon stay as they are. */
function plainEnd(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (FOLD[unit] !== unit || CLASS[unit] === Unit.skip) return i;
  }
  return text.length;
}

/** The text as words are compared: folded unit by unit, without the units that carry no meaning. */
export function fold(text: string): string {
  const composed = text.normalize("NFC");
  const same = plainEnd(composed);
  if (same === composed.length) return composed;
  let folded = composed.slice(0, same);
  for (let i = same; i < composed.length; i++) {
    const unit = composed.charCodeAt(i);
    if (CLASS[unit] !== Unit.skip) folded += String.fromCharCode(FOLD[unit]!);
  }
  return folded;
}

/** Whether a unit is a mark that makes one Latin letter with the unit before it (a decomposed "ü" or "å"). */
export function isCombining(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}

/** Hash of the folded text of one word; the scanner builds the same one unit by unit. */
export function hashWord(folded: string): number {
  let hash = 0;
  for (let i = 0; i < folded.length; i++) hash = stepHash(hash, folded.charCodeAt(i));
  return hash;
}

/** Adds one folded unit to a word's hash. */
export function stepHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
