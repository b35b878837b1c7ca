import type { Draft } from "../../passage/draft.ts";
import { Actors } from "../../lexicon/content_words.ts";
import { Including, Ranges } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, firstPlace, has, holds, holdsIn, isAnd, kindAt, mark } from "../../passage/marks.ts";
import { Kind } from "../../scan/tokens.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { COINS } from "../../values/money.ts";
import { isSameTime } from "./victims.ts";

const COUNTRIES = anyOf(mark("actor", "foreign", "JP", "KR", "US", "CN", "RU"));
const OF_LOOT = mark("including", "of_them");
/** How far behind a share of the loot the sum may stand that it comes to. */
const SHARE_REACH = 5;
/** How far behind a sum the word "from" may stand, and behind that the country. */
const FROM_REACH = 5;
const COUNTRY_REACH = 3;
/** How far before a sum the word of including may stand. */
const INCLUDING_REACH = 3;

/**
 * Tells by their rule the thefts that are a part of the loot: what was taken from one country, and what a sentence tells of a
 * larger sum. No total can be held against them, nor one of them against another.
 */
export function tellParts({ drafts }: Story): void {
  const coins = coinsOf(drafts);
  for (const draft of drafts) {
    if (draft.measure !== "stolen" || draft.parent !== null) continue;
    if (
      isShareOfLoot(draft) || isBesideCoins(draft, coins) ||
      draft.victim === null && (isFromCountry(draft) || isOfLarger(draft, drafts))
    ) {
      draft.rule += ".part";
    }
  }
  for (const draft of drafts) if (draft.parent !== null && isPart(draft.parent)) draft.rule += ".part";
}

function isPart({ measure, rule }: Draft): boolean {
  return measure === "stolen" && rule.endsWith(".part");
}

/** "18% of the loot, 107 million, has been laundered", "107 million (18% of the haul)": a sum that is said to be a share of it. */
function isShareOfLoot({ passage, range: [first, next] }: Draft): boolean {
  if (!holds(passage, OF_LOOT)) return false;
  return passage.values.some((share) =>
    share.unit === "percent" && holdsIn(passage, OF_LOOT, share.next, share.next + INCLUDING_REACH) &&
    (share.next <= first && first - share.next <= SHARE_REACH || share.from >= next && share.from - next <= 2)
  );
}

/** Where the coins of a text stand, by their passage: no sum has to look through all others for them. */
interface Coins {
  readonly starts: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
}

function coinsOf(drafts: readonly Draft[]): Coins {
  // "173,600 ether, or about $597 million, and $25.5 million in USDC": what the coins were worth may stand between.
  const coins = drafts.filter(({ measure, unit, parent }) =>
    measure === "stolen" && COINS.includes((parent ?? { unit }).unit!)
  );
  return {
    starts: new Set(coins.map(({ passage, range }) => placeOf(passage, range[0]))),
    ends: new Set(coins.map(({ passage, range }) => placeOf(passage, range[1]))),
  };
}

function placeOf({ index }: Passage, at: number): string {
  return `${index} ${at}`;
}

/** "173,600 ether and 25.5 million in USDC": a sum that "and" joins to the coins that were taken with it. */
function isBesideCoins({ passage, range: [first, next], unit }: Draft, { starts, ends }: Coins): boolean {
  if (COINS.includes(unit!)) return false;
  const end = kindAt(passage, first - 2) === Kind.comma ? first - 2 : first - 1;
  return isAnd(passage, first - 1) && ends.has(placeOf(passage, end)) ||
    isAnd(passage, next) && starts.has(placeOf(passage, next + 1));
}

/** "721 million dollars from Japan", "... from South Korean exchanges" */
function isFromCountry({ passage, range: [first, next] }: Draft): boolean {
  if (!holds(passage, Ranges.from) || !holds(passage, COUNTRIES)) return false;
  const [, end] = clauseAround(passage, first);
  const from = firstPlace(passage, Ranges.from, next, Math.min(next + FROM_REACH, end));
  return from >= 0 && isCountry(passage, from + 1, Math.min(from + 1 + COUNTRY_REACH, end));
}

function isCountry(passage: Passage, from: number, to: number): boolean {
  const at = firstPlace(passage, COUNTRIES, from, to);
  return at >= 0 && !has(passage, at, Actors.KP);
}

/** "2.3 billion, of which 540 million in coins"; "of which 800 million in 2022 alone" is all that was taken in that year. */
function isOfLarger(draft: Draft, drafts: readonly Draft[]): boolean {
  const { passage, range: [first], unit, low } = draft;
  if (low === null || !holdsIn(passage, Including.any, first - INCLUDING_REACH, first)) return false;
  return drafts.some((other) =>
    other.passage === passage && other.measure === "stolen" && other.unit === unit && other.range[1] <= first &&
    other.low !== null && other.low > low && isSameTime(other, draft)
  );
}
