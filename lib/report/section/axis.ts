/** A scale of a small chart: where a value stands, in pixels, and which values are written at it. */
export interface Axis {
  at(value: number): number;
  readonly ticks: readonly number[];
  readonly logarithmic: boolean;
}

// Beyond this ratio of the highest to the lowest value a linear axis would press all others together.
const WIDE = 60;

/** An axis from 0 to at least `most`, or by powers of ten where the values differ too much to be told apart. */
export function axis(values: readonly number[], [from, to]: readonly [number, number]): Axis {
  const positive = values.filter((value) => value > 0);
  const most = Math.max(...positive, 1);
  const least = Math.min(...positive, most);
  return most / least > WIDE && positive.length === values.length
    ? powers(least, most, from, to)
    : linear(most, from, to);
}

function linear(most: number, from: number, to: number): Axis {
  const step = niceStep(most / 4);
  const count = Math.ceil(most / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
  const end = ticks.at(-1)!;
  return { at: (value) => from + (value / end) * (to - from), ticks, logarithmic: false };
}

function powers(least: number, most: number, from: number, to: number): Axis {
  const [first, last] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))];
  const every = Math.ceil((last - first) / 6);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index)).filter((_, index) =>
    index % every === 0
  );
  const at = (value: number) => from + ((Math.log10(value) - first) / (last - first)) * (to - from);
  return { at, ticks, logarithmic: true };
}

/** The next 1, 2 or 5 with zeros that is not less; counts have no halves, so it is never below 1. */
function niceStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9))!;
  return Math.max(factor * power, 1);
}
