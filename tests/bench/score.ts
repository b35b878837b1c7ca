/** One case of another project's test suite: a text, and the number, amount, date or period in it. */
export interface Case {
  readonly id: string;
  readonly suite: string;
  readonly lang: string;
  readonly kind: "number" | "money" | "date" | "period";
  readonly text: string;
  readonly ref?: string;
  readonly span?: readonly [number, number];
  readonly expect: {
    readonly low?: number;
    readonly high?: number;
    readonly unit?: string;
    readonly bound?: string;
    readonly values?: readonly number[];
    readonly none?: boolean;
    readonly start?: string | null;
    readonly end?: string | null;
    readonly start_alt?: readonly (string | null)[];
    readonly end_alt?: readonly (string | null)[];
  };
  readonly core: boolean;
}

/** What an extractor found in a case's text. */
export interface Answer {
  readonly span: readonly [number, number];
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly start?: string | null;
  readonly end?: string | null;
}

/** Whether the answers hold what the case expects. */
export function judge({ expect, kind, span }: Case, answers: readonly Answer[]): boolean {
  if (expect.none) return answers.length === 0;
  if (expect.values) return expect.values.every((value) => answers.some((answer) => near(answer.low, value)));
  const here = answers.filter((answer) => !span || span[0] < answer.span[1] && answer.span[0] < span[1]);
  if (kind === "number" || kind === "money") {
    const unit = !expect.unit || expect.unit === "count" ? null : expect.unit;
    return here.some((answer) =>
      near(answer.low, expect.low) && near(answer.high, expect.high) && (unit === null || answer.unit === unit)
    );
  }
  const fits = (
    day: string | null | undefined,
    main: string | null | undefined,
    others: readonly (string | null)[] = [],
  ) => day === main || day !== undefined && others.includes(day);
  return here.some((answer) =>
    fits(answer.start, expect.start, expect.start_alt) && fits(answer.end, expect.end, expect.end_alt)
  );
}

function near(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
