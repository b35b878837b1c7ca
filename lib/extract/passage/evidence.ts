import { Kind } from "../scan/tokens.ts";
import type { Measure } from "../../claims/claim.ts";
import { Blockers, Triggers } from "../lexicon/content_words.ts";
import { Clauses, Negations } from "../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isApart,
  isMark,
  kindAt,
  type Mark,
  mark,
  placesOf,
  wayBetween,
  wayFrom,
} from "./marks.ts";
import type { MeasureRule, Weighings } from "./measures.ts";
import { seizedBy } from "./got_back.ts";
import { isSteel } from "./homographs.ts";
import { isVictimRow } from "./list_rows.ts";
import { isOwnAnswer } from "./own_answer.ts";
import { isOutOf } from "./part_of_it.ts";
import { isWhere } from "./victims.ts";
import { isOwnDeed, isOwnPart, worldShare } from "./world_share.ts";
import type { Passage } from "./passage.ts";
import type { Story } from "./story.ts";

/** Whether a figure is one of a measure, and by which word. */
export interface Verdict {
  readonly ok: boolean;
  /** name of the reason */
  readonly rule: string;
  /** place of the word that decided, or null */
  readonly at: number | null;
}

/** A word that speaks for or against, and how far it stands from the figure. */
interface Found {
  readonly at: number;
  readonly mark: string;
  readonly way: number;
}
const BLOCKER_REACH = 14;
/** The ways beyond which a blocker says nothing about a figure, nor what a measure needs that no topic carries. */
const NEED_REACH = 14;
/** How near the topic of the sentences before counts as standing. */
const TOPIC_WAY = 9;
/** What a semicolon or colon between a blocker and a figure adds. */
const APART_WAY = 6;
/** A word of this weight or more ("worth", "took") speaks for a measure only beside another one, or on its topic. */
const WEAK = 3;
/** How far behind the colon of its label a figure may stand. */
const LABEL_REACH = 3;
const STEAL = "trigger.steal";
/** How far before a word of stealing the one of trying may stand. */
const TRIED_REACH = 8;
/** How far before what was stolen the word may stand that leads to what is done with it. */
const SOLD_REACH = 5;
const TRIES = mark("blocker", "attempt", "unknown");
const LEADS = anyOf(mark("clause", "infinitive"), mark("blocker", "attempt"));
const LOOT = anyOf(mark("currency"), mark("trigger", "cyber"));
/** A decision by which a launch is answered. */
const LAW = anyOf(mark("source", "UN Security Council"), mark("head", "resolution"));
/** Those whose money it was. */
const USERS = mark("blocker", "users");

/**
 * Weighs what stands near the figure at `range`: it is one of the measure if a word that the measure needs stands nearer
 * than any blocker, or if the passage goes on about the measure and no blocker is near.
 */
export function judge(passage: Passage, range: readonly [number, number], measure: Measure, story: Story): Verdict {
  const rule = story.rule(measure);
  const need = nearest(passage, range, rule.needs);
  const block = holds(passage, rule.forbids.any) ? blockerOf(passage, range, rule) : null;
  const isTopic = () => rule.topic && (story.isTopic(rule, passage) || isVictimRow(passage, range[0], story));
  const blocks = block !== null && block.way <= BLOCKER_REACH;
  const far = need !== null && !rule.topic &&
    need.way > (isSameClause(passage, need.at, range[0]) ? 2 : 1) * NEED_REACH;
  if (far || need !== null && !isTheme(rule.group, story) && isAlone(passage, need.mark, rule.needs) && !isTopic()) {
    return { ok: false, rule: "nothing near says so", at: null };
  }
  if (rule.group === "theft" && (isOutOf(passage, range[0]) || worldShare(passage).total?.from === range[0])) {
    return { ok: false, rule: "the total of all", at: range[0] - 1 };
  }
  if (need !== null && rule.group === "theft" && isAttempted(passage, need)) {
    return { ok: false, rule: "only tried", at: need.at };
  }
  const seized = rule.group === "theft" ? seizedBy(passage, range, need?.mark) : -1;
  if (seized >= 0) return { ok: false, rule: "blocker.seized", at: seized };
  if (need !== null && !(blocks && block.way <= need.way)) return { ok: true, rule: need.mark, at: need.at };
  const topic = need === null && isTopic();
  if (blocks && block.way < (topic ? TOPIC_WAY : Infinity)) return { ok: false, rule: block.mark, at: block.at };
  if (topic) return { ok: true, rule: "topic", at: null };
  if (need === null && rule.group === "theft" && isOwnPart(passage, range)) {
    return { ok: true, rule: "share", at: null };
  }
  return { ok: false, rule: "nothing near says so", at: null };
}

/** The nearest word that takes a figure away, but for those that do not where it is the country's own or a loss. */
function blockerOf(passage: Passage, range: readonly [number, number], { forbids, group }: MeasureRule): Found | null {
  const passed: Mark[] = [];
  if (holds(passage, Blockers.world) && isOwnDeed(passage, range)) passed.push(Blockers.world);
  const answers = group === "launch" && holds(passage, Blockers.reply);
  if (answers && (holds(passage, LAW) || isOwnAnswer(passage, range))) passed.push(Blockers.reply);
  const lost = holds(passage, Triggers.lose) && isLost(passage, range) || isWhere(passage, range[0]);
  return nearest(passage, range, forbids, passed, lost ? USERS : null);
}

/** Whether a word stands in another clause behind a figure, with a figure of its own. */
function isOfNext(passage: Passage, from: number, at: number): boolean {
  const [start, end] = clauseAround(passage, at);
  return start > from && passage.values.some((value) => value.from > at && value.next <= end);
}

/** "Its hackers tried to steal 1.1 billion", "nobody knows who stole it"; but "did not steal more than 81 million" is done. */
function isAttempted(passage: Passage, { at, mark: name }: Found): boolean {
  if (name !== STEAL || has(passage, at - 1, Negations.not)) return false;
  const infinitive = has(passage, at - 1, Clauses.infinitive);
  // "May try to cash out stolen bitcoin": what it may do with what it has stolen.
  if (!infinitive && has(passage, at + 1, LOOT) && holdsIn(passage, LEADS, at - SOLD_REACH, at)) {
    return false;
  }
  // "Erbeuten zu wollen": in some languages the verb of trying stands right behind.
  if (holdsIn(passage, Blockers.attempt, at + 1, at + 2)) return true;
  let [from] = clauseAround(passage, at);
  // "They tried, by 2018, to steal"
  const aside = passage.periods.some((period) => period.next === from - 1);
  for (let back = infinitive || aside ? aside ? 2 : 1 : 0; back > 0 && from > 1; back--) {
    from = clauseAround(passage, from - 2)[0];
  }
  const tried = placesOf(passage, TRIES, from, at).at(-1);
  return tried !== undefined && (infinitive || aside || wayBetween(passage, tried, at) <= TRIED_REACH) &&
    !holdsIn(passage, Triggers.steal, tried + 1, at);
}

function isSameClause(passage: Passage, a: number, b: number): boolean {
  const [from, to] = clauseAround(passage, a);
  return b >= from && b < to;
}

/** "Users lost 100 million": the victims are named as those who lost it. */
function isLost(passage: Passage, [from, next]: readonly [number, number]): boolean {
  const [start, end] = clauseAround(passage, from);
  return holdsIn(passage, Triggers.lose, Math.min(start, from), Math.max(end, next));
}

/** Whether the document is about a group of measures. */
function isTheme(group: string, story: Story): boolean {
  return group === "theft" ? story.themes.has("theft") : group === "launch" && story.themes.has("launch");
}

/** Whether a mark is weak and the passage has no other one that the measure needs. */
function isAlone(passage: Passage, mark: string, needs: Weighings): boolean {
  if (needs.each.some(({ name, weight }) => name === mark && weight < WEAK)) return false;
  return !needs.each.some(({ name, asked }) => name !== mark && holds(passage, asked));
}

/** "The ransoms: no more than 80,000 dollars": what stands before a colon says what the figure behind it is. */
function isLabel(passage: Passage, at: number, figure: number): boolean {
  for (let place = at + 1; place < figure; place++) {
    if (kindAt(passage, place) === Kind.colon) return figure - place <= LABEL_REACH;
    if (isMark(passage, place)) return false;
  }
  return false;
}

/** The mark that stands nearest to a range, its own weight added to the way; none that is passed over or excepts its word. */
export function nearest(
  passage: Passage,
  range: readonly [number, number],
  { each, any }: Weighings,
  passed: readonly Mark[] = [],
  except: Mark | null = null,
): Found | null {
  let best: Found | null = null;
  let rank = 0;
  for (let at = firstPlace(passage, any); at >= 0; at = firstPlace(passage, any, at + 1)) {
    if (except !== null && has(passage, at, except)) continue;
    const apart = isApart(passage, at, range[0]) && !isLabel(passage, at, range[0]);
    const plain = wayFrom(passage, range, at) + (apart ? APART_WAY : 0);
    for (let i = 0; i < each.length; i++) {
      const { name, asked, weight } = each[i]!;
      const way = plain + weight;
      // Of two that are as near the one that is named first counts.
      if (best !== null && (way > best.way || way === best.way && i >= rank)) continue;
      if (!has(passage, at, asked) || passed.includes(asked) || name === STEAL && isSteel(passage, at)) continue;
      // "81 million were gone, a billion had been the aim": what was tried, or seized, behind a comma is another sum.
      if ((asked === Blockers.attempt || asked === Blockers.seized) && isOfNext(passage, range[1], at)) continue;
      best = { at, mark: name, way };
      rank = i;
    }
  }
  return best;
}
