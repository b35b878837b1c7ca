import { amountInWords } from "./amount.ts";
import type { Claim, FoundClaim } from "./claim.ts";
import { periodInWords } from "./period.ts";
import { scopeOf } from "./scope.ts";
import { fill, spoken, wordOf, type Words, words as frame } from "./words.ts";

/** The fields that a gloss is made from. */
export type Glossed = Pick<
  Claim,
  "measure" | "low" | "high" | "unit" | "bound" | "start" | "end" | "subject" | "victim" | "action" | "flow" | "good"
>;

/** One line in the words of the frame: "up to $2 billion stolen, to date, credited to the UN Panel of Experts". */
export function gloss(claim: Glossed & Pick<FoundClaim, "credited">, words: Words = frame): string {
  const line = subjectMatter(claim, words);
  return claim.credited === null
    ? line
    : fill(words.gloss.credited, { head: line, party: partyInWords(claim.credited, words) });
}

/** What is claimed and of which period, without who says it: "no ICBM launch, 2021"; "ban on exports of coal". */
export function subjectMatter(claim: Glossed, words: Words = frame): string {
  const head = bareMatter(claim, words);
  const dated = claim.start !== null || claim.end !== null || scopeOf(claim, null) === "to_date";
  if (!dated) return head;
  return fill(words.gloss.period, { head, period: periodInWords(claim.start, claim.end, { words }) });
}

/** A count below ten is a word in prose, as in "seven launches"; in lists and tables it stays a digit. */
export function spelled(text: string, { low, high, unit }: Glossed, words: Words = frame): string {
  if (unit !== "count" || high === null || (low ?? high) !== high) return text;
  const word = wordOf<string>(words.numerals, String(high));
  return word === undefined ? text : text.replace(String(high), word);
}

/** What is claimed, without its period: "at least 35 cases under investigation". */
export function bareMatter(claim: Glossed, words: Words = frame): string {
  if (claim.measure === "sanction") return sanctionInWords(claim, words);
  if (claim.measure === "violation") return violationInWords(claim, words);
  return countedInWords(claim, words);
}

function countedInWords(claim: Glossed, words: Words): string {
  const none = claim.low === 0 && claim.high === 0;
  const plural = none || (claim.low === 1 && claim.high === 1) ? "one" : "other";
  const amount = none && claim.unit === "count" ? words.amounts.none : amountInWords(claim, { form: "long", words });
  const subject = wordOf(words.subjects, claim.subject ?? "missile")?.[plural] ?? spoken(claim.subject ?? "");
  const pattern = wordOf(words.counted, claim.measure)?.[plural] ?? `{amount} ${spoken(claim.measure)}`;
  const head = fill(pattern, { amount, subject });
  return claim.victim === null ? head : fill(words.gloss.victim, { head, victim: claim.victim });
}

function sanctionInWords(claim: Glossed, words: Words): string {
  const action = wordOf(words.actions, claim.action ?? "impose");
  const object = objectInWords(claim, words);
  const head = object === null
    ? action?.bare ?? spoken(claim.action ?? claim.measure)
    : fill(action?.on ?? `${spoken(claim.action ?? "")} {object}`, { object });
  if (claim.low === null && claim.high === null) return head;
  return fill(words.cap_of, { head, amount: amountInWords(claim, { form: "long", words }) });
}

function violationInWords(claim: Glossed, words: Words): string {
  const byMethod = claim.good !== null && words.methods.includes(claim.good);
  const object = objectInWords(byMethod ? { ...claim, flow: null } : claim, words);
  if (object === null) return words.violations.bare;
  return fill(byMethod ? words.violations.by : words.violations.traded, { object });
}

/** A party as it is spoken of: "the UN Panel of Experts", "Chainalysis". */
export function partyInWords(party: string, words: Words = frame): string {
  return wordOf<string>(words.parties, party) ?? party;
}

/** "exports of coal", "coal", "exports", or null where neither is said. */
export function objectInWords({ flow, good }: Pick<Glossed, "flow" | "good">, words: Words = frame): string | null {
  const name = good === null ? null : wordOf<string>(words.goods, good) ?? spoken(good);
  if (flow === null) return name;
  const direction = words.flows[flow];
  return name === null ? direction.bare : fill(direction.of, { good: name });
}
