import { isOfBorder } from "./border.ts";
import { isNegated } from "./refused.ts";
import { isEvaded } from "../violations/evaded.ts";
import { Actions, Heads } from "../../lexicon/content_words.ts";
import { Clauses, Negations } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  firstPlace,
  has,
  holds,
  holdsIn,
  isAnd,
  isApart,
  mark,
  placesOf,
  wayBetween,
} from "../../passage/marks.ts";
import { fact } from "../../passage/fact.ts";
import type { Passage } from "../../passage/passage.ts";

const UNDER = mark("bound", "under");
/** "Fall well short of" */
const SHORT_REACH = 2;
const LETS = mark("clause", "let");
const COUNTRY = mark("actor", "KP");
const ENDS = mark("action", "end", "lapse");
const AGAIN = mark("clause", "once_more");
/** "Give them leave to": a verb of giving, and what is given. */
const GIVES = mark("clause", "grant");
const LEAVE = mark("clause", "leave");
const LEAVE_REACH = 7;
const MAY = mark("clause", "may");
const TRADE_REACH = 5;
/** How far behind a word of letting the trade may stand that is let. */
const LET_REACH = 6;
const WISHES = mark("action", "ask", "propose");
const VETO_POWERS = mark("actor", "CN", "RU");
const EASES = anyOf(mark("action", "ease", "end", "lapse"), LETS, GIVES, MAY, mark("clause", "let_verb"));
/** How far behind "allow" the word may stand that says it was so before. */
const AGAIN_REACH = 16;
/** How far from a word of ending the ban or duty may stand that ends. */
const REACH = 9;
const TRADE = mark("flow");
const LABOUR = mark("good", "labour");
const PROGRAMME = anyOf(mark("head", "programme", "missile", "test", "nuclear"), mark("clause", "develop"));
const MEASURES = anyOf(mark("head", "sanctions"), mark("action", "ban"), mark("clause", "duty"));
const DRAFTS = anyOf(mark("head", "resolution"), mark("action", "propose"), mark("clause", "the_draft"));
/** How far from a word of easing the draft may stand that it is of. */
const OF_DRAFT = 4;
/** The same for labour, before which those may stand who are to give it none. */
const LABOUR_REACH = 7;
/** How far behind a word of ending the trade may stand that ends. */
const OBJECT_REACH = 5;
/** How far from a word of freezing the level may stand at which something is frozen. */
const LEVEL_REACH = 8;

const WATCHES = mark("clause", "watches");
/** How near sanctions the word for watching over them may stand. */
const WATCH_REACH = 2;
/** How far before a ban the word may stand that puts something under it. */
const UNDER_REACH = 4;

/** Places of the words by which a measure is eased: those that mean it, and those of ending beside a ban or a duty. */
export const easings = fact((passage): readonly number[] =>
  placesOf(passage, EASES).filter((at) =>
    has(passage, at, Actions.ease) && !isOfDraft(passage, at) || has(passage, at, ENDS) && isOfMeasure(passage, at) ||
    isAllowedAgain(passage, at)
  )
);

/** "Softened its first draft to win China over": what is made milder is a text, and no measure. */
function isOfDraft(passage: Passage, at: number): boolean {
  if (!holds(passage, DRAFTS) || holdsIn(passage, MEASURES, at - OF_DRAFT, at + REACH)) return false;
  return holdsIn(passage, DRAFTS, at + 1, Math.min(at + 1 + OF_DRAFT, clauseAround(passage, at)[1]));
}

/**
 * What a word of ending does: it eases where a ban, a duty or sanctions end ("suspend the embargo"), and bans where trade
 * does ("suspend all imports"). Null if the word has no such sense here.
 */
export function endsAt(passage: Passage, at: number): "ease" | "ban" | null {
  if (!has(passage, at, ENDS)) return null;
  if (isOfMeasure(passage, at)) return "ease";
  // "Had not stopped its programme, had tried to sell arms"
  return has(passage, at, Actions.end) && !has(passage, at - 1, Negations.not) ? "ban" : null;
}

function isOfMeasure(passage: Passage, at: number): boolean {
  // "The measures fall short of the sanctions that it wanted"
  if (holdsIn(passage, UNDER, at + 1, at + 1 + SHORT_REACH)) return false;
  const near = (place: number) =>
    place !== at && wayBetween(passage, place, at) <= REACH && !isApart(passage, place, at);
  // "UN sanctions have stopped the sale of coal", "stop nations from giving work permits": what sanctions end is trade.
  const trades = firstPlace(passage, TRADE, at + 1, at + 1 + OBJECT_REACH) >= 0 ||
    firstPlace(passage, LABOUR, at + 1, at + 1 + LABOUR_REACH) >= 0;
  // "Sanctions were meant to stop North Korea": nor is the country, which they are to stop.
  const stops = has(passage, at + 1, COUNTRY);
  // "Will not lift sanctions before it ends its nuclear programme": what is to end there is no measure.
  if (endsProgramme(passage, at)) return false;
  // "Weapons now fall under the embargo"
  const under = (place: number) => holdsIn(passage, Clauses.under, place - UNDER_REACH, place);
  const ended = (place: number) => near(place) && !((trades || stops) && place < at);
  return placesOf(passage, Actions.ban).some((place) => ended(place) && !under(place) && !isOfBorder(passage, place)) ||
    placesOf(passage, Clauses.duty).some(near) ||
    placesOf(passage, Heads.sanctions).some((place) =>
      ended(place) && !under(place) && !isOnlyWatched(passage, place) && !isEvaded(passage, place)
    );
}

/** "Handed to the committee that monitors the sanctions": those are named for who watches over them alone. */
function isOnlyWatched(passage: Passage, sanctions: number): boolean {
  return holdsIn(passage, WATCHES, sanctions - WATCH_REACH, sanctions + WATCH_REACH);
}

/** "Ends its programme", "stanser utviklingen av raketter": whether a word of ending has the weapons or their tests right behind it. */
function endsProgramme(passage: Passage, at: number): boolean {
  const programme = firstPlace(passage, PROGRAMME, at + 1, at + 1 + OBJECT_REACH);
  return programme >= 0 && firstPlace(passage, MEASURES, at + 1, programme) < 0;
}

/** "Would allow it to sell statues and textiles again": what is allowed once more was banned. */
function isAllowedAgain(passage: Passage, at: number): boolean {
  // "Will das Land wieder Textilien ausführen lassen": in some languages the verb of trade stands right before.
  const lets = has(passage, at, LETS) || has(passage, at, GIVES) && holdsIn(passage, LEAVE, at + 1, at + LEAVE_REACH) ||
    has(passage, at, Clauses.let_verb) && has(passage, at - 1, TRADE);
  // "They want it to get to sell fish again"
  const may = has(passage, at, MAY) && holdsIn(passage, TRADE, at + 1, at + TRADE_REACH);
  if (!lets && !may || isNegated(passage, at)) return false;
  // "China and Russia call on the Council to make it possible for it to export fish": what those ask who want relief.
  if (
    lets && holds(passage, WISHES) && holds(passage, VETO_POWERS) && holdsIn(passage, TRADE, at + 1, at + LET_REACH)
  ) {
    return true;
  }
  return placesOf(passage, AGAIN).some((again) =>
    wayBetween(passage, at, again) <= AGAIN_REACH && !isApart(passage, at, again)
  );
}

/** Whether a word freezes something at a level: "deliveries were frozen at their present level". */
export function isHeld(passage: Passage, at: number): boolean {
  return has(passage, at, Actions.freeze) &&
    placesOf(passage, Clauses.level).some((place) => Math.abs(wayBetween(passage, at, place)) <= LEVEL_REACH);
}

/** How far before a word of asking the draft may stand that asks. */
const DRAFT_REACH = 5;
/** What a word of easing may have for its object. */
const OBJECTS = anyOf(MEASURES, TRADE, mark("good"));

/** "The first draft demanded a ban on oil, before it was watered down": what a word of easing without an object softens is the draft. */
export function isOfAskingDraft(passage: Passage, eased: number): boolean {
  if (!holds(passage, Actions.propose) || !holds(passage, Actions.ask) || isAnd(passage, eased - 1)) return false;
  if (holdsIn(passage, OBJECTS, eased, clauseAround(passage, eased)[1])) return false;
  return placesOf(passage, Actions.ask, 0, eased).some((ask) =>
    holdsIn(passage, Actions.ban, ask + 1, ask + LEAVE_REACH) && firstPlace(passage, Actions.ease, ask, eased) < 0 &&
    holdsIn(passage, Actions.propose, ask - DRAFT_REACH, ask)
  );
}

const HINGES = mark("clause", "hinges");

/** "The lifting of the sanctions is tied to its return to the talks": what hangs on something else has not been done. */
export function hinges(passage: Passage, at: number): boolean {
  return holds(passage, HINGES) && holdsIn(passage, HINGES, at + 1, clauseAround(passage, at)[1]);
}
