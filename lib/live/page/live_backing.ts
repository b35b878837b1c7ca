import { placeText } from "../problem.ts";
import { type Backing, RefusedError } from "./backing.ts";

/** The page's server. */
export function liveBacking(): Backing {
  const token = document.querySelector<HTMLMetaElement>('meta[name="casebook-token"]')!.content;
  const root = document.querySelector<HTMLMetaElement>('meta[name="casebook-root"]')?.content ?? "";
  const editorLink: Backing["editorLink"] = (place) =>
    place.line === null || root === "" ? null : `vscode://file/${root}/${placeText(place)}`;
  return {
    live: true,
    async excerpt(path, line) {
      const response = await fetch(`/excerpt?${new URLSearchParams({ path, line: String(line) })}`);
      return response.ok ? await response.json() : [];
    },
    async code(_, { place }) {
      if (place === undefined) return null;
      const response = await fetch(`/code?${new URLSearchParams({ place })}`);
      return response.ok ? await response.json() : null;
    },
    editorLink,
    openEditor(place) {
      const link = editorLink(place);
      if (link) location.assign(link);
    },
    async post(path, body) {
      const response = await fetch(path, {
        method: "POST",
        headers: { "content-type": "application/json", "x-casebook-token": token },
        body: JSON.stringify(body),
      });
      const answer = await response.json();
      if (!response.ok) throw new RefusedError(answer.problems);
      return answer;
    },
    async passed(key) {
      const response = await fetch(`/article?${new URLSearchParams({ key })}`);
      return response.ok ? (await response.json()).passed : [];
    },
  };
}
