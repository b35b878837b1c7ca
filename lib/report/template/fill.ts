import { Marked } from "marked";
import vento from "ventojs";
import { type Environment, SafeString, type TemplateContext } from "ventojs/core/environment.js";
import { RuntimeError, SourceError } from "ventojs/core/errors.js";
import { InputError, InputErrors, nearest, throwAll } from "../../base/error.ts";
import { Html } from "../../base/html.ts";
import { type Heading, headings } from "./headings.ts";
import { lintDigits } from "./lint.ts";
import { mendPositions, trimLines } from "./lines.ts";
import { type TemplateToken, unknownNames } from "./names.ts";
import { templateError } from "./place.ts";
import { Later, RESERVED, Tokens } from "./tokens.ts";

/** The templates of a folder: path from that folder to text. */
export type Templates = ReadonlyMap<string, string>;

/** What a template is filled from. */
export interface FillSpec {
  readonly templates: Templates;
  /** path of the template to begin with, from the folder */
  readonly start: string;
  /** name of the folder, for error messages */
  readonly folder: string;
  /** the values and functions that the template may name */
  readonly data: Readonly<Record<string, unknown>>;
  /** turns other values into what can be printed; undefined where it knows no way */
  readonly print?: (value: unknown) => string | Html | undefined;
}

/**
 * Fills a Markdown template: Vento runs and hands out a token for each value, Markdown sees only tokens, and they are
 * then replaced by escaped text or our own HTML. Throws an InputError with file, line, column and source line for a
 * typed digit, a missing or misspelt value, a bare number, and whatever a function of the template throws.
 */
export async function fill(spec: FillSpec): Promise<Html> {
  lint(spec);
  const tokens = new Tokens();
  const env = environment(spec, tokens);
  const text = await run(env, spec);
  const found: Heading[] = [];
  const marked = new Marked({ gfm: true }, headings(found));
  return tokens.replace(marked.parse(text, { async: false }), found);
}

function lint({ templates, folder }: FillSpec): void {
  throwAll(
    [...templates].filter(([path]) => path.endsWith(".md")).flatMap(([path, source]) => {
      const reserved = RESERVED.exec(source);
      const place = { path: `${folder}/${path}`, source, position: reserved?.index ?? 0 };
      const errors = lintDigits(source, place.path);
      return reserved === null ? errors : [templateError(place, "a letter of private use"), ...errors];
    }),
  );
}

function environment(spec: FillSpec, tokens: Tokens): Environment {
  const env = vento({ autoescape: true, includes: loader(spec) });
  env.tokenPreprocessors.unshift((_, parts, path) => {
    mendPositions(parts as TemplateToken[]);
    checkNames(parts as TemplateToken[], spec, path ?? spec.start);
    trimLines(parts as TemplateToken[], spec.templates.get(path ?? spec.start)!);
  });
  env.tags.unshift(refuseCapture);
  env.tags.push(printTag);
  env.utils.put = (template: TemplateContext, position: number, value: unknown) =>
    value instanceof SafeString ? String(value) : tokens.put(toPrintable(value, spec), {
      path: `${spec.folder}/${template.path}`,
      source: template.source,
      position,
    });
  env.filters.safe = () => {
    throw new TypeError("the filter safe would let an article's text become HTML");
  };
  return env;
}

// Comes last, after all tags that the language knows: what is left is printed, and so becomes a token.
function printTag(env: Environment, [, code, position]: TemplateToken, output: string, rest: TemplateToken[]): string {
  return `${output} += __env.utils.put(__template, ${position ?? 0}, ${env.compileFilters(rest as never, code)});`;
}

// A captured text is a string like any other, and would be escaped: a part of the template does what it is wanted for.
const CAPTURE = /^set\s+[^\s=]+$/u;
function refuseCapture(_: Environment, [, code, position]: TemplateToken): undefined {
  if (CAPTURE.test(code)) throw new SourceError("set needs a value: set name = ... (or include a part)", position ?? 0);
}

function loader({ templates, folder }: FillSpec) {
  return {
    load(path: string): Promise<{ source: string }> {
      const source = templates.get(path);
      if (source !== undefined) return Promise.resolve({ source });
      const near = nearest(path, templates.keys());
      return Promise.reject(new Error(`no such template: ${folder}/${path}${near ? ` (did you mean ${near}?)` : ""}`));
    },
    resolve: (_from: string, path: string) => path.replace(/^\.?\//u, ""),
  };
}

function checkNames(parts: readonly TemplateToken[], { templates, folder, data }: FillSpec, path: string): void {
  throwAll(unknownNames(parts, new Set(Object.keys(data)), templates.get(path)!, `${folder}/${path}`));
}

function toPrintable(value: unknown, { print }: FillSpec): string | Html | Later {
  if (value instanceof Html || value instanceof Later || typeof value === "string") return value;
  const printed = value === undefined || value === null ? undefined : print?.(value);
  if (printed !== undefined) return printed;
  if (typeof value === "number") {
    throw new TypeError(`a bare number: ${value} (use count() or cite(), which carry the source)`);
  }
  throw new TypeError(
    value === undefined || value === null ? "a value is missing" : `a value that can't be printed: ${typeof value}`,
  );
}

async function run(env: Environment, spec: FillSpec): Promise<string> {
  try {
    const { content } = await env.run(spec.start, { ...spec.data });
    return content;
  } catch (error) {
    throw await placed(error, spec);
  }
}

// Vento knows the place of an error as an offset in the innermost template; errors of ours are already complete.
async function placed(error: unknown, { templates, folder }: FillSpec): Promise<unknown> {
  if (!(error instanceof RuntimeError || error instanceof SourceError)) return error;
  if (error.cause instanceof InputErrors) return error.cause;
  const context = await error.getContext();
  const path = context.file ?? "";
  const source = context.source ?? templates.get(path) ?? "";
  const place = { path: `${folder}/${path}`, source, position: context.position ?? 0 };
  if (error.cause instanceof InputError) return error.cause;
  return templateError(place, lowerFirst(error.message), undefined, error.cause ?? error);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
