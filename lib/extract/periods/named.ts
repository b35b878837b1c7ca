import type { Span } from "../../claims/claim.ts";
import { isDate } from "./calendar.ts";
import type { Grain, Period, Resolved } from "./period.ts";
import { resolveWhen } from "./resolve.ts";
import type { Tokens } from "../scan/tokens.ts";
import type { Bias, DateWhen, Read, TimeUnit, When } from "./when.ts";

/** A period as the text names it. Its days are reckoned when they are asked for, and those of the last two days kept. */
export class NamedPeriod implements Period {
  readonly span: Span;
  readonly next: number;
  readonly grain: Grain;
  readonly kind: Period["kind"];
  readonly when: When;
  readonly relative: boolean;
  readonly #week: number;
  #last: Known | null = null;
  #earlier: Known | null = null;

  constructor(tokens: Tokens, readonly from: number, { when, next }: Read) {
    this.span = [tokens.start[from]!, tokens.end[next - 1]!];
    this.next = next;
    this.grain = grainOf(when);
    this.kind = kindOf(when);
    this.when = when;
    this.#week = tokens.lexicon.grammar.week;
    this.relative = isRelative(when, this.#week);
  }

  resolve(anchor: Date | null, bias: Bias = "past"): Resolved | null {
    if (bias !== "past") return this.#daysOf(this.when, anchor, bias);
    // A date that says its year is of the same days in all documents.
    const isFixed = anchor === null || this.when.is === "date" && !this.relative;
    const time = isFixed ? null : anchor.getTime();
    if (this.#last !== null && this.#last.time === time) return this.#last.days;
    if (this.#earlier?.time === time) return this.#earlier.days;
    this.#earlier = this.#last;
    this.#last = { time, days: this.#daysOf(this.when, anchor, bias) };
    return this.#last.days;
  }

  listed(anchor: Date | null, bias: Bias = "past"): readonly Resolved[] {
    const { when } = this;
    const list = when.is === "range" && when.list ? [when.from, when.to] : [];
    return list.map((of) => this.#daysOf(of, anchor, bias)).filter((days) => days !== null);
  }

  #daysOf(of: When, anchor: Date | null, bias: Bias): Resolved | null {
    const days = resolveWhen(of, { anchor, week: this.#week, bias });
    return days && { start: days.start, end: days.end, basis: this.relative ? "relative" : "stated" };
  }
}

/** Whether the days of a time depend on the document's: most say so themselves, of others it is tried without it. */
function isRelative(when: When, week: number): boolean {
  if (when.is === "unit" || when.is === "rest" || when.is === "weekday" || when.is === "ago" || when.is === "to_date") {
    return true;
  }
  if (when.is === "date") return !isStated(when);
  const isEdge = when.is === "since" || when.is === "until" || when.is === "before" || when.is === "after";
  if (isEdge && when.of.is === "date") return !isStated(when.of);
  return resolveWhen(when, { anchor: null, week, bias: "past" }) === null;
}

/** Whether a date names its year, and is one that the calendar has. */
function isStated({ year, month, day }: DateWhen): boolean {
  return year !== undefined && (month === undefined || day === undefined || isDate(year, month, day));
}

/** The days of a period for one day of a document. */
interface Known {
  readonly time: number | null;
  readonly days: Resolved | null;
}

function kindOf(when: When): Period["kind"] {
  if (when.is === "since" || when.is === "after") return "since";
  if (when.is === "until" || when.is === "before") return "until";
  if (when.is === "range" || when.is === "rest") return "between";
  if (when.is === "window" || when.is === "to_date") return when.is;
  return "at";
}

function grainOfUnit(unit: TimeUnit): Grain {
  if (unit === "weekend" || unit === "workweek") return "span";
  if (unit === "workday") return "day";
  return unit === "century" ? "decade" : unit;
}

function grainOf(when: When): Grain {
  switch (when.is) {
    case "date":
      return when.day !== undefined ? "day" : when.month !== undefined ? "month" : "year";
    case "month_of":
      return when.day === undefined ? "month" : "day";
    case "weekday":
    case "nth_weekday":
    case "weekdays":
    case "shifted":
      return "day";
    case "unit":
    case "nth":
    case "held":
    case "ago":
      return grainOfUnit(when.unit);
    case "season":
      return "season";
    default:
      return "span";
  }
}
