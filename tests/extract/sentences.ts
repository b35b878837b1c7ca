import { isPart } from "../../lib/claims/agreement.ts";
import type { FoundClaim } from "../../lib/claims/claim.ts";
import { formatDay, parseDay } from "../../lib/claims/day.ts";
import type { Document } from "../../lib/claims/document.ts";
import { type Engine, readEngine } from "../../lib/extract/engine.ts";
import { extractDocument } from "../../lib/extract/extract.ts";

const CASES = new URL("../cases/sentences", import.meta.url).pathname;
const engine: Engine = readEngine(new URL("../../data", import.meta.url).pathname);

/** A claim as a sentence's case names it: `start` and `end` are left out where careful readers could differ. */
export interface Wanted {
  readonly measure: string;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly bound?: string;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly subject?: string;
  /** null where the sum is of no victim alone, or of several */
  readonly victim?: string | null;
  /** whether the sum is only a part of what was stolen */
  readonly part?: boolean;
  readonly action?: string;
  readonly flow?: string | null;
  readonly good?: string | null;
  /** counts neither for nor against */
  readonly optional?: boolean;
}

/** A sentence with the claims in it; none for one that only looks like it. */
export interface Case {
  readonly text: string;
  readonly published: string;
  readonly claims: readonly Wanted[];
}

/** What was found and what not, in all sentences of a language. */
export interface Tally {
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  /** fields of found claims (bound, period, subject, victim, part) that are as the case says, and those that are not */
  readonly fieldsRight: number;
  readonly fieldsWrong: readonly string[];
}

/** The sentences of a language, from tests/cases/sentences. */
export function readCases(language: string): Case[] {
  return Deno.readTextFileSync(`${CASES}/${language}.ndjson`).trim().split("\n").map((line) => JSON.parse(line));
}

/** Extracts the claims of a text of one language. */
export function claimsOf(language: string, text: string, published: string): FoundClaim[] {
  return extractDocument(toDocument(language, text, parseDay(published)), engine);
}

/** Compares what is found in sentences with what stands in them. */
export function tally(language: string, cases: readonly Case[]): Tally {
  const total = {
    right: 0,
    missed: [] as string[],
    wrong: [] as string[],
    fieldsRight: 0,
    fieldsWrong: [] as string[],
  };
  for (const { text, published, claims } of cases) {
    const found = claimsOf(language, text, published);
    const left = [...claims];
    for (const claim of found) {
      const index = left.findIndex((wanted) => isSame(wanted, claim));
      const [wanted] = index < 0 ? [] : left.splice(index, 1);
      if (wanted === undefined) total.wrong.push(`${describe(claim)}: ${text}`);
      if (wanted === undefined || wanted.optional) continue;
      total.right++;
      const faults = faultsOf(wanted, claim);
      total.fieldsRight += fieldsOf(wanted).length - faults.length;
      total.fieldsWrong.push(...faults.map((fault) => `${fault}: ${text}`));
    }
    const missed = left.filter((wanted) => !wanted.optional);
    total.missed.push(...missed.map((wanted) => `${JSON.stringify(wanted)}: ${text}`));
  }
  return total;
}

function isSame(wanted: Wanted, claim: FoundClaim): boolean {
  const same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null);
  return wanted.measure === claim.measure && same(wanted.low, claim.low) && same(wanted.high, claim.high) &&
    same(wanted.unit, claim.unit) && same(wanted.action, claim.action) && same(wanted.flow, claim.flow) &&
    same(wanted.good, claim.good);
}

function fieldsOf(wanted: Wanted): string[] {
  return (["bound", "start", "end", "subject", "victim", "part"] as const).filter((name) => wanted[name] !== undefined);
}

function faultsOf(wanted: Wanted, claim: FoundClaim): string[] {
  const day = (date: Date | null) => date === null ? null : formatDay(date);
  const found: Readonly<Record<string, unknown>> = {
    bound: claim.bound,
    start: day(claim.start),
    end: day(claim.end),
    subject: claim.subject,
    victim: claim.victim,
    part: isPart(claim),
  };
  const given = wanted as unknown as Readonly<Record<string, unknown>>;
  return fieldsOf(wanted).filter((name) => found[name] !== given[name]).map((name) =>
    `${name} ${found[name]}, not ${given[name]}`
  );
}

function describe({ measure, low, unit, action, flow, good, quote }: FoundClaim): string {
  return [measure, low, unit, action, flow, good, quote].filter((part) => part !== null).join(" ");
}

function toDocument(language: string, text: string, published: Date | null): Document {
  return {
    key: "case",
    file: "case.txt",
    title: "",
    publisher: null,
    url: null,
    language,
    direction: "ltr",
    published,
    published_end: published,
    published_basis: "catalogue",
    published_note: null,
    words: 0,
    sha256: "",
    pages: null,
    note: null,
    text,
    titleSpan: null,
    pageStarts: [],
  };
}
