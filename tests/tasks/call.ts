import assert from "node:assert/strict";
import project from "../../deno.json" with { type: "json" };

/** The root folder of the project, with a slash at its end. */
export const ROOT = new URL("../../", import.meta.url).pathname;

/** A task as deno.json has it. */
export interface TaskEntry {
  readonly name: string;
  readonly description: string;
  readonly command: string;
  /** the tasks that run before it */
  readonly dependencies: readonly string[];
}

/** All tasks of deno.json. */
export const TASKS: readonly TaskEntry[] = Object.entries(project.tasks).map(([name, task]) => ({
  name,
  description: task.description,
  command: task.command,
  dependencies: "dependencies" in task ? task.dependencies : [],
}));

/** What a process printed, and its exit code. */
export interface Called {
  readonly code: number;
  readonly stdout: string;
  /** lines of standard error, those of progress left out */
  readonly faults: readonly string[];
  readonly stderr: string;
}

export interface CallOptions {
  /** folder in which it runs @default the project */
  readonly cwd?: string;
  /** what comes in on standard input */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const ONE_PROGRAM = /^deno run (?<flags>(?:-\S+ )*)(?<entry>lib\/tasks\/\w+\.ts)$/u;
const PROGRESS = /^[\w-]+: (?:.* \([\d.]+ s\)|done in .*)$/u;

/** The flags and the entry file of a task that is one program; undefined for one that is not. */
export function programOf(name: string): { readonly flags: readonly string[]; readonly entry: string } | undefined {
  const groups = taskNamed(name).command.match(ONE_PROGRAM)?.groups;
  return groups && { flags: groups["flags"]!.trim().split(" ").filter(Boolean), entry: groups["entry"]! };
}

export function taskNamed(name: string): TaskEntry {
  const task = TASKS.find((task) => task.name === name);
  assert.ok(task, `no task in deno.json: ${name}`);
  return task;
}

/** Runs a task as a process of its own, with the flags that deno.json gives it and without what runs before it. */
export async function callTask(name: string, args: readonly string[] = [], options: CallOptions = {}): Promise<Called> {
  const program = programOf(name);
  assert.ok(program, `not one program: ${taskNamed(name).command}`);
  return await callDeno(["run", ...program.flags, program.entry, ...args], options);
}

/** Runs Deno. */
export function callDeno(args: readonly string[], options: CallOptions = {}): Promise<Called> {
  return call(Deno.execPath(), args, options);
}

/** Runs a program to its end. */
export async function call(program: string, args: readonly string[], options: CallOptions = {}): Promise<Called> {
  const { cwd = ROOT, input, env } = options;
  const process = new Deno.Command(program, {
    args: [...args],
    cwd,
    env: { NO_COLOR: "1", CI: "", ...env },
    stdin: input === undefined ? "null" : "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  if (input !== undefined) {
    const writer = process.stdin.getWriter();
    await writer.write(new TextEncoder().encode(input));
    await writer.close();
  }
  const { code, stdout, stderr } = await process.output();
  const said = new TextDecoder().decode(stderr);
  const lines = said.split("\n").filter((line) => line !== "");
  return {
    code,
    stdout: new TextDecoder().decode(stdout),
    stderr: said,
    faults: lines.filter((l) => !PROGRESS.test(l)),
  };
}
