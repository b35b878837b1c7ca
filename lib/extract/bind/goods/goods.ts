import type { Flow, Good } from "../../../claims/claim.ts";
import { Actions, Flows, Goods } from "../../lexicon/content_words.ts";
import { Clauses, Connectives } from "../../lexicon/function_words.ts";
import {
  clauseAround,
  firstOf,
  has,
  holds,
  holdsIn,
  isApart,
  ordered,
  placesOf,
  wayBetween,
} from "../../passage/marks.ts";
import {
  comesIn,
  goesAbroad,
  goesBothWays,
  isGivenBehind,
  isItsOwn,
  isNamedAfter,
  isSentAbroad,
  isSoldToIt,
  isSuppliedByIt,
  sellsTo,
} from "./directions.ts";
import { isExample, isOutranking, isTradeOfWork } from "./examples.ts";
import { isNuclear, isOfCompany, isOfProgramme, isTarget } from "./of_programme.ts";
import { runsOf } from "./runs.ts";
import { colonBehind, isLabel } from "./labels.ts";
import { isBought, onlyWay } from "./bought.ts";
import { METHODS, SOLD, USUAL } from "./usual.ts";
import { fact, wordFact } from "../../passage/fact.ts";
import { isStole } from "../../passage/homographs.ts";
import { isRuledLabour } from "./numbered.ts";
import type { Passage } from "../../passage/passage.ts";

const FLOWS = ordered("flow", ["export", "import", "trade", "sell"]);

/** How far before its goods the word may stand that says which way they go. */
const FLOW_BEFORE = 10;
const FLOW_AFTER = 11;

/** Goods named one after the other, which share flow and action. */
export interface GoodList {
  readonly goods: readonly { readonly good: Good; readonly flow: Flow | null; readonly at: number }[];
  /** places [from, next) from the first good to the last */
  readonly range: readonly [number, number];
  /** place of the word that gave the flow, or null */
  readonly flowAt: number | null;
}

/** The lists of goods in a passage, each with the way its goods go. */
export const goodLists = fact((passage): readonly GoodList[] => {
  if (!holds(passage, Goods.any)) return [];
  const lists: GoodList[] = [];
  for (const ats of runsOf(passage, placesOf(passage, Goods.any).filter((at) => isGood(passage, at)))) {
    lists.push(toList(passage, ats, lists.at(-1)));
  }
  return lists.length > 1 && isLabel(passage, lists[0]!.range, lists[1]!.range) ? lists.slice(1) : lists;
});

function isGood(passage: Passage, at: number): boolean {
  const good = goodAt(passage, at);
  return good !== undefined && !((good === "other" || good === "textiles") && isExample(passage, at)) &&
    !(good === "textiles" && isTradeOfWork(passage, at)) && !isStole(passage, at) && !isOfCompany(passage, at) &&
    !isOutranking(passage, at) &&
    !(good === "arms" && (isOfProgramme(passage, at) || isNuclear(passage, at) || isTarget(passage, at)));
}

/** The good at a place; workers abroad are labour where they are banned, limited or sent home. */
function goodAt(passage: Passage, at: number): Good | undefined {
  if (!has(passage, at, Goods.any)) return undefined;
  const [good] = tradedGoods(passage, at);
  if (good !== undefined || !has(passage, at, Goods.overseas_workers)) return good;
  return isRuledLabour(passage, at) ? "labour" : undefined;
}

const tradedGoods = wordFact((lexicon, word) =>
  lexicon.entries(word).filter(({ section }) => section === "good").map((entry) => entry.class as Good)
    .filter((good) => !METHODS.includes(good))
);

function toList(passage: Passage, ats: readonly number[], before: GoodList | undefined): GoodList {
  const range = [ats[0]!, ats.at(-1)! + 1] as const;
  const flowAt = flowPlace(passage, range);
  const joined = before !== undefined && flowAt === null && !isApart(passage, before.range[1], range[0]);
  const way = {
    flowAt,
    before: joined ? before : undefined,
    from: range[0],
    end: range[1] - 1,
    sells: ats.some((at) => SOLD.includes(goodAt(passage, at)!)),
  };
  const goods: GoodList["goods"][number][] = [];
  for (const at of ats) {
    const good = goodAt(passage, at)!;
    const both = USUAL[good] === undefined && flowAt !== null && goesBothWays(passage, flowAt);
    // "Iron and steel to the country": two words for one good go one way, but not "weapons exports and weapons imports".
    const same = goods.find((other) => other.good === good && !has(passage, other.at, Flows.any));
    if (both) goods.push({ good, at, flow: "export" }, { good, at, flow: "import" });
    else goods.push({ good, at, flow: same ? same.flow : flowOf(passage, at, good, way) });
  }
  return { goods, range, flowAt: flowAt ?? (joined ? before.flowAt : null) };
}

/** The word that says which way the goods of a list go: right behind it ("textile exports"), else the last before it. */
function flowPlace(passage: Passage, [from, next]: readonly [number, number]): number | null {
  if (has(passage, next, Flows.any) && !isGood(passage, next)) return next;
  const left = placesOf(passage, Flows.any, 0, from).findLast((at) =>
    wayBetween(passage, at, from) <= FLOW_BEFORE && !isApart(passage, at, from) && !isGoverned(passage, at, from)
  );
  const own = left !== undefined && left < clauseAround(passage, from)[0] ? flowBehind(passage, next) : null;
  if (own !== null) return own;
  if (left !== undefined && !isGood(passage, left)) return left;
  // "Coal, iron: none of it may be sold": what stands behind the colon is said of the list.
  const colon = colonBehind(passage, [from, next]);
  const after = placesOf(passage, Flows.any, next, passage.count)
    .find((at) =>
      colon >= 0
        ? at > colon && !isApart(passage, colon + 1, at)
        : wayBetween(passage, next, at) <= FLOW_AFTER && !isApart(passage, next, at)
    );
  // "Forbids it to sell tanks and guns", where the verb ends the clause: the last of them is no good that is known.
  if (after === undefined || has(passage, after - 1, Clauses.infinitive)) return after ?? null;
  return holdsIn(passage, Connectives.any, next, after) ? null : after;
}

/** "Fuel gets into the country, coal is exported": the word of the list's own clause, where none stands before it there. */
function flowBehind(passage: Passage, next: number): number | null {
  const [, end] = clauseAround(passage, next - 1);
  const at = placesOf(passage, Flows.any, next, end).find((place) => wayBetween(passage, next, place) <= FLOW_AFTER);
  if (at === undefined || isGood(passage, at)) return null;
  return holdsIn(passage, Connectives.any, next, at) ? null : at;
}

/** "Exports of textiles, and a ceiling for oil": whether the word has goods of its own, and another clause follows them. */
function isGoverned(passage: Passage, at: number, from: number): boolean {
  const own = placesOf(passage, Goods.any, at + 1, from)[0];
  return own !== undefined && holdsIn(passage, Actions.cap, own + 1, from);
}

/** What tells which way a good goes: the word for it, the list before, the first and last place of its own list. */
interface Way {
  readonly flowAt: number | null;
  readonly before: GoodList | undefined;
  readonly from: number;
  readonly end: number;
  readonly sells: boolean;
}

function flowOf(
  passage: Passage,
  at: number,
  good: Good,
  { flowAt, before, from, end, sells }: Way,
): Flow | null {
  const only = onlyWay(passage, at, good);
  if (only !== null) return only;
  const own = firstOf(passage, at, FLOWS);
  const given = own ?? (flowAt === null ? undefined : firstOf(passage, flowAt, FLOWS));
  const usual = USUAL[good] ?? null;
  if (given === "trade") return SOLD.includes(good) || good === "iron" ? "export" : usual === "import" ? usual : null;
  if ((given === "export" || given === "sell") && isSoldToIt(passage, [from, end], flowAt)) return "import";
  if (given === "export") return isBought(passage, at, good, flowAt, end) ? "import" : "export";
  if (given === "import") {
    if (flowAt !== null && isItsOwn(passage, flowAt)) return "import";
    if (flowAt !== null && usual === null && isSuppliedByIt(passage, flowAt)) return "export";
    // What others import of the things that the country sells leaves it, whoever says so.
    const sold = (SOLD.includes(good) || sells && usual !== "import") && !comesIn(passage, at, flowAt, end);
    return sold || flowAt !== null && flowAt < from && isSentAbroad(passage, flowAt) || goesAbroad(passage, at, end) ||
        usual !== "import" && has(passage, from - 1, Clauses.its)
      ? "export"
      : "import";
  }
  const unsaid = given === undefined && usual === null;
  if (unsaid && before !== undefined && before.flowAt !== null) return before.goods.at(-1)!.flow;
  if (unsaid && comesIn(passage, at, flowAt, end)) return "import";
  if (unsaid && isNamedAfter(passage, from)) return "export";
  if (given !== "sell" || usual !== null && good !== "iron" && good !== "minerals") return usual;
  const comes = usual !== null && !isGivenBehind(passage, at, flowAt)
    ? comesIn(passage, at, flowAt, end)
    : sellsTo(passage, [at, end], flowAt);
  return comes ? "import" : "export";
}
