const SCROLL_KEY = "casebook-scroll";
/** Each version of a module stays in the browser for the life of the page: past this many bytes the page begins anew. */
const LIMIT = 100e6;

interface Measured {
  readonly memory?: { readonly usedJSHeapSize: number };
}

/** Keeps the page small over a day of edits: it reloads itself, and comes back where it was. */
export class Memory {
  #first = 0;
  #edits = 0;

  /** Goes back to where the page was before it reloaded itself. */
  restore(): void {
    this.#first = used();
    const kept = sessionStorage.getItem(SCROLL_KEY);
    sessionStorage.removeItem(SCROLL_KEY);
    if (kept !== null) scrollTo(0, Number(kept));
  }

  /** Reloads where the edits since the start have taken up too much; large tables alone do not count. */
  mind(): void {
    // The browser takes a moment to say how much is used, so it is not asked at every edit.
    if (++this.#edits % 20 !== 0) return;
    if (used() - this.#first < LIMIT) return;
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

function used(): number {
  return (performance as Measured).memory?.usedJSHeapSize ?? 0;
}
