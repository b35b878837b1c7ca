import { type Html, trusted } from "../../base/html.ts";
import { Linked } from "../../notebook/linked.ts";

/** The same text with a capital, to begin a sentence. */
export function capitalText(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The same words with a capital, for the beginning of a sentence. */
export function capital(linked: Linked): Linked {
  return new Linked(linked.text.slice(0, 1).toUpperCase() + linked.text.slice(1), linked.to);
}

const FIRST_LETTER = /^(?<tags>(?:<[^>]*>)*)(?<letter>\p{Ll})/u;

/** HTML whose first letter of text is a capital. */
export function capitalHtml(markup: Html): Html {
  return trusted(
    markup.toString().replace(FIRST_LETTER, (_, tags: string, letter: string) => tags + letter.toUpperCase()),
  );
}
