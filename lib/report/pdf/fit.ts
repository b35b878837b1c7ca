import type { Page } from "puppeteer-core";

/**
 * Makes each element with `data-sheet` fit its sheet: what is marked `data-spare` in it goes, one after the other, until it
 * does. What still does not fit flows on to another page.
 */
export async function fitSheets(page: Page): Promise<void> {
  await page.evaluate(fit);
}

/** Runs in the browser, so it can't use anything of this module. */
function fit(): void {
  for (const sheet of document.querySelectorAll<HTMLElement>("[data-sheet]")) {
    const isOver = () => sheet.scrollHeight > sheet.clientHeight + 1;
    for (const spare of sheet.querySelectorAll("[data-spare]")) if (isOver()) spare.remove();
    if (isOver()) sheet.style.height = "auto";
  }
}
