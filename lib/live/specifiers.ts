/** Where a module names another: the specifier and where it stands in the text, without its quotes. */
export interface Specifier {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The names of static imports and re-exports, which stand at the beginning of a line, and of dynamic imports of a
 * literal. Types are blanked already, so the names of types are not among them.
 */
const NAMED =
  /^[^\S\n]*(?:import|export)\b(?:[^;"'`()]*?\bfrom)?\s*(?<quote>["'])(?<name>[^"'\n]+)\k<quote>|\bimport\(\s*(?<mark>["'])(?<asked>[^"'\n]+)\k<mark>/gmu;

/** The specifiers of a module's JavaScript, in order. */
export function specifiersOf(code: string): readonly Specifier[] {
  return [...code.matchAll(NAMED)].map((match) => {
    const name = match.groups!["name"] ?? match.groups!["asked"]!;
    const end = match.index + match[0].length - 1;
    return { name, start: end - name.length, end };
  });
}

/** The code with some specifiers replaced; lines stay where they are. */
export function replaceSpecifiers(code: string, to: (specifier: Specifier) => string): string {
  let text = "", last = 0;
  for (const specifier of specifiersOf(code)) {
    text += code.slice(last, specifier.start) + to(specifier);
    last = specifier.end;
  }
  return text + code.slice(last);
}

/** The path that a relative specifier names, seen from a file: ("notebooks/a.ts", "./b.ts") is "notebooks/b.ts". */
export function resolvePath(from: string, specifier: string): string {
  const root = "file:///";
  return decodeURIComponent(new URL(specifier, root + from).href.slice(root.length));
}

/** The place of an offset in a text: line and column from 1. */
export function lineAndColumn(text: string, offset: number): readonly [line: number, column: number] {
  const before = text.slice(0, offset).split("\n");
  return [before.length, before.at(-1)!.length + 1];
}
