import { InputError } from "../base/error.ts";
import type { FoundClaim, Span } from "../claims/claim.ts";
import type { Document } from "../claims/document.ts";
import { gloss } from "../claims/gloss.ts";
import { readProfiles } from "../corpus/profiles.ts";
import { readCatalog } from "../corpus/corpus.ts";
import { toDocument } from "../corpus/document.ts";
import { readEngine } from "../extract/engine.ts";
import { explainDocument } from "../extract/extract.ts";
import { withPublished } from "../extract/published/published.ts";
import { plain } from "./plain.ts";
import { runTask, type TaskContext, type TaskSpec } from "./task.ts";

/** How marks and headings look on a terminal; nothing where the output is not one. */
interface Style {
  readonly mark: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** The task `why`: one article with its claims marked, and why each of them is what it is. */
export const WHY: TaskSpec = {
  name: "why",
  summary: "Prints an article with its claims marked, the reason of each field, and what was left out and why.",
  takes: "FILE",
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
  const text = plain(document.text);
  console.log(marked(text, claims, style));
  for (const [index, claim] of claims.entries()) console.log(explain(claim, index + 1, text, style));
  if (dropped.length > 0) console.log("\nnot taken:");
  for (const { span, what, reason, spans } of dropped) {
    const words = spans.map((one) => quote(text, one)).join(", ");
    console.log(`  ${quote(text, span)}  ${style.dim(`${what}: ${reason}${words ? ` ${words}` : ""}`)}`);
  }
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

/** The text with each claim's words in brackets, its number before them. */
function marked(text: string, claims: readonly FoundClaim[], style: Style): string {
  let out = "";
  let at = 0;
  for (const [index, claim] of claims.entries()) {
    const from = Math.max(at, claim.span_start);
    const to = Math.max(from, claim.span_end);
    out += `${text.slice(at, from)}[${index + 1}${to > from ? ` ${style.mark(text.slice(from, to))}` : ""}]`;
    at = to;
  }
  return out + text.slice(at);
}

function explain(claim: FoundClaim, number: number, text: string, style: Style): string {
  const head = `\n${number}. ${plain(gloss(claim))}  ${style.dim(`${claim.id} ${claim.rule}`)}`;
  const reasons = claim.reasons.map(({ field, rule, spans }) =>
    `   ${field.padEnd(9)} ${rule}${spans.length > 0 ? `: ${spans.map((span) => quote(text, span)).join(", ")}` : ""}`
  );
  const also = claim.also.map((span) => `   also      ${quote(text, span)}`);
  return [head, ...reasons, ...also].join("\n");
}

function quote(text: string, [start, end]: Span): string {
  return `«${text.slice(start, end).replace(/\s+/gu, " ")}»`;
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

if (import.meta.main) await runTask(WHY);
