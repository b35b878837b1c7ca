const NOT_NAME = /[^\p{L}\p{M}\p{N}]+/gu;
/** Names that some systems keep for devices, and those that stand beside articles and are not read. */
const TAKEN = /^(?:con|prn|aux|nul|com\p{N}|lpt\p{N}|notice|readme|license|licence|copying|catalog)$/u;
const PAGE_START =
  /^\s*<(?:!doctype\s+html|!--|\?xml|html|head|body|title|meta|article|main|section|div|h1|p)[\s>\-]/iu;
const LONGEST = 60;

/** A file name, without ending, made of a title or another name: letters, digits and single hyphens, in lower case. */
export function nameOf(text: string): string {
  const words = text.normalize("NFC").toLowerCase().split(NOT_NAME).filter(Boolean);
  let name = "";
  for (const word of words) {
    if (name && name.length + word.length >= LONGEST) break;
    name += (name && "-") + word.slice(0, LONGEST);
  }
  return name === "" || TAKEN.test(name) ? `article${name && "-"}${name}` : name;
}

/** The name, or the first of `name-2`, `name-3` and so on that is not taken, in upper or lower case. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const lower = new Set([...taken].map((other) => other.toLowerCase().normalize("NFC")));
  let free = name;
  for (let number = 2; lower.has(free); number++) free = `${name}-${number}`;
  return free;
}

/** The ending for bytes without a name: by what they begin with. */
export function typeOf(bytes: Uint8Array): "pdf" | "html" | "txt" {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024)).replace(/^(?:ï»¿|ÿþ|þÿ)/u, "");
  if (head.startsWith("%PDF-")) return "pdf";
  return PAGE_START.test(head.replaceAll("\0", "")) ? "html" : "txt";
}
