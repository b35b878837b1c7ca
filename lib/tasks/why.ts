import { InputError } from "../base/error.ts";
import type { Document } from "../claims/document.ts";
import { readProfiles } from "../corpus/profiles.ts";
import { readCatalog } from "../corpus/corpus.ts";
import { toDocument } from "../corpus/document.ts";
import { readEngine } from "../extract/engine.ts";
import { explainDocument } from "../extract/extract.ts";
import { withPublished } from "../extract/published/published.ts";
import { explained, type Style } from "./explained.ts";
import { runTask, type TaskContext, type TaskSpec } from "./task.ts";

/** The task `why`: one article with its claims marked, and why each of them is what it is. */
export const WHY: TaskSpec = {
  name: "why",
  summary: "Prints an article with its claims marked, the reason of each field, and what was left out and why.",
  takes: "FILE",
  flags: { whole: { type: "boolean", does: "prints the sentences between too" } },
  run: (context) => why(context),
};

async function why(context: TaskContext): Promise<void> {
  const path = context.args[0];
  if (path === undefined) throw new InputError({ where: "why", what: "no file given", hint: "see --help" });
  const cut = path.lastIndexOf("/") + 1;
  const [dir, file] = [path.slice(0, cut).replace(/\/$/u, "") || ".", path.slice(cut)];
  const entry = readCatalog(dir).entries.find((one) => one.file === file);
  const engine = readEngine();
  const read = await toDocument({
    file,
    bytes: readBytes(path),
    where: path,
    entry,
    profiles: readProfiles("data/lexicons"),
  });
  const document = withPublished(read, engine);
  const { claims, dropped } = explainDocument(document, engine);
  const style = styleFor(Deno.stdout.isTerminal());
  const { text, language } = document;
  console.log(explained({ text, language, claims, dropped, whole: context.flag("whole") }, style));
  context.done(`${claims.length} claims; published: ${publishedOf(document)}`);
}

/** The day of publication, and how it is known: "2022-02-06 (text: 6 February 2022)". */
function publishedOf({ published, published_end, published_basis, published_note }: Document): string {
  if (published === null) return "unknown (name it in catalog.csv)";
  const days = [published, published_end ?? published].map(isoDay);
  return `${[...new Set(days)].join(" to ")} (${published_basis}${published_note ? `: ${published_note}` : ""})`;
}

function readBytes(path: string): Uint8Array {
  try {
    return Deno.readFileSync(path);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotFound)) throw cause;
    throw new InputError({ where: path, what: "no such file", hint: "name an article", cause });
  }
}

function styleFor(terminal: boolean): Style {
  const wrap = (code: number) => (text: string) => terminal ? `\u001b[${code}m${text}\u001b[0m` : text;
  return { mark: wrap(7), dim: wrap(2) };
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

if (import.meta.main) await runTask(WHY);
