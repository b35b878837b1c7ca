import type { Page } from "puppeteer-core";
import { InputError } from "../../base/error.ts";

/**
 * Where our links point while the page is printed: `https://place.invalid/PLACE#TARGET`. PLACE is the id that the link
 * itself marks, if any. For each page the browser looks at every target of a plain link, which takes minutes when thousands
 * of numbers lead to thousands of cards; addresses it just writes down.
 */
const HOST = "https://place.invalid/";

/** What an address made here says: the id that the link marks, if any, and the id that it leads to. */
export interface Marker {
  readonly place: string | undefined;
  readonly target: string;
}

/** Reads such an address; undefined for any other. */
export function markerOf(address: string): Marker | undefined {
  if (!address.startsWith(HOST)) return undefined;
  const [place = "", target = ""] = address.slice(HOST.length).split("#").map(decodeURIComponent);
  return { place: place || undefined, target };
}

/**
 * Turns links inside the page into addresses where that is possible: where the target is marked by a link, which is so for a
 * target that is a link or that holds a link to itself. Throws InputError for links to ids that the page does not have.
 */
export async function markLinks(page: Page): Promise<void> {
  const lost = await page.evaluate(rewriteLinks, HOST);
  if (lost.length === 0) return;
  throw new InputError({
    where: "report",
    what: `links to no place in the page: ${lost.map((id) => `#${id}`).join(", ")}`,
  });
}

/** Runs in the browser, so it can't use anything of this module. */
function rewriteLinks(host: string): string[] {
  const encode = (id: string) => encodeURIComponent(id).replace(/[()]/gu, (sign) => sign === "(" ? "%28" : "%29");
  const lost = new Set<string>();
  const links = [...document.querySelectorAll('a[href^="#"]')].flatMap((link) => {
    const target = decodeURIComponent(link.getAttribute("href")!.slice(1));
    const element = document.getElementById(target);
    if (!element) lost.add(target);
    return element ? [{ link, target, place: link.id || (element.contains(link) ? target : "") }] : [];
  });
  // A link that stays as it is marks no place, so its place goes, and with it what leads there, until nothing changes.
  let marked = new Set(links.map(({ place }) => place).filter((place) => place !== ""));
  for (let size = -1; size !== marked.size;) {
    size = marked.size;
    const known = marked;
    marked = new Set(links.filter(({ place, target }) => place !== "" && known.has(target)).map(({ place }) => place));
  }
  for (const { link, target, place } of links) {
    if (marked.has(target)) link.setAttribute("href", `${host}${encode(place)}#${encode(target)}`);
  }
  return [...lost];
}
