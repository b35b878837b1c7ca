import { parseArgs, type ParseArgsConfig } from "node:util";
import { InputError, InputErrors, nearest } from "../base/error.ts";

/** A flag of a task, as `--help` prints it. */
export interface Flag {
  readonly type: "string" | "boolean";
  /** what it takes, for the help text: "DIR" */
  readonly takes?: string;
  readonly does: string;
  /** may be given more than once */
  readonly many?: boolean;
}

/** A task of deno.json: its arguments, its help text and what it does. */
export interface TaskSpec {
  readonly name: string;
  /** one sentence: what it is for */
  readonly summary: string;
  /** positional arguments, for the help text: "DIR" */
  readonly takes?: string;
  readonly flags?: Readonly<Record<string, Flag>>;
  /** one line for each thing worth knowing, below the flags */
  readonly notes?: readonly string[];
  run(context: TaskContext): Promise<void> | void;
}

/** What a running task is given. */
export interface TaskContext {
  readonly args: readonly string[];
  flag(name: string): boolean;
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  /** does one step and says on standard error what it was and how long it took */
  step<T>(what: string, work: (say: (text: string) => void) => T | Promise<T>): Promise<T>;
  /** says what the task wrote or found, on standard error; how long it took follows when it ends */
  done(text: string): void;
}

/** Runs a task and ends the process with 0, with 1 after an error of the input or of ours, or with 2 after a wrong call. */
export async function runTask(spec: TaskSpec, argv: readonly string[] = Deno.args): Promise<void> {
  try {
    if (argv.includes("--help") || argv.includes("-h")) return console.log(helpOf(spec));
    const progress = new Progress(spec.name);
    await spec.run(contextOf(spec, argv, progress));
    progress.end();
  } catch (error) {
    console.error(showError(error));
    Deno.exitCode = error instanceof InputError && error.where === spec.name && error.hint === CALL_HINT ? 2 : 1;
  }
}

const CALL_HINT = "see --help";

function contextOf(spec: TaskSpec, argv: readonly string[], progress: Progress): TaskContext {
  const { values, positionals } = parse(spec, argv);
  return {
    args: positionals,
    flag: (name) => values[name] === true,
    text: (name) => values[name] as string | undefined,
    texts: (name) => (values[name] as string[] | undefined) ?? [],
    step: (what, work) => progress.step(what, work),
    done: (text) => progress.done(text),
  };
}

function parse(spec: TaskSpec, argv: readonly string[]) {
  const options: ParseArgsConfig["options"] = {};
  for (const [name, flag] of Object.entries(spec.flags ?? {})) {
    options[name] = { type: flag.type, ...(flag.many ? { multiple: true } : {}) };
  }
  try {
    const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    if (!spec.takes && parsed.positionals.length > 0) {
      throw new TypeError(`takes no argument: ${parsed.positionals[0]}`);
    }
    return parsed;
  } catch (cause) {
    throw new InputError({ where: spec.name, what: callFault(spec, cause), hint: CALL_HINT, cause });
  }
}

/** Node's words for a wrong flag, in our error's shape. */
function callFault(spec: TaskSpec, cause: unknown): string {
  const message = (cause as Error).message;
  const unknown = message.match(/^Unknown option '(?<flag>-[^']+)'/u)?.groups?.["flag"];
  if (!unknown) return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/u, "");
  const near = nearest(unknown.replace(/^-+/u, ""), [...Object.keys(spec.flags ?? {}), "help"]);
  return `unknown flag: ${unknown}${near ? `, did you mean --${near}?` : ""}`;
}

function helpOf(spec: TaskSpec): string {
  const flags = { ...spec.flags, help: { type: "boolean", does: "prints this" } as Flag };
  const heads = Object.entries(flags).map((
    [name, flag],
  ) => [`--${name}${flag.takes ? ` ${flag.takes}` : ""}`, flag.does]);
  const width = Math.max(...heads.map(([head]) => head!.length));
  return [
    `deno task ${spec.name}${spec.takes ? ` ${spec.takes}` : ""} [flags]`,
    "",
    spec.summary,
    "",
    ...heads.map(([head, does]) => `  ${head!.padEnd(width)}  ${does}`),
    ...(spec.notes?.length ? ["", ...spec.notes] : []),
  ].join("\n");
}

/** One error as one line, several as a line each; an error of ours keeps its stack. */
export function showError(error: unknown): string {
  if (error instanceof InputError || error instanceof InputErrors) return error.message;
  if (error instanceof Deno.errors.NotCapable) {
    return `${error.message.split("\n")[0]} (the task's permissions are in deno.json)`;
  }
  return error instanceof Error ? error.stack ?? error.message : String(error);
}

/** Steps on standard error: a line that moves on a terminal, one line a step where it is not. */
class Progress {
  readonly #name: string;
  readonly #started = performance.now();
  readonly #moves = Deno.stderr.isTerminal();
  #said = false;

  constructor(name: string) {
    this.#name = name;
  }

  async step<T>(what: string, work: (say: (text: string) => void) => T | Promise<T>): Promise<T> {
    const started = performance.now();
    const say = (text: string) => this.#move(`${what}: ${text}`);
    this.#move(what);
    const result = await work(say);
    if (this.#moves) this.#write("\r\u001b[K");
    this.#write(`${this.#name}: ${what} (${seconds(started)})\n`);
    return result;
  }

  done(text: string): void {
    this.#said = true;
    for (const line of text.split("\n")) this.#write(`${this.#name}: ${line}\n`);
  }

  /** A task that said nothing, as one that goes on serving, has not come to its end. */
  end(): void {
    if (this.#said) this.#write(`${this.#name}: done in ${seconds(this.#started)}\n`);
  }

  #move(text: string): void {
    if (this.#moves) this.#write(`\r\u001b[K${this.#name}: ${text} …`);
  }

  #write(text: string): void {
    Deno.stderr.writeSync(new TextEncoder().encode(text));
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(2)} s`;
}
