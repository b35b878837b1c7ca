import { thensOf } from "../../dating/spoken/anaphors.ts";
import type { Draft } from "../../passage/draft.ts";
import { headOf } from "../../passage/heads.ts";
import { Sources } from "../../lexicon/content_words.ts";
import { Attributions, Clauses, Credits, Including, Ranges, Sections } from "../../lexicon/function_words.ts";
import { bracketOf, classAt, has, holds, holdsIn, isAnd, isMark, kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { Kind } from "../../scan/tokens.ts";
import { COINS, isMoney } from "../../values/money.ts";
import type { Value } from "../../values/values.ts";

const GONE = mark("trigger", "weak", "launder");
const LED = mark("time", "at");
const COUNTED = mark("head", "attack", "case", "target", "times");
const FORMER = mark("clause", "former");
const STEALS = mark("trigger", "steal", "launder", "lose");

/** A figure without a unit is money only from here on: "180 million", after dollars were spoken of. */
const LEAST_BARE = 1e5;
/** Amounts of a row that the unit behind its last one counts for are no smaller than this. */
const LEAST_SHARED = 1000;
/** Within so many places a sentence opens with its amount: "81 million disappeared". */
const OPENING = 2;
/** How far from its amounts "respectively" may stand. */
const EACH_REACH = 6;
/** How many passages back the sums may stand whose unit a bare amount has. */
const SUM_BACK = 6;
/** The same for an amount that was itself no claim. */
const SPOKEN_BACK = 2;

/** The unit of an amount of money; null for figures that are none. */
export function unitOf(passage: Passage, value: Value, story: Story): string | null {
  if (value.unit === "percent" || value.vague || value.ordinal || value.isYear) return null;
  if (value.unit !== "count") return value.unit;
  const shared = sharedUnit(passage, value);
  if (shared !== null) return shared;
  const each = magnitudeAfter(passage, value);
  if (each !== undefined) return unitOf(passage, each, story);
  if (value.low < LEAST_BARE || !hasMagnitude(passage, value)) return null;
  // "81 million disappeared into casinos": what is said of the amount stands between it and any noun.
  const gone = has(passage, value.next, GONE);
  // "مقابل 400 مليون سنة 2021": the unit begins the name of a year.
  const dated = passage.periods.some(({ from }) => from === value.next);
  if (!gone && !dated && headOf(passage, value) !== null) return null;
  const said = saidUnit(passage);
  if (said !== null) return said;
  // "1.65bn (€1.4bn), and 1.19 in the year before": a conversion in brackets is not what goes on.
  const money = passage.values.filter((other) =>
    other.from !== value.from && isCash(other) && !(other.from > value.from && isInBracket(passage, other))
  );
  const plain = money.filter((other) => bracketOf(passage, other.from) < 0);
  const inPassage = plain.length > 0 ? plain : money;
  const nearby = inPassage.findLast((other) => other.from < value.from) ?? inPassage[0];
  if (nearby) return nearby.unit;
  const opens = gone || value.from <= OPENING && holds(passage, GONE);
  const told = opens || story.before(passage)?.question || kindAt(passage, value.from - 1) === Kind.colon ||
    passage.periods.length > 0 ||
    holds(passage, STEALS) ||
    holds(passage, Including.any) ||
    holds(passage, Clauses.amounted) && story.current("theft", passage) !== undefined ||
    holds(passage, Sources.any) &&
      (holds(passage, Attributions.any) || story.current("theft", passage) !== undefined) ||
    thensOf(passage).length > 0;
  if (!told) return null;
  return usualUnit(passage, story) ??
    (holds(passage, Including.of_them) ? lastUnit(passage, story) : spokenOf(passage, story)) ??
    namedUnit(passage, story);
}

/** "54 million. So many dollars were taken": the currency that is named without an amount, here or beside it. */
function namedUnit(passage: Passage, story: Story): string | null {
  if (!story.themes.has("theft")) return null;
  for (const one of [passage, story.passages[passage.index + 1], story.before(passage)]) {
    if (one?.paragraph !== passage.paragraph) continue;
    const at = placesOf(one, Sections.currency).find((place) =>
      !one.values.some(({ from, next }) => from <= place && place < next)
    );
    const unit = at === undefined ? undefined : classAt(one, at, "currency");
    if (unit !== undefined) return unit;
  }
  return null;
}

/** "In kroner the take was 580 million": the currency that a figure without one is said to be in. */
function saidUnit(passage: Passage): string | null {
  if (!holds(passage, Sections.currency)) return null;
  const at = placesOf(passage, Sections.currency).find((place) =>
    has(passage, place - 1, LED) && !passage.values.some(({ from, next }) => from <= place && place < next)
  );
  return at === undefined ? null : classAt(passage, at, "currency") ?? null;
}

/** The unit of the sums that the text has just told of: the one that most of them are in, or that came first. */
function usualUnit(passage: Passage, story: Story): string | null {
  const isSum = (draft: Draft) =>
    draft.measure === "stolen" && !draft.rule.endsWith("conversion") && draft.unit !== null &&
    !COINS.includes(draft.unit);
  const last = story.last("theft", isSum);
  if (last === undefined || passage.index - last.passage.index > SUM_BACK) return null;
  const sums = story.recent.filter(isSum);
  const near = sums.filter((draft) => draft.passage.paragraph === passage.paragraph);
  const units = (near.length > 0 ? near : sums).map(({ unit }) => unit!);
  const count = (unit: string) => units.filter((other) => other === unit).length;
  return units.reduce((best, unit) => count(unit) > count(best) ? unit : best, units[0]!);
}

/** "They tried to move $951m. 81 million disappeared": the unit of an amount that was itself no claim. */
function spokenOf(passage: Passage, story: Story): string | null {
  if (!story.themes.has("theft")) return null;
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - SPOKEN_BACK); index--) {
    const before = story.passages[index]!;
    if (before.paragraph !== passage.paragraph) return null;
    const unit = before.values.findLast(isCash)?.unit;
    if (unit !== undefined) return unit;
  }
  return null;
}

/** "272,000 and 2.5 million dollars": the unit that is written once, behind the last amount of a row. */
function sharedUnit(passage: Passage, value: Value): string | null {
  if (value.low < LEAST_SHARED) return null;
  const at = passage.values.findIndex(({ from }) => from === value.from);
  if (at < 0) return null;
  for (let next = at + 1; next < passage.values.length; next++) {
    const [before, after] = [passage.values[next - 1]!, passage.values[next]!];
    const joined = after.from - before.next === 1 &&
      (isAnd(passage, before.next) || kindAt(passage, before.next) === Kind.comma);
    if (!joined) return null;
    if (isCash(after)) return after.unit;
  }
  return null;
}

/** "3.8bn were stolen worldwide. 1.7bn of them ...": the unit of the last amount, whosever it was. */
function lastUnit(passage: Passage, story: Story): string | null {
  for (let index = passage.index - 1; index >= 0 && story.isNear(story.passages[index]!, passage); index--) {
    const last = story.passages[index]!.values.findLast(isCash);
    if (last) return last.unit;
  }
  return null;
}

/** "1.65 billion (17 billion kroner)": what stands in brackets is only a conversion. */
function isInBracket(passage: Passage, { from }: Value): boolean {
  return kindAt(passage, from - 1) === Kind.open;
}

function isCash(value: Value): boolean {
  return isMoney(value) && !COINS.includes(value.unit);
}

function hasMagnitude(passage: Passage, value: Value): boolean {
  return holdsIn(passage, Sections.magnitude, value.from, value.next) ||
    holdsIn(passage, Sections.dual, value.from, value.next);
}

/** "60 and 37 million respectively": the magnitude that is written once, behind the second amount. */
export function shareMagnitude(passage: Passage, value: Value): Value {
  const other = magnitudeAfter(passage, value);
  if (other === undefined) return value;
  const size = 10 ** (3 * Math.floor(Math.log10(other.high) / 3));
  // Its words are those of both: without the second they would say another amount.
  const span = [value.span[0], other.span[1]] as const;
  return { ...value, low: value.low * size, high: value.high * size, span };
}

/** "100 million from Atomic, in July 37 from CoinsPaid": a small number that goes on with the sums of its sentence. */
export function goneOn(passage: Passage, value: Value, story: Story): Value | null {
  if (value.unit !== "count" || value.isYear || value.ordinal || value.vague || value.high >= LEAST_SHARED) return null;
  const last = story.own.findLast((draft) => draft.measure === "stolen" && draft.range[1] <= value.from);
  if (last?.unit == null || (last.high ?? 0) < LEAST_BARE * 10 || headOf(passage, value) !== null) return null;
  // "Up from $660m; the number of hacks rose to 47 from 20": another thing is counted.
  if (holdsIn(passage, Clauses.number_of, last.range[1], value.from)) return null;
  // Whose loss it is stands behind "from", or before "for" at the end of the clause.
  // "About nine of ten firms": a proportion.
  const from = has(passage, value.next, Ranges.from) && !passage.values.some((one) => one.from === value.next + 1);
  // "Rose to $2.2bn, and hacks from 282 to 303": there what was counted in between has grown.
  const ends = isMark(passage, value.next) && holdsIn(passage, Credits.to, value.from - 1, value.from + 1) &&
    !holdsIn(passage, COUNTED, last.range[1], value.from);
  // "$640 million in 2021, up from 390 the year before": what it has risen from is the same sum of money.
  const risen = has(passage, value.from - 1, FORMER) && !holdsIn(passage, COUNTED, last.range[1], value.from);
  if (!from && !ends && !risen) return null;
  const size = 10 ** (3 * Math.floor(Math.log10(last.high!) / 3));
  return { ...value, low: value.low * size, high: value.high * size, unit: last.unit };
}

/** The amount with a magnitude that "and" joins to a small number, where the two are told to be each another's. */
function magnitudeAfter(passage: Passage, value: Value): Value | undefined {
  if (value.high >= LEAST_SHARED || !isAnd(passage, value.next)) return undefined;
  if (!holdsIn(passage, Clauses.each, value.from - EACH_REACH, value.next + EACH_REACH)) {
    return undefined;
  }
  return passage.values.find((one) =>
    one.from === value.next + 1 && one.high >= LEAST_BARE && hasMagnitude(passage, one)
  );
}
