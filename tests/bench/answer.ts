import type { Lexicon } from "../../lib/extract/lexicon/compile.ts";
import { readEngine } from "../../lib/extract/engine.ts";
import { passagesOf } from "../../lib/extract/passage/passage.ts";
import { periodsOf } from "../../lib/extract/periods/periods.ts";
import { Story } from "../../lib/extract/passage/story.ts";
import type { Tokens } from "../../lib/extract/scan/tokens.ts";
import { type Value, valuesOf } from "../../lib/extract/values/values.ts";
import type { Bias } from "../../lib/extract/periods/when.ts";
import { bindZeros } from "../../lib/extract/bind/zeros/zeros.ts";
import type { Answer, Case } from "./score.ts";

const engine = readEngine(new URL("../../data", import.meta.url).pathname);

/** The lexicon of a language, from data/lexicons, with the common one. */
export function readLexicon(language: string): Lexicon {
  return engine.scannerOf(language)!.lexicon;
}

// The suites come from projects that look ahead, count whole calendar units or give days; an answer counts in any of the
// engine's own readings, of which claims use the first.
const BIASES: readonly Bias[] = ["past", "ahead", "exact", "calendar"];

/** What our engine finds in the text of a case. */
export function answer({ text, lang, ref, kind }: Pick<Case, "text" | "lang" | "ref" | "kind">): Answer[] {
  const tokens = engine.scannerOf(lang)!.scan(text);
  if (kind === "money") return figuresOf(tokens).filter(({ unit }) => unit !== "count" && unit !== "percent");
  if (kind === "number") return [...figuresOf(tokens), ...zerosOf(tokens)];
  const anchor = new Date(`${ref ?? "2022-02-05"}T00:00:00Z`);
  return periodsOf(tokens).flatMap((period) =>
    BIASES.flatMap((bias) => [period.resolve(anchor, bias), ...period.listed?.(anchor, bias) ?? []])
      .filter((days) => days !== null)
      .map((days) => ({ span: period.span, start: day(days.start), end: day(days.end) }))
  );
}

function figuresOf(tokens: Tokens): Value[] {
  return valuesOf(tokens).filter((value) => !value.vague && !value.ordinal && !value.fraction);
}

/** "No nuclear tests": a zero that is told by a negation. */
function zerosOf(tokens: Tokens): Answer[] {
  const passages = passagesOf(tokens, figuresOf(tokens), [], { index: 0, paragraph: 0 });
  const story = new Story(engine.measures, passages, null);
  for (const passage of passages) {
    story.begin();
    bindZeros(passage, story);
  }
  return story.recent.map(({ low, high, unit, passage, range }) => ({
    span: [passage.words[range[0]]!.start, passage.words[range[1] - 1]!.end],
    low: low!,
    high: high!,
    unit: unit!,
  }));
}

function day(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}
