import { computed, effect, type ReadonlySignal } from "@preact/signals-core";

/** A value that may change. Read `.value` inside a cell, a figure, a table or prose: what reads it follows it. */
export interface Value<T> {
  readonly value: T;
  /** The value as it is now, without following it: for event handlers. */
  peek(): T;
}

/** What an author may return: anything but a promise, since what is read after an `await` is not followed. */
export type Sync<T> = T extends PromiseLike<unknown> ? never : T;

/** How many cells, figures, tables or prose are being computed right now. */
let reading = 0;

/**
 * A value computed from others, computed again when one of them changes. It must not be async.
 *
 * @example
 * const thefts = cell(() => where(claims, (d) => d.measure === "stolen" && overlaps(d, years.value)));
 */
export function cell<T>(compute: () => Sync<T>): Value<T> {
  return guard(computed(() => tracked<T>(compute)), "a cell");
}

/** Runs `draw` at once and again whenever a value that it read changes; returns what stops it. For the page. */
export function follow(draw: () => void): () => void {
  return effect(() => tracked(draw));
}

/** Runs `compute` as a place in which values may be read. */
export function tracked<T>(compute: () => T): T {
  reading++;
  try {
    return compute();
  } finally {
    reading--;
  }
}

/** A signal whose value can be read in a tracked place only: read elsewhere it would never change. */
export function guard<T>(state: ReadonlySignal<T>, what: string): Value<T> {
  return {
    get value() {
      if (reading === 0) {
        throw new Error(
          `${what} is read outside a cell, figure, table or prose: it would never change (peek() reads once)`,
        );
      }
      return state.value;
    },
    peek: () => tracked(() => state.peek()),
  };
}

/** A value, or one that may change, or how to compute it: as the options of figures and tables take them. */
export type Given<T> = T | Value<T> | (() => T);

/** What is given, read now. To be called in a tracked place. */
export function read<T>(given: Given<T>): T {
  if (typeof given === "function") return (given as () => T)();
  return isValue(given) ? given.value : given;
}

function isValue<T>(given: T | Value<T>): given is Value<T> {
  return typeof given === "object" && given !== null && "peek" in given && "value" in given;
}
