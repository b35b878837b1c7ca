import { addBlock, proseName } from "./define.ts";
import { Prose } from "./md.ts";
import { settled, tracked } from "./value.ts";

/**
 * A paragraph or more, written again whenever a value that it read changes. A name is needed only where a template or
 * another file refers to it.
 *
 * @example
 * prose(() => md`${count(thefts.value, "figure")} speak of these years.`);
 */
export function prose(write: () => Prose): void;
export function prose(name: string, write: () => Prose): void;
export function prose(first: string | (() => Prose), second?: () => Prose): void {
  const [name, write] = typeof first === "string" ? [first, second!] : [proseName(), first];
  if (typeof write !== "function") throw new TypeError("prose takes a function: prose(() => md`…`)");
  addBlock({ kind: "prose", name, read: () => proseOf(settled(tracked(write), `prose ${name}`)) });
}

function proseOf(written: unknown): Prose {
  if (written instanceof Prose) return written;
  throw new TypeError(`prose is written with md\`…\`, not ${typeof written === "string" ? "as a string" : written}`);
}
