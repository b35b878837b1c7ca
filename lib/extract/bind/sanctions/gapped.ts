import { Kind } from "../../scan/tokens.ts";
import type { GoodList } from "../goods/goods.ts";
import { governorOf, type Rule } from "./governor.ts";
import { anyOf, clauseAround, holdsIn, isAnd, kindAt, mark, partAround } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

/** Words with which a part of a sentence has a verb of its own. */
const VERBS = anyOf(mark("action"), mark("trigger", "evade"), mark("attribution", "verb"), mark("clause", "may"));
/** How far behind a comma a time may stand that begins a part without a verb. */
const GAP_REACH = 2;

/** "The first forbade heavy weapons; the second, in 2009, all arms": behind a semicolon the verb of the part before is left out. */
export function gapped(passage: Passage, list: GoodList, lists: readonly GoodList[]): Rule | null {
  const [from, to] = partAround(passage, list.range[0]);
  const beside = lists.findLast(({ range }) => range[0] >= from && range[1] <= list.range[0]);
  // "Barred from selling coal, and from buying more than 500,000 barrels": no verb of its own behind "and".
  if (beside && !holdsIn(passage, VERBS, beside.range[1], list.range[0]) && isListed(passage, beside, list)) {
    const rule = governorOf(passage, beside);
    return rule?.kind === "sanction" && rule.action === "ban" && rule.at < beside.range[0] ? rule : null;
  }
  const start = gapStart(passage, list, [from, to]);
  if (start === null) return null;
  const before = lists.findLast(({ range }) => range[0] >= start && range[1] <= list.range[0]);
  const rule = before && governorOf(passage, before);
  return rule?.kind === "sanction" && rule.action === "ban" ? rule : null;
}

/** Where the part before begins whose verb is left out: behind a semicolon, or a comma and a time of its own. */
function gapStart(passage: Passage, { flowAt, range }: GoodList, [from, to]: readonly [number, number]): number | null {
  if (kindAt(passage, from - 1) === Kind.semicolon && !holdsIn(passage, VERBS, from, to)) {
    return partAround(passage, from - 2)[0];
  }
  const [first, end] = clauseAround(passage, range[0]);
  const gap = flowAt !== null && flowAt >= first && kindAt(passage, first - 1) === Kind.comma &&
    passage.periods.some((period) => period.from >= first && period.from <= first + GAP_REACH) &&
    !holdsIn(passage, VERBS, first, end);
  return gap ? from : null;
}

/** Whether "and" with a word for which way goods go joins a list to the one before. */
function isListed(passage: Passage, before: GoodList, { range: [next], flowAt }: GoodList): boolean {
  if (flowAt === null || flowAt < before.range[1]) return false;
  for (let at = before.range[1]; at < next; at++) if (isAnd(passage, at)) return true;
  return false;
}
