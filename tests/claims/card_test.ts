import assert from "node:assert/strict";
import { html } from "../../lib/base/html.ts";
import { parseDocument } from "../../lib/base/dom.ts";
import { evidenceCard, toEvidence } from "../../lib/claims/card.ts";
import { goldTables } from "../gold_claims.ts";

const { claims, documents } = await goldTables();
const evidence = toEvidence(claims, documents);

Deno.test("toEvidence() has every claim once, a card a sentence, in the order of documents and text", () => {
  assert.equal(evidence.flatMap((card) => card.claims).length, claims.numRows());
  assert.equal(new Set(evidence.map((card) => `${card.document.key}/${card.sentence_start}`)).size, evidence.length);
  const keys = [...new Set(evidence.map((card) => card.document.key))];
  assert.deepEqual(keys, documents.array("key"));
});

Deno.test("evidenceCard() shows the sentence in its language with the words of each claim marked", () => {
  for (const card of evidence) {
    const { body } = parseDocument(String(evidenceCard(card)));
    const quotation = body.querySelector("blockquote")!;
    assert.equal(quotation.textContent!.trim(), card.sentence);
    assert.equal(quotation.getAttribute("lang"), card.claims[0]!.language);
    assert.equal(quotation.getAttribute("dir"), card.document.direction);
    for (const { id, quote } of card.claims) {
      const marks = [...quotation.querySelectorAll("mark")].filter((mark) =>
        mark.getAttribute("data-claim")!.split(" ").includes(id)
      );
      assert.equal(marks.map((mark) => mark.textContent).join(""), quote);
      assert.ok(body.querySelector(`li#claim-${id}`), id);
    }
  }
});

Deno.test("evidenceCard() says how a claim is read, who is credited, and what the analyst decided", () => {
  const card = evidence.find(({ claims }) => claims.some(({ low }) => low === 2e9))!;
  const reviewed = {
    ...card,
    claims: card.claims.map((claim) => ({ ...claim, relayed: "Reuters", review: "accepted" })),
  };
  const { body } = parseDocument(String(evidenceCard(reviewed)));
  assert.equal(
    body.querySelector("li")!.textContent!.trim(),
    "read as up to $2 billion stolen, to date; credited to the UN Panel of Experts; relayed by Reuters; " +
      "found by gold; reviewed accepted",
  );
});

Deno.test("evidenceCard() takes other anchors, and what is to stand after a claim", () => {
  const card = evidenceCard(evidence[0]!, {
    anchor: ({ id }) => `e-${id}`,
    after: () =>
      html`
        <a href="#use">back</a>
      `,
  });
  const item = parseDocument(String(card)).body.querySelector("li")!;
  assert.equal(item.id, `e-${evidence[0]!.claims[0]!.id}`);
  assert.equal(item.querySelector("a")!.getAttribute("href"), "#use");
});
