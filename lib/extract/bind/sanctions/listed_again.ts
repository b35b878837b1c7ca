import { because, spanAt, toDraft } from "../../passage/draft.ts";
import { anyOf, firstPlace, holdsIn, isAnd, mark } from "../../passage/marks.ts";
import { takeDecision } from "./deciding.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Story } from "../../passage/story.ts";

const PARTY = anyOf(mark("head", "target"), mark("clause", "party", "people", "ship"));
const VERBS = anyOf(mark("action"), mark("attribution", "verb"), mark("trigger"));

/** Takes a listing by the place of its verb, and a second one that the sentence adds to it. */
export function takeListing(passage: Passage, listed: number, story: Story): void {
  takeDecision(passage, "list", listed, listed, story);
  takeSecond(passage, listed, story);
}

/** "Blacklisted a trader in May and two shipping firms on 9 July": whom a listing names with a time of their own is a second one. */
function takeSecond(passage: Passage, listed: number, story: Story): void {
  const [first, second, third] = passage.periods.filter(({ kind, from }) => kind === "at" && from > listed);
  if (first === undefined || second === undefined || third !== undefined || !isAnd(passage, first.next)) return;
  const from = first.next + 1;
  const party = firstPlace(passage, PARTY, from, second.from);
  const counted = passage.values.some((one) => one.from === from && one.unit === "count" && !one.ordinal);
  if (party < 0 || !counted || holdsIn(passage, VERBS, from, second.from)) return;
  story.own.at(-1)!.window = first;
  const range = [from, second.next] as const;
  const claim = { measure: "sanction", passage, range, at: party, action: "list", window: second } as const;
  const draft = story.take(toDraft({ ...claim, rule: "sanction.list.second" }));
  because(draft, "action", "verb", [spanAt(passage, listed), spanAt(passage, party)]);
}
