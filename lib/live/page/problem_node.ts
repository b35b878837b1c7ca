import { type ExcerptLine, placeText, type Problem } from "../problem.ts";
import { element } from "./element.ts";
import type { Desk } from "./desk.ts";

/** A problem in the error shape, with the source lines around its place and a caret below the column. */
export function problemNode(desk: Pick<Desk, "excerpt" | "editorLink">, problem: Problem): HTMLElement {
  const place = placeText(problem);
  const link = problem.line === null ? null : desk.editorLink(problem);
  const lines = element("pre", { class: "excerpt", hidden: true });
  const show = (excerpt: readonly ExcerptLine[]) => {
    lines.hidden = excerpt.length === 0;
    lines.replaceChildren(...excerpt.flatMap((line) => excerptNodes(line, problem)));
  };
  if (problem.excerpt.length > 0) show(problem.excerpt);
  else if (problem.line !== null) desk.excerpt(problem.path, problem.line).then(show);
  return element(
    "div",
    { class: "problem", role: "alert" },
    element(
      "p",
      {},
      link
        ? element("a", { class: "place", href: link, text: place })
        : element("span", { class: "place", text: place }),
      ": ",
      element("span", { class: "what", text: problem.what }),
      problem.hint ? element("span", { class: "hint", text: ` (${problem.hint})` }) : null,
    ),
    lines,
  );
}

function excerptNodes({ number, text }: ExcerptLine, { line, column }: Problem): HTMLElement[] {
  const here = number === line;
  const row = element("span", { class: here ? "line here" : "line" });
  row.append(element("span", { class: "number", text: String(number).padStart(4) }), ` ${text}\n`);
  if (!here || column === null) return [row];
  // The blanks before the caret repeat the line's own tabs, so that it stands below its column.
  const before = text.slice(0, column - 1).replace(/[^\t]/gu, " ");
  return [row, element("span", { class: "caret", text: `${" ".repeat(5)}${before}^\n` })];
}
