import { DOMParser, parseHTML } from "linkedom";

/** A document of its own from HTML text, whole or a fragment; nothing in it is run or loaded, and it always has a body. */
export function parseDocument(html: string): Document {
  const document = parse(html);
  return isWhole(document) ? document : parse(`<html><head></head><body>${html}`);
}

function parse(html: string): Document {
  // linkedom's classes lack some of the standard ones' members; what is used here is standard.
  return new DOMParser().parseFromString(html, "text/html") as unknown as Document;
}

/** Whether all elements stand in one head and one body: linkedom, unlike a browser, leaves others where they are. */
function isWhole({ children, documentElement }: Document): boolean {
  if (children.length !== 1 || documentElement.nodeName !== "HTML") return false;
  const names = [...documentElement.children].map(({ nodeName }) => nodeName).join(" ");
  return names === "HEAD BODY" || names === "BODY";
}

/** What a browser has as globals and drawing code expects. */
type Ambient = Partial<Record<"document" | "window", unknown>>;

/** Runs `draw` while `document` and `window` exist, as in a browser. It must be synchronous: they are gone afterwards. */
export function withDocument<T>(draw: () => T): T {
  const ambient = globalThis as Ambient;
  const before = { document: ambient.document, window: ambient.window };
  const made = parseHTML("<!doctype html><html><head></head><body></body></html>") as unknown as Made;
  mendStyle(made.Element.prototype);
  ambient.document = made.document;
  ambient.window = made;
  try {
    const drawn = draw();
    if (drawn instanceof Promise) throw new TypeError("a draw is async (the document lasts for one synchronous draw)");
    return drawn;
  } finally {
    restore(ambient, before);
  }
}

interface Made {
  readonly document: Document;
  readonly Element: typeof Element;
}

function restore(ambient: Ambient, before: Ambient): void {
  for (const name of ["document", "window"] as const) {
    if (before[name] === undefined) delete ambient[name];
    else ambient[name] = before[name];
  }
}

/** In linkedom an element's style can be read but not set as text, which drawing code does. */
function mendStyle(prototype: Element): void {
  const own = Object.getOwnPropertyDescriptor(prototype, "style");
  if (!own || own.set) return;
  Object.defineProperty(prototype, "style", {
    ...own,
    set(this: Element, text: string) {
      this.setAttribute("style", text);
    },
  });
}
