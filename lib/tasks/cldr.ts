/** Words of a language that the Unicode locale data knows, by section and class of a lexicon. */
export type Seeds = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Classes that a lexicon has, of which the locale data may know words. */
export interface Wanted {
  /** ISO 4217 codes */
  readonly currencies: readonly string[];
  /** codes of countries among the actors */
  readonly countries: readonly string[];
}

const DURATIONS = ["day", "week", "month", "year", "hour", "minute"] as const;
const RELATIVE = [["day", -2], ["day", -1], ["day", 0], ["day", 1], ["day", 2]] as const;
const SHIFTED = ["week", "month", "quarter", "year"] as const;
const MAGNITUDES = ["1e3", "1e6", "1e9", "1e12"] as const;
/** Numbers that show the forms a language has for one, a few and many. */
const COUNTS = [1, 2, 5, 11, 100] as const;

/** What the locale data knows of a language: names and counted forms, never grammar of sentences. */
export function seedsOf(code: string, { currencies, countries }: Wanted): Seeds {
  return {
    month: months(code),
    weekday: weekdays(code),
    unit: {
      ...fromKeys(DURATIONS, (unit) => counted(code, { style: "unit", unit, unitDisplay: "long" }, "unit")),
      ...fields(code),
    },
    relative: relative(code),
    percent: counted(code, { style: "unit", unit: "percent", unitDisplay: "long" }, "unit"),
    currency: fromKeys(
      currencies,
      (currency) => counted(code, { style: "currency", currency, currencyDisplay: "name" }, "currency"),
    ),
    magnitude: fromKeys(MAGNITUDES, (size) => magnitude(code, Number(size))),
    connective: { and: conjunction(code) },
    actor: fromKeys(countries.filter((one) => /^[A-Z]{2}$/u.test(one)), (one) => regionName(code, one)),
  };
}

/** What the locale data tells of the grammar: decimal mark, order of dates, first weekday, months with capitals. */
export function grammarOf(code: string): Readonly<Record<string, unknown>> {
  const decimal = new Intl.NumberFormat(code).formatToParts(1.5).find(({ type }) => type === "decimal")?.value;
  const parts = new Intl.DateTimeFormat(code, { dateStyle: "short" }).formatToParts(new Date(0));
  const order = parts.map(({ type }) => type[0]).filter((letter) => letter !== undefined && "dmy".includes(letter))
    .join("");
  const first = months(code)["1"]!;
  return {
    ...(decimal === "," || decimal === "." ? { decimal } : {}),
    ...(["dmy", "mdy"].includes(order) ? { dates: order } : {}),
    capital_months: first !== "" && first[0] !== first[0]!.toLowerCase(),
  };
}

/** Months as a date has them and as they stand alone, in full and short. */
function months(code: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(2023, month, 15));
    const forms = [{ month: "long" }, { month: "long", day: "numeric" }, { month: "short" }] as const;
    return [`${month + 1}`, distinct(forms.map((form) => datePart(code, day, form, "month")))];
  }));
}

/** Weekdays from Monday, in full and short. */
function weekdays(code: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 7 }, (_, index) => {
    const day = new Date(Date.UTC(2024, 0, 1 + index));
    const forms = [{ weekday: "long" }, { weekday: "short" }] as const;
    return [`${index + 1}`, distinct(forms.map((form) => datePart(code, day, form, "weekday")))];
  }));
}

function datePart(code: string, day: Date, form: Intl.DateTimeFormatOptions, type: "month" | "weekday"): string {
  const parts = new Intl.DateTimeFormat(code, { ...form, timeZone: "UTC" }).formatToParts(day);
  return parts.find((one) => one.type === type)?.value ?? "";
}

/** The forms in which a unit stands behind one, a few and many. */
function counted(code: string, form: Intl.NumberFormatOptions, type: string): string {
  const format = new Intl.NumberFormat(code, form);
  return distinct(COUNTS.map((count) => format.formatToParts(count).find((one) => one.type === type)?.value ?? ""));
}

function magnitude(code: string, size: number): string {
  const format = new Intl.NumberFormat(code, { notation: "compact", compactDisplay: "long" });
  return distinct(
    [1, 2, 5].map((count) => format.formatToParts(count * size).find(({ type }) => type === "compact")?.value ?? ""),
  );
}

/** Names of fields of a date, where a unit of time has no counted form. */
function fields(code: string): Record<string, string> {
  const names = new Intl.DisplayNames([code], { type: "dateTimeField" });
  return { quarter: distinct([names.of("quarter") ?? ""]) };
}

/** "Yesterday", "last year", "this month": what the language has a phrase for; "2 days ago" is none. */
function relative(code: string): Record<string, string> {
  const format = new Intl.RelativeTimeFormat(code, { numeric: "auto" });
  const shifts = [...RELATIVE, ...SHIFTED.flatMap((unit) => [-1, 0, 1].map((shift) => [unit, shift] as const))];
  return Object.fromEntries(shifts.flatMap(([unit, shift]) => {
    const parts = format.formatToParts(shift, unit);
    const sign = shift > 0 ? "+" : "";
    return parts.length === 1 ? [[`${unit}${sign}${shift}`, distinct([parts[0]!.value])]] : [];
  }));
}

function conjunction(code: string): string {
  const [, and] = new Intl.ListFormat(code, { type: "conjunction" }).formatToParts(["1", "2"]);
  return distinct([and?.value ?? ""]);
}

function regionName(code: string, region: string): string {
  const name = new Intl.DisplayNames([code], { type: "region", fallback: "none" }).of(region);
  return distinct([name ?? ""]);
}

function fromKeys<Key extends string>(keys: readonly Key[], wordsOf: (key: Key) => string): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, wordsOf(key)]));
}

/** The forms without the point of an abbreviation, each once; what has no letters is no word. */
function distinct(forms: readonly string[]): string {
  const words = forms.map((form) => form.trim().replace(/[.,]+$/u, "")).filter((form) => /\p{L}/u.test(form));
  return [...new Set(words)].join(", ");
}
