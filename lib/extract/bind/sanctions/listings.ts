import { isAttribute } from "./attribute.ts";
import { easings, isHeld } from "./easing.ts";
import { Actions, Actors, Blockers, Flows, Heads, Triggers } from "../../lexicon/content_words.ts";
import { Attributions, Clauses } from "../../lexicon/function_words.ts";
import { clauseAround, has, holds, holdsIn, isApart, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { PARTY } from "./strikes.ts";
import { modeOf } from "./mode.ts";
import type { Story } from "../../passage/story.ts";
import { isBareSum, isMoney } from "../../values/money.ts";

const SHUTS = mark("action", "ban", "freeze");
const COUNTS = mark("clause", "has_so_many");
/** What is seldom in the name of a party. */
const RAW = mark("good", "coal", "iron", "lead", "minerals", "textiles", "seafood", "crude_oil", "luxury_goods");
const WORKERS = mark("good", "labour", "overseas_workers");
const RESOLUTION = mark("head", "resolution");
const WOULD = mark("action", "would");
const ADOPTED = mark("action", "impose");
const PROPOSES = mark("action", "propose", "would");
/** How far behind a word of adding the number of those may stand that it adds. */
const NAMES_REACH = 4;
/** How near a listing the word may stand that eases it. */
const EASED_REACH = 5;
/** How far from accounts the word may stand that shuts them. */
const ACCOUNTS_REACH = 10;

/** "If the raids of December are added": a word of adding that adds no names. */
function isSum(passage: Passage, at: number): boolean {
  if (!has(passage, at, Attributions.verb)) return false;
  const named = passage.values.some(({ from, unit }) => unit === "count" && from > at && from - at <= NAMES_REACH);
  return !named && !holds(passage, Heads.sanctions);
}

/** "Exported goods that are on the sanctions list", "put zinc on the list": what is traded is listed, and no party. */
function isOfGoods(passage: Passage, at: number): boolean {
  const [from, to] = clauseAround(passage, at);
  // "The number of workers abroad was frozen": no account of theirs.
  if (has(passage, at, Actions.freeze) && holdsIn(passage, WORKERS, from, at)) return !holds(passage, Clauses.accounts);
  const goods = holdsIn(passage, Flows.export, from, at) || has(passage, at, Actions.list) && isRaw(passage, from, at);
  return goods && !holdsIn(passage, PARTY, from, to);
}

/** "Zinc was put on the list": goods that nothing counts, as "three coal traders" are counted. */
function isRaw(passage: Passage, from: number, to: number): boolean {
  return holdsIn(passage, RAW, from, to) &&
    !passage.values.some((value) => value.from >= from && value.next <= to && has(passage, value.head, RAW));
}

/** "The panel listed 40 cases": a verb that lists whatever is counted, where it is no party: "the EU listed eight people". */
function isOnlyCounted(passage: Passage, at: number): boolean {
  return has(passage, at, COUNTS) &&
    !passage.values.some(({ from, next, unit }) =>
      unit === "count" && from > at && from - at <= 2 && holdsIn(passage, PARTY, next - 1, next + NAMES_REACH)
    );
}

/** The place of the word that lists persons or firms, or shuts their accounts; undefined if none was decided to. */
export function listingOf(passage: Passage, story: Story): number | undefined {
  const at = [...placesOf(passage, Actions.list), ...shuttings(passage)].find((place) =>
    !isAttribute(passage, place) && !isHeld(passage, place) && !isSeizure(passage, place) &&
    !isHindered(passage, place) && !isOnlyCounted(passage, place) &&
    !isSum(passage, place) && !isOfGoods(passage, place)
  );
  // What a draft would have listed is told with "would"; who is listed meanwhile is another matter.
  const drafted = isOfWouldBe(passage) ||
    story.isDraft(passage) && (holds(passage, Actions.would) || !holds(passage, Actors.any));
  return at !== undefined && isDecided(passage, at, story) && !drafted ? at : undefined;
}

/** "The resolution would have put the group on the list": what would have been decided. */
function isOfWouldBe(passage: Passage): boolean {
  return placesOf(passage, RESOLUTION).some((at) => has(passage, at + 1, WOULD) && !holds(passage, ADOPTED));
}

/** "Shut the accounts of the group": words of banning or freezing beside accounts. */
function shuttings(passage: Passage): readonly number[] {
  const accounts = placesOf(passage, Clauses.accounts);
  return accounts.length === 0
    ? []
    : placesOf(passage, SHUTS).filter((at) =>
      accounts.some((one) => wayBetween(passage, one, at) <= ACCOUNTS_REACH && !isApart(passage, one, at))
    );
}

/** Whether a listing was decided: it is asked for nowhere, or only another thing is, behind it. */
function isDecided(passage: Passage, at: number, story: Story): boolean {
  const mode = modeOf(passage, story);
  if (mode === "plain") return true;
  // "Relaxed the travel ban": what is eased lists nobody.
  const eased = easings(passage).some((place) => wayBetween(passage, place, at) <= EASED_REACH);
  if (eased && (mode === "ease" || mode === "propose_ease")) return false;
  const [, end] = clauseAround(passage, at);
  return !holds(passage, PROPOSES) && !holdsIn(passage, Actions.ask, 0, end);
}

/** "Stopped an attempt to blacklist two firms": a listing that came to nothing. */
function isHindered(passage: Passage, at: number): boolean {
  const [from] = clauseAround(passage, at);
  return holdsIn(passage, Actions.block, from, at) ||
    holdsIn(passage, Blockers.attempt, from, at);
}

/** "42 million have been frozen so far": loot that is held, not a party that is listed. */
function isSeizure(passage: Passage, at: number): boolean {
  return has(passage, at, Blockers.seized) && !holds(passage, Heads.sanctions) &&
    (passage.values.some((value) => isMoney(value) || value.vague || isBareSum(value)) ||
      // "Das Einfrieren gestohlener Gelder"
      holdsIn(passage, Triggers.steal, at - 1, at + 2));
}
