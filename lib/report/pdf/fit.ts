import type { Page } from "puppeteer-core";

/**
 * Fits a page to paper before it is printed, and says so in it by `data-numbered`: its page numbers will be right. Each
 * element with `data-sheet` is made to fit its sheet: what is marked `data-spare` in it goes, one after the other, until it
 * does; what still does not fit flows on to another page. A `wide` element whose table or chart needs more room than a line
 * has (`--measure`) gets the class `landscape`, and `roomy` where it then has enough (`--long-measure`).
 */
export async function fitToPaper(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute("data-numbered", ""));
  await page.evaluate(fitSheets);
  await page.evaluate(turnWide);
}

// The functions below run in the browser, each by itself, so they can't share code or reach anything in this module.

function fitSheets(): void {
  for (const sheet of document.querySelectorAll<HTMLElement>("[data-sheet]")) {
    const isOver = () => sheet.scrollHeight > sheet.clientHeight + 1;
    for (const spare of sheet.querySelectorAll("[data-spare]")) if (isOver()) spare.remove();
    if (isOver()) sheet.style.height = "auto";
  }
}

function turnWide(): void {
  const ruler = document.createElement("div");
  document.body.append(ruler);
  const [measure, long] = ["var(--measure, 174mm)", "var(--long-measure, 261mm)"].map((width) => {
    ruler.style.width = width;
    return ruler.getBoundingClientRect().width;
  });
  ruler.remove();
  // A word that is broken to fit shows that there is too little room, so none may be while it is measured.
  const whole = document.createElement("style");
  whole.textContent = "table.measured, .measured * { width: min-content !important; overflow-wrap: normal !important }";
  document.head.append(whole);
  for (const box of document.querySelectorAll(".wide")) {
    const table = box.querySelector("table");
    table?.classList.add("measured");
    const chart = Number(box.querySelector("svg.chart")?.getAttribute("width") ?? 0);
    const needed = Math.max(table?.getBoundingClientRect().width ?? 0, chart);
    table?.classList.remove("measured");
    // Less than this a chart may be made smaller without anyone seeing it.
    if (needed <= measure! * 1.04) continue;
    box.classList.add("landscape", ...needed <= long! ? ["roomy"] : []);
  }
  whole.remove();
}
