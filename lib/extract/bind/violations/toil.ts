import { Actions, Goods, Heads, Triggers } from "../../lexicon/content_words.ts";
import { Clauses } from "../../lexicon/function_words.ts";
import { clauseAround, has, holds, holdsIn, type Mark, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { isNumberKept } from "../goods/numbered.ts";
import { keptAt } from "../sanctions/homeward.ts";
import { isNegated } from "../sanctions/refused.ts";
import type { Story } from "../../passage/story.ts";
import { isOwnTrade } from "./trade.ts";
import { take } from "./violations.ts";

const PROPOSES = mark("action", "propose", "ease");
const CAP = mark("action", "cap");
const HACKS = mark("trigger", "cyber", "steal");
const STAYED = mark("trigger", "still", "evade");
const HOSTS = mark("actor", "RU", "CN", "foreign");
const SOURCES = mark("source");
const WORKERS = mark("good", "labour", "overseas_workers");

/** How far from people abroad their work and the other country may stand. */
const REACH = 12;
/** How many passages back the workers may have been spoken of. */
const SPOKEN_BACK = 2;

/** "Thousands of North Koreans still toil on Russian building sites": people, work and another country in one clause. */
export function bindToil(passage: Passage, story: Story): void {
  if (holds(passage, PROPOSES)) return;
  const kept = keptAt(passage);
  const stayed = kept < 0 ? undefined : placesOf(passage, WORKERS)[0];
  if (stayed !== undefined) return take(passage, "overseas_workers", "export", [stayed, kept], story);
  // "..., although they should have gone home long ago"
  if (holds(passage, Actions.return) && !holds(passage, Clauses.though)) return;
  if (story.own.some(({ good }) => good === "labour")) return;
  if (placesOf(passage, Clauses.may).some((at) => isNegated(passage, at))) return;
  const people = placesOf(passage, Clauses.people);
  for (const at of [...people, ...placesOf(passage, Goods.labour)]) {
    if (holdsIn(passage, CAP, ...clauseAround(passage, at)) || isNumberKept(passage, at)) continue;
    const near = (asked: Mark) =>
      placesOf(passage, asked).find((place) => place !== at && wayBetween(passage, at, place) <= REACH);
    const own = people.includes(at);
    // "North Koreans went round the sanctions in 17 countries with cyber attacks": those are no workers.
    const hackers = near(HACKS) !== undefined;
    const work = near(Triggers.work) ?? (own && !hackers ? near(STAYED) : undefined);
    const abroad = near(Clauses.abroad) ?? near(HOSTS) ??
      (own || isOwnTrade(passage, story) ? near(Heads.country) : undefined);
    if (work !== undefined && abroad !== undefined && (own || isOwnTrade(passage, story))) {
      return take(passage, "overseas_workers", "export", [at, work], story);
    }
  }
  bindStaying(passage, story);
}

/** "And the workers? Kitchens and building sites in China are still full of them": those who were just spoken of. */
function bindStaying(passage: Passage, story: Story): void {
  const still = placesOf(passage, Triggers.still)[0];
  const work = placesOf(passage, Triggers.work).find((at) => !has(passage, at, Triggers.still));
  if (still === undefined || work === undefined || wayBetween(passage, still, work) > REACH) return;
  const abroad = holds(passage, HOSTS) || holds(passage, Clauses.abroad) || holds(passage, Heads.country);
  const before = story.passages.slice(Math.max(0, passage.index - SPOKEN_BACK), passage.index + 1);
  // "The panel is still at work in New York": others work too.
  if (!abroad || holdsIn(passage, SOURCES, 0, work) || !before.some((one) => holds(one, WORKERS))) return;
  take(passage, "overseas_workers", "export", [work, still], story);
}
