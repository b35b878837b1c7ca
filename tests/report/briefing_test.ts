import assert from "node:assert/strict";
import { buildTables } from "../../lib/tables/build.ts";
import { readReference } from "../../lib/tables/reference.ts";
import { goldSeeds, goldTables } from "../gold_claims.ts";
import { made, templates } from "./gold_briefing.ts";

const reference = await readReference("data/reference");
const gold = await goldTables();
const whole = await made(gold);

/** Places that a link in the document leads to and that are not there. */
function lost(page: Document): string[] {
  const ids = new Set([...page.querySelectorAll("[id]")].map(({ id }) => id));
  const links = [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href")!.slice(1));
  return links.filter((id) => !ids.has(id));
}

Deno.test("briefing() states the finding in its title, with the bound that the source gives it", () => {
  assert.match(
    whole.title,
    /^North Korea: about \$3 billion stolen and at least 73 ballistic missile launches in 2022, /u,
  );
  assert.equal(whole.page.querySelector("h1")!.textContent, whole.title);
});

Deno.test("briefing() leads from every number to its sentence and back, and nowhere else", () => {
  assert.deepEqual(lost(whole.page), []);
  const ids = [...whole.page.querySelectorAll("[id]")].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const link of whole.page.querySelectorAll("a.n")) {
    const card = whole.page.querySelector(link.getAttribute("href")!)!;
    assert.equal(card.getAttribute("class")?.split(" ")[0], "ev");
    const back = [...card.querySelectorAll(".back a")].map((one) => one.getAttribute("href"));
    assert.ok(back.includes(`#${link.id}`), link.textContent!);
  }
});

Deno.test("the style sheet names fonts by their variables alone, which have families for other scripts behind them", () => {
  assert.doesNotMatch(templates.get("briefing.css")!, /"(?:Plex|Noto)/u);
  assert.match(templates.get("briefing.css")!, /@top-right \{[^}]*var\(--sans\)/u);
});

Deno.test("briefing() gives each place a page number only where a link leads to it", () => {
  const targets = new Set(
    [...whole.page.querySelectorAll('a[href^="#"]')].map((one) => one.getAttribute("href")!.slice(1)),
  );
  for (const span of whole.page.querySelectorAll("[data-page]")) {
    const id = span.getAttribute("data-page")!;
    assert.ok(id === "#pages" || targets.has(id), id);
  }
});

Deno.test("briefing() prints every claim once, in the language and direction of its sentence", () => {
  const lines = [...whole.page.querySelectorAll(".ev li")].map(({ id }) => id);
  assert.deepEqual(lines.toSorted(), gold.claims.array("id").map((id) => `k-${id}`).toSorted());
  const arabic = [...whole.page.querySelectorAll("blockquote[dir=rtl]")];
  assert.ok(arabic.length > 5);
  assert.ok(arabic.every((quote) => quote.getAttribute("lang") === "ar"));
});

Deno.test("briefing() loads nothing, runs nothing and skips no level of headings", () => {
  assert.equal(whole.page.querySelectorAll("script, iframe, link, object, form").length, 0);
  const policy = whole.page.querySelector("meta[http-equiv=Content-Security-Policy]")!.getAttribute("content")!;
  assert.match(policy, /^default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:/u);
  let depth = 0;
  for (const heading of whole.page.querySelectorAll("h1, h2, h3, h4")) {
    const next = Number(heading.tagName.slice(1));
    assert.ok(next <= depth + 1, heading.textContent!);
    depth = next;
  }
});

Deno.test("briefing() has a text and a table of data for each figure", () => {
  const figures = [...whole.page.querySelectorAll(".figure")];
  assert.ok(figures.length >= 10);
  for (const figure of figures) {
    const svg = figure.querySelector("svg")!;
    assert.ok((svg.getAttribute("aria-label") ?? "").length > 20);
    assert.ok(whole.page.getElementById(`${figure.id}-data`)!.closest("table"));
  }
});

Deno.test("briefing() leaves no cell of a table empty and no row too short", () => {
  for (const table of whole.page.querySelectorAll("table")) {
    const columns = table.querySelectorAll("thead th").length;
    for (const row of table.querySelectorAll("tbody tr")) {
      assert.equal(row.children.length, columns);
      assert.ok([...row.children].every((cell) => cell.textContent!.trim() !== ""), row.textContent!);
    }
  }
});

const SECTIONS = ["theft", "launches", "sanctions", "disagree", "checks", "sources", "data", "evidence"];
for (const without of [...SECTIONS.map((name) => [name]), SECTIONS]) {
  Deno.test(`briefing() without ${without.join(", ")} leads to no place that is left out`, async () => {
    const { page } = await made(gold, { without });
    assert.deepEqual(lost(page), []);
    for (const name of without) assert.equal(page.getElementById(name), null);
  });
}

Deno.test("briefing() of a template that leaves parts out leads to none of them", async () => {
  const short = new Map([...templates, [
    "short.md",
    '{{ include "parts/cover.md" }}\n\n{{ figure("thefts/stolen") }}\n',
  ]]);
  const { page } = await made(gold, { templates: short, start: "short.md" });
  assert.deepEqual(lost(page), []);
  assert.equal(page.querySelectorAll("#data, #evidence, #sources, #checks, a.n").length, 0);
});

Deno.test("briefing() of an empty corpus says so and draws no chart of it", async () => {
  const { title, page, day } = await made(buildTables({ documents: [], found: [], reviews: [], reference }));
  assert.equal(title, "Nothing to report: there are no articles");
  assert.equal(day, null);
  assert.equal(page.querySelectorAll(".ev, .kf, .key").length, 0);
  assert.match(page.querySelector("#theft + p")!.textContent!, /^No article in this corpus speaks of what/u);
  assert.deepEqual(lost(page), []);
});

Deno.test("briefing() of one article speaks of one article", async () => {
  const { documents, found } = await goldSeeds();
  const one = documents.slice(0, 1);
  const tables = buildTables({
    documents: one,
    found: found.filter(({ document }) => document === one[0]!.key),
    reviews: [],
    reference,
  });
  const { page } = await made(tables);
  const text = page.querySelector("#theft + p")!.textContent!;
  assert.match(text, /^One article speaks of/u);
  assert.deepEqual(lost(page), []);
});

Deno.test("briefing() of one claim speaks of one, and draws no figure in which nothing has a place", async () => {
  const { documents, found } = await goldSeeds();
  const ban = found.find(({ action, good }) => action === "ban" && good === "coal")!;
  const undated = documents.filter(({ key }) => key === ban.document).map((document) => ({
    ...document,
    published: null,
    published_end: null,
  }));
  const { page } = await made(buildTables({ documents: undated, found: [ban], reviews: [], reference }));
  const text = page.body.textContent!.replace(/\s+/gu, " ");
  for (
    const words of ["one claim, linked to the sentence", "is named as banned", "one kind of goods", "since none has"]
  ) {
    assert.ok(text.includes(words), words);
  }
  assert.doesNotMatch(text, /\b(?:one|1) (?:claims|articles|kinds|queries)\b/u);
});

Deno.test("briefing() shows hostile text of an article as text, wherever it stands", async () => {
  const { documents, found } = await goldSeeds();
  const evil = '</p><script>alert(1)</script><img src=x onerror=alert(1)> [a](javascript:alert(1)) " onload="x';
  const tables = buildTables({
    documents: documents.map((document) => ({
      ...document,
      title: evil,
      publisher: evil,
      url: "javascript:alert(1)",
      note: evil,
    })),
    found: found.map((claim) => ({
      ...claim,
      credited: claim.credited === null ? null : evil,
      sentence: `${claim.sentence}${evil}`,
    })),
    reviews: [],
    reference,
  });
  const { page } = await made(tables, { classification: evil });
  assert.equal(page.querySelectorAll("script, img").length, 0);
  for (const element of page.querySelectorAll("*")) {
    for (const { name } of element.attributes) assert.ok(!name.startsWith("on"), name);
  }
  for (const link of page.querySelectorAll("a[href]")) assert.match(link.getAttribute("href")!, /^(?:#|https?:)/u);
  assert.deepEqual(lost(page), []);
});

Deno.test("briefing() names the notebook and the likely name for a figure that is not there", async () => {
  const wrong = new Map([...templates, ["briefing.md", 'A\n\n{{ figure("thefts/stolne") }}']]);
  await assert.rejects(made(gold, { templates: wrong }), {
    name: "InputError",
    message: /^templates\/briefing\.md:3:1: unknown figure: thefts\/stolne \(did you mean thefts\/stolen\? known: /u,
  });
});
