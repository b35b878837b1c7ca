import type { Block } from "../../notebook/block.ts";
import type { Input } from "../../notebook/input.ts";
import { formatInput } from "../../notebook/input_spec.ts";
import type { Notebook, Opened } from "../../notebook/notebook.ts";
import type { BlockView } from "./block_view.ts";
import type { Desk } from "./desk.ts";
import { element } from "./element.ts";
import { FigureView } from "./figure_view.ts";
import { InputView } from "./input_view.ts";
import { Lazy } from "./lazy.ts";
import { ProseView } from "./prose_view.ts";
import { TableBlockView } from "./table_view.ts";

type Values = Readonly<Record<string, string>>;

/** What a notebook is shown with: what its inputs start with where it does not say so itself, and what they are now. */
interface Shown {
  readonly start: Values;
  readonly values: Values;
}

/** A notebook on the page. Shown again after an edit, the nodes, inputs, scroll and focus of what kept its name stay. */
export class NotebookView<Tables> {
  readonly node: HTMLElement = element("article", { class: "notebook" });
  readonly #desk: Desk;
  readonly #lazy = new Lazy();
  readonly #changed: () => void;
  readonly #title = this.node.appendChild(element("h1"));
  readonly #parts = this.node.appendChild(element("div", { class: "parts" }));
  #views = new Map<string, BlockView>();
  #opened: Opened | undefined;
  #start: Values = {};

  /** `changed` hears when the reader sets an input. */
  constructor(desk: Desk, changed: () => void) {
    this.#desk = desk;
    this.#changed = changed;
  }

  /** Opens a notebook and shows it; throws what the notebook throws, and then leaves the page as it was. */
  show(book: Notebook<Tables>, tables: Tables, { start, values }: Shown): void {
    const opened = book.open(tables, { ...start, ...values }, { lenient: true });
    this.#opened = opened;
    this.#start = start;
    if (this.#title.textContent !== opened.title) this.#title.textContent = opened.title;
    const last = this.#views;
    this.#views = new Map(opened.blocks.map((block) => [keyOf(block), last.get(keyOf(block)) ?? this.#viewOf(block)]));
    for (const [key, view] of last) if (!this.#views.has(key)) this.#remove(view);
    this.#arrange([...this.#views.values()].map(({ node }) => node));
    for (const block of opened.blocks) this.#views.get(keyOf(block))!.bind(block);
  }

  /** Sets inputs from text, where it fits; the others go back to what the notebook starts with. */
  set(values: Readonly<Record<string, string>>): void {
    for (const input of this.#opened?.inputs ?? []) {
      const start = this.#startOf(input);
      try {
        input.setText(values[input.name] ?? start);
      } catch {
        // An address that was typed or is old may hold what the input does not allow: then it says nothing.
        input.setText(start);
      }
    }
    for (const view of this.#views.values()) if (view instanceof InputView) view.show();
  }

  /** The inputs that are not as the notebook starts with, as text by name. */
  values(): Readonly<Record<string, string>> {
    const opened = this.#opened;
    if (!opened) return {};
    return Object.fromEntries(
      opened.inputs.filter((input) => input.text() !== this.#startOf(input)).map((
        input,
      ) => [input.name, input.text()]),
    );
  }

  /** Follows nothing any more; shown again it goes on. */
  stop(): void {
    for (const view of this.#views.values()) view.stop();
  }

  /** What an input starts with: what the file was made with, else what the notebook says. */
  #startOf({ name, spec }: Input<unknown>): string {
    return this.#start[name] ?? formatInput(spec, spec.value);
  }

  #viewOf(block: Block): BlockView {
    const view = this.#newView(block);
    view.node.dataset["name"] = block.name;
    return view as BlockView;
  }

  #newView(block: Block) {
    switch (block.kind) {
      case "input":
        return new InputView(this.#changed);
      case "prose":
        return new ProseView(this.#desk);
      case "figure":
        return new FigureView(this.#desk, this.#lazy, this.#changed);
      case "table":
        return new TableBlockView(this.#desk, this.#lazy);
    }
  }

  #remove(view: BlockView): void {
    view.stop();
    view.node.remove();
  }

  /** Puts nodes in order and moves only those that stand wrong: a node that is moved would lose focus and scroll. */
  #arrange(nodes: readonly HTMLElement[]): void {
    let next = this.#parts.firstChild;
    for (const node of nodes) {
      if (node === next) next = next.nextSibling;
      else this.#parts.insertBefore(node, next);
    }
  }
}

/** A block that changes its kind is another block. */
function keyOf({ kind, name }: Block): string {
  return `${kind}/${name}`;
}
