import fc from "fast-check";
import assert from "node:assert/strict";
import { parseDocument } from "../../lib/base/dom.ts";
import { markedArticle, markedText } from "../../lib/claims/marked.ts";

const claim = (id: string, span_start: number, span_end: number, also: readonly (readonly [number, number])[] = []) => (
  { id, span_start, span_end, also }
);

Deno.test("markedText() marks claims, and names both where they overlap", () => {
  const marked = markedText("stole up to 2 bn", [0, 16], [claim("a", 6, 13), claim("b", 12, 16)]);
  assert.equal(
    String(marked),
    'stole <mark data-claim="a">up to </mark><mark data-claim="a b">2</mark><mark data-claim="b"> bn</mark>',
  );
});

Deno.test("markedText() marks further mentions, and cuts what reaches beyond the part", () => {
  const marked = markedText("2 bn, yes 2 bn", [3, 14], [claim("a", 0, 4, [[10, 14]])]);
  assert.equal(String(marked), '<mark data-claim="a">n</mark>, yes <mark data-claim="a">2 bn</mark>');
});

Deno.test("markedArticle() sets a paragraph a line, in the language and direction of the article", () => {
  const article = { text: "أول\n\nثان & <b>\n", language: "ar", direction: "rtl" } as const;
  assert.equal(
    String(markedArticle(article, [claim("a", 5, 8)])),
    '<div class="article" lang="ar" dir="rtl">\n<p dir="auto">أول</p>\n' +
      '<p dir="auto"><mark data-claim="a">ثان</mark> &amp; &lt;b&gt;</p>\n</div>',
  );
});

Deno.test("markedArticle() sets hostile text as text", () => {
  const text = '<script>alert(1)</script><img src=x onerror="alert(1)">\n[a](javascript:alert(1)) </p></div><mark>';
  const html = String(markedArticle({ text, language: '"><script>', direction: "ltr" }, [claim('"><b>', 0, 9)]));
  const { body } = parseDocument(html);
  assert.equal(body.querySelectorAll("script, img, a, b").length, 0);
  assert.equal([...body.querySelectorAll("p")].map((p) => p.textContent).join("\n"), text);
});

Deno.test("markedArticle() loses no letter, whatever the spans", () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 });
  fc.assert(fc.property(fc.string({ maxLength: 30 }), spans, (text, pairs) => {
    const claims = pairs.map(([a, b], index) => claim(`c${index}`, Math.min(a, b), Math.max(a, b)));
    const html = String(markedText(text, [0, text.length], claims));
    const plain = html.replace(/<mark data-claim="[^"]*">|<\/mark>/gu, "");
    assert.equal(plain, String(markedText(text, [0, text.length], [])));
  }));
});
