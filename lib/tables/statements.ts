import { hasGrown, isOneOf, isPart, matterOf, sameTime, type Told } from "../claims/agreement.ts";
import { type Claim, hashId } from "../claims/claim.ts";
import { daysBetween } from "../claims/day.ts";
import { subjectMatter } from "../claims/gloss.ts";
import { intersection, type Interval, intervalOf, isFarBound } from "../claims/interval.ts";
import { scopeOf } from "../claims/scope.ts";
import type { Agreement, Statement } from "../claims/statement.ts";
import type { Story } from "../claims/story.ts";
import { originatorsOf, type Teller, type Tellers, textOf, toTellers } from "./originators.ts";

/** Where claims come from. */
export interface Sources {
  readonly documents: ReadonlyMap<string, Teller>;
  /** what two or more of the documents tell together @default none */
  readonly stories?: readonly Story[];
}

/** A claim before it belongs to a statement. */
export type Ungrouped = Omit<Claim, "statement">;

/** Statements and the claims that make them up, each claim in one; claims come in order of document and place. */
export function toStatements(claims: readonly Ungrouped[], { documents, stories = [] }: Sources): Statement[] {
  const tellers = toTellers(documents, stories);
  return groupsOf(claims, documents).map((group) => toStatement(group, tellers));
}

/** A claim with what it is compared by. */
interface Member extends Told {
  readonly claim: Ungrouped;
  readonly interval: Interval;
}

/**
 * Groups in which each claim agrees with every other, so that no chain of small steps joins what differs. A claim that
 * fits several groups goes to the first that has no figure against its own.
 */
function groupsOf(claims: readonly Ungrouped[], documents: Tellers["documents"]): Ungrouped[][] {
  const groups: Member[][] = [];
  // Only groups of the same matter can fit; without this index the work would grow with the square of the corpus.
  const byMatter = new Map<string, Member[][]>();
  for (const claim of claims) {
    const alike = byMatter.get(matterOf(claim)) ?? [];
    byMatter.set(matterOf(claim), alike);
    const member = toMember(claim, documents);
    const fitting = alike.filter((group) => group.every((other) => couldBeSame(member, other)));
    const home = fitting.find((group) => group.every((other) => meet(member, other))) ?? fitting[0];
    if (home) {
      home.push(member);
    } else {
      const group = [member];
      groups.push(group);
      alike.push(group);
    }
  }
  return groups.map((group) => group.map(({ claim }) => claim));
}

function toMember(claim: Ungrouped, documents: Tellers["documents"]): Member {
  const { measure, low, high, start, end, victim } = claim;
  return {
    measure,
    low,
    high,
    start,
    end,
    victim,
    published: dayOf(claim, documents),
    claim,
    interval: intervalOf(claim),
  };
}

/** Days of publication further apart than this are not known. */
const WIDE = 31;

/** Two figures of one article that exclude each other stand side by side in it: they are two statements, no conflict. */
function couldBeSame(a: Member, b: Member): boolean {
  if (isPart(a.claim) !== isPart(b.claim) || isOneOf(a, b)) return false;
  if (meet(a, b) && isFarBound(a.claim, b.claim)) return false;
  // Two parts of one whole that differ are two parts: one of Japan's firms, one of Vietnam's.
  if ((hasGrown(a, b) || isPart(a.claim)) && !meet(a, b)) return false;
  if (a.claim.document !== b.claim.document) return sameTime(a, b);
  return meet(a, b) && (sameTime(a, b) || (isUntimed(a) && isUntimed(b)));
}

/** What one article without a date says of no stated time, it says of one time; of two articles that is not known. */
function isUntimed({ start, end, published }: Member): boolean {
  return start === null && end === null && published === null;
}

function meet(a: Member, b: Member): boolean {
  return a.interval.low <= b.interval.high && b.interval.low <= a.interval.high;
}

function dayOf({ document }: Ungrouped, documents: Tellers["documents"]): Date | null {
  const { published = null, published_end = null } = documents.get(document) ?? {};
  // Within a window of months no two totals to date can be told to be near each other.
  const wide = published !== null && published_end !== null && daysBetween(published, published_end) > WIDE;
  return wide ? null : published;
}

function toStatement(group: readonly Ungrouped[], tellers: Tellers): Statement {
  const first = group[0]!;
  const fullest = fullestOf(group) ?? first;
  const keys = [...new Set(group.map(({ document }) => document))];
  const originators = originatorsOf(group, tellers);
  const texts = new Set(keys.map((key) => textOf(key, tellers)));
  const fields = {
    measure: first.measure,
    ...figureOf(group),
    unit: first.unit,
    start: fullest.start,
    end: fullest.end,
    scope: scopeOf(first, dayOf(first, tellers.documents)),
    subject: first.subject,
    victim: group.find(({ victim }) => victim !== null)?.victim ?? null,
    action: first.action,
    flow: first.flow,
    good: first.good,
  };
  return {
    id: hashId(["statement", ...group.map(({ id }) => id)].join("\u{1f}")),
    ...fields,
    agreement: agreementOf(group, { documents: keys.length, texts: texts.size, originators: originators.length }),
    gloss: subjectMatter(fields),
    claims: group.map(({ id }) => id),
    documents: keys,
    originators,
  };
}

interface Backing {
  readonly documents: number;
  readonly texts: number;
  readonly originators: number;
}

/** What several articles say that are one text is said once, whomever its versions credit. */
function agreementOf(group: readonly Ungrouped[], { documents, texts, originators }: Backing): Agreement {
  const { low, high } = intersection(group.map(intervalOf));
  if (low > high) return "conflict";
  if (documents === 1) return "single";
  return texts > 1 && originators > 1 ? "corroborated" : "repeated";
}

/** The figure of a statement: of the claim that says most, else what all leave possible; in a conflict, all that is claimed. */
function figureOf(group: readonly Ungrouped[]): Pick<Statement, "low" | "high" | "bound"> {
  const fullest = fullestOf(group);
  if (fullest) return { low: fullest.low, high: fullest.high, bound: fullest.bound };
  const common = intersection(group.map(intervalOf));
  const ends = group.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  const [low, high] = common.low <= common.high ? [common.low, common.high] : [Math.min(...ends), Math.max(...ends)];
  return { low, high, bound: low === high ? "exact" : "range" };
}

/**
 * The claim that says most: its possible values lie within those of all others ("exactly 395 m" beside "nearly 400 m"),
 * or they are the narrowest of those with two ends. None in a conflict, nor where "up to" meets "at least".
 */
function fullestOf(group: readonly Ungrouped[]): Ungrouped | undefined {
  const intervals = group.map(intervalOf);
  const { low, high } = intersection(intervals);
  if (low > high) return undefined;
  const innermost = intervals.findIndex((inner) => intervals.every((outer) => within(inner, outer)));
  if (innermost >= 0) return group[innermost];
  const widths = intervals.map((interval) => interval.high - interval.low);
  const least = Math.min(...widths);
  return Number.isFinite(least) ? group[widths.indexOf(least)] : undefined;
}

function within(inner: Interval, outer: Interval): boolean {
  return inner.low >= outer.low && inner.high <= outer.high;
}
