import type { Flow, Good } from "../../../claims/claim.ts";
import { Actors, Flows } from "../../lexicon/content_words.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import { comesIn } from "./directions.ts";
import { has, holds, holdsIn, mark } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { WANTED } from "./usual.ts";

const STATUES = mark("clause", "statue");
const GASES = mark("clause", "gas");
/** How far before a word for trade the country may stand that trades. */
const SELLER_REACH = 3;

/** Whether what is said to be exported comes in: it goes there, or is nothing that the country sells. */
export function isBought(passage: Passage, at: number, good: Good, flowAt: number | null, end: number): boolean {
  return comesIn(passage, at, flowAt, end) || WANTED.includes(good) ||
    good === "luxury_goods" && !isOfItsOwn(passage, flowAt ?? at);
}

/** "Would have forbidden the North the export of watches": what it is named as the seller of, which otherwise it only buys. */
function isOfItsOwn(passage: Passage, flowAt: number): boolean {
  // "Importing oil and exporting luxuries": trade both ways is its own.
  return holds(passage, Flows.import) || has(passage, flowAt - 1, Clauses.its) ||
    holdsIn(passage, Actors.KP, flowAt - SELLER_REACH, flowAt);
}

/** "Banned the sale of statues", "sales of liquefied gas": the way of goods that nobody sells it, or that it cannot sell; else null. */
export function onlyWay(passage: Passage, at: number, good: Good): Flow | null {
  if (good === "labour" || good === "overseas_workers" || has(passage, at, STATUES)) return "export";
  return has(passage, at, GASES) ? "import" : null;
}
