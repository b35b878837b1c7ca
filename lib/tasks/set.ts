import { InputError } from "../base/error.ts";

/** Values of inputs, as text: by notebook, then by input. */
export type Settings = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SETTING = /^(?<notebook>[^.=]+)\.(?<input>[^.=]+)=(?<value>.*)$/su;

/** What `--set thefts.years=2019..2024` asks for; of two for one input the last counts. Throws an InputError for another form. */
export function parseSettings(texts: readonly string[], known: readonly string[], where: string): Settings {
  const settings: Record<string, Record<string, string>> = {};
  for (const text of texts) {
    const groups = text.match(SETTING)?.groups;
    if (!groups) {
      throw new InputError({
        where,
        what: `not a setting: ${text}`,
        hint: "NOTEBOOK.INPUT=VALUE, as in thefts.years=2019..2024",
      });
    }
    const notebook = groups["notebook"]!;
    if (!known.includes(notebook)) {
      throw new InputError({ where, what: `unknown notebook: ${notebook}`, hint: `known: ${known.join(", ")}` });
    }
    (settings[notebook] ??= {})[groups["input"]!] = groups["value"]!;
  }
  return settings;
}
