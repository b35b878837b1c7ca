import { has, holds, places, wayBetween } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import { isNegated } from "./refused.ts";
import type { Story } from "../passage/story.ts";
import { isOwnTrade } from "./trade.ts";
import { take } from "./violations.ts";

/** How far from people abroad their work and the other country may stand. */
const REACH = 12;
/** How many passages back the workers may have been spoken of. */
const SPOKEN_BACK = 2;

/** "Thousands of North Koreans still toil on Russian building sites": people, work and another country in one clause. */
export function bindToil(passage: Passage, story: Story): void {
  if (holds(passage, "action", "propose", "cap", "ease")) return;
  // "..., although they should have gone home long ago"
  if (holds(passage, "action", "return") && !holds(passage, "clause", "though")) return;
  if (story.own.some(({ good }) => good === "labour")) return;
  if (places(passage, "clause", ["may"]).some((at) => isNegated(passage, at))) return;
  const people = places(passage, "clause", ["people"]);
  for (const at of [...people, ...places(passage, "good", ["labour"])]) {
    const near = (section: string, ...names: readonly string[]) =>
      places(passage, section, names).find((place) => place !== at && wayBetween(passage, at, place) <= REACH);
    const own = people.includes(at);
    // "North Koreans went round the sanctions in 17 countries with cyber attacks": those are no workers.
    const hackers = near("trigger", "cyber", "steal") !== undefined;
    const work = near("trigger", "work") ?? (own && !hackers ? near("trigger", "still", "evade") : undefined);
    const abroad = near("clause", "abroad") ?? near("actor", "RU", "CN", "foreign") ??
      (own ? near("head", "country") : undefined);
    if (work !== undefined && abroad !== undefined && (own || isOwnTrade(passage, story))) {
      return take(passage, "overseas_workers", "export", [at, work], story);
    }
  }
  bindStaying(passage, story);
}

/** "And the workers? Kitchens and building sites in China are still full of them": those who were just spoken of. */
function bindStaying(passage: Passage, story: Story): void {
  const still = places(passage, "trigger", ["still"])[0];
  const work = places(passage, "trigger", ["work"]).find((at) => !has(passage, at, "trigger", "still"));
  if (still === undefined || work === undefined || wayBetween(passage, still, work) > REACH) return;
  const abroad = holds(passage, "actor", "RU", "CN", "foreign") || holds(passage, "clause", "abroad");
  const before = story.passages.slice(Math.max(0, passage.index - SPOKEN_BACK), passage.index + 1);
  if (!abroad || !before.some((one) => holds(one, "good", "labour", "overseas_workers"))) return;
  take(passage, "overseas_workers", "export", [work, still], story);
}
