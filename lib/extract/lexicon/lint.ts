import { InputError } from "../../base/error.ts";
import { compileLexicon } from "./compile.ts";
import { COUNTRY_CLASS } from "../passage/topic.ts";
import { fold } from "./fold.ts";
import type { Form, RawLexicon } from "./lexicon.ts";
import { Scanner } from "../scan/scan.ts";
import { NEWS_SECTIONS, SECTIONS } from "./sections.ts";
import type { Tokens } from "../scan/tokens.ts";

/** A lexicon and the file that it was read from. */
export interface NamedLexicon {
  readonly file: string;
  readonly lexicon: RawLexicon;
}

/** Sections in which a form means one class, and a second one would be left to chance. */
const SINGLE: ReadonlySet<string> = new Set([
  "number",
  "magnitude",
  "dual",
  "vague",
  "ordinal",
  "currency",
  "bound",
  "month",
  "weekday",
  "unit",
  "decade",
  "relative",
]);

/** Numbers above are put together from words in some languages. */
const LAST_SIMPLE = 10;

/**
 * Faults of lexicons that each of them may be read with: a section or class that the fullest lexicon and most others have,
 * a form in two classes of a section where it can mean but one, a phrase that hides the name of the country, and one that
 * the scanner never gives because a shorter one stands for it. One error a fault, `file: what: form (hint)`; none where all is well.
 */
export function lintLexicons(lexicons: readonly NamedLexicon[]): InputError[] {
  const own = lexicons.filter(({ lexicon }) => lexicon.language !== "");
  const common = lexicons.find(({ lexicon }) => lexicon.language === "")?.lexicon;
  return [
    ...own.flatMap((one) => lintKeys(one, own)),
    ...lexicons.flatMap(lintClasses),
    ...own.flatMap(lintCountry),
    ...own.flatMap((one) => lintPhrases(one, common)),
  ];
}

/** What the lexicon lacks of the keys that the fullest one and most others have; an empty list says that there is nothing. */
function lintKeys({ file, lexicon }: NamedLexicon, all: readonly NamedLexicon[]): InputError[] {
  const keys = (one: NamedLexicon) => new Set(one.lexicon.keys);
  const fullest = all.reduce((best, one) => keys(one).size > keys(best).size ? one : best);
  const has = new Set(lexicon.keys);
  const reads = [...has].some((key) => NEWS_SECTIONS.has(key));
  // A key that is there without words says that the language has none, and makes it no more usual for the others.
  const filled = all.map(({ lexicon }) => filledKeys(lexicon));
  const usual = (key: string) => filled.filter((one) => one.has(key)).length * 2 > all.length;
  const missing = [...keys(fullest)].filter((key) => !has.has(key) && isNeeded(key, reads) && usual(key));
  return missing.map((key) => toError(file, `missing key: ${key}`, `${fullest.file} has it; [] where there is none`));
}

function filledKeys({ forms }: RawLexicon): Set<string> {
  return new Set(forms.flatMap(({ section, class: name }) => [section, `${section}.${name}`]));
}

/** Whether every lexicon needs a key: those of news only one that has any, and of open classes none. */
function isNeeded(key: string, reads: boolean): boolean {
  const dot = key.indexOf(".");
  const [section, name] = dot < 0 ? [key, undefined] : [key.slice(0, dot), key.slice(dot + 1)];
  if (NEWS_SECTIONS.has(section)) return reads && name === undefined;
  if (name === undefined || Array.isArray(SECTIONS[section])) return true;
  return section === "month" || section === "weekday" ||
    section === "number" && Number(name) <= LAST_SIMPLE && Number.isInteger(Number(name));
}

function lintClasses({ file, lexicon }: NamedLexicon): InputError[] {
  const known = new Map<string, Form>();
  return lexicon.forms.filter(({ section }) => SINGLE.has(section)).flatMap((form) => {
    const key = `${form.section} ${fold(form.text)}`;
    const first = known.get(key);
    if (first === undefined) known.set(key, form);
    if (first === undefined || first.class === form.class) return [];
    const hint = `in ${first.section}.${first.class} too`;
    return [toError(file, `form in two classes: ${form.section}.${form.class}: ${form.text}`, hint)];
  });
}

/** Sections whose phrases may name the country and mean another thing: its money, its agency, its missiles in other hands. */
const ASIDE: ReadonlySet<string> = new Set(["currency", "lookalike", "blocker", "source"]);

/** Phrases with the country's name that are not listed under it too: an article that names it in them alone would be passed over. */
function lintCountry({ file, lexicon: { forms } }: NamedLexicon): InputError[] {
  const [section, name] = COUNTRY_CLASS;
  const isOf = (form: Form, other: string) => form.section === section && form.class === other;
  const aliases = new Set(forms.filter((form) => isOf(form, "alias")).map(({ text }) => fold(text)));
  const names = new Set(forms.filter((form) => isOf(form, name)).map(({ text }) => fold(text)));
  const own = [...names].filter((one) => !aliases.has(one) && !one.includes("*"));
  const phrases = forms.filter((form) => /\s/u.test(form.text) && !ASIDE.has(form.section) && form.section !== section);
  return phrases.flatMap((form) => {
    const text = fold(form.text);
    if (names.has(text) || !own.some((one) => ` ${text} `.includes(` ${one} `))) return [];
    const what = `phrase hides the country: ${form.section}.${form.class}: ${form.text}`;
    return [toError(file, what, `list it under ${section}.${name} too`)];
  });
}

/** Phrases that, scanned by themselves, do not come out as one token of their class. */
function lintPhrases({ file, lexicon }: NamedLexicon, common: RawLexicon | undefined): InputError[] {
  const scanner = new Scanner(compileLexicon(lexicon, common ?? { ...lexicon, forms: [] }));
  return lexicon.forms.filter(({ text }) => /\s/u.test(text)).flatMap((form) => {
    const text = form.text.replaceAll("*", "");
    const tokens = scanner.scan(text);
    if (tokens.is(0, form.section, form.class) && tokens.end[0]! >= lastLetter(text)) return [];
    const what = `phrase shadowed by a shorter one: ${form.section}.${form.class}: ${form.text}`;
    return [toError(file, what, `read as ${wordsOf(tokens)}`)];
  });
}

/** Where the text ends but for the dot of an abbreviation. */
function lastLetter(text: string): number {
  return text.length - (/\.$/u.test(text) ? 1 : 0);
}

function wordsOf(tokens: Tokens): string {
  return Array.from({ length: tokens.count - 1 }, (_, at) => tokens.words(at)).join(" | ");
}

function toError(where: string, what: string, hint: string): InputError {
  return new InputError({ where, what, hint });
}
