import assert from "node:assert/strict";
import { goldTables } from "../../gold_claims.ts";
import { made } from "../gold_briefing.ts";

const { page } = await made(await goldTables());
const tables = [...page.querySelectorAll(".data table")];

Deno.test("annex() prints a table once for figures that are drawn from the same rows", () => {
  const ids = tables.map((table) => [...table.querySelectorAll("caption a[id]")].map(({ id }) => id));
  assert.ok(ids.some((own) => own.length > 1), "two figures of one table");
  assert.equal(new Set(ids.flat()).size, page.querySelectorAll(".figure").length);
});

Deno.test("annex() heads its columns in words and sets numbers beneath the end of their heads", () => {
  const heads = tables.flatMap((table) =>
    [...table.querySelectorAll("thead th")].map(({ textContent }) => textContent!)
  );
  for (const head of ["What is said", "From", "Low", "Article"]) assert.ok(heads.includes(head), head);
  assert.ok(heads.every((head) => !/^[a-z]|_/u.test(head)), heads.join(" "));
  for (const table of tables) {
    const ends = [...table.querySelectorAll("thead th")].map((head) => head.classList.contains("num"));
    for (const row of table.querySelectorAll("tbody tr")) {
      [...row.children].forEach((cell, index) => {
        if (cell.classList.contains("num")) assert.ok(ends[index], table.textContent!);
      });
    }
  }
});

Deno.test("annex() says yes and no, not true and false", () => {
  const cells = tables.flatMap((table) =>
    [...table.querySelectorAll("td, tbody th")].map(({ textContent }) => textContent)
  );
  assert.ok(cells.includes("yes") && !cells.includes("true") && !cells.includes("false"));
});
