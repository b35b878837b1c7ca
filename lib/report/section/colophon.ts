import { type Html, html } from "../../base/html.ts";
import { wordOf } from "../../claims/words.ts";
import type { BriefingWords } from "./words.ts";

/** Where a briefing comes from: what is needed to make it again and to see that it was not altered. */
export interface Provenance {
  readonly version: string;
  /** SHA-256 of each part that went in, hexadecimal, with the number of its files */
  readonly parts: readonly { readonly name: string; readonly files: number; readonly sha256: string }[];
  /** inputs that were set: "thefts.years=2019..2024" */
  readonly set: readonly string[];
  /** the command that makes it again */
  readonly command: string;
}

/** The hashes of all parts as a table, and the parameters. */
export function colophon({ parts, set }: Provenance, words: BriefingWords): Html {
  const heads = words.colophon;
  return html`
    <table class="colophon">
      <caption>${heads.title}</caption>
      <thead>
        <tr>
          <th scope="col">${heads.part}</th>
          <th scope="col" class="num">${heads.files}</th>
          <th scope="col">${heads.hash}</th>
        </tr>
      </thead>
      <tbody>${parts.map(({ name, files, sha256 }) =>
        html`
          <tr>
            <th scope="row">${wordOf<string>(heads.names, name) ?? name}</th>
            <td class="num">${files}</td>
            <td class="hash">${sha256}</td>
          </tr>
        `
      )}
    <tr><th scope="row">${heads.parameters}</th><td>–</td><td>${set.length === 0
      ? heads.none_set
      : set.join(" ")}</td></tr></tbody>
    </table>
  `;
}
