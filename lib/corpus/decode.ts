/** Single-byte encodings in which articles are still found, the likelier first: tried where neither mark nor page says. */
const LEGACY = ["windows-1252", "windows-1256", "iso-8859-6", "windows-1250", "windows-1251", "windows-1254"] as const;

const CHARSET =
  /<meta[^>]{0,200}?charset\s*=\s*["']?(?<name>[A-Za-z0-9_\-:.]{2,40})|<\?xml[^>]{0,100}encoding=["'](?<xml>[A-Za-z0-9_\-]+)/iu;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const NOT_LATIN = /(?!\p{Script=Latin})\p{L}/u;
const FOREIGN = /(?![A-Za-z])\p{L}/gu;
const FOREIGN_RUN = /(?:(?![A-Za-z])\p{Script=Latin}){3}/u;
const CAPITAL_INSIDE = /\p{Ll}(?![A-Z])\p{Lu}/u;
const CONTROL = /(?![\t\n\f\r])\p{Cc}/gu;
const SIGN_INSIDE = /[\p{L}\p{M}][¡-¿×÷‹›‰†‡ˆ˜\p{Sc}][\p{L}\p{M}]/gu;

/** The most doubt, in faults for each letter that is not ASCII, with which an encoding is still taken. */
const DOUBT = 0.2;

/**
 * The text of a file: by its byte order mark, else as UTF-8, else as the page's own charset, else as the encoding that
 * gives whole words. The mark is left out. Undefined if nothing fits or it is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = markOf(bytes);
  if (marked) return decodeAs(marked, bytes);
  if (bytes.includes(0)) return undefined;
  return decodeAs("utf-8", bytes) ?? decodeDeclared(bytes) ?? decodeByFit(bytes);
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // An unknown encoding and bytes that are none of its text come to the same: it does not fit.
    return undefined;
  }
}

function decodeDeclared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
  const groups = head.match(CHARSET)?.groups;
  const name = groups?.["name"] ?? groups?.["xml"];
  return name ? decodeAs(name, bytes) : undefined;
}

function decodeByFit(bytes: Uint8Array): string | undefined {
  let best: string | undefined;
  let least = DOUBT;
  for (const encoding of LEGACY) {
    const text = decodeAs(encoding, bytes);
    const doubt = text === undefined ? Infinity : doubtOf(text.slice(0, 200_000));
    if (doubt < least) [best, least] = [text, doubt];
  }
  return best;
}

/** How little a text looks like words: signs and controls within them, scripts mixed in them, accents heaped up. */
function doubtOf(text: string): number {
  let faults = 10 * countOf(text, CONTROL) + countOf(text, SIGN_INSIDE);
  for (const [word] of text.matchAll(WORD)) {
    if (LATIN.test(word) && NOT_LATIN.test(word)) faults += 2;
    if (FOREIGN_RUN.test(word)) faults += word.length;
    if (CAPITAL_INSIDE.test(word)) faults += 1;
  }
  return faults / Math.max(1, countOf(text, FOREIGN));
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
