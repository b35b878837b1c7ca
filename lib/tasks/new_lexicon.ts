import { grammarOf, seedsOf, type Wanted } from "./cldr.ts";
import { PLAIN_GRAMMAR } from "../extract/lexicon/sections.ts";

type Section = string | Record<string, string>;

/** The text of a lexicon with all keys that some lexicons have, and with the words that the Unicode locale data knows. */
export function newLexicon(code: string, others: readonly string[]): string {
  const lexicon: Record<string, unknown> = {
    language: code,
    about: `${
      nameOf(code)
    }: fill in words and phrases, separated by commas; word, stem*, *tail. What stays empty is not found`,
    grammar: { ...PLAIN_GRAMMAR, ...grammarOf(code) },
  };
  for (const other of others) {
    const sections = JSON.parse(other) as Record<string, Section>;
    // What is common to all languages has no language of its own, and is not repeated in one.
    if (!sections["language"]) continue;
    for (const [name, content] of Object.entries(sections)) {
      if (name in { language: 0, about: 0, grammar: 0 }) continue;
      lexicon[name] = withKeys(lexicon[name] as Section | undefined, content);
    }
  }
  for (const [name, words] of Object.entries(seedsOf(code, wantedBy(lexicon)))) {
    lexicon[name] = seeded(lexicon[name] as Section | undefined, words as Section);
  }
  return `${JSON.stringify(lexicon, null, 2)}\n`;
}

function wantedBy(lexicon: Readonly<Record<string, unknown>>): Wanted {
  return { currencies: Object.keys(lexicon["currency"] ?? {}), countries: Object.keys(lexicon["actor"] ?? {}) };
}

/** A section with the words that are known for its classes; a class that no lexicon has is left out, months and weekdays are whole. */
function seeded(have: Section | undefined, words: Section): Section {
  if (typeof words === "string" || typeof have !== "object") return words;
  return { ...have, ...Object.fromEntries(Object.entries(words).filter(([name]) => name in have)) };
}

/** The classes of a section, all empty; a section without classes is an empty text. */
function withKeys(have: Section | undefined, content: Section): Section {
  if (typeof content !== "object" || Array.isArray(content)) return have ?? "";
  const empty = Object.fromEntries(Object.keys(content).map((name) => [name, ""]));
  return { ...empty, ...(typeof have === "object" ? have : {}) };
}

function nameOf(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
}
