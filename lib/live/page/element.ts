/** What an element is given: attributes by name, `text`, and listeners by `on` and the event's name. */
export interface ElementOptions {
  readonly class?: string;
  readonly text?: string;
  readonly on?: { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };
  /** attributes; false and null leave one out, true sets it without a value */
  readonly [attribute: string]: unknown;
}

/** A child: nothing for null, undefined and false; a string becomes text, never HTML. */
export type Child = Node | string | null | undefined | false;

/** A new HTML element. Text is set as text: nothing that it is given is parsed. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  options: ElementOptions = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  const { class: className, text, on, ...attributes } = options;
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  for (const [name, listener] of Object.entries(on ?? {})) made.addEventListener(name, listener as EventListener);
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  made.append(...children.filter(isThere));
  return made;
}

/** Sets an attribute, or takes it away for false, null and undefined. */
export function setAttribute(target: Element, name: string, value: unknown): void {
  if (value === false || value === null || value === undefined) target.removeAttribute(name);
  else target.setAttribute(name, value === true ? "" : String(value));
}

/** Puts children in place of what a parent holds. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...children.filter(isThere));
}

function isThere(child: Child): child is Node | string {
  return child !== null && child !== undefined && child !== false;
}

/** A line icon of 16 by 16, by the path that draws it; hidden from readers, since its button has a name. */
export function icon(path: string): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const line = svg.appendChild(document.createElementNS(space, "path"));
  line.setAttribute("d", path);
  return svg;
}

const lastHtml = new WeakMap<Element, string>();

/** Sets HTML that this project made, only where it differs from what was set last: focus and nodes stay otherwise. */
export function setHtml(node: Element, html: string): void {
  if (lastHtml.get(node) === html) return;
  lastHtml.set(node, html);
  node.innerHTML = html;
}
