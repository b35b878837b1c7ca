import { InputError, InputErrors } from "../base/error.ts";

/** What is wrong with a file, as the page shows it: in the error shape, with the lines around the place. */
export interface Problem {
  /** path in the project, or the name of a task */
  readonly path: string;
  /** from 1; null where the place is the whole file */
  readonly line: number | null;
  readonly column: number | null;
  readonly what: string;
  readonly hint: string | null;
  /** the source lines around the place, empty without a place */
  readonly excerpt: readonly ExcerptLine[];
}

/** A source line of an excerpt. */
export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
}

const PLACE = /^(?<path>.+?):(?<line>\d+)(?::(?<column>\d+))?$/u;

/** The path, line and column of a place: "notebooks/thefts.ts:14:22". */
export function parsePlace(place: string): Pick<Problem, "path" | "line" | "column"> {
  const { path, line, column } = place.match(PLACE)?.groups ?? {};
  return { path: path ?? place, line: line ? Number(line) : null, column: column ? Number(column) : null };
}

/** A place, line and column left out where unknown. */
export function placeText({ path, line, column }: Pick<Problem, "path" | "line" | "column">): string {
  return [path, line, column].filter((part) => part !== null).join(":");
}

/** A problem as text: its line in the error shape, the source lines beneath and a caret below the column. */
export function problemText(problem: Problem): string {
  const { what, hint, line: at, column } = problem;
  const lines = problem.excerpt.flatMap(({ number, text }) => {
    const caret = number === at && column !== null ? [`${" ".repeat(4 + column)}^`] : [];
    return [`${String(number).padStart(4)} ${text}`, ...caret];
  });
  return [`${placeText(problem)}: ${what}${hint ? ` (${hint})` : ""}`, ...lines].join("\n");
}

/** The lines of a text around a line: two before, one after. */
export function excerptOf(text: string, line: number | null): readonly ExcerptLine[] {
  if (line === null) return [];
  const lines = text.split("\n");
  const from = Math.max(0, line - 3);
  return lines.slice(from, line + 1).map((text, index) => ({ number: from + index + 1, text }));
}

/** An error as problems: several where it gathers several. `read` gives the text of a file of the project, if there is one. */
export function problemsOf(error: unknown, read: (path: string) => string | undefined): readonly Problem[] {
  if (error instanceof InputErrors) return error.errors.flatMap((one) => problemsOf(one, read));
  if (error instanceof InputError) return [toProblem(error.where, error.what, error.hint ?? null, read)];
  const message = error instanceof Error ? error.message : String(error);
  return [toProblem("casebook", message, null, read)];
}

/** A problem with its excerpt. */
export function toProblem(
  where: string,
  what: string,
  hint: string | null,
  read: (path: string) => string | undefined,
): Problem {
  const place = parsePlace(where);
  const text = place.line === null ? undefined : read(place.path);
  return { ...place, what, hint, excerpt: text === undefined ? [] : excerptOf(text, place.line) };
}
