import { because, spanAt, toDraft } from "../../passage/draft.ts";
import type { Flow } from "../../../claims/claim.ts";
import { Actions, Actors, Flows, Goods } from "../../lexicon/content_words.ts";
import { Clauses, Negations, Ranges, Times } from "../../lexicon/function_words.ts";
import { anyOf, clauseAround, has, holds, holdsIn, mark, placesOf, wayBetween } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";
import { isElsewhere } from "./elsewhere.ts";
import { isPlanned } from "../future.ts";
import { modeOf } from "./mode.ts";

const ALL = mark("clause", "all", "each");
const ENDS = mark("action", "ban", "end");
const LIMITS = anyOf(mark("action"), mark("head", "sanctions"));
const ALL_GOODS = mark("clause", "all_goods");
const WHOLE = anyOf(ALL, ALL_GOODS);
/** How far behind the word for trade it may be said that it is of all goods. */
const GOODS_REACH = 3;
/** Trade both ways, "trade with". */
const BOTH = anyOf(mark("flow", "trade"), mark("clause", "dealings"));
const TRADE = anyOf(mark("flow", "import", "export"), BOTH);
const TOWARD = anyOf(Clauses.toward, Ranges.to);
const BESIDE = anyOf(Actors.KP, mark("clause", "from_kp", "to_kp", "with_kp"));
/** How far behind the word for trade the country may stand that it is with. */
const COUNTRY_REACH = 4;
/** The same where nothing says which way it goes: "trade with the North". */
const WITH_REACH = 2;
/** How far from the word for trade the one may stand that forbids it. */
const BAN_REACH = 11;

/** Binds "Tokyo banned all imports from North Korea", "the import of all goods from": a trade that is forbidden as a whole, where no good is named. */
export function bindWholeTrade(passage: Passage, story: Story): void {
  if (!holds(passage, ENDS) || !holds(passage, WHOLE) || !holds(passage, BESIDE) || isElsewhere(passage)) return;
  for (const at of placesOf(passage, TRADE)) {
    const whole = has(passage, at - 1, ALL) || holdsIn(passage, ALL_GOODS, at + 1, at + GOODS_REACH);
    const flow = whole ? flowOf(passage, at) : undefined;
    if (flow === undefined || story.own.some(({ good, flow: other }) => good !== null && other === flow)) continue;
    const ban = banOf(passage, at);
    const mode = ban === undefined || isPlanned(passage, ban, story) ? null : modeOf(passage, story, at);
    if (mode === "plain" || mode === "propose") take(passage, at, ban!, flow, mode === "plain" ? "ban" : mode, story);
  }
}

/** Which way the trade goes, seen from the country, by the word before it: null for both, undefined where its clause names a good. */
function flowOf(passage: Passage, at: number): Flow | null | undefined {
  const [, to] = clauseAround(passage, at);
  // "Imports from North Korea" as words of one meaning, which have their way.
  if (has(passage, at, Actors.KP)) return holdsIn(passage, Goods.any, at, to) ? undefined : own(passage, at);
  const country = placesOf(passage, BESIDE, at + 1, Math.min(to, at + 1 + COUNTRY_REACH))[0];
  if (country === undefined || holdsIn(passage, Goods.any, at, to)) return undefined;
  if (has(passage, at, BOTH)) return country - at > WITH_REACH || has(passage, at + 1, LIMITS) ? undefined : null;
  const before = has(passage, country - 1, Times.the) ? country - 2 : country - 1;
  if (has(passage, country, Clauses.from_kp) || has(passage, before, Ranges.from)) return "export";
  if (has(passage, country, Clauses.to_kp) || has(passage, before, TOWARD)) return "import";
  return undefined;
}

function own(passage: Passage, at: number): Flow {
  return has(passage, at, Flows.import) ? "import" : "export";
}

/** The nearest word in the clause that forbids, and is not denied. */
function banOf(passage: Passage, at: number): number | undefined {
  const [from, to] = clauseAround(passage, at);
  // "Suspended all trade with it"
  return placesOf(passage, has(passage, at, BOTH) ? ENDS : Actions.ban, from, to)
    .filter((place) => wayBetween(passage, place, at) <= BAN_REACH && !has(passage, place - 1, Negations.not))
    .sort((a, b) => wayBetween(passage, a, at) - wayBetween(passage, b, at))[0];
}

function take(
  passage: Passage,
  at: number,
  ban: number,
  flow: Flow | null,
  action: "ban" | "propose",
  story: Story,
): void {
  const [from, to] = clauseAround(passage, at);
  const draft = story.take(toDraft({
    measure: "sanction",
    passage,
    range: [from, to],
    at,
    by: ban,
    action,
    flow,
    rule: `sanction.${action}`,
  }));
  // "All imports have been prohibited since 2006 and all exports since 2009": each has the time behind it.
  const since = passage.periods.find(({ from, kind }) => from > at && kind === "since");
  if (since) draft.window = since;
  because(draft, "action", "governing word", [spanAt(passage, ban)]);
  because(draft, "flow", "word", [spanAt(passage, at)]);
}
