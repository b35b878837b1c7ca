import { marked } from "marked";
import assert from "node:assert/strict";
import { citationInMarkdown, toCsl } from "../../lib/claims/citation.ts";
import { parseDocument } from "../../lib/base/dom.ts";
import { goldSeeds } from "../gold_claims.ts";

const { documents } = await goldSeeds();
const article = documents.find(({ key }) => key === "posterguy-2023")!;

Deno.test("citationInMarkdown() names publisher, title, day and address, after the words of a claim", () => {
  assert.equal(
    citationInMarkdown(article, { quote: "as much as $1bn" }),
    "“as much as $1bn”. posterguy\\.in, *North Korea stole as much as $1bn in crypto assets: U\\.N\\. report*, " +
      "7 April 2023, <https://posterguy.in/2023/04/07/north-korea-stole-as-much-as-1bn-in-crypto-assets-u-n-report/>",
  );
  assert.equal(citationInMarkdown({ ...article, publisher: null, title: "", published: null, url: null }), "no date");
});

Deno.test("citationInMarkdown() lets no markup of an article through", () => {
  const title = "[a](javascript:alert(1)) *b* <img src=x> `c`\n# d | e & f";
  const text = citationInMarkdown({ ...article, title, url: "javascript:alert(1)" }, { quote: "**x**" });
  const { body } = parseDocument(marked.parse(text, { async: false }));
  assert.equal(body.querySelectorAll("a, img, code, strong, h1").length, 0);
  assert.ok(body.textContent!.includes("[a](javascript:alert(1)) *b* <img src=x> `c` # d | e & f"));
});

Deno.test("toCsl() gives what a reference manager reads, and leaves out what is not known", () => {
  assert.deepEqual(toCsl(article), {
    id: "posterguy-2023",
    type: "article-newspaper",
    title: "North Korea stole as much as $1bn in crypto assets: U.N. report",
    "container-title": "posterguy.in",
    issued: { "date-parts": [[2023, 4, 7]] },
    URL: "https://posterguy.in/2023/04/07/north-korea-stole-as-much-as-1bn-in-crypto-assets-u-n-report/",
    language: "en",
  });
  const nothing = {
    ...article,
    title: "",
    publisher: null,
    url: null,
    language: "und",
    published: null,
    published_end: null,
  };
  assert.deepEqual(toCsl(nothing), { id: "posterguy-2023", type: "article" });
  const month = { ...article, published: new Date("2023-04-01"), published_end: new Date("2023-04-30") };
  assert.deepEqual(toCsl(month).issued, { "date-parts": [[2023, 4, 1], [2023, 4, 30]] });
});
