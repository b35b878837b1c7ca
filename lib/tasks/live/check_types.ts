import type { TypeFault } from "../../live/source.ts";

const ERROR = /^(?:TS\d+ )?\[ERROR\]: (?<what>[\s\S]*?)\n\s+at (?<place>file:\/\/\S+)$/u;
/** The source line at fault, and the line of signs that points at it. */
const SOURCE_LINES = /\n[^\n]*\n[ \t]*[~^]+[ \t]*$/u;

/** The type errors of some modules, by `deno check` as a process of its own: it takes a second or two. */
export async function checkTypes(root: string, files: readonly string[]): Promise<readonly TypeFault[]> {
  if (files.length === 0) return [];
  const command = new Deno.Command("deno", {
    args: ["check", "--quiet", ...files],
    cwd: root,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  });
  const { stderr } = await command.output();
  return parseTypeFaults(new TextDecoder().decode(stderr), root);
}

/** The errors that `deno check` prints, each with its place in the project; those of other files are left out. */
export function parseTypeFaults(printed: string, root: string): readonly TypeFault[] {
  const base = `file://${root}/`;
  return printed.split(/\n\n+/u).flatMap((block) => {
    const { what, place } = block.trim().match(ERROR)?.groups ?? {};
    if (!what || !place?.startsWith(base)) return [];
    return [{
      where: decodeURI(place.slice(base.length)),
      what: what.replace(SOURCE_LINES, "").replace(/\s*\n\s*/gu, " "),
    }];
  });
}
