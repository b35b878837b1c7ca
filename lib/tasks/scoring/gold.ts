import { InputError } from "../../base/error.ts";
import type { ClaimRecord } from "../../extract/record.ts";

/** A claim of the annotated texts: what an extractor should find, with the readings that are right too. */
export type GoldClaim =
  & Pick<
    ClaimRecord,
    "doc" | "lang" | "measure" | "low" | "high" | "unit" | "bound" | "start" | "end" | "subject" | "source" | "span"
  >
  & {
    readonly action?: string | null;
    readonly flow?: string | null;
    readonly good?: string | null;
    /** spans of further mentions */
    readonly also?: readonly (readonly [number, number])[];
    /** counts neither for nor against */
    readonly optional?: boolean;
    /** fields that are not scored */
    readonly amb?: readonly string[];
    readonly alt?: {
      readonly period?: readonly (readonly [string | null, string | null])[];
      readonly bound?: readonly string[];
      readonly subject?: readonly (string | null)[];
      readonly action?: readonly (string | null)[];
      readonly flow?: readonly (string | null)[];
      readonly good?: readonly (string | null)[];
    };
  };

/** Reads annotated claims. Throws InputError with file and line. */
export function readGold(file: string): GoldClaim[] {
  return Deno.readTextFileSync(file).split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [JSON.parse(line) as GoldClaim];
    } catch (cause) {
      throw new InputError({ where: `${file}:${index + 1}`, what: "not a JSON object", cause });
    }
  });
}

/** The folders below one that hold a gold.ndjson, in order. */
export function setsIn(dir: string): string[] {
  const entries = [...Deno.readDirSync(dir)].sort((a, b) => a.name < b.name ? -1 : 1);
  const here = entries.some(({ name }) => name === "gold.ndjson") ? [dir] : [];
  return [...here, ...entries.filter(({ isDirectory }) => isDirectory).flatMap(({ name }) => setsIn(`${dir}/${name}`))];
}
