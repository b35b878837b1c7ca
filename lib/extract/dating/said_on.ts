import { BRIEF, isOfSaying } from "./saying.ts";
import type { Draft } from "../passage/draft.ts";
import type { Story } from "../passage/story.ts";

/** What was said within this time is told as of the document's day. */
const FRESH = 60 * 24 * 60 * 60 * 1000;

/** "Said in December 2022 that it took a billion in five years": the last day of when that was said, up to which a length runs. */
export function saidOn({ passage }: Draft, { published }: Story): Date | null {
  const said = passage.periods.find((one) =>
    one.kind === "at" && BRIEF.includes(one.grain) && isOfSaying(passage, one)
  );
  const end = said?.resolve(published)?.end ?? null;
  return end && published !== null && published.getTime() - end.getTime() > FRESH ? end : null;
}
