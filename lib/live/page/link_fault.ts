import { placeOf } from "../../notebook/place.ts";
import { type Problem, toProblem } from "../problem.ts";

/**
 * Why a module could not be loaded, with its place. What the browser finds before it runs anything (a name declared
 * twice, an import that is not there) has no stack; loaded as a script the same fault is reported with its line.
 */
export async function linkFault(path: string, address: string, error: unknown): Promise<Problem> {
  const message = error instanceof Error ? error.message : String(error);
  const place = placeOf(error) ?? (error instanceof SyntaxError ? await scriptPlace(path, address) : undefined);
  const hint = AWAITED.test(message) ? "a notebook runs in one go: there is no await in it" : null;
  return toProblem(place ?? path, lowerFirst(message), hint, () => undefined);
}

/** What an engine says of an await in a function that is not async. */
const AWAITED = /reserved word|await is only valid/iu;

function scriptPlace(path: string, address: string): Promise<string | undefined> {
  const script = document.createElement("script");
  script.type = "module";
  // Another address: the browser remembers that the first one failed, and would say nothing more of it.
  script.src = `${address}&asked=${performance.now()}`;
  return new Promise((resolve) => {
    const done = (place: string | undefined) => {
      removeEventListener("error", hear);
      script.remove();
      resolve(place);
    };
    const hear = (event: ErrorEvent) => {
      const file = event.filename?.match(/\/(?<file>notebooks\/[^?#]+)/u)?.groups?.["file"];
      done(file && event.lineno ? `${file}:${event.lineno}:${event.colno}` : path);
    };
    addEventListener("error", hear);
    script.addEventListener("load", () => done(undefined));
    script.addEventListener("error", () => setTimeout(() => done(undefined)));
    setTimeout(() => done(undefined), 1000);
    document.head.append(script);
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
