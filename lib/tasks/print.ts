import { notDrawn } from "../notebook/drawing.ts";
import type { FailedPart, FigurePart, InputPart, Part, TablePart } from "../notebook/run.ts";
import type { TableCell } from "../notebook/table.ts";

/** The width of the text, in columns of a terminal. */
const WIDTH = 96;

/** A part of a notebook as plain text for a terminal. */
export function partText(part: Part): string {
  switch (part.kind) {
    case "input":
      return inputText(part);
    case "prose":
      return part.prose.toString().split(/\n{2,}/u).map((text) => wrapped(text)).join("\n\n");
    case "figure":
      return figureText(part);
    case "table":
      return tableText(part);
    case "failed":
      return failedText(part);
  }
}

function inputText({ name, spec, said, text }: InputPart): string {
  return `[${name}] ${spec.label}: ${said}${said === text ? "" : ` (${name}=${text})`}`;
}

function figureText(part: FigurePart): string {
  const { name, title, subtitle, alt, note, given, drawn, claims } = part;
  return [
    headed(`figure ${name}`, `${title}`),
    wrapped(`${subtitle}`, "  "),
    "",
    wrapped(alt, "  | "),
    "",
    ...(note === null ? [] : [wrapped(`${note}`, "  ")]),
    wrapped(`Rows: ${given}, drawn: ${drawn}, claims: ${claims.length}. ${notDrawn(part) ?? ""}`, "  "),
  ].join("\n");
}

function tableText(part: TablePart): string {
  const { name, title, subtitle, note, columns, rows, limit, empty } = part;
  const head = [headed(`table ${name}`, `${title}`), ...(subtitle === null ? [] : [wrapped(`${subtitle}`, "  ")]), ""];
  if (rows.length === 0) return [...head, wrapped(`${empty}`, "  ")].join("\n");
  const shown = rows.slice(0, limit).map(({ cells }) => cells.map(cellText));
  const widths = widthsOf([columns.map(({ label }) => label), ...shown]);
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, at) => fitted(cell, widths[at]!, columns[at]!.align)).join("  ")}`.trimEnd();
  return [
    ...head,
    line(columns.map(({ label }) => label)),
    line(widths.map((width) => "-".repeat(width))),
    ...shown.map(line),
    ...(rows.length > limit ? [`  and ${rows.length - limit} more`] : []),
    ...(note === null ? [] : ["", wrapped(`${note}`, "  ")]),
  ].join("\n");
}

function failedText({ block, name, error }: FailedPart): string {
  return headed(`${block} ${name} failed`, `${error.place ?? ""} ${error.message}`);
}

function headed(what: string, title: string): string {
  return wrapped(`${what}: ${title}`);
}

function cellText({ text }: TableCell): string {
  return text.toString().replace(/\s+/gu, " ");
}

/** The widths of columns: what they need, and where that is too much a fair share of the room. */
function widthsOf(lines: readonly (readonly string[])[]): readonly number[] {
  const needs = lines[0]!.map((_, at) => Math.max(...lines.map((cells) => [...cells[at]!].length)));
  const room = WIDTH - 2 * needs.length;
  const widths = [...needs];
  while (sum(widths) > room) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = widths[widest]! - 1;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function fitted(text: string, width: number, align: "start" | "end"): string {
  const letters = [...text];
  if (letters.length > width) return `${letters.slice(0, width - 1).join("")}…`;
  return align === "end" ? text.padStart(width) : text.padEnd(width);
}

/** Text in lines of at most WIDTH columns, each with an indent. */
function wrapped(text: string, indent = ""): string {
  const lines = [""];
  for (const word of text.split(/\s+/u)) {
    const line = lines.at(-1)!;
    if (line !== "" && line.length + word.length + 1 > WIDTH - indent.length) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.map((line) => (indent + line).trimEnd()).join("\n");
}
