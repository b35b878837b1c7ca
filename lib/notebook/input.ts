import { type Signal, signal } from "@preact/signals-core";
import { addBlock, givenText } from "./define.ts";
import { formatInput, type InputSpec, type InputValue, parseInput } from "./input_spec.ts";
import { guard, type Value } from "./value.ts";

/** An input: its value for the notebook, its spec and text for the page, the report and the command line. */
export interface Input<T> extends Value<T> {
  readonly name: string;
  readonly spec: InputSpec;
  /** Sets the value; what follows it is drawn again. Throws a RangeError for one that the spec does not allow. */
  set(value: T): void;
  /** The value as one line of text, see formatInput(). */
  text(): string;
  /** Sets the value from text. Throws a RangeError that says what is allowed. */
  setText(text: string): void;
}

/** How an input's value in the notebook and in its spec differ: only a day is a Date here and ISO text there. */
export interface Form<T> {
  toSpec(value: T): InputValue;
  fromSpec(value: InputValue): T;
}

interface Options<T> {
  /** what stands beside the input; its name where none is given */
  readonly label?: string;
  /** what it starts with */
  readonly value?: T;
}

/**
 * A number on a slider.
 * @example const top = range("top", [1, 20], { label: "How many", step: 1, value: 10 });
 */
export function range(
  name: string,
  bounds: readonly [min: number, max: number],
  { label = name, step = 1, value = bounds[0] }: Options<number> & { readonly step?: number } = {},
): Input<number> {
  const [min, max] = checkBounds(`range ${name}`, bounds, "range(name, [1, 20])");
  return addInput({ kind: "range", name, label, min, max, step, value });
}

/**
 * A range with two ends, both included: `.value` is `[from, to]`.
 * @example const years = interval("years", [2006, 2026], { label: "Years" });
 */
export function interval(
  name: string,
  bounds: readonly [min: number, max: number],
  { label = name, step = 1, value = bounds }: Options<readonly [number, number]> & { readonly step?: number } = {},
): Input<readonly [from: number, to: number]> {
  const [min, max] = checkBounds(`interval ${name}`, bounds, "interval(name, [2006, 2026])");
  return addInput({ kind: "interval", name, label, min, max, step, value });
}

/**
 * One of several words.
 * @example const sort = select("sort", ["by date", "by value"], { label: "Order" });
 */
export function select<const T extends string>(
  name: string,
  choices: readonly T[],
  { label = name, value = choices[0]! }: Options<NoInfer<T>> = {},
): Input<T> {
  if (choices.length === 0) throw new RangeError(`select ${name}: no choices`);
  return addInput({ kind: "select", name, label, choices, value });
}

/**
 * Any number of several words; all of them to start with.
 * @example const kinds = multi("kinds", ["attacks", "cases"], { label: "Show" });
 */
export function multi<const T extends string>(
  name: string,
  choices: readonly T[],
  { label = name, value = choices }: Options<readonly NoInfer<T>[]> = {},
): Input<readonly T[]> {
  return addInput({ kind: "multi", name, label, choices, value });
}

/**
 * Yes or no; no to start with.
 * @example const context = checkbox("context", { label: "Show the reference series", value: true });
 */
export function checkbox(name: string, { label = name, value = false }: Options<boolean> = {}): Input<boolean> {
  return addInput({ kind: "checkbox", name, label, value });
}

/**
 * Words to search for, to be used with matches().
 * @example const query = search("find", { placeholder: "words of a quotation" });
 */
export function search(
  name: string,
  { label = name, value = "", placeholder = "" }: Options<string> & { readonly placeholder?: string } = {},
): Input<string> {
  return addInput({ kind: "search", name, label, placeholder, value });
}

/**
 * A line of text.
 * @example const heading = text("heading", { value: "Thefts" });
 */
export function text(
  name: string,
  { label = name, value = "", placeholder = "" }: Options<string> & { readonly placeholder?: string } = {},
): Input<string> {
  return addInput({ kind: "text", name, label, placeholder, value });
}

/**
 * Two days, both included: `.value` is `[from, to]` as Dates (UTC midnight).
 * @example const days = dates("days", [new Date("2019-01-01"), new Date("2024-12-31")]);
 */
export function dates(
  name: string,
  bounds: readonly [min: Date, max: Date],
  { label = name, value = bounds }: Options<readonly [Date, Date]> = {},
): Input<readonly [from: Date, to: Date]> {
  const [min, max] = checkBounds(
    `dates ${name}`,
    bounds,
    'dates(name, [new Date("2019-01-01"), new Date("2024-12-31")])',
    true,
  );
  const spec = { kind: "dates", name, label, min: dayOf(min), max: dayOf(max) } as const;
  return addInput({ ...spec, value: [dayOf(value[0]), dayOf(value[1])] }, {
    toSpec: ([from, to]) => [dayOf(from), dayOf(to)],
    fromSpec: (value) => (value as readonly string[]).map((day) => new Date(day)) as [Date, Date],
  });
}

/** The types ask for two of a kind; the page runs what they refuse. */
function checkBounds<T>(what: string, bounds: readonly [T, T], shape: string, dates = false): readonly [T, T] {
  const [min, max] = Array.isArray(bounds) ? bounds : [];
  const fits = (bound: unknown) => dates ? bound instanceof Date : typeof bound === "number";
  if (!fits(min) || !fits(max)) {
    throw new TypeError(`${what}: its bounds are two ${dates ? "Dates" : "numbers"} (${shape})`);
  }
  if (Number(min) > Number(max)) throw new RangeError(`${what}: its bounds are the wrong way round (${shape})`);
  return bounds;
}

/** A Date as an ISO day. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Makes an input of its description and adds it to the notebook. `form` says how its value and that of the spec differ. */
export function addInput<T>(spec: InputSpec, form?: Form<T>): Input<T> {
  const { toSpec, fromSpec } = form ?? { toSpec: (value: T) => value as InputValue, fromSpec: (value) => value as T };
  // The first value is checked like any other: a default that its own choices lack is the author's slip.
  const first = parseInput(spec, formatInput(spec, spec.value));
  const given = givenText(spec);
  const state: Signal<T> = signal(fromSpec(given === undefined ? first : given));
  const toText = (value: T) => formatInput(spec, toSpec(value));
  const setText = (text: string) => {
    if (text !== toText(state.peek())) state.value = fromSpec(parseInput(spec, text));
  };
  const made: Input<T> = Object.defineProperties(
    { name: spec.name, spec, setText, set: (value: T) => setText(toText(value)), text: () => toText(state.peek()) },
    Object.getOwnPropertyDescriptors(guard(state, `input ${spec.name}`)),
  ) as Input<T>;
  addBlock({ kind: "input", name: spec.name, input: made as Input<unknown> });
  return made;
}
