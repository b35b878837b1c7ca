import type { ProseBlock } from "../../notebook/block.ts";
import { follow } from "../../notebook/value.ts";
import { type BlockView, guarded } from "./block_view.ts";
import type { Desk } from "./desk.ts";
import { element, setHtml } from "./element.ts";
import { proseHtml } from "./linked_html.ts";

/** Prose of a notebook. Its numbers are links that open the evidence. */
export class ProseView implements BlockView<ProseBlock> {
  readonly node: HTMLElement = element("div", { class: "prose" });
  readonly #desk: Desk;
  readonly #text = this.node.appendChild(element("div"));
  #stop = () => {};

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  bind(block: ProseBlock): void {
    this.stop();
    this.#stop = follow(() => {
      guarded(this.#desk, this.node, block, () => {
        setHtml(this.#text, proseHtml(block.read()));
      });
    });
  }

  stop(): void {
    this.#stop();
  }
}
