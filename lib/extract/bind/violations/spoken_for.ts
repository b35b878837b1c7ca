import type { Story } from "../../passage/story.ts";

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
