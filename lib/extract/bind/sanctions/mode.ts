import { isAdopted, isOfAdopted } from "../../passage/adopted.ts";
import { easings, isOfAskingDraft } from "./easing.ts";
import { isDecidedBeside } from "./decided_beside.ts";
import { isLaidDown, isOfResolution } from "./laid_down.ts";
import { isAddedTo } from "./added_to.ts";
import { isOfCouncil } from "./asked_that.ts";
import { isNoBlock } from "./only_named.ts";
import { Actions, Heads, Sources, Triggers } from "../../lexicon/content_words.ts";
import { Clauses, Credits, Sections } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isAnd,
  isApart,
  isMark,
  mark,
  partAround,
  placesOf,
  wayBetween,
} from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { proposes } from "../../passage/proposes.ts";
import type { Story } from "../../passage/story.ts";

const VOTE = mark("clause", "vote");
const BEFORE = mark("time", "before");
const NOT = mark("negation", "not");
const DENIES = mark("negation", "none", "not", "neither");
const REFUSES = mark("clause", "refuses");
/** What stands before that which somebody is to get for what he gives. */
const IN_RETURN = mark("clause", "in_return");
const BANS = mark("action", "ban", "cap");
/** Words that lead from a draft to what it is for. */
const LEADS = anyOf(mark("credit", "to"), mark("time", "of"), mark("clause", "toward"));
const VETO_POWERS = mark("actor", "CN", "RU");
/** Who decides, or what is decided. */
const ADOPTED = anyOf(mark("source", "UN Security Council"), mark("clause", "council"), mark("head", "resolution"));
const GOOD = mark("good");
const TEXTS = mark("head", "resolution");
const WOULD = anyOf(mark("action", "would"), mark("clause", "future"));
/** How far behind a word of breaking the text may stand that is broken. */
const BROKEN_REACH = 12;

/** What governs a whole passage: nothing, a draft, or the easing of what was decided before. */
export type Mode = "plain" | "propose" | "ease" | "propose_ease";

/** How far before a word of easing the word may stand that denies it. */
const DENIED_REACH = 4;
/** The same for a verb of refusing: "refused for years to lift the sanctions". */
const REFUSED_REACH = 8;
/** How far before a word of easing the one may stand by which it is somebody's price. */
const RETURN_REACH = 3;
/** How far before a word of imposing the one may stand that only calls for it. */
const ASK_REACH = 6;

/** How far before a ban the word may stand that leads to it from a draft, and how far before that the draft. */
const LEAD_REACH = 4;
const DRAFT_REACH = 5;

/** Whether a passage tells of a decision, of a draft, or of easing. */
export function modeOf(passage: Passage, story: Story, near = -1): Mode {
  const eased = easings(passage).filter((at) =>
    !holdsIn(passage, DENIES, at - DENIED_REACH, at) && !holdsIn(passage, REFUSES, at - REFUSED_REACH, at) &&
    !isOfDraft(passage, at) && !isOfAskingDraft(passage, at) && !isDenied(passage, at) &&
    (near < 0 || !isContrasted(passage, near, at))
  );
  const law = isLaidDown(passage, story) || isBroken(passage);
  const draft = proposes(passage) && !isAdopted(passage) && !law && !isDecidedAt(passage, near) &&
      !isDecidedBeside(passage, story) ||
    continues(passage, story) ||
    holds(passage, Actions.would) && !law && !isCondition(passage) && !isAdopted(passage) && !isOfAdopted(passage) &&
      (story.isDraft(passage) || isUnreal(passage) || isOfProposal(passage, story) ||
        placesOf(passage, Actions.block).some((at) => !isNoBlock(passage, at))) ||
    // "Coal may not be exported, but the panel stopped its work after a veto": what stands against the veto is law.
    placesOf(passage, Actions.veto).some((at) => near < 0 || !isContrasted(passage, near, at));
  if (eased.length > 0) {
    const wanted = draft || story.isDraft(passage) || holds(passage, VETO_POWERS) || asks(passage, near, story) ||
      eased.some((at) => holdsIn(passage, IN_RETURN, at - RETURN_REACH, at));
    return wanted ? "propose_ease" : "ease";
  }
  return draft || asks(passage, near, story) && !isImposed(passage) && !law ? "propose" : "plain";
}

/** "A resolution that would have cut its imports got 13 votes": a law that never came to be. */
function isUnreal(passage: Passage): boolean {
  return placesOf(passage, TEXTS).some((at) => holdsIn(passage, Clauses.undone, at + 1, at + 3));
}

/** "This would be a breach of the resolution that bans coal": a law that can be broken is no draft. */
function isBroken(passage: Passage): boolean {
  if (!holds(passage, WOULD) || !holds(passage, Triggers.evade) || !holds(passage, TEXTS)) return false;
  return placesOf(passage, Triggers.evade).some((at) =>
    placesOf(passage, TEXTS, at + 1, at + BROKEN_REACH).some((text) => !isApart(passage, at, text))
  );
}

/** "Lockerte nicht die Sanktionen", "lockerte die Sanktionen nicht": where the verb comes second, what denies it stands behind. */
function isDenied(passage: Passage, eased: number): boolean {
  return has(passage, eased, Actions.ease) &&
    (has(passage, eased + 1, NOT) || has(passage, clauseAround(passage, eased)[1] - 1, NOT));
}

/**
 * "The US had proposed an embargo; the resolution that was adopted caps oil", "drops a proposed embargo and caps oil": goods of
 * which a sentence tells that something was adopted, while all that it calls proposed is something else.
 */
function isDecidedAt(passage: Passage, near: number): boolean {
  if (near < 0 || !holds(passage, Actions.impose) || !holds(passage, ADOPTED)) return false;
  const [from, to] = partAround(passage, near);
  return placesOf(passage, Actions.propose).every((at) => {
    if (at < from || at >= to || isContrasted(passage, near, at)) return true;
    const good = firstPlace(passage, GOOD, at + 1, at + 2);
    return good >= 0 && good !== near;
  });
}

/** "Should deliveries of oil fail, ...": a sentence that begins with the verb says on what condition something would be. */
function isCondition(passage: Passage): boolean {
  return has(passage, 0, Actions.would) && !passage.question && placesOf(passage, Actions.would).length === 1;
}

/** "A proposal for an oil embargo was watered down": what is softened or struck out is the draft, and no ban. */
function isOfDraft(passage: Passage, eased: number): boolean {
  if (!holds(passage, Actions.propose) || isAnd(passage, eased - 1)) return false;
  const [from] = clauseAround(passage, eased);
  return placesOf(passage, BANS, from, eased).some((ban) => {
    const lead = leadTo(passage, ban);
    return lead > from && firstPlace(passage, Actions.ease, from, ban) < 0 &&
      holdsIn(passage, Actions.propose, Math.max(from, lead - DRAFT_REACH), lead);
  });
}

/** "For a full halt", "to ban": the place of the word that leads from a draft to a ban that is not there yet; or -1. */
function leadTo(passage: Passage, ban: number): number {
  for (let at = ban - 1; at >= 0 && ban - at <= LEAD_REACH; at--) {
    if (has(passage, at, LEADS) || at === ban - 1 && has(passage, at, Clauses.infinitive)) return at;
    const open = has(passage, at, Sections.article) || !has(passage, at, Sections.stopword);
    if (isMark(passage, at) || !open) return -1;
  }
  return -1;
}

/** Whether something is imposed, and not only called for: "urged the Council to impose a ban". */
function isImposed(passage: Passage): boolean {
  return placesOf(passage, Actions.impose).some((at) =>
    // "Before the vote it demanded a ban": a vote that is still to come.
    !(has(passage, at, VOTE) && has(passage, at - 1, BEFORE)) &&
    !placesOf(passage, Actions.ask, at - ASK_REACH, at).some((ask) => wayBetween(passage, ask, at) <= ASK_REACH)
  );
}

/** "The text proposes a ceiling. It bans copper": the sentence before told of a draft that nobody has decided. */
function continues(passage: Passage, story: Story): boolean {
  const before = story.before(passage);
  if (
    before === undefined || before.paragraph !== passage.paragraph || !holds(before, Actions.propose) ||
    isAdopted(before)
  ) {
    return false;
  }
  if (holds(passage, Heads.resolution) || holds(passage, Sources.any) || holds(passage, Clauses.council)) {
    return false;
  }
  return story.recent.some((draft) => draft.action === "propose" && draft.passage === before) &&
    passage.periods.length === 0;
}

/** Actions that leave what they are about undecided. */
const UNDECIDED: readonly (string | null)[] = ["propose", "propose_ease", "block"];

/** "They want relief. The ban on fish is to go", "they blocked a resolution. It would have ...": nothing was decided just before. */
function isOfProposal(passage: Passage, story: Story): boolean {
  return story.recent.some((draft) =>
    UNDECIDED.includes(draft.action) && draft.passage !== passage &&
    draft.passage.paragraph === passage.paragraph && passage.index - draft.passage.index <= 2
  );
}

/** "Wanted a ban on oil, but Moscow had it softened": what stands behind "but" tells of something else. */
function isContrasted(passage: Passage, a: number, b: number): boolean {
  return holdsIn(passage, Credits.while, Math.min(a, b), Math.max(a, b));
}

/** Whether something is called for, seen from goods at a place: "bans coal and urges all states" calls for no ban. */
function asks(passage: Passage, near: number, story: Story): boolean {
  if (!holds(passage, Actions.ask) || isOfResolution(passage) && !story.isDraft(passage)) return false;
  return placesOf(passage, Actions.ask).some((at) =>
    !isOfCouncil(passage, at) && (near < 0 || !isAddedTo(passage, at, near))
  );
}
