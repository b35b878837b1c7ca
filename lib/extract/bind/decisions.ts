import type { Action } from "../../claims/claim.ts";
import { because, spanAt, toDraft } from "../passage/draft.ts";
import { easings, isHeld } from "./easing.ts";
import { anyOf, clauseAround, has, holds, isApart, mark, places, wayBetween } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import { isEvaded } from "./evaded.ts";
import { isElsewhere } from "./elsewhere.ts";
import { modeOf } from "./mode.ts";
import type { Story } from "../passage/story.ts";

/** What is decided on, or a decision that needs nothing named. */
const DECIDED = anyOf(mark("head", "sanctions"), mark("action", "veto", "block", "list"), mark("clause", "accounts"));
/** How far before a word of easing the one of asking for it may stand. */
const WISH_REACH = 4;
/** How far behind a word of adding the number of those may stand that it adds. */
const NAMES_REACH = 4;
/** How near sanctions those may stand whom they strike. */
const PARTY_REACH = 7;
/** States that strike firms and people. */
const STATES = anyOf(mark("actor", "US", "KR", "JP"), mark("source", "United States", "South Korea", "Japan"));
/** How far before sanctions the word may stand that denies them. */
const NONE_REACH = 2;
/** How far the verb of a decision may stand from the sanctions it is about. */
const REACH = 11;
/** A figure this large without a unit is an amount whose currency was named before. */
const LARGE = 1e5;
/** How far from accounts the word may stand that shuts them. */
const ACCOUNTS_REACH = 7;

/** Binds decisions on sanctions as a whole: imposed, tightened, eased, blocked, persons listed. */
export function bindDecisions(passage: Passage, story: Story): void {
  if (!holds(passage, DECIDED) || isElsewhere(passage) || passage.question) return;
  const detailed = story.own.some((draft) => draft.measure === "sanction" && draft.good !== null);
  // "UN sanctions have banned exports of coal since 2017" is told by its goods.
  const since = !detailed && bindSince(passage, story);
  if (bindBlock(passage, story)) return;
  bindListing(passage, story);
  const mode = modeOf(passage, story);
  if (mode === "ease" || mode === "propose_ease") {
    if (!detailed && !bindVerb(passage, easings(passage), mode, story)) bindWish(passage, story);
  } else if (mode === "plain" && !(detailed && passage.heading)) {
    if (!bindVerb(passage, places(passage, "action", ["tighten"]), "tighten", story) && !detailed && !since) {
      bindImposed(passage, story);
    }
  }
}

/** A veto blocks by itself; "blocked" and the like need something that can be decided. */
function bindBlock(passage: Passage, story: Story): boolean {
  const veto = places(passage, "action", ["veto"])[0];
  const at = veto ?? places(passage, "action", ["block"])[0];
  if (at === undefined) return false;
  // "I fear a veto": what is only feared or foreseen.
  if (veto !== undefined && holds(passage, "clause", "deemed")) return true;
  // "After Russia ended the panel of experts": what the Council had set up.
  const panel = holds(passage, "source", "UN Panel of Experts") && holds(passage, "actor", "RU");
  const decided = holds(passage, "head", "sanctions", "resolution") || holds(passage, "action", "propose") ||
    story.isDraft(passage) || panel && !holds(passage, "attribution");
  const council = holds(passage, "actor", "CN", "RU") || holds(passage, "source", "UN Security Council");
  if (veto !== undefined || decided && council || holds(passage, "actor", "CN") && holds(passage, "actor", "RU")) {
    take(passage, "block", at, at, story);
    return true;
  }
  return false;
}

/** "If the raids of December are added": a word of adding that adds no names. */
function isSum(passage: Passage, at: number): boolean {
  if (!has(passage, at, "attribution", "verb")) return false;
  const named = passage.values.some(({ from, unit }) => unit === "count" && from > at && from - at <= NAMES_REACH);
  return !named && !holds(passage, "head", "sanctions");
}

function bindListing(passage: Passage, story: Story): void {
  const at = [...places(passage, "action", ["list"]), ...shuttings(passage)].find((place) =>
    !isHeld(passage, place) && !isSeizure(passage, place) && !isHindered(passage, place) && !isSum(passage, place)
  );
  // What a draft would have listed is told with "would"; who is listed meanwhile is another matter.
  const drafted = story.isDraft(passage) && (holds(passage, "action", "would") || !holds(passage, "actor"));
  if (at !== undefined && isDecided(passage, at, story) && !drafted) {
    take(passage, "list", at, at, story);
  }
}

/** "Shut the accounts of the group": words of banning or freezing beside accounts. */
function shuttings(passage: Passage): readonly number[] {
  const accounts = places(passage, "clause", ["accounts"]);
  return accounts.length === 0
    ? []
    : places(passage, "action", ["ban", "freeze"]).filter((at) =>
      accounts.some((one) => wayBetween(passage, one, at) <= ACCOUNTS_REACH && !isApart(passage, one, at))
    );
}

/** Whether a listing was decided: it is asked for nowhere, or only another thing is, behind it. */
function isDecided(passage: Passage, at: number, story: Story): boolean {
  const mode = modeOf(passage, story);
  if (mode === "plain") return true;
  // "Relaxed the travel ban": what is eased lists nobody.
  const eased = easings(passage).some((place) => wayBetween(passage, place, at) <= REACH / 2);
  if (eased && (mode === "ease" || mode === "propose_ease")) return false;
  const [, end] = clauseAround(passage, at);
  return !holds(passage, "action", "propose", "would") && places(passage, "action", ["ask"], 0, end).length === 0;
}

/** "Stopped an attempt to blacklist two firms": a listing that came to nothing. */
function isHindered(passage: Passage, at: number): boolean {
  const [from] = clauseAround(passage, at);
  return places(passage, "action", ["block"], from, at).length > 0 ||
    places(passage, "blocker", ["attempt"], from, at).length > 0;
}

/** "42 million have been frozen so far": loot that is held, not a party that is listed. */
function isSeizure(passage: Passage, at: number): boolean {
  return has(passage, at, "blocker", "seized") && !holds(passage, "head", "sanctions") &&
    passage.values.some(({ unit, vague, low }) => unit !== "count" && unit !== "percent" || vague || low >= LARGE);
}

/** One of these verbs that stands near sanctions. True if there is one. */
function bindVerb(passage: Passage, verbs: readonly number[], action: Action, story: Story): boolean {
  const pair = pairOf(passage, verbs);
  if (pair === null) return false;
  take(passage, action, ...pair, story);
  return true;
}

/** "China and Russia want them eased": the sanctions were spoken of before. */
function bindWish(passage: Passage, story: Story): void {
  const at = places(passage, "action", ["ease"]).find((place) =>
    places(passage, "action", ["ask"], place - WISH_REACH, place).length > 0 &&
    places(passage, "actor", ["CN", "RU"], clauseAround(passage, place)[0], place).length > 0
  );
  if (at !== undefined && story.themes.has("sanction")) take(passage, "propose_ease", at, at, story);
}

/** Sanctions that a verb imposes. */
function bindImposed(passage: Passage, story: Story): void {
  const pair = pairOf(passage, places(passage, "action", ["impose"]));
  if (pair === null || passage.periods.length === 0) return;
  take(passage, strikesParty(passage, pair[1]) ? "list" : "impose", ...pair, story);
}

/** "Seoul put sanctions on eight persons": a state that strikes firms or people lists them. */
function strikesParty(passage: Passage, sanctions: number): boolean {
  if (holds(passage, "source", "UN Security Council") || holds(passage, "head", "resolution")) return false;
  if (!holds(passage, STATES)) return false;
  return [...places(passage, "head", ["target"]), ...places(passage, "clause", ["people"])].some((at) =>
    wayBetween(passage, at, sanctions) <= PARTY_REACH && !isApart(passage, at, sanctions)
  );
}

/** Sanctions that have stood since a day, a month or a year. */
function bindSince(passage: Passage, story: Story): boolean {
  const sanctions = places(passage, "head", ["sanctions"]).find((at) => !isEvaded(passage, at) && !isNone(passage, at));
  if (sanctions === undefined) return false;
  const since = passage.periods.find((period) =>
    has(passage, period.from, "time", "since") && !isAsked(passage, period.from, sanctions) &&
    wayBetween(passage, period.from, sanctions) <= REACH &&
    !isApart(passage, period.from, sanctions)
  );
  if (since) take(passage, "impose", sanctions, since.from, story);
  return since !== undefined;
}

/** "Has called since 2021 for an end to the sanctions": what is asked for or proposed no further off than they are. */
function isAsked(passage: Passage, since: number, sanctions: number): boolean {
  const least = Math.max(wayBetween(passage, since, sanctions), REACH / 2);
  return places(passage, "action", ["ask", "propose"]).some((at) => wayBetween(passage, since, at) <= least);
}

/** "No new sanctions have been adopted since": what is denied right before its noun. */
function isNone(passage: Passage, at: number): boolean {
  return places(passage, "negation", ["none"], at - NONE_REACH, at).length > 0;
}

function pairOf(passage: Passage, verbs: readonly number[]): [number, number] | null {
  for (const verb of verbs) {
    const noun = places(passage, "head", ["sanctions"]).find((at) =>
      wayBetween(passage, verb, at) <= REACH && !isApart(passage, verb, at) && !isNone(passage, at)
    );
    if (noun !== undefined) return [verb, noun];
  }
  return null;
}

function take(passage: Passage, action: Action, verb: number, noun: number, story: Story): void {
  const [from, to] = clauseAround(passage, verb);
  const draft = story.take(toDraft({
    measure: "sanction",
    passage,
    range: [Math.min(from, noun), Math.max(to, noun + 1)],
    at: verb,
    action,
    rule: `sanction.${action}`,
  }));
  because(draft, "action", "verb", [spanAt(passage, verb), spanAt(passage, noun)]);
}
