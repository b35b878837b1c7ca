import type { Page } from "puppeteer-core";
import { InputError } from "../../base/error.ts";
import type { Places } from "./raw.ts";

/** What the finished file has to say that the browser leaves out of it, read from the loaded page in reading order. */
export interface Reading {
  /** the text of each heading, with single spaces */
  readonly headings: readonly string[];
  /** passages in a right-to-left language with a `lang` of their own and no link in them */
  readonly passages: readonly Passage[];
  /** by id: the name of what a link points to */
  readonly labels: ReadonlyMap<string, string>;
}

/** A passage in a right-to-left language. */
export interface Passage {
  readonly language: string;
  readonly text: string;
}

/** Reads headings, right-to-left passages and the names of link targets. Our own code runs in the page; the page's does not. */
export async function readPage(page: Page): Promise<Reading> {
  const headings = await page.evaluate(headingsOf);
  const passages = await page.evaluate(passagesOf);
  const targets = await page.evaluate(targetsOf);
  const labels = new Map(targets.flatMap(({ id, label, heading }): [string, string][] => {
    const name = label ?? (heading < 0 ? undefined : headings[heading]);
    return name ? [[id, name]] : [];
  }));
  return { headings, passages: passages.filter(({ language }) => isRightToLeft(language)), labels };
}

/** Whether a language is written from right to left, as far as the runtime knows; what is no language is not. */
export function isRightToLeft(language: string): boolean {
  try {
    // The standard has a method of this name; TypeScript's library does not know it yet.
    const locale = new Intl.Locale(language) as Intl.Locale & { getTextInfo(): { direction?: string } };
    return locale.getTextInfo().direction === "rtl";
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

/** Writes the page numbers into the page; returns whether any of them changed. Throws InputError for ids without a page. */
export async function fillPages(page: Page, places: Places): Promise<boolean> {
  const { changed, lost } = await page.evaluate(writeNumbers, [...places.pageOf], places.pages);
  if (lost.length === 0) return changed;
  const what = `no page known for: ${lost.slice(0, 5).join(", ")}`;
  throw new InputError({ where: "report", what, hint: "a page number needs an element with that id and a link to it" });
}

// The functions below run in the browser, each by itself, so they can't share code or reach anything in this module.

function headingsOf(): string[] {
  const headings = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")];
  return headings.map((heading) => {
    // A number set apart by a margin has no space after it in the text.
    let text = "";
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const part = walker.currentNode.nodeValue ?? "";
      text += /\p{N}$/u.test(text) && /^\p{L}/u.test(part) ? ` ${part}` : part;
    }
    return text.replace(/\s+/gu, " ").trim();
  });
}

function passagesOf(): { language: string; text: string }[] {
  return [...document.querySelectorAll<HTMLElement>("body [lang]")].flatMap((element) => {
    const text = (element.textContent ?? "").replace(/\s+/gu, " ").trim();
    const outer = element.parentElement?.closest("[lang]");
    const hidden = element.closest("[aria-hidden=true]") !== null || !element.checkVisibility();
    const inherited = outer?.getAttribute("lang") === element.lang;
    if (text === "" || inherited || hidden || element.closest("svg") || element.querySelector("a[href]")) return [];
    return [{ language: element.lang, text }];
  });
}

function targetsOf(): { id: string; label: string | null; heading: number }[] {
  const headings = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")];
  const indexOf = new Map(headings.map((heading, index): [Element, number] => [heading, index]));
  const ids = new Set(
    [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href")!.slice(1)),
  );
  return [...ids].flatMap((id) => {
    const target = document.getElementById(id);
    if (!target) return [];
    const heading = target.closest("h1,h2,h3,h4,h5,h6") ?? target.querySelector("h1,h2,h3,h4,h5,h6");
    return [{ id, label: target.getAttribute("aria-label"), heading: heading ? indexOf.get(heading)! : -1 }];
  });
}

function writeNumbers(pageOf: [string, number][], pages: number): { changed: boolean; lost: string[] } {
  const numbers = new Map(pageOf);
  const lost: string[] = [];
  let changed = false;
  for (const place of document.querySelectorAll("[data-page]")) {
    const id = place.getAttribute("data-page")!;
    const number = id === "#pages" ? pages : numbers.get(id);
    if (number === undefined) lost.push(id);
    else if (place.textContent !== String(number)) {
      place.textContent = String(number);
      changed = true;
    }
  }
  return { changed, lost };
}
