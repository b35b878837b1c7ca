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
  if (typeof compute !== "function") throw new TypeError("a cell takes a function: cell(() => …)");
  return guard(computed(() => settled(tracked<T>(compute), "a cell")), "a cell");
}

/** What was computed, unless it is a promise: the types refuse one, but the page runs what they refuse. */
export function settled<T>(value: T, what: string): T {
  if (!(value instanceof Promise)) return value;
  // Nobody waits for it: what it may throw is not to be told twice.
  value.catch(() => {});
  throw new TypeError(`${what} is async (it runs in one go: what is read after an await is not followed)`);
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
      return readSignal(state);
    },
    set value(_: T) {
      throw new TypeError(`${what}: its value can't be assigned (an input has set(); a cell computes its own)`);
    },
    peek: () => tracked(() => state.peek()),
  };
}

function readSignal<T>(state: ReadonlySignal<T>): T {
  try {
    return state.value;
  } catch (error) {
    if (error instanceof Error && error.message === "Cycle detected") {
      error.message = "cells read each other in a circle";
    }
    throw error;
  }
}

/** A value, or one that may change, or how to compute it: as the options of figures and tables take them. */
export type Given<T> = T | Value<T> | (() => T);

/** What is given, read now. To be called in a tracked place. */
export function read<T>(given: Given<T>): T {
  if (typeof given === "function") return (given as () => T)();
  return isValue(given) ? given.value : given;
}

/** Whether something is a cell or an input, and not what it holds. */
export function isValue<T>(given: T | Value<T>): given is Value<T> {
  return typeof given === "object" && given !== null && "peek" in given && "value" in given;
}
