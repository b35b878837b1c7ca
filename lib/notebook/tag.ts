import { gatherRows, noteDrawn } from "./drawing.ts";
import { idsOf } from "./rows.ts";

/** What d3 leaves on each element that it makes: the index of its datum, or the indices of a line's points. */
interface Bound {
  readonly __data__?: unknown;
}

/**
 * Writes on each element of a mark the ids of the claims behind it (`data-claims="ab12cd34 ef56gh78"`, the first two
 * hundred), and notes what was drawn. `data` is what the mark was drawn from, after its transforms: rows, or lists of rows where it groups them.
 */
export function tagMarks(root: Element, data: ArrayLike<unknown>): void {
  for (const element of [root, ...root.children]) tagElement(element, data, element === root);
}

/** So many ids are written on one element: whoever looks at a mark of thousands of claims begins with the first. */
const WRITTEN = 200;

function tagElement(element: Element, data: ArrayLike<unknown>, alone: boolean): void {
  const indices = indicesOf((element as Bound).__data__);
  if (indices === undefined) {
    if (!alone) { for (const child of element.children) tagElement(child, data, false); }
    return;
  }
  const drawn = { data, indices }, rows: object[] = [];
  noteDrawn(drawn);
  gatherRows(drawn, rows, WRITTEN);
  const ids = new Set<string>();
  for (const row of rows) {
    for (const id of idsOf(row)) ids.add(id);
    if (ids.size >= WRITTEN) break;
  }
  if (ids.size > 0) element.setAttribute("data-claims", [...ids].slice(0, WRITTEN).join(" "));
}

function indicesOf(bound: unknown): readonly number[] | undefined {
  if (typeof bound === "number") return [bound];
  if (!Array.isArray(bound) && !ArrayBuffer.isView(bound)) return undefined;
  const indices = Array.from(bound as ArrayLike<unknown>);
  return indices.every((index) => typeof index === "number") ? indices as number[] : undefined;
}
