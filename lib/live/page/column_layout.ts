/** Least widths in pixels; the columns of words share what is left. */
const WIDTHS: Readonly<Record<string, number>> = {
  gloss: 300,
  quote: 280,
  sentence: 340,
  credited: 160,
  document: 120,
};
const WIDE: ReadonlySet<string> = new Set(["gloss", "quote", "sentence"]);

/** Head and rows are grids of their own: with a common least width and no content to go by, their columns agree. */
export function layOut(grid: HTMLElement, names: readonly string[]): void {
  const least = names.map((name) => WIDTHS[name] ?? 112);
  const columns = names.map((name, index) => WIDE.has(name) ? `minmax(${least[index]}px, 1fr)` : `${least[index]}px`);
  grid.style.setProperty("--columns", columns.join(" "));
  grid.style.setProperty("--least", `${least.reduce((sum, width) => sum + width, 0)}px`);
}
