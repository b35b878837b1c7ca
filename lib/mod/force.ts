import type { Claim } from "../claims/claim.ts";
import type { Tables } from "../claims/tables.ts";
import { spoken, wordOf, words } from "../claims/words.ts";

/** A ban or cap that a resolution laid down on a good: a bar from the day of the decision. */
export interface Force {
  /** in the words of claims where they have one for it, else the resolution's own */
  readonly good: string;
  readonly flow: "export" | "import";
  readonly action: "ban" | "cap";
  /** "coal, exports" */
  readonly lane: string;
  readonly from: Date;
  /** null where it still stands */
  readonly to: Date | null;
  readonly resolution: string;
}

/** Goods that resolutions name more finely than claims do. */
const COARSER: Readonly<Record<string, Claim["good"]>> = {
  arms_heavy: "arms",
  arms_small: "arms",
  copper: "minerals",
  gold: "minerals",
  iron_ore: "iron",
  lead_ore: "lead",
  nickel: "minerals",
  rare_earths: "minerals",
  silver: "minerals",
  titanium_ore: "minerals",
  vanadium_ore: "minerals",
  zinc: "minerals",
};

/** The bans and caps on goods in the reference, by day. */
export function forces({ provisions }: Tables["reference"]): readonly Force[] {
  return provisions.objects().flatMap((d) => {
    const good = COARSER[d.good] ?? d.good;
    const { flow, action, valid_from: from } = d;
    if ((flow !== "export" && flow !== "import") || (action !== "ban" && action !== "cap") || !from) return [];
    return [
      { good, flow, action, lane: laneOf({ good, flow }), from, to: d.valid_to, resolution: d.resolution } as const,
    ];
  }).sort((a, b) => a.from.getTime() - b.from.getTime());
}

/** The lane on which a good stands: "coal, exports"; without a direction "coal". */
export function laneOf({ good, flow }: { readonly good: string | null; readonly flow: string | null }): string {
  const name = good === null ? words.actions.impose.bare : wordOf<string>(words.goods, good) ?? spoken(good);
  return flow === null ? name : `${name}, ${words.flows[flow as Force["flow"]].bare}`;
}

/** What the resolutions lay down on a claim's good in its direction; in either, where it says none. */
export function forcesOn(claim: Pick<Claim, "good" | "flow">, all: readonly Force[]): readonly Force[] {
  return all.filter(({ good, flow }) => good === claim.good && (claim.flow === null || claim.flow === flow));
}

/** Bans and caps in few words, those of one resolution together: "cap 2016 to 2017 (2321), ban since 2017 (2371)". */
export function forcesInWords(some: readonly Force[]): string {
  const byDecision = new Map<string, Force>();
  for (const force of some) {
    const key = `${force.action} ${force.resolution}`;
    const other = byDecision.get(key);
    byDecision.set(key, other ? { ...other, to: other.to && force.to && later(other.to, force.to) } : force);
  }
  return [...byDecision.values()].map(({ action, from, to, resolution }) => {
    const [first, last] = [from.getUTCFullYear(), to?.getUTCFullYear()];
    const years = last === undefined ? `since ${first}` : first === last ? `in ${first}` : `${first} to ${last}`;
    return `${words.actions[action].name} ${years} (${resolution})`;
  }).join(", ");
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
