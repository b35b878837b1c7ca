import type { Document } from "../claims/document.ts";
import type { Engine } from "./engine.ts";
import { type Passage, passagesOf, type Place } from "./passage/passage.ts";
import { namesTopic } from "./passage/topic.ts";
import { periodsOf, takenBy } from "./periods/periods.ts";
import type { LanguageRun } from "./scan/mixed.ts";
import type { Tokens } from "./scan/tokens.ts";
import { valuesOf } from "./values/values.ts";

/** The passages of a document with their figures and periods, each read in the language of its line. */
export function readPassages(document: Document, engine: Engine): Passage[] {
  const passages: Passage[] = [];
  for (const run of runsOf(document, engine)) {
    for (const passage of passagesIn(scanRun(document, run, engine), placeAfter(passages))) passages.push(passage);
  }
  return passages;
}

/** The passages of a document that names the country; of all else none: most of it is not even scanned. */
export function readNamed(document: Document, engine: Engine): Passage[] {
  if (!engine.mayName(document.text)) return [];
  const runs = runsOf(document, engine);
  if (runs.length !== 1) {
    const named = runs.some((run) => namesTopic(scanRun(document, run, engine)));
    return named ? readPassages(document, engine) : [];
  }
  const tokens = scanRun(document, runs[0]!, engine);
  return namesTopic(tokens) ? passagesIn(tokens, placeAfter([])) : [];
}

/** Lets the scanners have the columns of passages back that nobody will look at again: the next document needs no new ones. */
export function giveBack(passages: readonly Passage[]): void {
  for (const { columns } of passages) columns.giveBack();
}

function runsOf({ text, language }: Document, engine: Engine): readonly LanguageRun[] {
  return engine.scannerOf(language) === undefined ? [] : engine.runsOf(text, language);
}

function scanRun({ text }: Document, { language, from, to }: LanguageRun, engine: Engine): Tokens {
  return engine.scannerOf(language)!.scan(text, from, to);
}

function passagesIn(tokens: Tokens, place: Place): Passage[] {
  const periods = periodsOf(tokens);
  return passagesOf(tokens, valuesOf(tokens, takenBy(tokens, periods)), periods, place);
}

function placeAfter(passages: readonly Passage[]): Place {
  const last = passages.at(-1);
  return { index: passages.length, paragraph: last ? last.paragraph + 1 : 0 };
}
