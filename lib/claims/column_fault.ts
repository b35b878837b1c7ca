import { nearest } from "../base/error.ts";

/** What is said of a column that is not there: the likely one, and all that are. */
export function unknownColumn(name: string, columns: readonly string[], cause?: unknown): TypeError {
  // Among short names many are near by chance: what was meant mostly begins alike.
  const near = nearest(name, columns.filter((column) => column[0] === name[0]));
  return new TypeError(
    `unknown column: ${name} (${near ? `did you mean ${near}? ` : ""}columns: ${columns.join(", ")})`,
    { cause },
  );
}

/** Arquero's own words for a column that it does not have, with the column where it says it. */
const ARQUERO_UNKNOWN =
  /^(?:Invalid column reference(?: \([^)]*\))?|Unrecognized column|Invalid impute column):? "?(?:\w+(?:\.(?<member>\w+)|\["(?<quoted>[^"]+)"\])|(?<name>[^"\n]+))?/u;

/** Arquero makes text of a function and compiles it anew: what stands around it is not there any more. */
const CLOSURE = /^Invalid variable reference: "(?<name>[^"]+)"/u;

/** The error of a verb of Arquero in our words: an unknown column, a closure; another one as it is. */
export function verbFault(error: unknown, verb: string, args: readonly unknown[], names: readonly string[]): unknown {
  const closure = error instanceof Error ? CLOSURE.exec(error.message)?.groups?.["name"] : undefined;
  if (closure) return new TypeError(`${verb} does not see ${closure} (where(table, (d) => …) does)`, { cause: error });
  const found = error instanceof Error ? ARQUERO_UNKNOWN.exec(error.message)?.groups : undefined;
  if (!found) return error;
  const said = found["member"] ?? found["quoted"] ?? found["name"];
  const unknown = args.flatMap(wordsOf).filter((word) => !names.includes(word));
  // Arquero may name the parameter of an expression that it made itself: then the author's own word is meant.
  const name = said !== "d" || unknown.length === 0 ? said ?? unknown[0] : unknown[0];
  return unknownColumn(name ?? "?", names, error);
}

/** The column names that a verb was given, in whatever they are wrapped. */
function wordsOf(argument: unknown): string[] {
  if (typeof argument === "string") return [argument];
  if (Array.isArray(argument)) return argument.flatMap(wordsOf);
  if (typeof argument !== "object" || argument === null) return [];
  return "expr" in argument ? wordsOf(argument.expr) : Object.values(argument).flatMap(wordsOf);
}
