import { parseDocument } from "../../../lib/base/dom.ts";

/** A Typst document with the words, tables and charts of a briefing, and the charts by file name. */
export function toTypst(html: string): { source: string; charts: ReadonlyMap<string, string> } {
  const charts = new Map<string, string>();
  const parts = [...parseDocument(html).querySelectorAll("h1, h2, h3, p, li, table, svg")].flatMap((element) => {
    const name = element.tagName.toLowerCase();
    if (name === "svg") return chartOf(element, charts);
    if (name === "table") return tableOf(element);
    if (element.closest("table, svg")) return [];
    const text = escaped(element.textContent ?? "");
    return HEADS[name] === undefined ? [text] : [`${HEADS[name]} ${text}`];
  });
  return { source: `#set text(size: 9pt)\n#set page(numbering: "1 / 1")\n#outline()\n${parts.join("\n\n")}\n`, charts };
}

const HEADS: Readonly<Record<string, string>> = { h1: "=", h2: "==", h3: "===", li: "-" };

const SPECIAL = /[\\#$*_`<>@~\[\]=\-+\/]/gu;

function escaped(text: string): string {
  return text.replace(/\s+/gu, " ").trim().replace(SPECIAL, (sign) => `\\${sign}`);
}

const VARIABLE = /var\(--[\w\-]+, (?<value>[^()]*)\)/gu;

function chartOf(element: Element, charts: Map<string, string>): string[] {
  const name = `chart-${charts.size}.svg`;
  const svg = element.outerHTML.replace(VARIABLE, (_, value: string) => value);
  charts.set(name, svg.includes("xmlns=") ? svg : svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"'));
  return [`#image("${name}", width: 100%)`];
}

function tableOf(element: Element): string[] {
  const rows = [...element.querySelectorAll("tr")].map((row) => [...row.children]);
  const columns = Math.max(...rows.map((row) => row.length));
  const cells = rows.flat().map((cell) => `[${escaped(cell.textContent ?? "")}]`);
  return [`#table(columns: ${columns}, ${cells.join(", ")})`];
}
