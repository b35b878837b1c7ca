import assert from "node:assert/strict";
import { formatCsv } from "../lib/base/csv.ts";
import { HOSTILE, hostileArticle } from "./hostile.ts";
import { withProject } from "./tasks/project.ts";

const TITLE = `<script>title</script> ${HOSTILE["Markdown image"]} ${HOSTILE["template value"]} ${
  HOSTILE["open override"]
}`;
const PAGE = `<!doctype html><html><head><title>x</title><base href="https://evil.example/"><script>owned()</script>
<link rel="stylesheet" href="https://evil.example/style.css"><meta http-equiv="refresh" content="0;url=https://evil.example">
<meta property="og:title" content="&lt;img src=x onerror=alert(2)&gt;"></head><body onload="owned()"><article><h1>&lt;b&gt;Page&lt;/b&gt;</h1>
<p>North Korean hackers stole &lt;img src="https://evil.example/in.png"&gt; <a href="javascript:alert(3)">$77 million</a> in 2020,
the UN said. <img src="https://evil.example/real.png" onerror="owned()"><iframe src="https://evil.example"></iframe></p>
<p>${"The panel wrote about it at length. ".repeat(20)}</p></article></body></html>`;
const ROWS = [
  {
    file: "a.txt",
    key: "a",
    title: TITLE,
    publisher: HOSTILE["closing tags"]!,
    url: "https://example.org/{{ 7 * 191 }}",
  },
  {
    file: "b.html",
    key: "b",
    title: "",
    publisher: "[x](https://evil.example/p)",
    url: "https://example.org/\"onclick='a",
  },
].map((row) => ({ ...row, published: "2022-03-04", note: HOSTILE["style"]! }));
const CATALOG = formatCsv(["file", "key", "title", "publisher", "published", "url", "note"], ROWS);

/** Elements that the frame of a page has no use for, and that text must not become. */
const UNWANTED =
  "iframe, object, embed, form[action], base, link:not([rel=icon]), meta[http-equiv=refresh], foreignObject";
/** What the text's own marks would set in bold, in italics or as code. */
const MARKED = ["bold", "strong", "soft", "code", "gone", "click here", "picture", "run", "name", "x"];
/** A copy of the project with hostile articles in its folder `hostile`. */
export async function withHostileCorpus(use: (dir: string) => Promise<void>): Promise<void> {
  await withProject(async (dir) => {
    Deno.mkdirSync(`${dir}/hostile`);
    const files = { "a.txt": hostileArticle(), "b.html": PAGE, "catalog.csv": CATALOG };
    for (const [name, text] of Object.entries(files)) Deno.writeTextFileSync(`${dir}/hostile/${name}`, text);
    await use(dir);
  });
}

/** Fails if text of the articles became part of the page. */
export function assertHarmless(document: Document): void {
  assert.deepEqual([...document.querySelectorAll(UNWANTED)].map(({ outerHTML }) => outerHTML.slice(0, 200)), []);
  for (const element of document.querySelectorAll("*")) {
    assert.ok(element.children.length > 0 || !MARKED.includes(element.textContent), element.outerHTML);
    for (const { name, value } of element.attributes) {
      const place = `<${element.localName} ${name}="${value.slice(0, 100)}">`;
      assert.doesNotMatch(name, /^on/u, place);
      if (["href", "src", "action", "xlink:href", "style"].includes(name)) {
        assert.doesNotMatch(value, /evil\.example|^\s*javascript:/iu, place);
      }
    }
  }
  for (const style of document.querySelectorAll("style")) assert.doesNotMatch(style.textContent, /evil/u);
}
