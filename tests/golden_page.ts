import { marked } from "marked";
import { type Html, html, trusted } from "../lib/base/html.ts";
import { notDrawn } from "../lib/notebook/drawing.ts";
import type { Prose } from "../lib/notebook/md.ts";
import { renderProse } from "../lib/notebook/render_prose.ts";
import type { FigurePart, Part, TablePart } from "../lib/notebook/run.ts";

const BETWEEN_TAGS = /(?<=>)(?=<(?!\/))/gu;
const STYLE =
  "body { font: 15px sans-serif; max-width: 44em; margin: 2em auto } svg { max-width: 100%; height: auto }" +
  " section { border-top: 1px solid #999; margin-top: 2em } td, th { padding: 0 1em 0 0; text-align: start }";

/** The parts of a notebook as one page that opens by itself, one element a line so that a difference reads well. */
export function goldenPage(title: string, parts: readonly Part[]): string {
  const body = parts.map((part) => html`<section id="${part.name}" class="${part.kind}">${partHtml(part)}</section>`);
  const page = html`
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <title>${title}</title>
        <style>${trusted(STYLE)}</style>
      </head>
      <body><h1>${title}</h1>${body}</body>
    </html>
  `;
  return `<!doctype html>\n${String(page).replace(BETWEEN_TAGS, "\n")}\n`;
}

function partHtml(part: Part): Html {
  switch (part.kind) {
    case "input":
      return html`<p>${part.spec.label}: ${part.said} (${part.name}=${part.text})</p>`;
    case "prose":
      return blockOf(part.prose);
    case "figure":
      return figureHtml(part);
    case "table":
      return tableHtml(part);
    case "failed":
      return html`<p>${part.block} failed: ${part.error.message}</p>`;
  }
}

function figureHtml(part: FigurePart): Html {
  const { title, subtitle, svg, alt, note, given, drawn, claims } = part;
  const tally = [`${drawn} of ${given} rows drawn, from ${claims.length} claims`, notDrawn(part)].filter(Boolean);
  return html`<h2>${lineOf(title)}</h2><p>${lineOf(subtitle)}</p>${trusted(svg)}<p>${alt}</p><p>${
    note && lineOf(note)
  }</p><p>${tally.join("; ")}</p>`;
}

function tableHtml({ title, subtitle, note, empty, columns, rows }: TablePart): Html {
  const head = columns.map(({ label, align }) => html`<th class="${align}">${label}</th>`);
  const lines = rows.map(({ cells }) =>
    html`<tr>${
      cells.map(({ text, language }) =>
        html`<td${
          language && html`
            lang="${language}"
          `
        }>${lineOf(text)}</td>`
      )
    }</tr>`
  );
  return html`
    <h2>${lineOf(title)}</h2>
    <p>${subtitle && lineOf(subtitle)}</p>
    <table><tr>${head}</tr>${lines}</table>
    <p>${rows.length === 0 && lineOf(empty)}</p>
    <p>${note && lineOf(note)}</p>
  `;
}

function lineOf(prose: Prose): Html {
  return rendered(prose, (text) => marked.parseInline(text, { async: false }));
}

function blockOf(prose: Prose): Html {
  return rendered(prose, (text) => marked.parse(text, { async: false }));
}

/** A number leads to its claims: their ids stand in the link, so that a lost source shows. */
function rendered(prose: Prose, markdown: (text: string) => string): Html {
  return renderProse(prose, { markdown, link: ({ text, to }) => html`<a href="#${to.join(",")}">${text}</a>` });
}
