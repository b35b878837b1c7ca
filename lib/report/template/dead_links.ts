import { InputError, nearest } from "../../base/error.ts";
import type { Templates } from "./fill.ts";
import { templateError } from "./place.ts";

const LINK = /<a\b[^>]*?\shref="#(?<id>[^"]+)"/gu;
const ID = /\sid="(?<id>[^"]+)"/gu;

/** The links within a page that lead nowhere, as errors at the place in a template where each stands, as far as that is known. */
export function deadLinks(page: string, templates: Templates, folder: string): InputError[] {
  const ids = new Set([...page.matchAll(ID)].map(({ groups }) => groups!["id"]!));
  const lost = new Set([...page.matchAll(LINK)].map(({ groups }) => groups!["id"]!).filter((id) => !ids.has(id)));
  return [...lost].map((id) => {
    const what = `a link to no place in the page: #${id}`;
    const near = nearest(id, ids);
    const hint = near === undefined ? undefined : `did you mean #${near}?`;
    for (const [path, source] of templates) {
      const at = placeOf(source, id);
      if (at >= 0) return templateError({ path: `${folder}/${path}`, source, position: at }, what, hint);
    }
    return new InputError({ where: folder, what, ...(hint === undefined ? {} : { hint }) });
  });
}

function placeOf(source: string, id: string): number {
  const places = [`](#${id})`, `href="#${id}"`].map((text) => source.indexOf(text)).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}
