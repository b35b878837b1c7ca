/**
 * Whether some text holds all words of a query, in any script and whatever the case or the accents.
 * An empty query matches everything.
 */
export function matches(query: string, ...texts: readonly (string | null)[]): boolean {
  const text = folded(texts.filter((part) => part !== null).join("\n"));
  return folded(query).split(/\s+/u).every((word) => text.includes(word));
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
