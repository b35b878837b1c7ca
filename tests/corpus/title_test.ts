import assert from "node:assert/strict";
import { titleOf } from "../../lib/corpus/title.ts";

const TEXT =
  "The panel said on Friday that the hackers had stolen more than in the year before, and named three banks.";

Deno.test("titleOf() finds the title that it is given in the text, as a line rather than as part of one", () => {
  const text = `MenuNEWSBig theft\n\nBig theft\n\n${TEXT}`;
  assert.deepEqual(titleOf(text, " Big theft "), { title: "Big theft", titleSpan: [19, 28] });
  assert.deepEqual(titleOf(`Big thefts\n\n${TEXT}`, "Big theft"), { title: "Big theft", titleSpan: null });
  assert.deepEqual(titleOf(TEXT, "Elsewhere"), { title: "Elsewhere", titleSpan: null });
});

Deno.test("titleOf() takes the first line that looks like a heading", () => {
  const cases = [
    [`Hackers stole a record sum\n\n${TEXT}`, "Hackers stole a record sum"],
    [`Hackers stole a record sum\n${TEXT}`, "Hackers stole a record sum"],
    [`\r\n  Hackers stole a record sum  \r\n\r\n${TEXT}`, "Hackers stole a record sum"],
    [`OPINION\n\nHackers stole a record sum\n\n${TEXT}`, "Hackers stole a record sum"],
    [`Thu, 27 Feb 2025, 06:30\n\nWhat happened then?\n\n${TEXT}`, "What happened then?"],
    [`Home > News > Asia\n\nHackers stole a record sum\n\n${TEXT}`, "Hackers stole a record sum"],
    [`Skip to main content\nHome | World | Asia\nHackers stole a record sum\n\n${TEXT}`, "Hackers stole a record sum"],
    [`Zum Hauptinhalt springen\n\nRekordbeute der Hacker\n\n${TEXT}`, "Rekordbeute der Hacker"],
    [`What did they steal?\nQuestions and answers\n\n${TEXT}`, "What did they steal?"],
  ] as const;
  for (const [text, title] of cases) {
    const found = titleOf(text);
    if (found.titleSpan) assert.equal(text.slice(...found.titleSpan), found.title);
    assert.equal(found.title, title, text);
  }
});

Deno.test("titleOf() takes the first words of a text without heading", () => {
  const opening = "The panel said on Friday that the hackers had stolen more than…";
  assert.deepEqual(titleOf(TEXT), { title: opening, titleSpan: null });
  const wrapped = TEXT.replace("stolen ", "stolen\n");
  assert.deepEqual(titleOf(wrapped).titleSpan, null);
  assert.deepEqual(titleOf("Short."), { title: "Short.", titleSpan: null });
});
