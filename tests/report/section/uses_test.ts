import assert from "node:assert/strict";
import type { Claim } from "../../../lib/claims/claim.ts";
import { Linked } from "../../../lib/notebook/linked.ts";
import { type Card, cardsOf, partsOf } from "../../../lib/report/section/cards.ts";
import { letterOf } from "../../../lib/report/section/evidence.ts";
import { rangesOf, sayRange } from "../../../lib/report/section/ranges.ts";
import { Uses } from "../../../lib/report/section/uses.ts";
import { goldTables } from "../../gold_claims.ts";

const { claims, documents } = await goldTables();
const cards = cardsOf(claims, documents);

Deno.test("cardsOf() puts every claim on one card, documents by day and sentences in text order", () => {
  const ids = cards.flatMap((card) => card.claims.map(({ id }) => id));
  assert.deepEqual(ids.toSorted(), claims.array("id").toSorted());
  assert.deepEqual(cards.map(({ number }) => number), cards.map((_, index) => index + 1));
  for (const [index, card] of cards.entries()) {
    const before = cards[index - 1];
    if (before === undefined) continue;
    assert.ok(before.document.published! <= card.document.published!);
    if (before.document === card.document) assert.ok(before.start < card.start);
  }
});

Deno.test("partsOf() marks the words of each claim and changes no letter of the sentence", () => {
  for (const card of cards) {
    const parts = partsOf(card);
    assert.equal(parts.map(({ text }) => text).join(""), card.sentence);
    const marked = parts.filter((part) => part.marked).map(({ text }) => text).join("");
    for (const claim of card.claims) assert.ok(marked.includes(claim.quote.slice(0, 5)), claim.quote);
  }
});

Deno.test("partsOf() joins spans that overlap and leaves out what lies in another sentence", () => {
  const claim = { span_start: 12, span_end: 17, also: [[15, 20], [99, 120]] } as unknown as Claim;
  const card = { sentence: "aa bbbbb ccc dd", start: 9, claims: [claim] } as unknown as Card;
  assert.deepEqual(partsOf(card), [
    { text: "aa ", marked: false },
    { text: "bbbbb cc", marked: true },
    { text: "c dd", marked: false },
  ]);
});

Deno.test("rangesOf() joins numbers that follow each other", () => {
  assert.deepEqual(rangesOf([1, 2, 3, 7, 9, 10]).map(sayRange), ["1–3", "7", "9, 10"]);
  assert.deepEqual(rangesOf([]), []);
});

Deno.test("Uses leads from words to their card and back from every card that they rest on", () => {
  const uses = new Uses(cards);
  const [first, second] = [cards[0]!, cards[4]!];
  const html = String(uses.link(new Linked("two <figures>", [first.claims[0]!.id, second.claims[0]!.id])));
  assert.equal(
    html,
    '<a class="n" id="r1-1" href="#c1">two <span class="w">&lt;figures&gt;<sup>1</sup></span></a><a class="s" href="#c5"><sup>, 5</sup></a>',
  );
  assert.deepEqual(uses.anchorsOf(first), ["r1-1"]);
  assert.deepEqual(uses.anchorsOf(second), ["r1-1"]);
  uses.link(new Linked("again", [first.claims[0]!.id]));
  assert.deepEqual(uses.anchorsOf(first), ["r1-1", "r1-2"]);
});

Deno.test("Uses lists all numbers at the end where they are too many for the line", () => {
  const uses = new Uses(cards);
  const every = cards.filter((_, index) => index % 2 === 0).map((card) => card.claims[0]!.id);
  const html = String(uses.link(new Linked("many", every)));
  assert.match(html, /<a class="s" href="#set-1"><sup>, \+\d+<\/sup><\/a>$/u);
  assert.deepEqual(uses.sets.map(({ numbers }) => numbers.length), [every.length]);
});

Deno.test("Uses forgets what was made but not kept", () => {
  const uses = new Uses(cards);
  const claim = cards[0]!.claims[0]!.id;
  assert.equal(uses.attempt(() => uses.link(new Linked("x", [claim])), () => false), undefined);
  assert.deepEqual(uses.anchorsOf(cards[0]!), []);
});

Deno.test("Uses without evidence leaves words as they are", () => {
  const uses = new Uses(cards, { linked: false });
  assert.equal(String(uses.link(new Linked("up to $2 bn", [cards[0]!.claims[0]!.id]))), "up to $2\u{a0}bn");
});

Deno.test("letterOf() goes on after z", () => {
  assert.deepEqual([0, 25, 26, 51, 52].map(letterOf), ["a", "z", "aa", "az", "ba"]);
});
