import type { Claim } from "../claims/claim.ts";
import type { Tables } from "../claims/tables.ts";
import { isNarrow } from "./axes.ts";

/** The lanes of a time line of the Security Council: what it decided, and what it did not. */
export const COUNCIL_LANES = [
  "Sanctions adopted",
  "Names listed",
  "Panel renewed",
  "Drafts to ease",
  "Blocked or vetoed",
] as const;

type Lane = (typeof COUNCIL_LANES)[number];

/** A decision or a draft of the Council. */
export interface Decision {
  readonly day: Date;
  readonly lane: Lane;
  /** number of the resolution, or what the draft was */
  readonly name: string;
}

const LANE_OF_KIND: Readonly<Record<string, Lane>> = {
  measures: "Sanctions adopted",
  sanctions: "Sanctions adopted",
  designations: "Names listed",
  mandate: "Panel renewed",
  draft_to_ease: "Drafts to ease",
  veto: "Blocked or vetoed",
};

const LANE_OF_ACTION: Readonly<Record<NonNullable<Claim["action"]>, Lane>> = {
  impose: "Sanctions adopted",
  tighten: "Sanctions adopted",
  ban: "Sanctions adopted",
  cap: "Sanctions adopted",
  list: "Names listed",
  ease: "Drafts to ease",
  propose_ease: "Drafts to ease",
  propose: "Blocked or vetoed",
  block: "Blocked or vetoed",
};

const TWO_YEARS = 2 * 366 * 86_400_000;

/** Resolutions and votes of the reference, by day; meetings without a decision are left out. */
export function decisionsOf({ resolutions, votes }: Tables["reference"]): readonly Decision[] {
  return [
    ...resolutions.objects().map((d) => ({ day: d.adopted, kind: d.kind, name: d.resolution })),
    ...votes.objects().map((d) => ({ day: d.date_start, kind: d.event_type, name: d.title })),
  ].flatMap(({ day, kind, name }) => {
    const lane = LANE_OF_KIND[kind];
    return day && lane ? [{ day, lane, name }] : [];
  }).sort((a, b) => a.day.getTime() - b.day.getTime());
}

/** The lane on which a claim about sanctions stands. */
export function councilLane({ action }: Pick<Claim, "action">): Lane {
  return LANE_OF_ACTION[action ?? "impose"];
}

/** One label for all decisions within two years, in their middle: "2371, 2375, 2397". None where there is no room for any. */
export function nameTogether(some: readonly Decision[]): readonly Decision[] {
  const [first] = some;
  if (!first || isNarrow()) return [];
  const near = some.filter(({ day }) => day.getTime() - first.day.getTime() < TWO_YEARS);
  const middle = new Date((first.day.getTime() + near.at(-1)!.day.getTime()) / 2);
  const label = { ...first, day: middle, name: near.map(({ name }) => name).join(", ") };
  return [label, ...nameTogether(some.filter((decision) => !near.includes(decision)))];
}
