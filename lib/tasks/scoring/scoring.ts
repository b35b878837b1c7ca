import type { ClaimRecord } from "../../extract/record.ts";
import type { GoldClaim } from "./gold.ts";

/** How many of how many. */
export interface Share {
  hit: number;
  of: number;
}

/** The score of a group of claims. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
  readonly bound: Share;
  readonly period: Share;
  readonly subject: Share;
  readonly cap: Share;
}

/** What scoring found: a tally for each group ("all", "lang en", "measure stolen"), and a line for each fault. */
export interface Score {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly faults: readonly string[];
}

type Found = Omit<ClaimRecord, "id" | "key" | "quote" | "gloss" | "rule" | "period_basis">;

/** Share by which a figure may differ and still be the same. */
const TOLERANCE = 0.005;
const RESTRICTING = ["impose", "ban", "cap", "tighten", "list"];
const EASING = ["ease", "propose_ease"];
/** Bounds that readers use for one another. */
const LIKE_BOUNDS: Readonly<Record<string, string>> = { almost: "about", over: "min", under: "max" };

/**
 * Scores found claims against annotated ones. A claim is right when a gold claim of its document has the same measure,
 * unit and figures and a span that overlaps; a sanction or violation, when good, flow and the class of action agree.
 */
export function scoreClaims(gold: readonly GoldClaim[], found: readonly Found[]): Score {
  const tallies = new Map<string, Tally>();
  const faults: string[] = [];
  const languages = new Map([...found, ...gold].map(({ doc, lang }) => [doc, lang]));
  const count = ({ doc, measure }: { doc: string; measure: string }, update: (tally: Tally) => void) => {
    for (const group of ["all", `lang ${languages.get(doc)}`, `measure ${measure}`]) {
      const tally = tallies.get(group) ?? emptyTally();
      tallies.set(group, tally);
      update(tally);
    }
  };
  for (const doc of languages.keys()) {
    const own = <C extends { readonly doc: string }>(claims: readonly C[]) =>
      claims.filter((claim) => claim.doc === doc);
    scoreDocument(own(gold), own(found), count, faults);
  }
  return { tallies, faults: faults.sort() };
}

type Count = (claim: { doc: string; measure: string }, update: (tally: Tally) => void) => void;

function emptyTally(): Tally {
  const share = () => ({ hit: 0, of: 0 });
  return { right: 0, wrong: 0, missed: 0, bound: share(), period: share(), subject: share(), cap: share() };
}

function scoreDocument(gold: readonly GoldClaim[], found: readonly Found[], count: Count, faults: string[]): void {
  const taken = new Map<Found, GoldClaim>();
  for (const want of [...gold].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))) {
    const [best] = found.filter((claim) => !taken.has(claim) && agrees(want, claim))
      .sort((a, b) => likeness(want, b) - likeness(want, a));
    if (best) taken.set(best, want);
    else if (!want.optional) {
      count(want, (tally) => tally.missed++);
      faults.push(`MISSED ${describe(want)}`);
    }
  }
  for (const claim of found) {
    const want = taken.get(claim);
    if (want && !want.optional) scoreMatch(want, claim, count, faults);
    else if (!want && !gold.some((other) => repeats(other, claim))) {
      count(claim, (tally) => tally.wrong++);
      faults.push(`WRONG  ${describe(claim)}`);
    }
  }
}

function scoreMatch(want: GoldClaim, claim: Found, count: Count, faults: string[]): void {
  const state = isState(want);
  const checks: [keyof Tally & ("bound" | "period" | "subject" | "cap"), boolean, boolean][] = [
    ["bound", want.bound !== null && !state && isFirm(want, "bound"), sameBound(want, claim)],
    ["period", (want.start ?? want.end) !== null && isFirm(want, "start", "end"), samePeriod(want, claim)],
    ["cap", state && want.low !== null, near(want.low, claim.low) && near(want.high, claim.high)],
    ["subject", want.measure === "launches" && isFirm(want, "subject"), sameSubject(want, claim)],
  ];
  count(want, (tally) => {
    tally.right++;
    for (const [field, asked, same] of checks) {
      if (!asked) continue;
      tally[field].of++;
      if (same) tally[field].hit++;
    }
  });
  for (const [field, asked, same] of checks) {
    if (asked && !same) faults.push(`${field.toUpperCase().padEnd(6)} ${describe(want)} <> ${describe(claim)}`);
  }
}

function agrees(want: GoldClaim, claim: Found): boolean {
  if (want.measure !== claim.measure) return false;
  if (isState(want)) {
    return (!isFirm(want, "good") || allows(want.good, want.alt?.good, claim.good)) &&
      (!isFirm(want, "flow") || allows(want.flow, want.alt?.flow, claim.flow)) &&
      (!isFirm(want, "action") || allows(classOf(want.action), want.alt?.action?.map(classOf), classOf(claim.action)));
  }
  return sameFigures(want, claim) && [want.span, ...(want.also ?? [])].some((span) => overlap(span, claim.span));
}

/** Whether a claim says again what a gold claim has. */
function repeats(want: GoldClaim, claim: Found): boolean {
  return want.measure === claim.measure && (isState(want) ? agrees(want, claim) : sameFigures(want, claim));
}

function sameFigures(want: GoldClaim, claim: Found): boolean {
  return want.unit === claim.unit && near(want.low, claim.low) && near(want.high, claim.high);
}

function likeness(want: GoldClaim, claim: Found): number {
  return Number(near(want.low, claim.low)) * 8 + Number(samePeriod(want, claim)) * 4 +
    Number(sameSubject(want, claim)) * 2 + Number(sameBound(want, claim));
}

function isState({ measure }: { readonly measure: string }): boolean {
  return measure === "sanction" || measure === "violation";
}

function classOf(action: string | null | undefined): string {
  if (!action) return "";
  return RESTRICTING.includes(action) ? "restrict" : EASING.includes(action) ? "ease" : action;
}

function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * TOLERANCE;
}

function overlap(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function isFirm(want: GoldClaim, ...fields: readonly string[]): boolean {
  return !fields.some((field) => want.amb?.includes(field));
}

function allows<V>(
  want: V | null | undefined,
  others: readonly (V | null)[] | undefined,
  found: V | null | undefined,
): boolean {
  return [want, ...(others ?? [])].some((one) => (one ?? null) === (found ?? null));
}

function sameBound(want: GoldClaim, claim: Found): boolean {
  const fold = (bound: string | null) => LIKE_BOUNDS[bound ?? ""] ?? bound ?? "exact";
  return allows(fold(want.bound), want.alt?.bound?.map(fold), fold(claim.bound));
}

function sameSubject(want: GoldClaim, claim: Found): boolean {
  const fold = (subject: string | null) => subject ?? "missile";
  return allows(fold(want.subject), want.alt?.subject?.map(fold), fold(claim.subject));
}

function samePeriod(want: GoldClaim, claim: Found): boolean {
  return [[want.start, want.end], ...(want.alt?.period ?? [])].some(([start, end]) =>
    start === claim.start && end === claim.end
  );
}

function describe(claim: GoldClaim | Found): string {
  const { doc, measure, subject, span } = claim;
  const range = claim.high === claim.low ? "" : `..${claim.high}`;
  const figure = isState(claim)
    ? [claim.action, claim.flow, claim.good].filter(Boolean).join(" ")
    : `${claim.bound} ${claim.low}${range} ${claim.unit}`;
  return `${doc} ${measure}${subject ? `/${subject}` : ""} ${figure} ${claim.start ?? ""}..${claim.end ?? ""} @${span}`;
}
