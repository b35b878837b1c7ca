// The ten frames of the default end inside Arquero or Plot, before the author's own line.
Error.stackTraceLimit = 50;

const NOTEBOOK_FRAME = /\/(?<file>notebooks\/[^\s?#():]+\.ts)(?:\?[^\s:]*)?:(?<line>\d+):(?<column>\d+)/u;

/** An error whose place is known although the author's line is no longer being run. */
export class PlacedError extends Error {
  readonly place: string | undefined;

  constructor(message: string, place: string | undefined) {
    super(message);
    this.name = "PlacedError";
    this.place = place;
  }
}

/**
 * The first place of an author's file in an error's stack, as "notebooks/thefts.ts:14:22"; undefined where there is none.
 * True in Deno, and in a browser that is served the file with its types blanked in place.
 */
export function placeOf(error: unknown): string | undefined {
  if (error instanceof PlacedError) return error.place;
  const frame = (error instanceof Error ? error.stack ?? "" : "").match(NOTEBOOK_FRAME)?.groups;
  return frame && `${frame["file"]}:${frame["line"]}:${frame["column"]}`;
}

/** The place of the author's line that is being run. */
export function placeHere(): string | undefined {
  return placeOf(new Error());
}
