import { InputError } from "../../base/error.ts";
import { type Face, type Fallback, FALLBACKS, STACKS, TEXT_FACES } from "./faces.ts";
import { isVisible, lettersIn } from "./letters.ts";
import { lettersOf } from "./woff2.ts";

const FACE_RULE = /@font-face\s*\{(?<body>[^}]*)\}/gu;
const WOFF2_URL = /url\(["']?(?<file>[^"')]+\.woff2)["']?\)/u;
const RANGES = /unicode-range:(?<ranges>[^;}]+)/u;
const RANGE = /U\+(?<first>[\da-f]+)(?:-(?<last>[\da-f]+))?/giu;
const ITALIC = /italic|<(?:em|i|cite|dfn|var|address)[\s>]/iu;
const HEAD = /<head(?:\s[^>]*)?>/iu;
const REPLACEMENT = 0xfffd;

export interface FontOptions {
  /** the folder with the packages that hold the fonts */
  readonly modules?: URL;
}

/** Fonts for a page: rules with `data:` addresses, and the letters for which there is no font. */
export interface Fonts {
  readonly css: string;
  readonly missing: readonly string[];
}

/** A file of a font, with the letters to take from it. */
interface Part {
  readonly file: URL;
  /** as in the style sheet of the package; all letters where there is none */
  readonly range?: string;
}

/** The @font-face rules for all letters in `html`, each file as a `data:` address, and the variables --sans, --serif and --cond. */
export function fontFaces(html: string, options?: FontOptions): string {
  return fontsFor(html, options).css;
}

/**
 * The page with the rules of its fonts at the head's start. A letter that no font has becomes U+FFFD, so that the page
 * looks the same on every machine; such letters are listed as `missing`.
 */
export function withFonts(html: string, options?: FontOptions): { html: string; missing: readonly string[] } {
  const { css, missing } = fontsFor(html, options);
  const shown = missing.reduce((text, letter) => text.replaceAll(letter, "\ufffd"), html);
  return { html: shown.replace(HEAD, (head) => `${head}<style>${css}</style>`), missing };
}

/** The fonts that `html` needs and the letters that none of them has. */
export function fontsFor(html: string, options: FontOptions = {}): Fonts {
  const modules = options.modules ?? new URL("../../../node_modules/", import.meta.url);
  const letters = [...lettersIn(html), REPLACEMENT].filter(isVisible);
  const faces = TEXT_FACES.filter((face) => !face.italic || ITALIC.test(html));
  const text = facesOf(faces, letters, modules);
  const rules = [text.css];
  const families: string[] = [];
  let rest = text.missing;
  for (const fallback of FALLBACKS) {
    if (!rest.some((code) => fallback.script.test(String.fromCodePoint(code)))) continue;
    const { css, missing } = fallbackFaces(fallback, rest, modules);
    rules.push(css);
    families.push(fallback.family);
    rest = missing;
  }
  return { css: [...rules, stacks(families)].join("\n"), missing: rest.map((code) => String.fromCodePoint(code)) };
}

function stacks(families: readonly string[]): string {
  const rest = families.map((family) => `,"${family}"`).join("");
  return `:root{${Object.entries(STACKS).map(([name, family]) => `--${name}:"${family}"${rest}`).join(";")}}`;
}

function fallbackFaces(fallback: Fallback, letters: readonly number[], modules: URL) {
  try {
    return facesOf(fallback.faces, letters, modules);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotFound)) throw cause;
    const what = `no font for these letters: ${
      letters.slice(0, 5).map((code) => String.fromCodePoint(code)).join(" ")
    }`;
    throw new InputError({
      where: "report",
      what,
      hint: `${fallback.family} is not installed: run deno install`,
      cause,
    });
  }
}

/** The rules of several faces, and the letters that the family lacks (its first face speaks for all). */
function facesOf(faces: readonly Face[], letters: readonly number[], modules: URL) {
  let missing: readonly number[] | undefined;
  const rules = faces.map((face) => {
    const found = partsOf(face, letters, modules);
    missing ??= found.missing;
    return found.parts.map((part) => ruleOf(face, part)).join("\n");
  });
  return { css: rules.join("\n"), missing: missing ?? letters };
}

/**
 * The files of a face that the letters need. The split files leave out a few letters (combining marks, some hyphens): where
 * one of those occurs, the complete file is taken instead, so that a mark and its letter come from one font.
 */
function partsOf(face: Face, letters: readonly number[], modules: URL) {
  const parts = face.split ? splitParts(new URL(face.split, modules), letters) : [];
  const left = lacking(parts, letters);
  if (!face.complete || left.length === 0) return { parts, missing: left };
  const complete = [{ file: new URL(face.complete, modules) }];
  const lacks = lacking(complete, letters);
  return lacks.length < left.length ? { parts: complete, missing: lacks } : { parts, missing: left };
}

function splitParts(sheet: URL, letters: readonly number[]): Part[] {
  const parts: Part[] = [];
  for (const { groups } of Deno.readTextFileSync(sheet).matchAll(FACE_RULE)) {
    const file = WOFF2_URL.exec(groups!["body"]!)?.groups?.["file"];
    const range = RANGES.exec(groups!["body"]!)?.groups?.["ranges"]?.trim();
    if (!file || !range || !letters.some(inRange(range))) continue;
    parts.push({ file: new URL(file, sheet), range });
  }
  return parts;
}

function inRange(range: string): (code: number) => boolean {
  const spans = [...range.matchAll(RANGE)].map(({ groups }) => {
    const first = Number.parseInt(groups!["first"]!, 16);
    return [first, Number.parseInt(groups!["last"] ?? groups!["first"]!, 16)] as const;
  });
  return (code) => spans.some(([first, last]) => code >= first && code <= last);
}

function lacking(parts: readonly Part[], letters: readonly number[]): number[] {
  const has = new Set(parts.flatMap((part) => [...lettersOf(Deno.readFileSync(part.file))]));
  return letters.filter((code) => !has.has(code));
}

function ruleOf(face: Face, part: Part): string {
  const data = Deno.readFileSync(part.file).toBase64();
  const range = part.range ? `unicode-range:${part.range};` : "";
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight};` +
    `font-style:${face.italic ? "italic" : "normal"};${range}src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}
