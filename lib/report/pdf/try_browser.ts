import { InputError } from "../../base/error.ts";
import { BROWSER_HINT } from "./browser.ts";

/** Longer than this no browser takes to say its version. */
const MOST_TIME = 15_000;

/**
 * Asks a browser for its version, which one that can't start does not tell. Throws InputError with what it says instead: what
 * drives it later could neither say so nor end it. It is given no environment but a home and a path.
 */
export async function tryBrowser(path: string, home: string, mostTime = MOST_TIME): Promise<void> {
  const asked = startWith(path, home);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    asked.kill("SIGKILL");
  }, mostTime);
  const { success, stderr } = await asked.output().finally(() => clearTimeout(timer));
  if (success) return;
  const said = new TextDecoder().decode(stderr).split("\n").find((line) => line.trim() !== "")?.trim();
  throw fault(
    late ? `it says nothing for ${mostTime / 1000} seconds: ${path}` : `${path}: ${said ?? "it ends at once"}`,
  );
}

function startWith(path: string, home: string): Deno.ChildProcess {
  try {
    const env = { HOME: home, PATH: "/usr/bin:/bin" };
    const asked = { args: ["--version"], clearEnv: true, env };
    return new Deno.Command(path, { ...asked, stdin: "null", stdout: "null", stderr: "piped" }).spawn();
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) {
      throw new InputError({ where: "report", what: "no browser found", hint: BROWSER_HINT, cause });
    }
    if (cause instanceof Deno.errors.NotCapable) throw cause;
    throw fault(`${path}: ${(cause as Error).message}`, cause);
  }
}

function fault(what: string, cause?: unknown): InputError {
  return new InputError({
    where: "report",
    what: `the browser does not start: ${what}`,
    hint: BROWSER_HINT,
    ...(cause === undefined ? {} : { cause }),
  });
}
