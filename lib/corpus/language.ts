import { wordsOf } from "./words.ts";

/** What tells a language from others, from its lexicon. */
export interface LanguageProfile {
  /** as the lexicon file is named */
  readonly language: string;
  /** further codes under which pages name it, lower case */
  readonly aliases: readonly string[];
  readonly direction: "ltr" | "rtl";
  /** ISO 15924: "Latn" */
  readonly script: string;
  /** frequent short words, lower case */
  readonly stopwords: readonly string[];
  /** words for "and" that are written together with the next word */
  readonly clitics: readonly string[];
  /** whether its lexicon has more than the words by which the language is told */
  readonly full: boolean;
}

/** A document's language and the direction of its text. */
export interface LanguageFound {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}

/** The part of a lexicon file that profileOf reads. */
export interface LexiconLanguage {
  readonly language: string;
  /** further codes of the language, as pages state them */
  readonly aliases?: readonly string[];
  /** frequent words, as a list or separated by commas */
  readonly stopword: readonly string[] | string;
  readonly grammar?: { readonly clitics?: { readonly and?: readonly string[] } };
  /** what only a lexicon has by which claims are found */
  readonly trigger?: unknown;
}

const WORD = /[\p{L}\p{M}]+/gu;
/** Scripts that are told apart, by their ISO 15924 codes, and those of them that run from right to left. */
const SCRIPTS = "Latn Arab Cyrl Grek Hebr Hang Hira Hani Deva Beng Thai Armn Geor Ethi Syrc Thaa Nkoo".split(" ");
const RTL = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo"]);
const SCRIPT_LETTERS = new Map(SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, "gu")]));
/** Vowel marks and the letter stretcher of Arabic script, which a text may leave out. */
const OPTIONAL_MARK = /[\u{640}\u{64B}-\u{652}]/gu;
/** The share of stop words below which a text of some length is in none of the languages. */
const SHARE = 0.08;
/** The same where no other language of the script has a profile: Persian has hardly any stop word of Arabic. */
const SOLE_SHARE = 0.03;
/** In fewer words than these, a page knows its language better than its stop words do. */
const FEW_WORDS = 20;
/** As much text as the language is told from; more would only take longer. */
const SAMPLE = 20_000;

/** The profile that a lexicon file holds; script and direction are those of its words. */
export function profileOf({ language, aliases = [], stopword, grammar, trigger }: LexiconLanguage): LanguageProfile {
  const stopwords = typeof stopword === "string" ? stopword.split(/\s*,\s*/u).filter(Boolean) : stopword;
  const script = scriptOf(stopwords.join(" "));
  const clitics = grammar?.clitics?.and ?? [];
  const direction = RTL.has(script) ? "rtl" : "ltr";
  return { language, aliases, direction, script, stopwords, clitics, full: trigger !== undefined };
}

/**
 * The language of a text by its script and the stop words of the profiles; where these do not decide, the language that
 * the page says it has, if there is a profile for it; else "und".
 */
export function detectLanguage(text: string, profiles: readonly LanguageProfile[], stated?: string): LanguageFound {
  const sample = text.slice(0, SAMPLE);
  const named = stated ? profiles.find((profile) => isNamed(profile, stated)) : undefined;
  const short = wordsOf(sample).length < FEW_WORDS;
  const found = short && named ? named : bestOf(sample, profiles) ?? named;
  return found
    ? { language: found.language, direction: found.direction }
    : { language: "und", direction: RTL.has(scriptOf(sample)) ? "rtl" : "ltr" };
}

function isNamed(profile: LanguageProfile, stated: string): boolean {
  const tag = stated.trim().toLowerCase().replaceAll("_", "-");
  return [tag, tag.split("-")[0]!].some((code) => code === profile.language || profile.aliases.includes(code));
}

function bestOf(text: string, profiles: readonly LanguageProfile[]): LanguageProfile | undefined {
  const script = scriptOf(text);
  const written = profiles.filter((profile) => profile.script === script);
  const words = (text.match(WORD) ?? []).map(fold);
  const weights = weightsOf(written);
  const scores = written.map((profile) => {
    const own = new Set(profile.stopwords.map(fold));
    const hits = words.flatMap((word) =>
      own.has(word) ? word : behindClitic(word, profile).filter((one) => own.has(one))
    );
    return {
      profile,
      share: hits.length / words.length,
      score: hits.reduce((sum, word) => sum + weights.get(word)!, 0),
    };
  }).sort((a, b) => b.score - a.score || Number(b.profile.full) - Number(a.profile.full));
  const [first, second] = scores;
  const least = written.length > 1 ? SHARE : SOLE_SHARE;
  if (!first || first.score === 0 || first.share < least) return undefined;
  // Of two neighbours that a short text fits alike, such as Danish and Norwegian, the one that can be read.
  const alike = first.score === second?.score && first.profile.full === second.profile.full;
  return alike ? undefined : first.profile;
}

/** What stands behind an "and" that a word begins with: "وفي" is a stop word and one that is written together with it. */
function behindClitic(word: string, { clitics }: LanguageProfile): string[] {
  return clitics.filter((clitic) => word.startsWith(clitic)).map((clitic) => word.slice(clitic.length));
}

/** A stop word of one language alone says much, one that several share says little. */
function weightsOf(profiles: readonly LanguageProfile[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stopwords } of profiles) {
    for (const word of new Set(stopwords.map(fold))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, count]) => [word, 1 / count ** 2]));
}

function fold(word: string): string {
  return word.normalize("NFC").toLowerCase().replace(OPTIONAL_MARK, "");
}

/** The script of most letters, the commonest of the scripts first; "" for a text of none. */
function scriptOf(text: string): string {
  const counts = SCRIPTS.map((script) => text.match(SCRIPT_LETTERS.get(script)!)?.length ?? 0);
  const most = Math.max(...counts);
  return most > 0 ? SCRIPTS[counts.indexOf(most)]! : "";
}
