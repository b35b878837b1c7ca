import type { Block } from "../../notebook/block.ts";
import { placeOf } from "../../notebook/place.ts";
import { type Problem, toProblem } from "../problem.ts";
import { problemNode } from "./problem_node.ts";
import type { Desk } from "./desk.ts";

/** What of a notebook stands on the page. It outlives an edit: the new block is bound to the node of the old one. */
export interface BlockView<Kind extends Block = Block> {
  readonly node: HTMLElement;
  /** Shows another state of the block in the same place. */
  bind(block: Kind): void;
  /** Follows nothing any more; the node stays as it is. */
  stop(): void;
}

/** Runs `draw`; an error is shown at the top of `node`, and taken away when the next run goes well. Says which it was. */
export function guarded(desk: Desk, node: HTMLElement, block: Block, draw: () => void): boolean {
  try {
    draw();
    clearProblem(node);
    return true;
  } catch (error) {
    showProblem(desk, node, thrownProblem(error, block));
    return false;
  }
}

/** What was thrown, placed at the author's line if the stack has one, else where the block was written. */
function thrownProblem(error: unknown, block: Block): Problem {
  const where = placeOf(error) ?? block.place ?? block.name;
  return toProblem(where, messageOf(error), null, () => undefined);
}

/** What an error says; where a name is not there, what its author may have forgotten. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof ReferenceError && message.endsWith("is not defined")
    ? `${message} (import it, or mend its spelling)`
    : message;
}

function showProblem(desk: Desk, node: HTMLElement, problem: Problem): void {
  clearProblem(node);
  node.classList.add("failed");
  node.prepend(problemNode(desk, problem));
}

function clearProblem(node: HTMLElement): void {
  if (!node.classList.contains("failed")) return;
  node.classList.remove("failed");
  node.querySelector(":scope > .problem")?.remove();
}
