import { addBlock, proseName } from "./define.ts";
import type { Prose } from "./md.ts";
import { tracked } from "./value.ts";

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
  addBlock({ kind: "prose", name, read: () => tracked(write) });
}
