import type { InputError } from "../../base/error.ts";
import { templateError } from "./place.ts";

// What is left out of the search, in this order: a comment of the template language, and an HTML comment or tag. In a
// tag of the template language only what it could print is searched: its strings.
const PART =
  /(?<comment>\{\{#[\s\S]*?#\}\}|<!--[\s\S]*?-->)|(?<tag>\{\{[\s\S]*?\}\})|(?<html><\/?[A-Za-z](?:[^<>"'{]|"[^"]*"|'[^']*')*>)|(?<digit>\p{Nd}+)/gu;
const PRINTED = /"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)'|`(?<back>[^`]*)`/gu;
const DIGIT = /\p{Nd}+/gu;

/**
 * The digits that are typed in a template, as errors: a number must reach the reader from the data, with its source.
 * Digits in HTML tags (`<h2>`), in comments and in code that counts are no text and pass.
 */
export function lintDigits(source: string, path: string): InputError[] {
  return [...source.matchAll(PART)].flatMap((match) => {
    const { tag, digit } = match.groups!;
    if (digit !== undefined) return [typed(source, path, match.index, digit)];
    return tag === undefined ? [] : inStrings(source, path, match.index, tag);
  });
}

function inStrings(source: string, path: string, at: number, tag: string): InputError[] {
  return [...tag.matchAll(PRINTED)].flatMap((string) =>
    [...string[0].matchAll(DIGIT)].map((digit) => typed(source, path, at + string.index + digit.index, digit[0]))
  );
}

function typed(source: string, path: string, position: number, digits: string): InputError {
  return templateError(
    { path, source, position },
    `a typed digit: ${digits}`,
    "numbers come from the data: count(), cite(), figure()",
  );
}
