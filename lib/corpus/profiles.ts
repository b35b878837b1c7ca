import { InputError, throwAll } from "../base/error.ts";
import { type LanguageProfile, type LexiconLanguage, profileOf } from "./language.ts";

/** The profiles of the languages that a folder of lexicons has, by language; a lexicon without stop words is of none. */
export function readProfiles(dir: string): LanguageProfile[] {
  const faults: InputError[] = [];
  const profiles: LanguageProfile[] = [];
  for (const { name } of Deno.readDirSync(dir)) {
    if (!name.endsWith(".json")) continue;
    try {
      const lexicon = JSON.parse(Deno.readTextFileSync(`${dir}/${name}`)) as Partial<LexiconLanguage>;
      if (lexicon.language && lexicon.stopword) profiles.push(profileOf(lexicon as LexiconLanguage));
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      faults.push(new InputError({ where: `${dir}/${name}`, what: `not JSON: ${cause.message}`, cause }));
    }
  }
  throwAll(faults);
  return profiles.sort((a, b) => a.language < b.language ? -1 : 1);
}
