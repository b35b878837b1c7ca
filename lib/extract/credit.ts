import { because, type Draft, spanAt } from "./draft.ts";
import { has, holds, isApart, wayFrom } from "./marks.ts";
import type { Passage } from "./passage.ts";
import type { Story } from "./story.ts";
import { type Voice, voicesOf } from "./voices.ts";

/** What a semicolon or colon between a claim and a voice adds to the way. */
const APART_WAY = 6;
/** How much nearer a voice counts that the speaker refers to. */
const CITED_WAY = 10;
/** How many passages on a voice is still heard, without and with words that mark what it said. */
const HEARD = 1;
const REPORTED = 4;

/** Notes for each claim of a passage who is credited with it: who says so in its sentence, or who spoke before. */
export function creditDrafts(passage: Passage, story: Story): void {
  const voices = voicesOf(passage, story);
  for (const draft of story.recent) {
    if (draft.passage !== passage || draft.measure === "sanction" || draft.credited !== null) continue;
    const originator = nearestOf(draft, voices.filter(({ relays }) => !relays));
    const relay = nearestOf(draft, voices.filter(({ relays }) => relays));
    if (originator) credit(draft, "credited", originator);
    else if (!carry(draft, story) && relay) credit(draft, "credited", relay);
    if (relay && draft.credited !== relay.name) credit(draft, "relayed", relay);
  }
  remember(passage, voices, story);
}

function nearestOf(draft: Draft, voices: readonly Voice[]): Voice | undefined {
  const way = (voice: Voice) => wayTo(draft, voice);
  return [...voices].sort((a, b) => way(a) - way(b))[0];
}

function wayTo({ passage, range }: Draft, { at, cue, cited }: Voice): number {
  const near = Math.min(wayFrom(passage, range, at), wayFrom(passage, range, cue));
  return near + (isApart(passage, at, range[0]) ? APART_WAY : 0) - (cited ? CITED_WAY : 0);
}

function credit(draft: Draft, field: "credited" | "relayed", voice: Voice): void {
  draft[field] = voice.name;
  because(draft, field, "says so", [spanAt(draft.passage, voice.at)]);
}

/** Without a voice of its own a claim is of the party that spoke last, as long as nothing new began since. */
function carry(draft: Draft, story: Story): boolean {
  const { speaker } = story;
  if (draft.parent?.credited) {
    draft.credited = draft.parent.credited;
    because(draft, "credited", "part", [draft.parent.span]);
    return true;
  }
  if (speaker === null) return false;
  const { passage } = draft;
  const reach = holds(passage, "credit", "reported") ? REPORTED : HEARD;
  if (passage.index - speaker.passage.index > reach) return false;
  draft.credited = speaker.name;
  because(draft, "credited", "carried on", [spanAt(speaker.passage, speaker.at)]);
  return true;
}

/** The last originator of a passage is the one that "it said" and the next sentences go on about. */
function remember(passage: Passage, voices: readonly Voice[], story: Story): void {
  const voice = voices.findLast(({ relays }) => !relays);
  if (voice) story.speaker = { name: voice.name, passage, at: voice.at };
  const report = voices.findLast(({ at }) => has(passage, at, "credit", "report"));
  if (report) story.report = report.name;
}
