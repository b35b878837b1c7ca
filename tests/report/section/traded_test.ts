import assert from "node:assert/strict";
import type { Statement } from "../../../lib/claims/statement.ts";
import { cardsOf } from "../../../lib/report/section/cards.ts";
import { Corpus } from "../../../lib/report/section/corpus.ts";
import { plainText } from "../../../lib/report/section/page.ts";
import { evadedInWords, firstGoods, type Traded } from "../../../lib/report/section/traded.ts";
import { Uses } from "../../../lib/report/section/uses.ts";
import { briefingWords } from "../../../lib/report/section/words.ts";
import { goldTables } from "../../gold_claims.ts";

const corpus = new Corpus(await goldTables());
const cards = cardsOf(corpus.claims, corpus.documents);
const one = corpus.statements[0]! as Statement;
const goods = (...names: string[]) => names.map((good) => ({ good, statements: [one] })) as unknown as Traded;

Deno.test("evadedInWords() tells what is traded from how it is done", () => {
  const said = (...names: string[]) => plainText(evadedInWords(goods(...names), new Uses(cards), briefingWords));
  assert.equal(said("coal", "ship_to_ship", "arms"), "for coal and arms, and by ship-to-ship transfers");
  assert.equal(said("coal"), "for coal");
  assert.equal(said("ship_to_ship", "cyber"), "by ship-to-ship transfers and cyberattacks");
});

Deno.test("firstGoods() says how many more there are, and makes no use of those", () => {
  const uses = new Uses(cards);
  const said = (most: number) => plainText(firstGoods(goods("coal", "iron", "lead"), most, uses, briefingWords));
  assert.equal(said(3), "coal, iron and lead");
  const before = uses.anchorsOf(cards.find(({ claims }) => claims.some(({ id }) => one.claims.includes(id)))!).length;
  assert.equal(said(2), "coal, iron and one more");
  const after = uses.anchorsOf(cards.find(({ claims }) => claims.some(({ id }) => one.claims.includes(id)))!).length;
  assert.equal(after - before, 2);
});
