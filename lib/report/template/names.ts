import type { InputError } from "../../base/error.ts";
import { nearest } from "../../base/error.ts";
import { templateError } from "./place.ts";

/** A piece of a template: its kind, its text and its offset. */
export type TemplateToken = [type: string, code: string, position?: number];

// Names that belong to the template language or to JavaScript, and so are known without being handed in.
const LANGUAGE = new Set(
  ("if else for of in set include layout function async await import export from default echo slot break continue " +
    "true false null undefined typeof new const let var return Object Array String Math JSON it content").split(" "),
);
// Strings and property names are no names of values; what is left over and looks like a name is one.
const STRING = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/gu;
const NAME = /(?<before>\.\.\.|\?\.|\.)?(?<name>[\p{L}_$][\p{L}\p{N}_$]*)(?<after>\s*:(?!:))?/gu;
const DECLARED =
  /^-?\s*(?:for\s+(?:await\s+)?(?<loop>[^]*?)\s+of\s|set\s+(?<set>[^=]+)|(?:async\s+)?function\s+(?<made>[^]*)|import\s+(?<imported>[^]*?)\s+from)/u;
const ARROW = /(?:\((?<many>[^()]*)\)|(?<one>[\p{L}_$][\p{L}\p{N}_$]*))\s*=>/gu;

/** The names that a template gives to values of its own: loop variables, what it sets, functions, imports. */
export function declaredNames(tokens: readonly TemplateToken[]): string[] {
  return tokens.filter(([type]) => type !== "string" && type !== "comment").flatMap(([, code]) => {
    const declared = DECLARED.exec(code)?.groups ?? {};
    const arrows = [...code.matchAll(ARROW)].map((arrow) => arrow.groups!.many ?? arrow.groups!.one ?? "");
    return [...Object.values(declared), ...arrows].flatMap((words) => words?.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []);
  });
}

/** The names in the tags of a template that nobody handed in or declared, as errors with the nearest known name. */
export function unknownNames(
  tokens: readonly TemplateToken[],
  known: ReadonlySet<string>,
  source: string,
  path: string,
): InputError[] {
  const named = new Set([...known, ...declaredNames(tokens)]);
  return tokens.filter(([type]) => type === "tag").flatMap(([, code, position = 0]) => {
    const at = source.indexOf(code, position);
    const words = code.replace(STRING, (string) => " ".repeat(string.length));
    return [...words.matchAll(NAME)].filter(({ groups }) => isUnknown(groups!, named)).map((match) => {
      const { before, name } = match.groups!;
      const place = { path, source, position: (at === -1 ? position : at) + match.index + (before?.length ?? 0) };
      const near = nearest(name!, known);
      return templateError(place, `unknown value: ${name}`, near === undefined ? undefined : `did you mean ${near}?`);
    });
  });
}

function isUnknown({ before, name, after }: Record<string, string | undefined>, named: ReadonlySet<string>): boolean {
  if (before === "." || before === "?." || after !== undefined) return false;
  return !named.has(name!) && !LANGUAGE.has(name!);
}
