import { InputError, throwAll } from "../../base/error.ts";

/** How another task is run. */
export interface ChildOptions {
  readonly cwd: string;
  /** the task's name, as the place of an error that names none */
  readonly name: string;
}

/** Lines in the error shape: a path, perhaps with line and column, and what is wrong there. */
const FAULT = /^(?<where>[^\s:]+\.\w+(?::\d+){0,2}): (?<what>.+)$/u;
/** Lines in which a task says how far it is. */
const PROGRESS = /^[\w-]+: .*(?:\([\d.]+ s\)|in [\d.]+ s)$/u;

/**
 * Runs Deno as a process of its own: a new process reads changed modules, and may do only what its own flags allow.
 * Throws InputErrors with what it printed on standard error, each with its place.
 */
export async function runChild(args: readonly string[], { cwd, name }: ChildOptions): Promise<void> {
  const command = new Deno.Command("deno", {
    args: [...args],
    cwd,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  });
  const { success, stderr } = await command.output();
  if (success) return;
  const lines = new TextDecoder().decode(stderr).trim().split("\n").filter((line) => !PROGRESS.test(line));
  const faults = lines.flatMap((line) => {
    const { where, what } = line.match(FAULT)?.groups ?? {};
    return where && what ? [new InputError({ where, what })] : [];
  });
  throwAll(faults);
  throw new InputError({ where: name, what: lines.slice(-6).join("\n") });
}
