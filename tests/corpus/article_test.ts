import assert from "node:assert/strict";
import fc from "fast-check";
import { parseArticle } from "../../lib/corpus/article.ts";
import { readFiles } from "./folder.ts";

const PARAGRAPHS = [
  "North Korea stole up to $1 billion last year, a confidential report of the panel said, more than in any year before it.",
  "The panel, which watches the sanctions for the Council, said that the hackers had aimed at exchanges and at bridges, too.",
  "It is looking into 58 cases, and it named three banks, which did not answer when they were asked for comment on Friday.",
];
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");

const PAGE = `<!doctype html><html lang="en-GB"><head>
  <title>Hackers stole a record sum | The Daily Example</title>
  <meta property="og:site_name" content="The Daily Example">
  <meta property="article:published_time" content="2023-02-07T22:15:00+01:00">
  <link rel="canonical" href="https://example.org/a?b=1&amp;c=2">
  <script>globalThis.hacked = true; document.write("<p>written</p>")</script>
</head><body>
  <nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul></nav>
  <article><h1>Hackers stole a record sum</h1>
  <time datetime="2023-02-07">7 Feb</time>
  ${BODY}</article>
  <aside><h2>Most read</h2><ul><li><a href="/x">Football: five goals</a></li></ul></aside>
  <footer>Saved on 29 May 2024. <a href="/terms">Terms</a></footer>
</body></html>`;

Deno.test("parseArticle() keeps headline and paragraphs and leaves the page around them out", () => {
  const { text } = parseArticle(PAGE);
  for (const paragraph of PARAGRAPHS) assert.ok(text.split(/\n\n/u).includes(paragraph), paragraph);
  assert.ok(text.startsWith("Hackers stole a record sum\n\n"), text);
  assert.doesNotMatch(text, /Most read|Terms|Saved on|World|hacked|written/u);
});

Deno.test("parseArticle() reads the page's own metadata", () => {
  const { title, publisher, url, language, published, publishedNote } = parseArticle(PAGE);
  assert.deepEqual({ title, publisher, url, language, publishedNote }, {
    title: "Hackers stole a record sum",
    publisher: "The Daily Example",
    url: "https://example.org/a?b=1&c=2",
    language: "en-GB",
    publishedNote: "article:published_time",
  });
  assert.deepEqual(published, { start: new Date("2023-02-07"), end: new Date("2023-02-07") });
});

Deno.test("parseArticle() reads JSON-LD, the article's before any other, and survives a broken one", () => {
  const linked = [
    "{broken",
    '[{"@type":"WebSite","name":"x","datePublished":"2001-01-01"}]',
    '{"@graph":[{"@type":["NewsArticle"],"headline":"Linked","datePublished":"2022-04-14T10:00:00Z","publisher":{"name":"Wire"}}]}',
  ].map((json) => `<script type="application/ld+json">${json}</script>`).join("");
  const { title, publisher, published, publishedNote } = parseArticle(linked + BODY);
  assert.deepEqual([title, publisher, publishedNote], ["Linked", "Wire", "datePublished"]);
  assert.equal(published?.start.toISOString().slice(0, 10), "2022-04-14");
});

Deno.test("parseArticle() takes no date of other articles and no address that a browser would run", () => {
  const { published, url } = parseArticle(
    `<link rel="canonical" href="javascript:alert(1)">${BODY}<time datetime="2020-01-01"></time><time datetime="2021-01-01"></time>`,
  );
  assert.deepEqual([published, url], [undefined, undefined]);
});

Deno.test("parseArticle() drops marks of notes and keeps line breaks, entities and table cells apart", () => {
  const { text } = parseArticle(
    '<p>It took $58<sup><a href="#n1">[1]</a></sup> &amp; x<sup>2</sup>.<br>Next&nbsp;line</p><table><tr><td>1</td><td>2</td></tr></table>',
  );
  assert.equal(text, "It took $58 & x2.\nNext\u00A0line\n\n1 2");
});

Deno.test("parseArticle() neither runs nor crashes on hostile pages", () => {
  const hostile = [
    "",
    "no tags at all, only words",
    "<",
    "<html><body><p>unclosed <b><i>tags",
    "</div></p><p>closed before opened</b></p>",
    "<p>" + "<".repeat(5000),
    `<p>deep</p>${"<div>".repeat(20_000)}<p>bottom</p>`,
    `<p>wide</p>${"<b>x</b>".repeat(60_000)}`,
    "<svg><script>globalThis.hacked=1</script></svg><img src=x onerror='globalThis.hacked=1'><p>image</p>",
    "<template><p>hidden</p></template><noscript><p>no</p></noscript><p>shown</p>",
    '<script type="application/ld+json">' + "[".repeat(100_000) + "</script><p>json</p>",
    "<frameset><frame src=x></frameset>",
    "<title></title><h1></h1><p>\u0000nul and \uFFFF</p>",
    '<p title="' + "a".repeat(100_000) + '">long attribute</p>',
  ];
  for (const html of hostile) assert.equal(typeof parseArticle(html).text, "string", html.slice(0, 60));
  assert.equal((globalThis as Record<string, unknown>)["hacked"], undefined);
  assert.match(parseArticle(hostile[6]!).text, /deep[^]*bottom/u);
  assert.equal(parseArticle(hostile[9]!).text, "shown");
});

const TAGS =
  "html head body p div table tr td li a img br h1 title meta link script style template svg sup article select frameset"
    .concat(" time form iframe pre plaintext").split(" ");
const ATTRIBUTES =
  'class="article" href="#a" property="og:title" content="T" datetime="2020-01-01" lang="de" rel="canonical"';

Deno.test("parseArticle() reads any heap of tags", () => {
  const tag = fc.constantFrom(...TAGS).chain((name) =>
    fc.constantFrom(`<${name}>`, `</${name}>`, `<${name}/>`, `<${name} ${ATTRIBUTES}>`)
  );
  const scrap = fc.constantFrom(
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&#0;",
    "&",
    "<",
    ">",
    '"',
    "<?xml",
    "</",
    "\n\n",
    "words, ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, scrap), { maxLength: 60 }), (parts) => {
      const { text, title } = parseArticle(parts.join(""));
      assert.equal(text, text.trim());
      assert.notEqual(title, "");
    }),
    { numRuns: 150 },
  );
});

Deno.test("readCorpus() takes date and title from the page, and from the catalogue before it", async () => {
  const [page] = await readFiles({ "a.html": PAGE });
  assert.deepEqual(
    [page!.published_basis, page!.published_note, page!.language, page!.title, page!.text.slice(...page!.titleSpan!)],
    ["page", "article:published_time", "en", "Hackers stole a record sum", "Hackers stole a record sum"],
  );
  const catalog = "file,published,title,publisher,url\na.html,2023-02-08,Ours,Paper,https://example.com/\n";
  const [ours] = await readFiles({ "a.html": PAGE, "catalog.csv": catalog });
  assert.deepEqual(
    [ours!.published?.getUTCDate(), ours!.published_basis, ours!.title, ours!.titleSpan, ours!.publisher, ours!.url],
    [8, "catalogue", "Ours", null, "Paper", "https://example.com/"],
  );
});
