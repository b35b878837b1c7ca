const DECIMAL = /&#(?<code>\d{1,7});/gu;
const HEXADECIMAL = /&#x(?<code>[\da-f]{1,6});/giu;
const CSS_ESCAPE = /\\(?<code>[\da-f]{2,6})(?![\da-f])/giu;
/** What has no shape of its own: controls, joiners, direction marks, variation selectors, soft hyphens. */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;

/** The code points that HTML text may show, whether written as they are, as numeric references or as CSS escapes. */
export function lettersIn(html: string): number[] {
  const seen = new Uint8Array(0x110000);
  // A page may have millions of letters, so they are ticked off in an array instead of being put into a set.
  for (let at = 0; at < html.length; at++) {
    const unit = html.charCodeAt(at);
    const paired = unit >= 0xd800 && unit < 0xdc00;
    seen[paired ? html.codePointAt(at)! : unit] = 1;
    if (paired) at++;
  }
  tickReferences(seen, html, DECIMAL, 10);
  tickReferences(seen, html, HEXADECIMAL, 16);
  tickReferences(seen, html, CSS_ESCAPE, 16);
  const letters: number[] = [];
  for (let code = seen.indexOf(1); code >= 0; code = seen.indexOf(1, code + 1)) letters.push(code);
  return letters;
}

function tickReferences(seen: Uint8Array, html: string, pattern: RegExp, radix: number): void {
  for (const { groups } of html.matchAll(pattern)) seen[Number.parseInt(groups!["code"]!, radix)] = 1;
}

/** Whether a code point has to have a glyph in some font. */
export function isVisible(code: number): boolean {
  return code <= 0x10ffff && !INVISIBLE.test(String.fromCodePoint(code));
}
