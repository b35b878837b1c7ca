import type { InputError } from "../../base/error.ts";
import { templateError } from "./place.ts";

// Comments and strings may hold any brace.
const PART = /(?<comment>\/\*[^]*?(?:\*\/|$))|(?<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?<brace>[{}])/gu;

/** Braces and comments of a style sheet that are not closed, or closed twice: all rules behind one would be lost. */
export function lintCss(source: string, path: string): InputError[] {
  const open: number[] = [];
  for (const { groups, index } of source.matchAll(PART)) {
    if (groups!["comment"] !== undefined && !groups!["comment"].endsWith("*/")) {
      return [templateError({ path, source, position: index }, "a comment that does not end")];
    }
    if (groups!["brace"] === "{") open.push(index);
    if (groups!["brace"] === "}" && open.pop() === undefined) {
      return [templateError({ path, source, position: index }, "a brace too many: }")];
    }
  }
  return open.slice(0, 1).map((position) => templateError({ path, source, position }, "a brace that is not closed: {"));
}
