/** A number this large is seldom a count. */
const LARGE = 1e5;

/** Units that are no money of a state. */
export const COINS: readonly string[] = ["BTC", "ETH"];

/** Whether a figure is an amount of money or coins. */
export function isMoney({ unit }: { readonly unit: string | null }): boolean {
  return unit !== null && unit !== "count" && unit !== "percent";
}

/** Whether a figure without a unit is so large that it is an amount whose currency was named before: "in 2023 it was 660 million". */
export function isBareSum({ unit, low }: { readonly unit: string; readonly low: number }): boolean {
  return unit === "count" && low >= LARGE;
}
