import type { GoodList } from "../goods/goods.ts";
import { Actions, Actors } from "../../lexicon/content_words.ts";
import { Including, Negations } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, isMark, kindAt, mark, placesOf } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import { Kind } from "../../scan/tokens.ts";

const BANNED = mark("action", "ban", "limit");
const TRADES = anyOf(mark("flow"), mark("trigger", "sent"));
const SENT = mark("trigger", "sent", "evade");
/** "Before it was banned": what was traded then broke nothing. */
const LATER = mark("time", "before", "after", "until");
const GOVERNS = mark("action");
const FUTURE = anyOf(mark("clause", "may", "future"), mark("clause", "condition"));
/** How far before examples the word may stand that describes what they are examples of. */
const EXAMPLES_REACH = 3;
/** The same where another word describes it too: "banned and restricted goods, such as". */
const GOODS_REACH = 7;

/** "Banned goods such as coal": the noun that a list names examples of. */
export function isOfExamples(passage: Passage, at: number, { range: [from] }: GoodList): boolean {
  return from - at <= EXAMPLES_REACH && has(passage, from - 1, Including.any) && !isMark(passage, at + 1);
}

/** "تصدر الفحم وسلعا أخرى محظور تصديرها": where what describes goods stands behind them, what is banned, and goes out all the same. */
function isSentAllTheSame(passage: Passage, at: number, { range: [from, next] }: GoodList): boolean {
  if (!passage.columns.lexicon.grammar.head_first || at < next || !has(passage, at + 1, TRADES)) return false;
  const [begin] = clauseAround(passage, from);
  const sent = placesOf(passage, SENT, begin, from).at(-1);
  return sent !== undefined && holdsIn(passage, Actors.KP, begin, from) && !holdsIn(passage, FUTURE, begin, from) &&
    !holdsIn(passage, Negations.any, begin, at) && !holdsIn(passage, LATER, next, at) &&
    !holdsIn(passage, BANNED, begin, from);
}

/** "It has raised its exports of banned goods, such as coal": what is banned already and traded all the same. */
export function isTraded(passage: Passage, at: number, list: GoodList): boolean {
  if (!has(passage, at, BANNED)) return false;
  const [from, next] = list.range;
  if (isSentAllTheSame(passage, at, list)) return true;
  const led = has(passage, from - 1, Including.any);
  // "Trades in banned goods, coal among them"
  if (at >= from || from - at > GOODS_REACH || !led && !has(passage, next, Including.any)) return false;
  const lead = led && kindAt(passage, from - 2) === Kind.comma ? from - 2 : from - 1;
  for (let place = at + 1; place < lead; place++) if (isMark(passage, place)) return false;
  if (lead - at < 2 || has(passage, at + 1, Actions.any)) return false;
  const [begin] = clauseAround(passage, at);
  const trade = placesOf(passage, TRADES, begin, at).at(-1);
  // "Banned goods, among them coal, left North Korea"
  const { head_first } = passage.columns.lexicon.grammar;
  if (
    trade === undefined && !head_first && holds(passage, Actors.KP) &&
    holdsIn(passage, SENT, next, next + EXAMPLES_REACH)
  ) {
    return !holdsIn(passage, FUTURE, next, next + EXAMPLES_REACH) && !holds(passage, Negations.any);
  }
  if (trade === undefined || holdsIn(passage, FUTURE, begin, at) || holdsIn(passage, Negations.any, begin, at)) {
    return false;
  }
  const others = placesOf(passage, GOVERNS, begin, at).some((place) => !has(passage, place, BANNED) || place < trade);
  return !others && holds(passage, Actors.KP) && holdsIn(passage, Actors.KP, begin, trade);
}

/** "The export of luxuries, and of what its missiles need, to the country has been banned": a verb far behind what opens the sentence. */
export function isOpening(passage: Passage, at: number, { range: [, next], flowAt }: GoodList): boolean {
  return flowAt !== null && flowAt < OPENING && at >= next && has(passage, at, Actions.ban) &&
    !holdsIn(passage, GOVERNS, next, at) && !holdsIn(passage, TRADES, next, at);
}

/** Among how many places at its beginning a sentence names what it is about. */
const OPENING = 3;
