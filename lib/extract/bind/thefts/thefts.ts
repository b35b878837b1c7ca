import type { Span } from "../../../claims/claim.ts";
import { because, type Draft, spanAt, toDraft } from "../../passage/draft.ts";
import { judge } from "../../passage/evidence.ts";
import { Triggers } from "../../lexicon/content_words.ts";
import { Connectives, Including } from "../../lexicon/function_words.ts";
import { has, isBoundary, isMark, kindAt, lengthAt, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { Kind } from "../../scan/tokens.ts";
import { isOfWorth } from "../counts/changes.ts";
import { isOtherAsked } from "../doubted.ts";
import { isHeld, isManaged, isRate, isSize, isWashedByOthers, isWorth } from "./no_loot.ts";
import { isPrice } from "./price.ts";
import { isValueOfGoods } from "./goods_value.ts";
import { goneOn, shareMagnitude, unitOf } from "./units.ts";
import type { Value } from "../../values/values.ts";
import { COINS, isMoney } from "../../values/money.ts";

const OTHER = mark("head", "other");
/** What hackers of a state steal is worth more than this, in any currency: less is what a person lost, paid or earned. */
const LEAST = 1e5;
/** Words that may stand between an amount and its conversion: "or", "that is", "equivalent to". */
const CONVERSION_GAP = 4;

/** Binds an amount of money or coins to the measure stolen, if something near it says so. True if it was money at all. */
export function bindMoney(passage: Passage, value: Value, story: Story): boolean {
  const more = goneOn(passage, value, story);
  const unit = more?.unit ?? unitOf(passage, value, story);
  if (unit === null) return false;
  value = more ?? shareMagnitude(passage, value);
  const { span, low, high } = value;
  const drop = (why: string, spans: readonly Span[] = []) => {
    story.drop(`stolen ${low} ${unit}`, span, why, spans);
    return true;
  };
  if (high < LEAST && !COINS.includes(unit)) return drop("too little");
  // "A bitcoin was worth ..., one ether": nobody tells of the theft of a single coin.
  if (isPrice(passage, value) || COINS.includes(unit) && high <= 1) return drop("a price");
  // "48 Ethereum addresses": what holds coins is counted, and no coins are.
  if (COINS.includes(unit) && has(passage, value.next, OTHER)) return false;
  if (
    isSize(passage, value) || isHeld(passage, value) || isManaged(passage, value) || isWorth(passage, value) ||
    isWashedByOthers(passage, value)
  ) {
    return drop("nothing near says so");
  }
  if (isRate(passage, value)) return drop("so much each time");
  const main = convertedFrom(passage, value, unit, story);
  if (main !== undefined) {
    if (main !== null) story.take(conversionOf(main, passage, value, unit));
    return true;
  }
  const verdict = judge(passage, [value.from, value.next], "stolen", story);
  if (verdict.ok && isValueOfGoods(passage, story)) return drop("the value of goods");
  if (verdict.rule === "topic" && isOfWorth(passage, value)) return drop("nothing near says so");
  if (verdict.rule === "topic" && isOtherAsked(passage, story.rule("stolen"), story)) {
    return drop("another thing is asked for");
  }
  if (!verdict.ok) return drop(verdict.rule, verdict.at === null ? [] : [spanAt(passage, verdict.at)]);
  take(passage, value, unit, verdict.rule, verdict.at, story);
  return true;
}

function take(passage: Passage, value: Value, unit: string, rule: string, at: number | null, story: Story): void {
  const draft = story.take(draftOf(passage, value, unit, `stolen.${rule}`));
  if (at !== null) because(draft, "measure", rule, [spanAt(passage, at)]);
}

function draftOf(passage: Passage, value: Value, unit: string, rule: string, parent: Draft | null = null): Draft {
  const { span, low, high, from, next } = value;
  const bound = parent !== null && value.bound === "exact" ? parent.bound : value.bound;
  return toDraft({ measure: "stolen", passage, range: [from, next], span, low, high, unit, bound, rule, parent });
}

/**
 * The claim that an amount only gives in another unit ("$2bn (€1.8bn)", "58bn won, or $50m"): null if that amount was
 * dropped, undefined if this is no conversion.
 */
function convertedFrom(passage: Passage, value: Value, unit: string, story: Story): Draft | null | undefined {
  const before = passage.values.findLast((other) => other.next <= value.from && !other.isYear);
  if (before === undefined || !isMoney(before) || before.unit === unit) {
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
    // "114 million, among them 865 bitcoins" is a part of it.
    if (has(passage, at, Including.any)) return false;
    if (kind === Kind.semicolon || kind === Kind.colon || kind === Kind.close) return false;
    if (isMark(passage, at)) marks++;
    // "100 million were gone, a good 90 million euros": right behind the amount the word belongs to it.
    else if (
      has(passage, at, Triggers.any) && !(at - from <= marks && has(passage, at, Triggers.weak)) ||
      has(passage, at, Connectives.and)
    ) return false;
    else gap += lengthAt(passage, at);
  }
  const joint = kindAt(passage, from);
  // "100 million dollars – a billion kroner –"
  const beside = marks === 1 && to - from === 1 &&
    (joint === Kind.comma || joint === Kind.dash && isBoundary(passage, from));
  return (gap > 0 || beside) && gap <= CONVERSION_GAP && marks <= 2 &&
    !passage.periods.some((p) => p.from >= from && p.next <= to);
}

function conversionOf(main: Draft, passage: Passage, value: Value, unit: string): Draft {
  const draft = draftOf(passage, value, unit, "stolen.conversion", main);
  because(draft, "measure", "conversion", [main.span]);
  return draft;
}
