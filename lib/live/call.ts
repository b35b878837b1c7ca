/** The source of a call, as it stands in a file. */
export interface SourceCall {
  /** path in the project */
  readonly path: string;
  /** line of its beginning, from 1 */
  readonly line: number;
  /** its text, without the indentation that its lines share */
  readonly text: string;
}

/**
 * The call that begins at a place of a text: from its name to the bracket that closes it; null where there is none.
 * It is read, not parsed: strings, templates, comments and regular expressions are passed over.
 */
export function callAt(text: string, line: number, column: number): string | null {
  const from = offsetOf(text, line, column);
  const open = text.indexOf("(", from);
  if (from < 0 || open < 0 || !NAME.test(text.slice(from, open))) return null;
  const end = closing(text, open);
  return end < 0 ? null : outdented(text.slice(from, end + 1), text.slice(text.lastIndexOf("\n", from) + 1, from));
}

const NAME = /^[\p{L}_$][\p{L}\p{N}_$.]*\s*(?:<[^()]*>)?\s*$/u;

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    start = text.indexOf("\n", start) + 1;
    if (start === 0) return -1;
  }
  return start + column - 1;
}

/** A string, a comment, a regular expression where one may stand, the end of a template's literal, or a bracket. */
const TOKEN =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<=[(,=:[!&|?{};>\n]\s*)\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*|[`(){}[\]]/gu;
const LITERAL_END = /(?<!\\)(?:\\\\)*(?:`|\$\{)/gu;

/** The offset of the bracket that closes the one at an offset, or -1. */
function closing(text: string, open: number): number {
  const stack: string[] = [];
  for (let at = open; at >= 0 && at < text.length;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return -1;
    at = TOKEN.lastIndex;
    const [token] = match;
    if (token === "`" || token === "}" && stack.at(-1) === "${") {
      if (token === "}") stack.pop();
      at = literalEnd(text, at, stack);
    } else if (token.length === 1 && "([{".includes(token)) stack.push(token);
    else if (token.length === 1 && ")]}".includes(token)) {
      stack.pop();
      if (stack.length === 0) return at - 1;
    }
  }
  return -1;
}

/** Where the literal of a template ends: behind its sign, or within a value of it, which goes onto the stack. */
function literalEnd(text: string, from: number, stack: string[]): number {
  LITERAL_END.lastIndex = from;
  const match = LITERAL_END.exec(text);
  if (!match) return -1;
  if (match[0].endsWith("{")) stack.push("${");
  return LITERAL_END.lastIndex;
}

function outdented(text: string, indent: string): string {
  return /^\s*$/u.test(indent) ? text.replaceAll(`\n${indent}`, "\n") : text;
}
