import { fill, spoken, wordOf, type Words, words as frame } from "./words.ts";

/** Something that looked like a claim and was not taken: what it was read as, and the rule against it. */
export interface PassedOver {
  readonly what: string;
  readonly reason: string;
}

/** The field of a claim as a reader calls it: "figure" for low. */
export function fieldInWords(field: string, { reasons }: Words = frame): string {
  return wordOf<string>(reasons.fields, field) ?? spoken(field);
}

/** Why a field is what it is: "the nearest time that is named", "a word for stealing". */
export function ruleInWords(rule: string, { reasons }: Words = frame): string {
  const known = wordOf<string>(reasons.rules, rule);
  if (known !== undefined) return known;
  const [kind = "", name = ""] = rule.split(".");
  const pattern = wordOf<string>(reasons.rules, `${kind}.*`) ?? reasons.rules["*"];
  return fill(pattern, { what: wordOf<string>(reasons.classes, name) ?? spoken(name), rule: spoken(rule) });
}

/** Why something was passed over, and where it can be said shortly what would have been needed. */
export function passedInWords({ what, reason }: PassedOver, words: Words = frame): string {
  const { dropped, things, blockers } = words.reasons;
  const [kind = "", name = ""] = reason.split(".");
  const thing = what.split(" ").slice(1).join(" ");
  const own = wordOf<string>(dropped, `${reason} ${thing}`) ?? wordOf<string>(dropped, reason);
  const pattern = own ?? wordOf<string>(dropped, `${kind}.*`) ?? dropped["*"];
  const good = wordOf<string>(words.goods, name);
  return fill(pattern, {
    thing: wordOf<string>(things, thing) ?? spoken(thing),
    what: wordOf<string>(blockers, name) ?? good ?? spoken(name),
    reason: spoken(reason),
  });
}
