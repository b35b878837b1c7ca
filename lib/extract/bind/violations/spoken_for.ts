import { clauseAround, holds, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const PREVENTS = mark("clause", "prevents");
/** How far from goods the word may stand that says they are to be stopped. */
const REACH = 12;

/** "The two cruise missiles that went unreported": arms that are fired are no goods on their way. */
export function isFired(at: number, story: Story): boolean {
  return story.own.some(({ measure, range: [from, next] }) =>
    story.rule(measure).group === "launch" && from <= at && at < next
  );
}

/** Goods of which a rule has just been read are not evaded by the same words. */
export function isRuled(place: number, { own }: Story): boolean {
  return own.some(({ measure, good, at }) => measure === "sanction" && good !== null && at === place);
}

/** "In order to prevent illegal trade in arms", "the fight against the smuggling of coal": what is to be stopped has not been told of. */
export function isPrevented(passage: Passage, at: number): boolean {
  if (!holds(passage, PREVENTS)) return false;
  const [from, to] = clauseAround(passage, at);
  return placesOf(passage, PREVENTS, from, to).some((place) => wayBetween(passage, place, at) <= REACH);
}
