/** An input described as data: what a page draws, a report prints and `--set` reads. JSON-able. */
export type InputSpec =
  | {
    readonly kind: "range";
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly value: number;
  }
    & Labelled
  | {
    readonly kind: "interval";
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly value: readonly [from: number, to: number];
  } & Labelled
  | { readonly kind: "select"; readonly choices: readonly string[]; readonly value: string } & Labelled
  | { readonly kind: "multi"; readonly choices: readonly string[]; readonly value: readonly string[] } & Labelled
  | { readonly kind: "checkbox"; readonly value: boolean } & Labelled
  | { readonly kind: "search" | "text"; readonly placeholder: string; readonly value: string } & Labelled
  /** ISO days */
  | { readonly kind: "dates"; readonly min: string; readonly max: string; readonly value: readonly [string, string] }
    & Labelled
  | BrushSpec;

/** A stretch of a figure's axis; null while nothing is chosen. Days are ISO text. */
export type BrushSpec =
  & {
    readonly kind: "brush";
    readonly axis: "x" | "y";
    readonly of: "dates" | "numbers";
    readonly value: readonly [from: string, to: string] | readonly [from: number, to: number] | null;
  }
  & Labelled;

interface Labelled {
  readonly name: string;
  readonly label: string;
}

/** What an input's value is, as its spec writes it (days as ISO text). */
export type InputValue = InputSpec["value"];

const TWO_ENDED = /^(?<from>.+?)\.\.(?<to>.+)$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const YES: Readonly<Record<string, boolean>> = { true: true, yes: true, on: true, false: false, no: false, off: false };

/** A value of an input as one line of text, as the address and `--set` write it: `2019..2024`, `a,b`, `true`. */
export function formatInput(spec: InputSpec, value: InputValue): string {
  if (value === null) return "";
  if (isTwoEnded(spec)) return (value as readonly unknown[]).join("..");
  if (spec.kind === "multi") return (value as readonly string[]).map((item) => item.replaceAll(",", "%2C")).join(",");
  return String(value);
}

/** The value that a line of text stands for. Throws a RangeError that says what is allowed. */
export function parseInput(spec: InputSpec, text: string): InputValue {
  switch (spec.kind) {
    case "range":
      return numberWithin(spec, text);
    case "interval":
      return twoEnded(text, (end) => numberWithin(spec, end));
    case "dates":
      return twoEnded(text, (end) => dayWithin(spec, end));
    case "select":
      return choiceOf(spec.choices, text);
    case "multi":
      return text === ""
        ? []
        : text.split(",").map((item) => choiceOf(spec.choices, item.trim().replaceAll("%2C", ",")));
    case "brush":
      return text === "" ? null : spec.of === "dates" ? daysOf(text) : twoEnded(text, anyNumber);
    case "checkbox":
      return YES[text.toLowerCase()] ?? fault(`neither true nor false: ${text}`);
    case "search":
    case "text":
      return text;
  }
}

/** The value of an input in words, for readers of a page that can't change it: "2019 to 2024", "a, b". */
export function sayInput(spec: InputSpec, value: InputValue): string {
  if (value === null) return "everything";
  if (isTwoEnded(spec)) return (value as readonly unknown[]).join(" to ");
  if (spec.kind === "multi") return (value as readonly string[]).join(", ") || "none";
  if (spec.kind === "checkbox") return value ? "yes" : "no";
  return String(value) || "anything";
}

function isTwoEnded({ kind }: InputSpec): boolean {
  return kind === "interval" || kind === "dates" || kind === "brush";
}

function anyNumber(text: string): number {
  const number = text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(number) ? number : fault(`not a number: ${text}`);
}

const PARTIAL_DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** First and last day of a stretch; a year or a month stands for all its days: "2019..2021-06". */
function daysOf(text: string): readonly [string, string] {
  const { from = text, to = text } = text.match(TWO_ENDED)?.groups ?? {};
  const ends = [dayOf(from, "01-01"), dayOf(to, "12-31")] as const;
  return ends[0] <= ends[1] ? ends : fault(`begins after its end: ${text}`);
}

function dayOf(text: string, rest: "01-01" | "12-31"): string {
  if (!PARTIAL_DAY.test(text)) return fault(`not a day, month or year as in 2019-08-31: ${text}`);
  if (text.length === 10) return isDay(text) ? text : fault(`not a day as in 2019-08-31: ${text}`);
  if (text.length === 4) return `${text}-${rest}`;
  const month = Number(text.slice(5));
  if (month < 1 || month > 12) return fault(`not a month as in 2019-08: ${text}`);
  const last = new Date(Date.UTC(Number(text.slice(0, 4)), month, 0)).getUTCDate();
  return `${text}-${rest === "01-01" ? "01" : last}`;
}

/** Whether there is such a day: 30 February would silently be another. */
function isDay(text: string): boolean {
  const day = new Date(text);
  return DAY.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function numberWithin({ min, max }: { readonly min: number; readonly max: number }, text: string): number {
  const number = text.trim() === "" ? NaN : Number(text);
  return number >= min && number <= max ? number : fault(`not a number from ${min} to ${max}: ${text}`);
}

function dayWithin({ min, max }: { readonly min: string; readonly max: string }, text: string): string {
  if (!isDay(text)) return fault(`not a day as in 2019-08-31: ${text}`);
  return text >= min && text <= max ? text : fault(`not a day from ${min} to ${max}: ${text}`);
}

function choiceOf(choices: readonly string[], text: string): string {
  return choices.includes(text) ? text : fault(`unknown choice: ${text} (choices: ${choices.join(", ")})`);
}

/** Both ends of `from..to`; one value alone is both. */
function twoEnded<T extends number | string>(text: string, parse: (end: string) => T): readonly [T, T] {
  const ends = text.match(TWO_ENDED)?.groups;
  const [from, to] = [parse(ends?.["from"] ?? text), parse(ends?.["to"] ?? text)];
  return from <= to ? [from, to] : fault(`begins after its end: ${text}`);
}

function fault(message: string): never {
  throw new RangeError(message);
}
