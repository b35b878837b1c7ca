import { stripTypeScriptTypes } from "node:module";
import { InputError } from "../base/error.ts";

/** The fault that the parser names, and its place at the end of the message. */
const FAULT = /^SyntaxError: (?<what>[^\n]*)[\s\S]*:(?<line>\d+):(?<column>\d+)$/u;
/** What of TypeScript cannot be blanked, and where it stands. */
const UNBLANKABLE = /^(?:\[\w+\] )?(?<what>.*?)(?: at \S*?:(?<line>\d+):(?<column>\d+))?$/u;

/** TypeScript as JavaScript with the types blanked in place, so that lines and columns stay true. */
export async function toPlain(path: string, text: string): Promise<string> {
  try {
    return stripTypeScriptTypes(text);
  } catch (cause) {
    throw (await syntaxFault(path, text, cause)) ?? blankingFault(path, cause);
  }
}

/**
 * Blanking says that the syntax is wrong, not where. Importing the text as a data address runs the same parser and
 * fails before anything runs: the parser refuses it, and the import put in front cannot be resolved from a data address.
 */
async function syntaxFault(path: string, text: string, cause: unknown): Promise<InputError | undefined> {
  const source = `${text}\nimport "./never.ts";`;
  try {
    await import(`data:application/typescript;charset=utf-8,${encodeURIComponent(source)}`);
  } catch (error) {
    const { what, line, column } = (error as Error).message.match(FAULT)?.groups ?? {};
    if (!what) return undefined;
    return new InputError({ where: `${path}:${line}:${column}`, what: `syntax error: ${lowerFirst(what)}`, cause });
  }
  return undefined;
}

function blankingFault(path: string, cause: unknown): InputError {
  const { what, line, column } = (cause as Error).message.match(UNBLANKABLE)?.groups ?? {};
  const where = line ? `${path}:${line}:${column}` : path;
  return new InputError({
    where,
    what: `cannot be run as it stands: ${lowerFirst(what ?? "syntax")}`,
    hint: "write TypeScript whose types can be erased",
    cause,
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
