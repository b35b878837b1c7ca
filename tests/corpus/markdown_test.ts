import assert from "node:assert/strict";
import { parseMarkdown } from "../../lib/corpus/markdown.ts";

Deno.test("parseMarkdown() keeps the text as it is and takes the first heading as title", () => {
  const text = "Intro *so*.\r\n\r\n## The [link](x) ##\r\n\r\n# Later\r\n";
  assert.deepEqual(parseMarkdown(text, "a.md"), { text, title: "The [link](x)" });
  assert.equal(parseMarkdown("Title here\n==========\n\nText.", "a.md").title, "Title here");
  assert.equal(parseMarkdown("Only text.", "a.md").title, undefined);
});

Deno.test("parseMarkdown() takes front matter off the text", () => {
  const front =
    "---\r\ntitle: \"Up to: $2bn\"\r\nPublished: 2024-03\r\npublisher: 'Wire'\r\nurl: https://x.org\r\nother: [1]\r\n---\r\n";
  const { text, title, publisher, url, published, publishedNote } = parseMarkdown(`${front}\r\n# Head`, "a.md");
  assert.deepEqual([text, title, publisher, url, publishedNote], [
    "\r\n# Head",
    "Up to: $2bn",
    "Wire",
    "https://x.org",
    "front matter",
  ]);
  assert.equal(published?.end.toISOString().slice(0, 10), "2024-03-31");
});

Deno.test("parseMarkdown() takes a rule for a rule, not for front matter", () => {
  const text = "---\n\nA text between rules that says nothing.\n\nMore";
  assert.equal(parseMarkdown(text, "a.md").text, text);
});
