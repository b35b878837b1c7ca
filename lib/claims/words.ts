import frame from "../../data/words/en.json" with { type: "json" };

/** The words of the frame, in which glosses, headings and messages are written: data/words. */
export type Words = typeof frame;

/** The words that are used where no others are given. */
export const words: Words = frame;

const SLOT = /\{(?<name>\w*)\}/gu;

/** A pattern with its slots filled: `{name}` by the value of that name, `{}` by the value of "". A slot without value is an error. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(SLOT, (_slot, name: string) => {
    const value = values[name];
    if (value === undefined) throw new TypeError(`no value for {${name}} in: ${pattern}`);
    return String(value);
  });
}

/** The word of a key in a section of the words, or the key itself in words of its own, so that a new key still reads. */
export function wordOf<Entry>(section: Readonly<Record<string, Entry>>, key: string): Entry | undefined {
  return Object.hasOwn(section, key) ? section[key] : undefined;
}

/** A key as words: "crude_oil" is "crude oil". */
export function spoken(key: string): string {
  return key.replaceAll("_", " ");
}

/** The name of a language in the words of the frame: "Arabic" for its code. */
export function languageInWords(code: string, w: Words = words): string {
  return wordOf<string>(w.languages, code) ?? code;
}
