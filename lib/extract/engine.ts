import { InputError } from "../base/error.ts";
import { compileLexicon, type Lexicon } from "./lexicon/compile.ts";
import { parseLexicon, type RawLexicon } from "./lexicon/lexicon.ts";
import { type MeasureRules, toMeasures } from "./passage/measures.ts";
import { Prefilter } from "./lexicon/prefilter.ts";
import { COUNTRY_CLASS } from "./passage/topic.ts";
import { Units } from "./lexicon/units.ts";
import { type LanguageRun, lineWordsOf, MixedText } from "./scan/mixed.ts";
import { Scanner } from "./scan/scan.ts";

/** All that extraction goes by: a scanner for each language, and the rules of the measures. */
export interface Engine {
  readonly measures: MeasureRules;
  /** languages of the lexicons, sorted */
  readonly languages: readonly string[];
  /** canonical names of countries by the codes that the lexicons give them as actors */
  readonly countries: ReadonlyMap<string, string>;
  /** Whether a text may name North Korea in any of the languages; never false where it does. */
  mayName(text: string): boolean;
  /** The scanner of a language, made when it is first asked for; undefined where there is no lexicon. */
  scannerOf(language: string): Scanner | undefined;
  /** The stretches of a text by the language of its lines; all of it is the document's where nothing speaks against it. */
  runsOf(text: string, language: string): readonly LanguageRun[];
}

/** What an engine is made from. */
export interface EngineSpec {
  /** lexicons as parseLexicon() gives them; one without a language is common to all */
  readonly lexicons: readonly RawLexicon[];
  /** content of data/measures.json */
  readonly measures: Readonly<Record<string, unknown>>;
}

const NOTHING = { language: "", forms: [] };

/** An engine from lexicons and measures. Lexicons are compiled when their language is first met. */
export function toEngine({ lexicons, measures }: EngineSpec): Engine {
  const raw = new Map(lexicons.filter(({ language }) => language !== "").map((lexicon) => [lexicon.language, lexicon]));
  const shared = lexicons.find(({ language }) => language === "");
  // Names of countries are what claims are given, not words to look for.
  const common = shared && { ...shared, forms: shared.forms.filter(({ section }) => section !== "country") };
  const countries = (shared?.forms ?? []).filter(({ section }) => section === "country");
  const scanners = new Map<string, Scanner>();
  const units = new Units();
  const compile = (own: RawLexicon): Lexicon => compileLexicon(own, common ?? { ...NOTHING, grammar: own.grammar });
  const scannerOf = (language: string): Scanner | undefined => {
    const own = raw.get(language);
    if (own === undefined) return undefined;
    const known = scanners.get(language) ?? new Scanner(compile(own), units);
    scanners.set(language, known);
    return known;
  };
  let mixed: MixedText | undefined;
  let prefilter: Prefilter | undefined;
  return {
    measures: toMeasures(measures),
    languages: [...raw.keys()].sort(),
    countries: new Map(countries.map((form) => [form.class, form.text])),
    mayName(text) {
      prefilter ??= new Prefilter(lexicons, ...COUNTRY_CLASS);
      return prefilter.passes(text);
    },
    scannerOf,
    runsOf(text, language) {
      mixed ??= new MixedText([...raw.values()].map(lineWordsOf), (name) => scannerOf(name)!.lexicon, units);
      return mixed.runs(text, language);
    },
  };
}

/** Reads the engine's data from a folder that holds `lexicons/` and `measures.json`. Throws InputError. */
export function readEngine(data = "data"): Engine {
  const files = [...Deno.readDirSync(`${data}/lexicons`)].map(({ name }) => name).filter((name) =>
    name.endsWith(".json")
  );
  const lexicons = files.sort().map((name) =>
    parseLexicon(Deno.readTextFileSync(`${data}/lexicons/${name}`), `${data}/lexicons/${name}`)
  );
  const where = `${data}/measures.json`;
  try {
    return toEngine({ lexicons, measures: JSON.parse(Deno.readTextFileSync(where)) });
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError({ where, what: cause instanceof Error ? cause.message : String(cause), cause });
  }
}
