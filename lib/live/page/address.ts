/** Where the reader is: a page, what was chosen on it, and the claim whose evidence is open. */
export interface Address {
  /** "thefts", "claims", "articles/dw-2022"; empty for the first page */
  readonly page: string;
  /** inputs and filters as text */
  readonly values: Readonly<Record<string, string>>;
  /** id of the claim in the panel */
  readonly claim: string | null;
}

/** The name under which a claim stands in an address; no input can have it. */
export const CLAIM = "claim";

/** The address in a hash: `#thefts?years=2019..2024&claim=ab12cd34`, or `#claim=ab12cd34` alone. */
export function parseAddress(hash: string): Address {
  const text = hash.replace(/^#/u, "");
  const mark = text.indexOf("?");
  const bare = mark < 0 && text.includes("=");
  const page = bare ? "" : decode(mark < 0 ? text : text.slice(0, mark));
  const query = bare ? text : mark < 0 ? "" : text.slice(mark + 1);
  const pairs = query.split("&").filter((pair) => pair !== "").map((pair) => {
    const equals = pair.indexOf("=");
    return equals < 0 ? [decode(pair), ""] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
  });
  const { [CLAIM]: claim, ...values } = Object.fromEntries(pairs) as Record<string, string>;
  return { page, values, claim: claim || null };
}

/** The hash of an address; letters of all scripts stay readable. */
export function formatAddress({ page, values, claim }: Address): string {
  const pairs = Object.entries({ ...values, ...(claim === null ? {} : { [CLAIM]: claim }) });
  const query = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
  if (page === "") return query === "" ? "" : Object.keys(values).length === 0 ? `#${query}` : `#?${query}`;
  return `#${encode(page)}${query === "" ? "" : `?${query}`}`;
}

/** What would be read as a part of the address itself, and what mail programs end a link at. */
const RESERVED = /[%&?#=+\s"<>\\^`{|}]/gu;

function encode(text: string): string {
  return text.replace(RESERVED, (character) => encodeURIComponent(character));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A sign of percent that a hand wrote into the address means itself.
    return text;
  }
}
