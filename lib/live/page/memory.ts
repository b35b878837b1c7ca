const SCROLL_KEY = "casebook-scroll";
/** Each version of a module stays in the browser for the life of the page: past this many bytes the page begins anew. */
const LIMIT = 100e6;
/** The browser takes a moment to say how much is used, so it is not asked at every edit. */
const EVERY = 20;

/** When the page reloads itself. */
export interface MemoryOptions {
  /** bytes that the edits since the start may take up */
  readonly limit?: number;
  /** edits after which they are looked at */
  readonly every?: number;
}

interface Measured {
  readonly memory?: { readonly usedJSHeapSize: number };
}

/** Keeps the page small over a day of edits: it reloads itself, and comes back where it was. */
export class Memory {
  readonly #limit: number;
  readonly #every: number;
  #first = 0;
  #edits = 0;

  constructor({ limit = LIMIT, every = EVERY }: MemoryOptions = {}) {
    this.#limit = limit;
    this.#every = every;
  }

  /** Goes back to where the page was before it reloaded itself. */
  restore(): void {
    this.#first = used();
    const kept = sessionStorage.getItem(SCROLL_KEY);
    sessionStorage.removeItem(SCROLL_KEY);
    if (kept !== null) scrollBack(Number(kept), performance.now() + SETTLING);
  }

  /** Reloads where the edits since the start have taken up too much; large tables alone do not count. */
  mind(): void {
    if (++this.#edits % this.#every !== 0) return;
    if (used() - this.#first < this.#limit) return;
    // What is being typed or chosen right now is not interrupted: the next edit asks again.
    if (document.activeElement?.closest("input, textarea, dialog")) return;
    this.reload();
  }

  /** Reloads; the address keeps the inputs, the session keeps the scroll. */
  reload(): void {
    sessionStorage.setItem(SCROLL_KEY, String(scrollY));
    location.reload();
  }
}

/** How long a page may take to be as tall as it was, in milliseconds: figures below the screen are drawn as they come near. */
const SETTLING = 1000;

function scrollBack(to: number, until: number): void {
  scrollTo(0, to);
  if (Math.abs(scrollY - to) < 1 || performance.now() > until) return;
  requestAnimationFrame(() => scrollBack(to, until));
}

function used(): number {
  return (performance as Measured).memory?.usedJSHeapSize ?? 0;
}
