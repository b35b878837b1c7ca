import { InputError } from "../../base/error.ts";

/** The file, the offset in it, and the text that an error in a template points at. */
export interface TemplatePlace {
  /** path of the template, as the user knows it */
  readonly path: string;
  readonly source: string;
  /** offset in `source`, in UTF-16 code units */
  readonly position: number;
}

/** An error of a template: `path:line:column: what (hint; in: the line)`. */
export function templateError(place: TemplatePlace, what: string, hint?: string, cause?: unknown): InputError {
  const { line, column, text } = lineAt(place.source, place.position);
  const hints = [hint, text === "" ? undefined : `in: ${text}`].filter((part) => part !== undefined).join("; ");
  const where = `${place.path}:${line}:${column}`;
  return new InputError({
    where,
    what,
    ...(hints === "" ? {} : { hint: hints }),
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The line (from 1), the column (from 1) and the trimmed text of the line at an offset. */
export function lineAt(source: string, position: number): { line: number; column: number; text: string } {
  const at = Math.max(0, Math.min(position, source.length));
  const before = source.slice(0, at).split("\n");
  const column = before.at(-1)!.length + 1;
  const end = source.indexOf("\n", at);
  const text = source.slice(at - column + 1, end === -1 ? source.length : end).trim();
  return { line: before.length, column, text };
}
