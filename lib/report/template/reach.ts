import type { Templates } from "./fill.ts";

const INCLUDE = /\binclude\s+["'](?:\.?\/)?(?<path>[^"']+)["']/gu;

/** The templates that one begins and that it includes, whether or not a condition stands before: path to text. */
export function reachable(templates: Templates, start: string): Templates {
  const found = new Map<string, string>();
  const visit = (path: string) => {
    const source = templates.get(path);
    if (source === undefined || found.has(path)) return;
    found.set(path, source);
    for (const { groups } of source.matchAll(INCLUDE)) visit(groups!["path"]!);
  };
  visit(start);
  return found;
}

/** Whether a value or function of that name occurs in a tag of some templates. */
export function names(templates: Templates, value: string): boolean {
  const pattern = new RegExp(`\\{\\{(?:(?!\\}\\})[^])*(?<![\\p{L}\\p{N}_.$])${value}(?![\\p{L}\\p{N}_$])`, "u");
  return [...templates.values()].some((source) => pattern.test(source));
}
