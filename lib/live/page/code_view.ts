import type { Block } from "../../notebook/block.ts";
import { parsePlace, placeText } from "../problem.ts";
import type { SourceCall } from "../call.ts";
import type { Desk } from "./desk.ts";
import { element, fill } from "./element.ts";

/** The lines of a notebook from which a figure or table is drawn; shown when asked for, and folded away again. */
export class CodeView {
  readonly node: HTMLDetailsElement;
  readonly #desk: Desk;
  readonly #summary = element("summary", { text: "Code" });
  readonly #body = element("div", { class: "code-body" });
  #block: Block | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.node = element("details", { class: "data code", hidden: true }, this.#summary, this.#body);
    this.node.addEventListener("toggle", () => this.#fill());
  }

  /** Takes another state of the block; code that is open is read again. */
  bind(block: Block): void {
    this.#block = block;
    this.#fill();
  }

  /** Opens the code and brings it into sight. */
  async open(): Promise<void> {
    this.node.hidden = false;
    this.node.open = true;
    await this.#fill();
    this.node.scrollIntoView({ block: "nearest" });
    this.#summary.focus({ preventScroll: true });
  }

  async #fill(): Promise<void> {
    const block = this.#block;
    if (!this.node.open || !block) return;
    const code = await this.#desk.code(block);
    if (block !== this.#block) return;
    if (code === null) return fill(this.#body, element("p", { class: "soft", text: "Its code is not at hand." }));
    fill(this.#body, this.#head(code, block), codeNode(code, block.name));
  }

  /** Where the code stands, as a link to the editor where there is one to open. */
  #head({ path, line }: SourceCall, { place }: Block): HTMLElement {
    const at = place === undefined ? { path, line, column: null } : parsePlace(place);
    const text = placeText({ path, line, column: null }), href = this.#desk.editorLink(at);
    const where = href ? element("a", { href, text, title: "Open in the editor" }) : element("span", { text });
    return element("p", { class: "soft" }, where);
  }
}

const SIGNS =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|(?<word>(?<![\p{L}\p{N}_$.])(?:const|let|return|if|else|for|of|new|null|true|false|function|typeof|await|async)(?![\p{L}\p{N}_$]))/gu;

/** Code with the numbers of its lines; comments, strings and the language's own words stand out a little. */
function codeNode({ text, line }: SourceCall, name: string): HTMLElement {
  const numbers = text.split("\n").map((_, index) => line + index).join("\n");
  const code = element("code");
  let last = 0;
  for (const match of text.matchAll(SIGNS)) {
    const kind = Object.keys(match.groups!).find((name) => match.groups![name] !== undefined)!;
    code.append(text.slice(last, match.index), element("span", { class: `code-${kind}`, text: match[0] }));
    last = match.index + match[0].length;
  }
  code.append(text.slice(last));
  const lines = element("span", { class: "code-lines", "aria-hidden": "true", text: numbers });
  return element("pre", { tabindex: 0, role: "region", "aria-label": `Code of ${name}` }, lines, code);
}
