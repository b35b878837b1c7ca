import assert from "node:assert/strict";
import { voiceOf } from "../../lib/claims/document.ts";

Deno.test("voiceOf() names the publisher, else the article by its title, cut at a word", () => {
  const article = { key: "a", publisher: null, title: "Rockets over the sea" };
  assert.equal(voiceOf({ ...article, publisher: "Reuters" }), "Reuters");
  assert.equal(voiceOf(article), "“Rockets over the sea”");
  assert.equal(
    voiceOf({ ...article, title: "North Korea fires two short-range ballistic missiles into sea, Seoul says" }),
    "“North Korea fires two short-range ballistic …”",
  );
  assert.equal(voiceOf({ ...article, title: " " }), "a");
});
