import { thensOf } from "../context/anaphors.ts";
import { because, type Draft, spanAt, toDraft } from "../passage/draft.ts";
import { judge } from "../passage/evidence.ts";
import { headOf } from "../passage/heads.ts";
import { bracketOf, has, holds, isAnd, isMark, kindAt, lengthAt, places } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import type { Story } from "../passage/story.ts";
import { Kind } from "../scan/tokens.ts";
import type { Value } from "../values/values.ts";

/** A figure without a unit is money only from here on: "180 million", after dollars were spoken of. */
const LEAST_BARE = 1e5;
/** Amounts of a row that the unit behind its last one counts for are no smaller than this. */
const LEAST_SHARED = 1000;
/** Within so many places a sentence opens with its amount: "81 million disappeared". */
const OPENING = 2;
const COINS = ["BTC", "ETH"];
/** Words that may stand between an amount and its conversion: "or", "that is", "equivalent to". */
const CONVERSION_GAP = 4;

/** Binds an amount of money or coins to the measure stolen, if something near it says so. True if it was money at all. */
export function bindMoney(passage: Passage, value: Value, story: Story): boolean {
  const unit = unitOf(passage, value, story);
  if (unit === null) return false;
  const main = convertedFrom(passage, value, unit, story);
  if (main !== undefined) {
    if (main !== null) story.take(conversionOf(main, passage, value, unit));
    return true;
  }
  const verdict = judge(passage, [value.from, value.next], "stolen", story);
  const what = `stolen ${value.low} ${unit}`;
  if (!verdict.ok) story.drop(what, value.span, verdict.rule, verdict.at === null ? [] : [spanAt(passage, verdict.at)]);
  else take(passage, value, unit, verdict.rule, verdict.at, story);
  return true;
}

function take(passage: Passage, value: Value, unit: string, rule: string, at: number | null, story: Story): void {
  const draft = story.take(toDraft({ ...amountOf(passage, value, unit), rule: `stolen.${rule}` }));
  if (at !== null) because(draft, "measure", rule, [spanAt(passage, at)]);
}

function amountOf(passage: Passage, value: Value, unit: string) {
  return {
    measure: "stolen" as const,
    passage,
    range: [value.from, value.next] as const,
    span: value.span,
    low: value.low,
    high: value.high,
    unit,
    bound: value.bound,
  };
}

/** The unit of an amount of money; null for figures that are none. */
function unitOf(passage: Passage, value: Value, story: Story): string | null {
  if (value.unit === "percent" || value.vague || value.ordinal || value.isYear) return null;
  if (value.unit !== "count") return value.unit;
  const shared = sharedUnit(passage, value);
  if (shared !== null) return shared;
  if (value.low < LEAST_BARE || !hasMagnitude(passage, value) || headOf(passage, value) !== null) return null;
  // "1.65bn (€1.4bn), and 1.19 in the year before": a conversion in brackets is not what goes on.
  const money = passage.values.filter((other) =>
    other.from !== value.from && isMoney(other) && !(other.from > value.from && isInBracket(passage, other))
  );
  const plain = money.filter((other) => bracketOf(passage, other.from) < 0);
  const inPassage = plain.length > 0 ? plain : money;
  const nearby = inPassage.findLast((other) => other.from < value.from) ?? inPassage[0];
  if (nearby) return nearby.unit;
  const opens = value.from <= OPENING && holds(passage, "trigger", "weak");
  const told = opens || kindAt(passage, value.from - 1) === Kind.colon || passage.periods.length > 0 ||
    holds(passage, "trigger", "steal") ||
    holds(passage, "including") ||
    holds(passage, "source") && holds(passage, "attribution") || thensOf(passage).length > 0;
  if (!told) return null;
  return usualUnit(passage, story) ??
    (holds(passage, "including", "of_them") ? lastUnit(passage, story) : spokenOf(passage, story));
}

/** The unit of the sums that the text has just told of: the one that most of them are in, or that came first. */
function usualUnit(passage: Passage, story: Story): string | null {
  const isSum = (draft: Draft) =>
    draft.measure === "stolen" && !draft.rule.endsWith("conversion") && draft.unit !== null &&
    !COINS.includes(draft.unit);
  if (story.current("theft", passage, isSum) === undefined) return null;
  const sums = story.recent.filter(isSum);
  const near = sums.filter((draft) => draft.passage.paragraph === passage.paragraph);
  const units = (near.length > 0 ? near : sums).map(({ unit }) => unit!);
  const count = (unit: string) => units.filter((other) => other === unit).length;
  return units.reduce((best, unit) => count(unit) > count(best) ? unit : best, units[0]!);
}

/** "They tried to move $951m. 81 million disappeared": the unit of an amount that was itself no claim. */
function spokenOf(passage: Passage, story: Story): string | null {
  const before = story.passages[passage.index - 1];
  if (before?.paragraph !== passage.paragraph || !story.themes.has("theft")) return null;
  return before.values.findLast(isMoney)?.unit ?? null;
}

/** "272,000 and 2.5 million dollars": the unit that is written once, behind the last amount of a row. */
function sharedUnit(passage: Passage, value: Value): string | null {
  const at = passage.values.findIndex(({ from }) => from === value.from);
  if (at < 0) return null;
  for (let next = at + 1; next < passage.values.length; next++) {
    const [before, after] = [passage.values[next - 1]!, passage.values[next]!];
    const joined = after.from - before.next === 1 &&
      (isAnd(passage, before.next) || kindAt(passage, before.next) === Kind.comma);
    if (!joined || value.low < LEAST_SHARED) return null;
    if (isMoney(after)) return after.unit;
  }
  return null;
}

/** "3.8bn were stolen worldwide. 1.7bn of them ...": the unit of the last amount, whosever it was. */
function lastUnit(passage: Passage, story: Story): string | null {
  for (let index = passage.index - 1; index >= 0 && story.isNear(story.passages[index]!, passage); index--) {
    const last = story.passages[index]!.values.findLast(isMoney);
    if (last) return last.unit;
  }
  return null;
}

/** "1.65 billion (17 billion kroner)": what stands in brackets is only a conversion. */
function isInBracket(passage: Passage, { from }: Value): boolean {
  return kindAt(passage, from - 1) === Kind.open;
}

function isMoney(value: Value): boolean {
  return value.unit !== "count" && value.unit !== "percent" && !COINS.includes(value.unit);
}

function hasMagnitude(passage: Passage, value: Value): boolean {
  return places(passage, "magnitude", [], value.from, value.next).length > 0 ||
    places(passage, "dual", [], value.from, value.next).length > 0;
}

/**
 * The claim that an amount only gives in another unit ("$2bn (€1.8bn)", "58bn won, or $50m"): null if that amount was
 * dropped, undefined if this is no conversion.
 */
function convertedFrom(passage: Passage, value: Value, unit: string, story: Story): Draft | null | undefined {
  const before = passage.values.findLast((other) => other.next <= value.from && !other.isYear);
  if (before === undefined || before.unit === "count" || before.unit === "percent" || before.unit === unit) {
    return undefined;
  }
  if (!isConversion(passage, before.next, value.from)) return undefined;
  const draft = story.own.findLast((other) => other.range[0] === before.from);
  return draft?.measure === "stolen" ? draft : null;
}

function isConversion(passage: Passage, from: number, to: number): boolean {
  let gap = 0;
  let marks = 0;
  for (let at = from; at < to; at++) {
    const kind = kindAt(passage, at);
    if (kind === Kind.open) return at - from <= 1;
    if (kind === Kind.semicolon || kind === Kind.colon || kind === Kind.close) return false;
    if (isMark(passage, at)) marks++;
    // "100 million were gone, a good 90 million euros": right behind the amount the word belongs to it.
    else if (
      has(passage, at, "trigger") && !(at - from <= marks && has(passage, at, "trigger", "weak")) ||
      has(passage, at, "connective", "and")
    ) return false;
    else gap += lengthAt(passage, at);
  }
  return gap > 0 && gap <= CONVERSION_GAP && marks <= 2 && !passage.periods.some((p) => p.from >= from && p.next <= to);
}

function conversionOf(main: Draft, passage: Passage, value: Value, unit: string): Draft {
  const bound = value.bound === "exact" ? main.bound : value.bound;
  const draft = toDraft({ ...amountOf(passage, value, unit), bound, rule: "stolen.conversion", parent: main });
  because(draft, "measure", "conversion", [main.span]);
  return draft;
}
