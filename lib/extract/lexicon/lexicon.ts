import { InputError, nearest, throwAll } from "../../base/error.ts";
import { type Grammar, PLAIN_GRAMMAR, SECTIONS } from "./sections.ts";

/** One form of a lexicon: the word or phrase, and what it stands for. */
export interface Form {
  readonly section: string;
  readonly class: string;
  /** as written in the file: a word, `stem*`, `*tail`, or several of them with spaces between */
  readonly text: string;
}

/** A lexicon as it was read: words only, nothing looked up yet. */
export interface RawLexicon {
  /** language code, or "" for the lexicon common to all */
  readonly language: string;
  readonly grammar: Grammar;
  readonly forms: readonly Form[];
  /** sections and, as `section.class`, classes that the file has, those without forms too */
  readonly keys?: readonly string[];
}

const HEAD = ["language", "grammar", "about"];
const ENTRY = /^\*?[^*]+\*?$/u;

/**
 * Reads the text of a lexicon file: JSON whose sections hold classes and their forms, as an array or separated by commas.
 * Throws all its faults together, with the file's name.
 */
export function parseLexicon(text: string, file: string): RawLexicon {
  const faults: InputError[] = [];
  const fault = (what: string, hint?: string) =>
    faults.push(new InputError({ where: file, what, ...(hint && { hint }) }));
  const json = parseObject(text, fault);
  const forms: Form[] = [];
  for (const [section, content] of Object.entries(json)) {
    const classes = SECTIONS[section];
    if (HEAD.includes(section)) continue;
    if (classes === undefined) fault(`unknown key: ${section}`, meant(section, [...HEAD, ...Object.keys(SECTIONS)]));
    else forms.push(...formsOf(section, classes, content, fault));
  }
  const grammar = parseGrammar(json["grammar"] ?? {}, fault);
  throwAll(faults);
  return { language: typeof json["language"] === "string" ? json["language"] : "", grammar, forms, keys: keysOf(json) };
}

function keysOf(json: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(json).filter(([section]) => SECTIONS[section] !== undefined).flatMap(([section, content]) => [
    section,
    ...(isObject(content) ? Object.keys(content).map((name) => `${section}.${name}`) : []),
  ]);
}

type Fault = (what: string, hint?: string) => void;

function parseObject(text: string, fault: Fault): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return json;
    fault("not an object of sections");
  } catch (error) {
    fault(`not JSON: ${error instanceof Error ? error.message : error}`);
  }
  return {};
}

function formsOf(section: string, classes: (typeof SECTIONS)[string], content: unknown, fault: Fault): Form[] {
  if (classes === "form") return listOf(content, section, fault).map((text) => ({ section, class: section, text }));
  if (!isObject(content)) {
    fault(`no classes in section: ${section}`);
    return [];
  }
  return Object.entries(content!).flatMap(([name, list]) => {
    const place = `${section}.${name}`;
    if (classes === "number" && Number.isNaN(Number(name))) fault(`not a number: ${place}`);
    if (Array.isArray(classes) && !classes.includes(name)) fault(`unknown class: ${place}`, meant(name, classes));
    return listOf(list, place, fault).map((text) => ({ section, class: name, text }));
  });
}

function listOf(content: unknown, place: string, fault: Fault): string[] {
  const list = typeof content === "string" ? content.split(",") : content;
  if (!Array.isArray(list) || list.some((form) => typeof form !== "string")) {
    fault(`no forms: ${place}`, "a string with commas, or an array of strings");
    return [];
  }
  const forms = list.map((form: string) => form.trim()).filter((form) => form !== "");
  for (const form of forms) {
    if (!form.split(/\s+/u).every((word) => ENTRY.test(word))) {
      fault(`not a form: ${place}: ${form}`, "word, stem*, *tail");
    }
  }
  return forms;
}

function parseGrammar(content: unknown, fault: Fault): Grammar {
  if (!isObject(content)) {
    fault("grammar is not an object");
    return PLAIN_GRAMMAR;
  }
  for (const [key, value] of Object.entries(content)) {
    const plain = (PLAIN_GRAMMAR as unknown as Record<string, unknown>)[key];
    if (plain === undefined) fault(`unknown key: grammar.${key}`, meant(key, Object.keys(PLAIN_GRAMMAR)));
    else if (typeof plain !== typeof value) fault(`not a ${typeof plain}: grammar.${key}`);
  }
  return { ...PLAIN_GRAMMAR, ...content };
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? `one of ${known.join(", ")}` : `did you mean ${near}?`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
