import { InputError } from "../base/error.ts";
import { html, trusted } from "../base/html.ts";
import type { MemoryOptions } from "./page/memory.ts";
import { filePolicy } from "./policy.ts";

/** A quotation mark on a blue ground: the page's sign in the browser's tab. */
const ICON = "data:image/svg+xml," + encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4775"/>` +
    `<path d="M8 23v-7c0-4 2-6 6-7v3c-2 1-3 2-3 4h3v7zm10 0v-7c0-4 2-6 6-7v3c-2 1-3 2-3 4h3v7z" fill="#fff"/></svg>`,
);

/** The live page: a frame that the library fills. The token lets it write, the project's folder lets it link to the editor. */
export function livePage(token: string, root: string, memory: MemoryOptions = {}): string {
  return String(html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="casebook-token" content="${token}">
        <meta name="casebook-root" content="${root}">
        <meta name="casebook-memory" content="${JSON.stringify(memory)}">
        <title>Casebook</title>
        <link rel="icon" href="${ICON}">
        <link rel="stylesheet" href="/page.css">
        <link rel="preload" href="/tables" as="fetch" crossorigin>
      </head>
      <body>
        <noscript>Casebook needs JavaScript.</noscript>
        <script type="module" src="/lib/mod.ts"></script>
      </body>
    </html>
  `).trimStart();
}

/** What one file is made of. */
export interface FileParts {
  /** the script as it will stand in the file, see scriptText() */
  readonly script: string;
  readonly css: string;
  /** the data as JSON */
  readonly data: string;
}

/** The file that opens by double click: style, data and script in one, under a policy that allows no load. */
export async function filePage({ script, css, data }: FileParts): Promise<string> {
  const code = scriptText(script);
  return String(html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${filePolicy(await hashOf(code))}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Casebook</title>
        <link rel="icon" href="${ICON}">
        <style>${trusted(css.replaceAll("</", "<\\/"))}</style>
      </head>
      <body>
        <noscript>Casebook needs JavaScript.</noscript>
        <script type="application/json" id="casebook-data">${trusted(data.replaceAll("<", "\\u003c"))}</script>
        <script>${trusted(code)}</script>
      </body>
    </html>
  `).trimStart();
}

const FONT_ADDRESS = /url\("?\/fonts\/(?<name>[\w-]+\.woff2)"?\)/gu;

/** A style sheet with the fonts that it names in it, since a file can load nothing. */
export async function embedFonts(css: string, fonts: ReadonlyMap<string, string>): Promise<string> {
  const names = new Set([...css.matchAll(FONT_ADDRESS)].map(({ groups }) => groups!["name"]!));
  const texts = new Map<string, string>();
  for (const name of names) {
    const path = fonts.get(name);
    if (!path) throw new InputError({ where: "templates/page.css", what: `no such font: ${name}` });
    texts.set(name, (await Deno.readFile(path)).toBase64());
  }
  return css.replace(FONT_ADDRESS, (_, name: string) => `url("data:font/woff2;base64,${texts.get(name)}")`);
}

/** What would end a script element, or begin a comment in it, is written so that it means the same in a string. */
export function scriptText(code: string): string {
  return code.replace(/<\/(?=script)/giu, "<\\/").replaceAll("<!--", "<\\!--");
}

async function hashOf(code: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
