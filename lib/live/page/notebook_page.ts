import { placeOf } from "../../notebook/place.ts";
import { InputError } from "../../base/error.ts";
import { type Problem, toProblem } from "../problem.ts";
import type { App } from "./app.ts";
import { messageOf } from "./block_view.ts";
import type { Book } from "./books.ts";
import { element, fill } from "./element.ts";
import { NotebookView } from "./notebook_view.ts";
import type { Page } from "./page.ts";
import { problemNode } from "./problem_node.ts";

/** The page of a notebook: what is wrong with it on top, and the last state that could be shown below. */
export class NotebookPage implements Page {
  readonly node: HTMLElement;
  readonly #app: App;
  readonly #view: NotebookView<App["store"]["tables"]>;
  readonly #problems = element("div", { class: "problems" });
  readonly #types = element("div", { class: "problems types" });
  #book: Book;
  #up = false;
  /** The state that stands on the page: shown again only when the notebook or the tables are others. */
  #shown: unknown[] = [];
  #values: Readonly<Record<string, string>> = {};

  constructor(app: App, book: Book) {
    this.#app = app;
    this.#book = book;
    this.#view = new NotebookView(app, () => app.noteValues(this.#values = this.#view.values()));
    this.node = element("div", { class: "page notebook-page" }, this.#problems, this.#types, this.#view.node);
  }

  get title(): string {
    return this.#book.notebook?.title ?? this.#book.name;
  }

  /** Inputs that are not as the notebook starts with. */
  get values(): Readonly<Record<string, string>> {
    return this.#values;
  }

  enter(_rest: string, values: Readonly<Record<string, string>>): void {
    this.#values = values;
    const again = this.#up && this.#shown.length > 0;
    this.#up = true;
    if (again) this.#view.set(values);
    else this.#show();
  }

  /** Takes another state of the notebook. */
  update(book: Book): void {
    this.#book = book;
    if (this.#up) this.#show();
  }

  refresh(): void {
    if (this.#up) this.#show();
  }

  leave(): void {
    this.#up = false;
    this.#shown = [];
    this.#view.stop();
  }

  #show(): void {
    const { notebook, values: start, problems, types } = this.#book;
    const { tables } = this.#app.store;
    let thrown: readonly Problem[] = [];
    const same = this.#shown[0] === notebook && this.#shown[1] === tables;
    if (notebook && !same) {
      try {
        this.#view.show(notebook, tables, { start, values: this.#values });
        this.#shown = [notebook, tables];
      } catch (error) {
        thrown = [thrownProblem(error, this.#book.path)];
      }
    }
    this.#showProblems([...problems, ...thrown], types);
  }

  #showProblems(problems: readonly Problem[], types: readonly Problem[]): void {
    const nodes = problems.map((problem) => problemNode(this.#app, problem));
    if (this.#problems.childElementCount + nodes.length > 0) fill(this.#problems, ...nodes);
    const head = types.length === 0 ? null : element("p", { class: "types-head", text: "Types do not fit" });
    if (this.#types.childElementCount + types.length > 0) {
      fill(this.#types, head, ...types.map((problem) => problemNode(this.#app, problem)));
    }
    this.node.classList.toggle("stale", problems.length > 0);
  }
}

function thrownProblem(error: unknown, path: string): Problem {
  if (error instanceof InputError) return toProblem(`${path}`, error.message, null, () => undefined);
  return toProblem(placeOf(error) ?? path, messageOf(error), null, () => undefined);
}
