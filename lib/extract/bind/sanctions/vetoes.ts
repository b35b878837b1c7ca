import { blockAt } from "./block.ts";
import { takeDecision } from "./deciding.ts";
import { Actions, Actors, Sources } from "../../lexicon/content_words.ts";
import { Attributions, Clauses, Credits } from "../../lexicon/function_words.ts";
import { clauseAround, has, holds, holdsIn, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { isPlanned } from "../future.ts";
import type { Story } from "../../passage/story.ts";

const LAWS = mark("head", "sanctions", "resolution");
const VETO_POWERS = mark("actor", "CN", "RU");
const DENIES = mark("negation", "none", "neither");
/** How far before a veto the word may stand that says that there was none. */
const NONE_REACH = 6;

const AVOIDS = mark("clause", "avoids");
/** How far from a veto the verb of avoiding it may stand. */
const AVOID_REACH = 4;

/** Words of being able, and how far before a veto one may stand. */
const UNDONE = mark("clause", "undone");
const ABLE_REACH = 3;
const COULD = mark("clause", "could");

/** A veto blocks by itself; "blocked" and the like need something that can be decided. */
export function bindBlock(passage: Passage, story: Story): boolean {
  const veto = placesOf(passage, Actions.veto)[0];
  const at = veto ?? blockAt(passage);
  if (at === undefined || veto === undefined && (isAskedFor(passage, at) || isOfGoods(at, story))) return false;
  // "Needs nine votes and no veto", "threatened to veto it": one that nobody has cast.
  if (veto !== undefined && (isPlanned(passage, at, story) || isWithout(passage, at) || isAvoided(passage, at))) {
    return true;
  }
  // "Die es per Veto stoppen könnten": where verbs stand last, the word for what could be ends the clause.
  if (veto !== undefined && has(passage, clauseAround(passage, at)[1] - 1, COULD)) return true;
  // "I fear a veto", "had the chance to veto it": what is only feared or foreseen, or could have been.
  if (veto !== undefined && (holds(passage, Clauses.deemed) || holdsIn(passage, UNDONE, at - ABLE_REACH, at))) {
    return true;
  }
  // "After Russia ended the panel of experts": what the Council had set up.
  const panel = holds(passage, Sources.panel) && holds(passage, Actors.RU);
  const decided = holds(passage, LAWS) || holds(passage, Actions.propose) ||
    story.isDraft(passage) || panel && !holds(passage, Attributions.any);
  const council = holds(passage, VETO_POWERS) || holds(passage, Sources.council) || isTheirs(passage, at, story);
  if (veto !== undefined || decided && council || holds(passage, Actors.CN) && holds(passage, Actors.RU)) {
    takeDecision(passage, "block", at, at, story);
    return true;
  }
  return false;
}

/** "China stopped imports of coal in line with the Council's decision": the verb that bans goods blocks nothing. */
function isOfGoods(verb: number, { own }: Story): boolean {
  return own.some(({ measure, action, by }) => measure === "sanction" && action === "ban" && by === verb);
}

/** "No veto by China", "neither China nor Russia used its veto", "without a veto": whether a veto is denied in its clause. */
function isWithout(passage: Passage, at: number): boolean {
  return holdsIn(passage, DENIES, Math.max(clauseAround(passage, at)[0], at - NONE_REACH), at);
}

/** "Softened it to escape a veto", "um einem Veto zu entgehen": one that is to be avoided has not been cast. */
function isAvoided(passage: Passage, at: number): boolean {
  return holds(passage, AVOIDS) && holdsIn(passage, AVOIDS, at - AVOID_REACH, at + AVOID_REACH);
}

/** "Had called on China to stop the supply of oil": what somebody is asked to do blocks no decision. */
function isAskedFor(passage: Passage, at: number): boolean {
  return has(passage, at - 1, Clauses.infinitive) && holdsIn(passage, Actions.ask, 0, at);
}

/** "And Moscow, and Beijing? They have blocked a draft": who does it was named right before. */
function isTheirs(passage: Passage, at: number, story: Story): boolean {
  const before = story.passages[passage.index - 1];
  return before?.paragraph === passage.paragraph && holds(before, VETO_POWERS) &&
    holdsIn(passage, Credits.again, clauseAround(passage, at)[0], at);
}
