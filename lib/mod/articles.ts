import type { DocumentRow } from "../claims/document.ts";

/** How articles are named where room is short: publisher and year ("Benzinga, 2024"); the key where nothing else is known. */
export function articleNames(
  documents: Iterable<Pick<DocumentRow, "key" | "publisher" | "published">>,
): (key: string) => string {
  const names = new Map(Array.from(documents, ({ key, publisher, published }) => {
    const parts = [publisher, published && String(published.getUTCFullYear())].filter((part) => part !== null);
    return [key, publisher === null ? key : parts.join(", ")] as const;
  }));
  return (key) => names.get(key) ?? key;
}
