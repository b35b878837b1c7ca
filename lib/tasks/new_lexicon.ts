import { PLAIN_GRAMMAR } from "../extract/lexicon/sections.ts";

type Section = string | Record<string, string>;

/** The text of a lexicon with all keys that some lexicons have and no words yet, but months and weekdays, which are known. */
export function newLexicon(code: string, others: readonly string[]): string {
  const lexicon: Record<string, unknown> = {
    language: code,
    about: `${
      nameOf(code)
    }: fill in words and phrases, separated by commas; word, stem*, *tail. What stays empty is not found`,
    grammar: PLAIN_GRAMMAR,
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
  Object.assign(lexicon, { month: months(code), weekday: weekdays(code) });
  return `${JSON.stringify(lexicon, null, 2)}\n`;
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

/** Months as a date has them and as they stand alone, in full and short. */
function months(code: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(2023, month, 15));
    const forms = [{ month: "long" }, { month: "long", day: "numeric" }, { month: "short" }] as const;
    return [`${month + 1}`, distinct(forms.map((form) => part(code, day, form, "month")))];
  }));
}

/** Weekdays from Monday, in full and short. */
function weekdays(code: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 7 }, (_, index) => {
    const day = new Date(Date.UTC(2024, 0, 1 + index));
    const forms = [{ weekday: "long" }, { weekday: "short" }] as const;
    return [`${index + 1}`, distinct(forms.map((form) => part(code, day, form, "weekday")))];
  }));
}

function part(code: string, day: Date, form: Intl.DateTimeFormatOptions, type: "month" | "weekday"): string {
  const parts = new Intl.DateTimeFormat(code, { ...form, timeZone: "UTC" }).formatToParts(day);
  return parts.find((one) => one.type === type)?.value ?? "";
}

/** The forms without the point of an abbreviation; digits alone are no name. */
function distinct(forms: readonly string[]): string {
  const words = forms.map((form) => form.replace(/[.,]+$/u, "")).filter((form) =>
    form !== "" && !/^\p{N}+$/u.test(form)
  );
  return [...new Set(words)].join(", ");
}
