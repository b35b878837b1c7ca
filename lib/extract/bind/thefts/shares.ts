import type { Measure } from "../../../claims/claim.ts";
import { because, spanAt, toDraft } from "../../passage/draft.ts";
import { nearest } from "../../passage/evidence.ts";
import { Heads } from "../../lexicon/content_words.ts";
import { Attributions } from "../../lexicon/function_words.ts";
import {
  anyOf,
  clauseAround,
  has,
  holds,
  holdsIn,
  isApart,
  isMark,
  kindAt,
  mark,
  placesOf,
  wayBetween,
  wayFrom,
} from "../../passage/marks.ts";
import { Kind } from "../../scan/tokens.ts";
import { thensOf } from "../../dating/spoken/anaphors.ts";
import { toWeighed } from "../../passage/measures.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import type { Value } from "../../values/values.ts";

const HACKS = mark("trigger", "cyber", "steal");
const DEEDS = anyOf(HACKS, Heads.attack);

const BY_NOUN: Readonly<Record<string, Measure>> = { income: "share_of_income", programme: "share_of_weapons" };
const WHOLES = mark("head", ...Object.keys(BY_NOUN));
const WHOLES_OR_MISSILES = anyOf(WHOLES, mark("head", "missile"));
const PAYS = mark("clause", "pays");
/** What else a percentage may be of: trade, or the growth of something. */
const OTHERS = toWeighed({ "blocker.trade": 0, "blocker.growth": 0 });
/** How far behind the percentage the noun may stand of which it is a share. */
const AFTER = 11;

/** Binds a percentage, or a half or third, to the income or the weapons programme of which it is a share. */
export function bindShare(passage: Passage, value: Value, story: Story): void {
  const what = `${value.low} percent`;
  const whole = wholeOf(passage, value);
  if (whole === null) {
    return bindAgain(passage, value, story) ? undefined : story.drop(what, value.span, "a share of something else");
  }
  const block = nearest(passage, [value.from, value.next], OTHERS);
  const near = wayBetween(passage, whole.at, value.from);
  // "Its attacks yield half of its foreign income": what yields it is named.
  const [from] = clauseAround(passage, value.from);
  const own = whole.noun === "income" && holdsIn(passage, DEEDS, from, value.from);
  if (block !== null && !own && block.way < near && block.way < 5) return story.drop(what, value.span, block.mark);
  const cyber = story.themes.has("theft") || holds(passage, HACKS) ||
    holds(passage, Heads.attack) ||
    story.current("theft", passage);
  if (!cyber) return story.drop(what, value.span, "no cyber activity near");
  const { low, high, bound } = value;
  const draft = story.take(toDraft({
    measure: BY_NOUN[whole.noun]!,
    passage,
    range: [value.from, value.next],
    span: value.span,
    low,
    high,
    bound,
    unit: "percent",
    rule: `share.${whole.noun}`,
  }));
  because(draft, "measure", "whole", [spanAt(passage, whole.at)]);
}

/** "A year ago it had been a third": a share without its whole, right after one with it. */
function bindAgain(passage: Passage, value: Value, story: Story): boolean {
  const before = story.current("share", passage);
  const again = passage.periods.length > 0 || thensOf(passage).length > 0;
  const isBare = isMark(passage, value.next) || has(passage, value.next, Attributions.any);
  if (!before || !again || !isBare || passage.index - before.passage.index > 1) return false;
  const { low, high } = value;
  story.take(toDraft({
    measure: before.measure,
    passage,
    range: [value.from, value.next],
    span: value.span,
    low,
    high,
    bound: value.bound,
    unit: "percent",
    rule: "share.again",
  }));
  return true;
}

/** The noun of which a percentage is a share: the first behind it, or else the last before it in its clause. */
function wholeOf(passage: Passage, value: Value): { readonly noun: string; readonly at: number } | null {
  const at = nounAfter(passage, value) ?? nounBefore(passage, value);
  if (at === undefined) return null;
  const noun = holdsIn(passage, Heads.income, at, at + 1) ? "income" : "programme";
  return { noun, at };
}

function nounAfter(passage: Passage, value: Value): number | undefined {
  const next = passage.values.find((other) => other.from >= value.next && other.unit === "percent")?.from;
  // "A third: hacking's share of its income": a line that begins with its figure.
  const opens = value.from <= 1 && kindAt(passage, value.next) === Kind.colon;
  const from = opens ? value.next + 1 : value.next;
  return placesOf(passage, holds(passage, PAYS) ? WHOLES_OR_MISSILES : WHOLES, value.next, next).find((at) =>
    wayFrom(passage, [value.from, value.next], at) <= AFTER && !isApart(passage, from, at) &&
    // "Pays for half of its missiles": the things themselves, where the clause says what they are paid with.
    (has(passage, at, WHOLES) || holdsIn(passage, PAYS, clauseAround(passage, at)[0], at))
  );
}

function nounBefore(passage: Passage, value: Value): number | undefined {
  const [from] = clauseAround(passage, value.from);
  return placesOf(passage, WHOLES, Math.min(from, value.from - AFTER), value.from).at(-1);
}
