import { escapeHtml, type Html, html, trusted } from "../../base/html.ts";

/** What the shell of the document needs to know. */
export interface PageSpec {
  readonly title: string;
  readonly description: string;
  /** language of the frame, as in `<html lang>` */
  readonly language: string;
  /** the analyst's style sheet */
  readonly css: string;
  readonly paper: Paper;
  /** texts of the running heads and feet, by the name of their CSS variable */
  readonly running: Readonly<Record<string, string>>;
  readonly body: Html;
}

/** Sizes of paper that can be asked for. */
export const PAPERS = ["a4", "letter"] as const;
export type Paper = (typeof PAPERS)[number];

const SHEETS: Readonly<Record<Paper, string>> = {
  a4: "",
  letter: "@page { size: Letter; } @page landscape { size: Letter landscape; } " +
    ":root { --sheet-height: 279.4mm; --sheet-width: 215.9mm; --measure: 179.9mm; --long-measure: 243.4mm; --side: 54mm; }",
};

// Nothing is loaded and nothing runs: the document stays as it is, on paper, on screen and in an archive.
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'";

/** The whole HTML document, in one file. Fonts are put in later, for the letters that it holds. */
export function page({ title, description, language, css, paper, running, body }: PageSpec): string {
  const variables = Object.entries(running).map(([name, text]) => `--${name}: ${cssString(text)};`).join(" ");
  const style = trusted(`:root { ${variables} }\n${css}\n${SHEETS[paper]}`.replaceAll("</", "<\\/"));
  return `<!doctype html>\n${html`
    <html lang="${language}">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${POLICY}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>${title}</title>
        <meta name="description" content="${description}">
        <style>
    ${style}
    </style>
      </head>
      <body>
        <main>
    ${body}
        </main>
      </body>
    </html>
  `}`;
}

/** A text as a string of CSS: nothing in it can end the string or the style sheet. */
export function cssString(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return `"${line.replace(/["\\<>]/gu, (letter) => `\\${letter.codePointAt(0)!.toString(16)} `)}"`;
}

/** A text cut at a word where it is too long for its line. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).replace(/[\s,;:]+$/u, "")}…`;
}

const RAISED = /<sup>[^]*?<\/sup>/gu;

/** HTML without its tags, entities and raised numbers, for the places that take text alone. */
export function plainText(markup: Html | string): string {
  const text = String(markup).replace(RAISED, "").replace(/<[^>]*>/gu, "");
  return text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity]!).replace(/\s+/gu, " ").trim();
}

const ENTITIES: Readonly<Record<string, string>> = Object.fromEntries(
  ["&", "<", ">", '"', "'"].map((letter) => [escapeHtml(letter), letter]),
);
