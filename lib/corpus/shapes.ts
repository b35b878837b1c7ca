/** Letters by their place in the word, as fonts of joined scripts name them (U+FB50 to U+FDFF, U+FE70 to U+FEFF). */
const SHAPED = /[\uFB50-\uFDFF\uFE70-\uFEFC]/u;
const SHAPES = /[\uFB50-\uFDFF\uFE70-\uFEFC]+/gu;
const WORD = /[\p{Script=Arabic}\p{M}]+/gu;
/** Letters that join to the one before alone, and the one that joins to none. */
const ENDS_JOIN = "اأإآٱدذرزوؤةىژ";
const ALONE = "ء";
/** What two letters drawn as one end with; the reader names such a pair from its end. The last of these only ends words. */
const PAIR_ENDS = "رزنيژیى";
const ENDS_WORD = "ى";

/**
 * A line as it is written, of one as its font draws it. A PDF may name letters by their shapes, and a pair drawn as one
 * (the last two of "on", as it were) from its end: a letter that stands alone where its neighbours must join tells such a pair.
 */
export function unshaped(text: string): string {
  if (!SHAPED.test(text)) return text;
  return text.replace(WORD, pairsTurned).replace(SHAPES, (shapes) => shapes.normalize("NFKC"));
}

function pairsTurned(word: string): string {
  const letters = [...word];
  for (let i = 0; i + 1 < letters.length; i++) {
    if (!isPair(letters, i)) continue;
    [letters[i], letters[i + 1]] = [letters[i + 1]!, letters[i]!];
    i++;
  }
  return letters.join("");
}

/** Whether two letters are a pair named from its end: both by themselves, although one of them must join to a neighbour. */
function isPair(letters: readonly string[], i: number): boolean {
  const [first, second] = [letters[i]!, letters[i + 1]!];
  if (SHAPED.test(first) || SHAPED.test(second) || !PAIR_ENDS.includes(first)) return false;
  const after = letters[i + 2];
  return first === ENDS_WORD || joinsOn(letters[i - 1]) || mustJoin(first) ||
    (after !== undefined && after !== ALONE && mustJoin(second));
}

/** Whether the shape of a letter joins to the next one: it is the first or a middle one of its group. */
function joinsOn(letter: string | undefined): boolean {
  if (letter === undefined || !SHAPED.test(letter)) return false;
  const base = letter.normalize("NFKC");
  // The shapes of a letter follow one another: alone, last, first, middle.
  const next = String.fromCodePoint(letter.codePointAt(0)! - 2);
  return base.length === 1 && mustJoin(base) && SHAPED.test(next) && next.normalize("NFKC") === base;
}

function mustJoin(letter: string): boolean {
  return !ENDS_JOIN.includes(letter) && letter !== ALONE;
}
