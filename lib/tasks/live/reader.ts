import { checkData } from "../data_faults.ts";
import type { ReaderQuestion } from "./reader_worker.ts";
import { stampOf } from "./stamp.ts";
import { fromFault, type WorkerFault } from "./worker_fault.ts";

interface Answer {
  readonly id: number;
  readonly text?: string | null;
  readonly fault?: WorkerFault;
}

interface Waiting {
  readonly question: ReaderQuestion;
  readonly resolve: (text: string | null) => void;
  readonly reject: (error: Error) => void;
}

/** What the tables are made of: when none of it changed since the last start, they are taken from the cache. */
const MADE_OF = ["data", "lib", "deno.lock"];
const CACHE = ".cache/tables.json";

/** Reads the data in a worker of its own, and keeps the tables of the last start. */
export class Reader {
  readonly #root: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #count = 0;
  #tables: Promise<string> | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** The tables with the articles' texts, as JSON. Throws InputError or InputErrors. */
  tables(): Promise<string> {
    return this.#tables ??= this.#readTables();
  }

  /** What was passed over in an article, as JSON; null for an unknown key. */
  article(key: string): Promise<string | null> {
    return this.#ask({ kind: "article", key });
  }

  /** The data changed: the next question reads it again. */
  forget(): void {
    this.#tables = undefined;
    this.#worker?.postMessage({ kind: "forget" } satisfies ReaderQuestion);
  }

  /** Ends the worker; the next question starts another, which reads changed code. What it was asked is asked again. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { question } of this.#waiting.values()) this.#started().postMessage(question);
  }

  async #readTables(): Promise<string> {
    const stamp = stampOf(this.#root, MADE_OF);
    const kept = this.#kept(stamp);
    if (kept !== null) return kept;
    checkData(this.#root);
    const text = (await this.#ask({ kind: "tables" }))!;
    Deno.writeTextFileSync(`${this.#root}/${CACHE}.part`, `${stamp}\n${text}`);
    Deno.renameSync(`${this.#root}/${CACHE}.part`, `${this.#root}/${CACHE}`);
    return text;
  }

  #kept(stamp: string): string | null {
    try {
      const text = Deno.readTextFileSync(`${this.#root}/${CACHE}`);
      return text.startsWith(`${stamp}\n`) ? text.slice(stamp.length + 1) : null;
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return null;
      throw error;
    }
  }

  #ask(
    question: { readonly kind: "tables" } | { readonly kind: "article"; readonly key: string },
  ): Promise<string | null> {
    const id = ++this.#count;
    const { promise, resolve, reject } = Promise.withResolvers<string | null>();
    const asked: ReaderQuestion = { id, ...question };
    this.#waiting.set(id, { question: asked, resolve, reject });
    this.#started().postMessage(asked);
    return promise;
  }

  /** A worker whose modules can't be loaded answers nothing: whoever asked is told, and the next question starts another. */
  #fail(event: ErrorEvent): void {
    event.preventDefault();
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error(event.message.replace(/^Uncaught /u, "")));
    this.#waiting.clear();
    this.#tables = undefined;
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    this.#worker = new Worker(new URL("./reader_worker.ts", import.meta.url), { type: "module" });
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(data.id)!;
      this.#waiting.delete(data.id);
      if (data.fault) waiting.reject(fromFault(data.fault));
      else waiting.resolve(data.text ?? null);
    };
    this.#worker.onerror = (event) => this.#fail(event);
    return this.#worker;
  }
}
