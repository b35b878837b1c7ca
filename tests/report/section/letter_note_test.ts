import assert from "node:assert/strict";
import { withLetterNote } from "../../../lib/report/section/letter_note.ts";
import { briefingWords } from "../../../lib/report/section/words.ts";

const page = "<main><p>a</p></main></body>";

Deno.test("withLetterNote() names the letters that no font has, at the end of the page", () => {
  assert.equal(withLetterNote(page, [], briefingWords), page);
  assert.match(
    withLetterNote(page, ["ท", "🛸"], briefingWords),
    /^<main><p>a<\/p><p class="annex more">[^<]*�: U\+0E17, U\+1F6F8\.<\/p><\/main><\/body>$/u,
  );
});

Deno.test("withLetterNote() says of a whole script how many more there are", () => {
  const many = Array.from({ length: 40 }, (_, index) => String.fromCodePoint(0xe01 + index));
  assert.match(withLetterNote(page, many, briefingWords), /U\+0E18 and 16 more\./u);
});
