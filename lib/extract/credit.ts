import { because, type Draft, spanAt } from "./draft.ts";
import { classesAt, has, places, wayFrom } from "./marks.ts";
import type { Passage } from "./passage.ts";
import type { Story } from "./story.ts";

/** How near a verb of saying must stand to the party that says it. */
const SAYING_REACH = 4;
/** Parties by the code of their country, where the lexicon has them as actors. */
const COUNTRIES: Readonly<Record<string, string>> = {
  KP: "North Korea",
  KR: "South Korea",
  US: "United States",
  JP: "Japan",
  CN: "China",
  RU: "Russia",
};

interface Party {
  readonly name: string;
  readonly at: number;
  readonly relays: boolean;
}

/** Notes for each claim of a passage who is credited with it: who says so in its sentence, or in the one before. */
export function creditDrafts(passage: Passage, story: Story): void {
  if (!story.recent.some((draft) => draft.passage === passage)) return;
  const parties = partiesOf(passage);
  for (const draft of story.recent) {
    if (draft.passage !== passage || draft.measure === "sanction" || draft.credited !== null) continue;
    const originator = nearestOf(passage, draft, parties.filter((party) => !party.relays));
    const relay = nearestOf(passage, draft, parties.filter((party) => party.relays));
    if (originator) credit(draft, "credited", originator);
    else if (relay) credit(draft, "credited", relay);
    else carry(draft, story);
    if (relay && originator) credit(draft, "relayed", relay);
  }
}

/** The parties of a passage that say something. */
function partiesOf(passage: Passage): Party[] {
  const parties: Party[] = [];
  for (let at = 0; at < passage.words.length; at++) {
    const source = classesAt(passage, at, "source")[0];
    const agency = classesAt(passage, at, "agency")[0];
    const country = classesAt(passage, at, "actor").map((code) => COUNTRIES[code]).find((name) => name !== undefined);
    const name = source ?? agency ?? country;
    if (name === undefined || !isSaid(passage, at, source !== undefined)) continue;
    parties.push({ name, at, relays: source === undefined && agency !== undefined });
  }
  return parties;
}

function isSaid(passage: Passage, at: number, isSource: boolean): boolean {
  const reach = isSource ? SAYING_REACH * 2 : SAYING_REACH;
  const marks = places(passage, "attribution", [], at - reach, at + reach + 1);
  return marks.some((mark) => {
    const pre = has(passage, mark, "attribution", "pre");
    const post = has(passage, mark, "attribution", "post", "verb");
    return pre && mark < at && at - mark <= SAYING_REACH || post && Math.abs(at - mark) <= reach;
  });
}

function nearestOf(passage: Passage, draft: Draft, parties: readonly Party[]): Party | undefined {
  return [...parties].sort((a, b) => wayFrom(passage, draft.range, a.at) - wayFrom(passage, draft.range, b.at))[0];
}

function credit(draft: Draft, field: "credited" | "relayed", party: Party): void {
  draft[field] = party.name;
  because(draft, field, "says so", [spanAt(draft.passage, party.at)]);
}

/** Without a party of its own a claim follows the claim before it, in the same paragraph. */
function carry(draft: Draft, story: Story): void {
  const { group } = story.rule(draft.measure);
  const before = draft.parent ??
    story.recent.findLast((other) =>
      other !== draft && other.credited !== null &&
      other.range[0] < (other.passage === draft.passage ? draft.range[0] : Infinity) &&
      other.passage.index <= draft.passage.index && draft.passage.index - other.passage.index <= 1 &&
      other.passage.paragraph === draft.passage.paragraph && story.rule(other.measure).group === group
    );
  if (!before?.credited) return;
  draft.credited = before.credited;
  because(draft, "credited", "carried on", [before.span]);
}
