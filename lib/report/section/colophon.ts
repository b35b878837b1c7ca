import { type Html, html } from "../../base/html.ts";
import { fill, wordOf } from "../../claims/words.ts";
import type { Part } from "../../notebook/run.ts";
import type { Runs } from "./figures.ts";
import { parametersOf } from "./parameters.ts";
import type { BriefingWords } from "./words.ts";

/** Where a briefing comes from: what is needed to make it again and to see that it was not altered. */
export interface Provenance {
  readonly version: string;
  /** SHA-256 of each part that went in, hexadecimal, with the number of its files */
  readonly parts: readonly { readonly name: string; readonly files: number; readonly sha256: string }[];
  /** the command that makes it again */
  readonly command: string;
}

/** The hashes of all parts as a table, and every parameter of the notebooks with its value. */
export function colophon({ parts }: Provenance, runs: Runs, words: BriefingWords): Html {
  const heads = words.colophon;
  return html`
    <table class="colophon close">
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
            <th scope="row" class="tight">${wordOf<string>(heads.names, name) ?? name}</th>
            <td class="num">${files}</td>
            <td class="hash">${sha256}</td>
          </tr>
        `
      )}
    ${[...runs].map(([name, own]) => parametersIn(name, own, words))}</tbody>
    </table>
  `;
}

function parametersIn(name: string, parts: readonly Part[], { colophon: heads }: BriefingWords): Html {
  const all = parametersOf(parts);
  if (all.length === 0) return html``;
  const list = all.map(({ name: input, text, isDefault }) =>
    fill(isDefault ? heads.at_default : heads.set_to, { name: `${name}.${input}`, value: text || heads.empty })
  );
  return html`
    <tr>
      <th scope="row" class="tight">${fill(heads.parameters, { notebook: name })}</th>
      <td class="num">${all.length}</td>
      <td>${list.join("; ")}</td>
    </tr>
  `;
}
