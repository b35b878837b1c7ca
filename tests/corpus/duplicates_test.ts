import assert from "node:assert/strict";
import { nearDuplicates } from "../../lib/corpus/duplicates.ts";

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `word${(from + index) * 7919 % 10007}`).join(" ");

Deno.test("nearDuplicates() finds an article that is reprinted, whole or in part", () => {
  const documents = [
    { key: "a", text: words(0, 200) },
    { key: "b", text: `Reprinted: ${words(0, 200).toUpperCase()}, more.` },
    { key: "c", text: `${words(0, 80)}. ${words(500, 540)}` },
    { key: "d", text: words(1000, 1200) },
  ];
  const pairs = nearDuplicates(documents);
  assert.deepEqual(pairs.map((pair) => pair.documents), [["a", "b"], ["a", "c"], ["b", "c"]]);
  assert.equal(pairs[0]!.similarity, 1);
  assert.ok(pairs[1]!.similarity > 0.6 && pairs[1]!.similarity < 0.7);
});

Deno.test("nearDuplicates() finds none among different texts, and takes empty and short ones", () => {
  const documents = ["", "", "One two.", "One two!", words(0, 50), words(100, 150)].map((text, index) => ({
    key: String(index),
    text,
  }));
  assert.deepEqual(nearDuplicates(documents).map((pair) => pair.documents), [["2", "3"]]);
});
