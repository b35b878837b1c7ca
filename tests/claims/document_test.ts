import assert from "node:assert/strict";
import { toldUntil, voiceOf } from "../../lib/claims/document.ts";

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

Deno.test("toldUntil() is the last day of publication, and of a year's window the first", () => {
  const window = (first: string, last: string) =>
    toldUntil({ published: new Date(first), published_end: new Date(last) });
  assert.deepEqual(window("2022-02-04", "2022-02-06"), new Date("2022-02-06"));
  assert.deepEqual(window("2024-01-01", "2024-12-31"), new Date("2024-01-01"));
  assert.equal(toldUntil({ published: null, published_end: null }), null);
});
