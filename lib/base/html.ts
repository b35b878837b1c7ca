/** Text that is known to be HTML. Anything else is escaped where it meets HTML. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text with the five characters escaped that mean something in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ESCAPES[character]!);
}

/** What may stand in an `html` template: nothing for null, undefined and false; lists are joined. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

/** A tagged template for HTML: every value is escaped unless it is Html already. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.reduce((text, part, index) => text + toHtmlText(values[index - 1]) + part));
}

/** Text that is trusted as HTML: only for what this project made itself. */
export function trusted(text: string): Html {
  return new Html(text);
}

/** A value as HTML text. */
export function toHtmlText(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map((item: HtmlValue) => toHtmlText(item)).join("");
  return escapeHtml(String(value));
}
