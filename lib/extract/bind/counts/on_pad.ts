import { nounAt } from "../../passage/heads.ts";
import { clauseAround, has, holds, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";

const PAD = mark("clause", "pad");
const FIRES = mark("trigger", "launch", "fly");

/** "Moved a missile to its launch pad on Friday": what is put there, seen or taken away is not fired, as no verb says so. */
export function isOnPad(passage: Passage, at: number, next: number): boolean {
  if (!holds(passage, PAD) || nounAt(passage, next - 1) !== "missile") return false;
  const [from, to] = clauseAround(passage, at);
  const pad = placesOf(passage, PAD, from, to);
  return pad.length > 0 && placesOf(passage, FIRES, from, to).every((fires) => has(passage, fires, PAD));
}
