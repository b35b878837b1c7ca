import { InputError } from "../base/error.ts";
import type { FoundClaim } from "../claims/claim.ts";
import type { Document } from "../claims/document.ts";
import { gloss } from "../claims/gloss.ts";
import { addDocument, CELLS } from "../corpus/add.ts";
import { readProfiles } from "../corpus/profiles.ts";
import { readEngine } from "../extract/engine.ts";
import { extractDocument } from "../extract/extract.ts";
import { withPublished } from "../extract/published/published.ts";
import { printPlain } from "./plain.ts";
import { runTask, type TaskContext, type TaskSpec } from "./task.ts";

const CORPUS = "data/corpus";
const LEXICONS = "data/lexicons";

/** An article with its day where the text tells it, and its claims. */
export interface ReadArticle {
  readonly document: Document;
  readonly claims: readonly FoundClaim[];
}

/** What the task `add` works with. */
export interface AddOptions {
  /** makes what reads an article; called before anything is written, as its data may be at fault */
  readonly finder: () => (document: Document) => ReadArticle;
  /** folder of the articles @default "data/corpus" */
  readonly corpus?: string;
  /** where the claims found go, a line each @default standard output */
  readonly print?: (line: string) => void;
}

/** The task `add`. */
export function addTask({ finder, corpus = CORPUS, print = printPlain }: AddOptions): TaskSpec {
  return {
    name: "add",
    summary: `Copies an article into ${corpus}, writes its row of the catalogue and prints the claims found in it.`,
    takes: "FILE|-",
    flags: {
      title: { type: "string", takes: "TEXT", does: "headline (else as the page or the text has it)" },
      publisher: { type: "string", takes: "NAME", does: "who published it" },
      published: {
        type: "string",
        takes: "DATE",
        does: "2024-03-21, 2024-03 or 2024 (else as the page or the text has it)",
      },
      url: { type: "string", takes: "ADDRESS", does: "where it was published" },
      note: { type: "string", takes: "TEXT", does: "anything worth knowing: how the date is known" },
      key: { type: "string", takes: "KEY", does: "short name by which it is cited (else its file's name)" },
    },
    notes: [
      "FILE is a .txt, .md, .html, .htm or .pdf file; - reads text or a page from standard input.",
      "Example: deno task add article.html --publisher Reuters --published 2024-03-21",
    ],
    run: (context) => add(context, { finder, corpus, print }),
  };
}

async function add(context: TaskContext, { finder, corpus, print }: Required<AddOptions>): Promise<void> {
  const [source, ...more] = context.args;
  if (!source || more.length > 0) {
    throw new InputError({ where: "add", what: `one article at a time: ${context.args.length}`, hint: "see --help" });
  }
  const bytes = source === "-" ? await readInput() : readFile(source);
  const given = CELLS.flatMap((cell) => {
    const text = context.text(cell)?.trim();
    return text ? [[cell, text]] : [];
  });
  const read = finder();
  const added = await addDocument(corpus, {
    bytes,
    name: source === "-" ? undefined : source,
    cells: Object.fromEntries(given),
    profiles: readProfiles(LEXICONS),
  });
  if (!added.added) return context.done(`nothing written: the same article is there already: ${corpus}/${added.file}`);
  const { document, claims } = read(added.document);
  for (const claim of claims) print(`${gloss(claim)} | ${claim.quote.replace(/\s+/gu, " ")}`);
  const found = `${claims.length} ${claims.length === 1 ? "claim" : "claims"} in "${document.title}"`;
  context.done([found, ...factsOf(document, corpus)].join("\n"));
}

async function readInput(): Promise<Uint8Array> {
  if (Deno.stdin.isTerminal()) console.error("add: paste the article, then press ctrl-D (ctrl-Z on Windows)");
  return new Uint8Array(await new Response(Deno.stdin.readable).arrayBuffer());
}

function readFile(file: string): Uint8Array {
  try {
    return Deno.readFileSync(file);
  } catch (cause) {
    if (cause instanceof Deno.errors.NotCapable) throw cause;
    const what = cause instanceof Deno.errors.NotFound ? "no such file" : "not a file that can be read";
    throw new InputError({ where: file, what, hint: "name an article, or - for standard input", cause });
  }
}

function factsOf(document: Document, corpus: string): string[] {
  const { file, key, language, words, pages, published, published_basis } = document;
  const day = published ? `${published.toISOString().slice(0, 10)} (${published_basis})` : "no date (give --published)";
  return [
    `language ${language}, ${words} words, published: ${day}`,
    `wrote ${corpus}/${file}${pages ? `, ${pages} pages` : ""}, cited as ${key}`,
    `wrote a row in ${corpus}/catalog.csv`,
  ];
}

function extractor(): (document: Document) => ReadArticle {
  const engine = readEngine();
  return (added) => {
    const document = withPublished(added, engine);
    return { document, claims: extractDocument(document, engine) };
  };
}

if (import.meta.main) await runTask(addTask({ finder: extractor }));
