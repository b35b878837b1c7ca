import { originatorOf } from "../../claims/agreement.ts";
import { compatible, isFarBound } from "../../claims/interval.ts";
import type { Statement } from "../../claims/statement.ts";
import { fill } from "../../claims/words.ts";
import type { Known } from "./known.ts";
import { type BriefingWords, counted } from "./words.ts";
import { type Html, html } from "../../base/html.ts";

/** How far a finding can be relied on. */
export type Level = "high" | "moderate" | "low";

/** A confidence with the reason that is stated beside it. */
export interface Confidence {
  readonly level: Level;
  readonly why: Html;
}

/**
 * The confidence in a statement: high where three or more independent originators agree, moderate where two do, low
 * where it rests on one or where sources conflict. Figures of the reference data count with their publisher; one that only
 * leaves the statement possible, far from it, counts for neither side.
 */
export function confidenceIn(statement: Statement, known: readonly Known[], words: BriefingWords): Confidence {
  const agreeing = known.filter((other) => compatible(statement, other) && !isFarBound(statement, other));
  const against = new Set(known.filter((other) => !compatible(statement, other)).map(partyOf));
  const parties = new Set([...statement.originators, ...agreeing.map(partyOf)]);
  for (const party of parties) against.delete(party);
  const conflict = statement.agreement === "conflict" || against.size > parties.size;
  const level = conflict || parties.size < 2 ? "low" : parties.size < 3 || against.size > 0 ? "moderate" : "high";
  return { level, why: reason(statement, parties, against, words) };
}

/** The independent party behind a reference figure: who is quoted, where a report quotes another. */
function partyOf({ publisher }: Known): string {
  return originatorOf(publisher.split(" quoting ").at(-1)!);
}

/** Originators by name; an article of no named publisher, which stands for itself under its title, is called that. */
export function originatorsIn(originators: readonly string[], { confidence }: BriefingWords): string[] {
  return [...new Set(originators.map((name) => name.startsWith("“") ? confidence.itself : name))];
}

function reason(
  statement: Statement,
  parties: ReadonlySet<string>,
  against: ReadonlySet<string>,
  words: BriefingWords,
) {
  const { confidence, counts } = words;
  const values = {
    originators: counted(parties.size, counts.originator, words),
    articles: counted(statement.documents.length, counts.article, words),
    parties: originatorsIn([...parties], words).slice(0, 4).join(", "),
  };
  const pattern = statement.agreement === "conflict"
    ? confidence.conflict
    : statement.agreement === "repeated" && parties.size === 1
    ? confidence.repeated
    : confidence.agree;
  const disputed = against.size === 0
    ? ""
    : ` ${fill(confidence.against, { parties: [...against].slice(0, 3).join(", ") })}`;
  return html`${fill(pattern, values)}${disputed}`;
}
