import { bindAskedGoods } from "./bind/sanctions/asked_goods.ts";
import { bindBareCaps } from "./bind/sanctions/bare_caps.ts";
import type { FoundClaim } from "../claims/claim.ts";
import type { Document } from "../claims/document.ts";
import { bindAnswer } from "./bind/zeros/answers.ts";
import { isAbroad } from "./bind/abroad.ts";
import { bindCount } from "./bind/counts/counts.ts";
import { tellClass } from "./bind/counts/class_told.ts";
import { isOldPicture, isOpenQuestion } from "./bind/doubted.ts";
import { creditDrafts } from "./credit/credit.ts";
import { dateDrafts } from "./dating/carrying.ts";
import { bindDecisions } from "./bind/sanctions/decisions.ts";
import { bindDatedGoods } from "./bind/sanctions/dated_goods.ts";
import type { Dropped } from "./passage/draft.ts";
import type { Engine } from "./engine.ts";
import { bindEvents } from "./bind/counts/events.ts";
import { bindLast, bindThatOne } from "./bind/counts/latter.ts";
import { toClaims } from "./found.ts";
import { mergeDrafts } from "./merge.ts";
import { bindOrdinal } from "./bind/counts/ordinals.ts";
import type { Passage } from "./passage/passage.ts";
import { ownDrafts } from "./own.ts";
import { giveBack, readNamed } from "./read.ts";
import { bindLikewise } from "./bind/counts/likewise.ts";
import { bindByTimes, bindListed, bindOrdinals } from "./bind/counts/listed.ts";
import { bindManyTimes } from "./bind/counts/many_times.ts";
import { bindHomeward } from "./bind/sanctions/homeward.ts";
import { bindWholeTrade } from "./bind/sanctions/whole_trade.ts";
import { figuresOf } from "./bind/counts/figures.ts";
import { bindGoods } from "./bind/sanctions/sanctions.ts";
import { bindBannedAgain } from "./bind/sanctions/banned_again.ts";
import { bindShare } from "./bind/thefts/shares.ts";
import { Story } from "./passage/story.ts";
import { bindArticles, bindElliptic, bindOnes } from "./bind/counts/ellipsis.ts";
import { bindPointed } from "./bind/thefts/pointed.ts";
import { bindMoney } from "./bind/thefts/thefts.ts";
import { tellParts } from "./bind/thefts/sum_parts.ts";
import { nameVictims } from "./bind/thefts/victims.ts";
import { quoteEcho, withEchoes } from "./passage/echo.ts";
import { bindFollowed } from "./bind/counts/followed.ts";
import { bindMembers } from "./bind/counts/members.ts";
import { bindNoneSince } from "./bind/zeros/none_since.ts";
import { bindNorThen } from "./bind/zeros/nor_then.ts";
import { bindOnceBefore } from "./bind/counts/once_before.ts";
import { bindNothing } from "./bind/zeros/nothing.ts";
import { otherItems } from "./passage/digest.ts";
import { bindPutRight } from "./bind/counts/put_right.ts";
import { isOnTopic, ownPassages } from "./passage/topic.ts";
import type { Value } from "./values/values.ts";
import { bindBroken } from "./bind/violations/broken.ts";
import { bindYet } from "./bind/violations/yet.ts";
import { bindSums } from "./bind/counts/sums.ts";
import { bindViolations } from "./bind/violations/violations.ts";
import { readInWindow } from "./window.ts";
import { bindZeros } from "./bind/zeros/zeros.ts";

/** The claims of a document, in text order. A document in a language without a lexicon has none. */
export function extractDocument(document: Document, engine: Engine): FoundClaim[] {
  return [...explainDocument(document, engine).claims];
}

/** What extraction made of a document. */
export interface Explained {
  readonly claims: readonly FoundClaim[];
  /** what looked like a claim and was not taken, with the reason */
  readonly dropped: readonly Dropped[];
}

/** The claims of a document, and what was considered and left out. */
export function explainDocument(document: Document, engine: Engine): Explained {
  const all = readNamed(document, engine);
  const passages = withEchoes(ownPassages(all));
  const explained = isOnTopic(passages)
    ? readInWindow(document, (published) => explainPassages(passages, document, published, engine))
    : { claims: [], dropped: [] };
  giveBack(all);
  return explained;
}

function explainPassages(
  passages: readonly Passage[],
  document: Document,
  published: Date | null,
  engine: Engine,
): Explained {
  const story = new Story(engine.measures, passages, published, engine.countries);
  for (const passage of passages) bindPassage(passage, story, document.text);
  nameVictims(story);
  tellParts(story);
  return {
    claims: toClaims(mergeDrafts(ownDrafts(story, otherItems(passages, document.text))), document),
    dropped: story.dropped,
  };
}

/** Finds the claims of one passage: figures first, then what has none, then when and by whom. */
function bindPassage(passage: Passage, story: Story, text: string): void {
  story.begin();
  if (isOpenQuestion(passage) || isOldPicture(passage) || isAbroad(passage, story)) return;
  const values = figuresOf(passage);
  const bare: Value[] = [];
  let named = -1;
  for (const value of values) {
    if (value.from >= named) {
      named = Math.max(bindOrdinals(passage, value, story), bindListed(passage, value, story));
    }
    if (value.from < named) continue;
    if (value.ordinal) bare.push(value);
    else if (value.unit === "percent") bindShare(passage, value, story);
    else if (!bindMoney(passage, value, story)) {
      bindCount(passage, value, story);
      bare.push(value);
    }
  }
  bindPointed(passage, story);
  bindAnswer(passage, story);
  bindZeros(passage, story);
  bindEvents(passage, story);
  for (const value of bare) value.ordinal ? bindOrdinal(passage, value, story) : bindElliptic(passage, value, story);
  bindOnes(passage, story);
  bindArticles(passage, story);
  bindByTimes(passage, story);
  bindManyTimes(passage, story);
  bindMembers(passage, story);
  bindFollowed(passage, story);
  bindLikewise(passage, story);
  bindOnceBefore(passage, story);
  bindNothing(passage, story);
  bindNoneSince(passage, story);
  bindNorThen(passage, story);
  bindLast(passage, story);
  bindThatOne(passage, story);
  bindPutRight(passage, story);
  bindGoods(passage, story);
  bindBannedAgain(passage, story);
  bindDatedGoods(passage, story);
  bindHomeward(passage, story);
  bindWholeTrade(passage, story);
  bindBareCaps(passage, story);
  bindAskedGoods(passage, story);
  bindViolations(passage, story);
  bindYet(passage, story);
  bindBroken(passage, story);
  bindSums(passage, story);
  tellClass(passage, story);
  bindDecisions(passage, story);
  for (const draft of story.own) quoteEcho(draft);
  story.settle(passage);
  dateDrafts(story, text);
  creditDrafts(passage, story);
}
