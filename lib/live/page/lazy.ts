import { follow } from "../../notebook/value.ts";

/** Draws parts at once that are in sight, and the others one by one when the browser has time. */
export class Lazy {
  readonly #far = new Set<Element>();
  readonly #waiting = new Map<Element, () => void>();
  readonly #seen: IntersectionObserver;
  readonly #observed = new WeakSet<Element>();
  #scheduled = false;

  constructor() {
    this.#seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#comeNear(target);
        else this.#far.add(target);
      }
    }, { rootMargin: "120px 0px" });
  }

  /**
   * Runs `draw` and again whenever a value that it read changes; out of sight only when there is time for it.
   * Returns what stops it.
   */
  follow(node: Element, draw: () => void): () => void {
    this.#observe(node);
    let stop = () => {};
    let forced = !this.#far.has(node);
    const start = () => {
      stop();
      stop = follow(() => {
        // What returns here has read nothing, so it follows nothing until its turn comes and it is started anew.
        if (!forced && this.#far.has(node)) return this.#later(node, () => (forced = true, start()));
        forced = false;
        draw();
      });
    };
    start();
    return () => {
      stop();
      this.#waiting.delete(node);
    };
  }

  /** A node is observed for its life, over all edits: to begin anew each time would cost more than the chart. */
  #observe(node: Element): void {
    if (this.#observed.has(node)) return;
    this.#observed.add(node);
    this.#seen.observe(node);
  }

  #comeNear(node: Element): void {
    this.#far.delete(node);
    const start = this.#waiting.get(node);
    this.#waiting.delete(node);
    start?.();
  }

  #later(node: Element, start: () => void): void {
    this.#waiting.set(node, start);
    if (this.#scheduled) return;
    this.#scheduled = true;
    afterPaint(() => this.#next());
  }

  #next(): void {
    this.#scheduled = false;
    const [first] = this.#waiting;
    if (!first) return;
    this.#waiting.delete(first[0]);
    first[1]();
    if (this.#waiting.size === 0) return;
    this.#scheduled = true;
    afterPaint(() => this.#next());
  }
}

/** Runs work when the browser is idle, or soon where it does not say when it is. */
export function afterPaint(work: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: 500 });
  else setTimeout(work, 30);
}
