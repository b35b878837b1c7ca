import type { TemplateToken } from "./names.ts";

const STATEMENT = /^-?\s*(?:if|else|for|set|include|import|\/if|\/for)(?:\s|$)/u;
const LINE_BEGINS = /(?:^|\n)[ \t]*$/u;
const LINE_ENDS = /^[ \t]*(?:\r?\n|$)/u;

/** A line that holds nothing but a statement or a comment leaves no line behind; within a line, blanks around one stay. */
export function trimLines(parts: readonly TemplateToken[], source: string): void {
  parts.forEach(([type, code, position = 0], index) => {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    if (before === undefined || after === undefined || after[0] !== "string") return;
    if (type !== "comment" && !(type === "tag" && STATEMENT.test(code))) return;
    const alone = LINE_BEGINS.test(source.slice(0, position)) && LINE_ENDS.test(source.slice(after[2]));
    if (!alone) return;
    before[1] = before[1].replace(/[ \t]+$/u, "");
    after[1] = after[1].replace(LINE_ENDS, "");
  });
}

/** Mends the places of parts: the tokenizer counts a comment three letters too short, so all behind it would be wrong. */
export function mendPositions(parts: readonly TemplateToken[]): void {
  let shift = 0;
  for (const part of parts) {
    if (part[2] !== undefined) part[2] += shift;
    if (part[0] === "comment") shift += 3;
  }
}
