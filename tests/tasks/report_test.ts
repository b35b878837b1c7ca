import assert from "node:assert/strict";
import { parseDocument } from "../../lib/base/dom.ts";
import { callTask } from "./call.ts";
import { withProject } from "./project.ts";

const ARABIC = "سرق قراصنة من كوريا الشمالية نحو ملياري دولار في عام 2019، وفق تقرير للأمم المتحدة.\n" +
  "وأطلقت البلاد سبعة صواريخ باليستية في يناير 2022.\n";
const ENGLISH = "North Korean hackers stole at least $400 million in 2021, Chainalysis said.\n";

/** Makes the briefing's HTML from the files alone, in a copy of the project; its text, its document and the folder's lines. */
async function briefingOf(files: Readonly<Record<string, string>> | null, args: readonly string[] = []) {
  return await withProject(async (dir) => {
    if (files) {
      Deno.removeSync(`${dir}/data/corpus`, { recursive: true });
      Deno.mkdirSync(`${dir}/data/corpus`);
      for (const [file, text] of Object.entries(files)) Deno.writeTextFileSync(`${dir}/data/corpus/${file}`, text);
    }
    const { code, stderr } = await callTask("report", ["--html-only", ...args], { cwd: dir });
    assert.equal(code, 0, stderr);
    const html = Deno.readTextFileSync(`${dir}/out/briefing.html`);
    const document = parseDocument(html);
    assert.deepEqual(deadLinks(document), []);
    const made = [...Deno.readDirSync(`${dir}/out`)].map(({ name }) => name).sort();
    return { html, document, made, stderr };
  });
}

/** Links within the page that lead nowhere. */
function deadLinks(document: Document): readonly string[] {
  const ids = new Set([...document.querySelectorAll("[id]")].map(({ id }) => id));
  const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href")!.slice(1));
  return links.filter((id) => !ids.has(id));
}

Deno.test("report --html-only makes the page and the tables, and says what it wrote", async () => {
  const { document, made, stderr } = await briefingOf(null);
  assert.deepEqual(made, ["briefing.html", "tables"]);
  assert.match(stderr, /^report: wrote .*out\/tables\/claims\.csv \(\d+ kB\).*out\/briefing\.html \(\d+ kB\)$/mu);
  assert.match(stderr, /^report: done in [\d.]+ s$/mu);
  assert.ok(document.querySelectorAll("svg.chart").length > 5);
});

Deno.test("report on a folder without articles makes a page that says so", async () => {
  const { document } = await briefingOf({});
  assert.doesNotMatch(document.body.textContent, /NaN|undefined|Invalid Date|Infinity/u);
  assert.equal(document.querySelectorAll("blockquote").length, 0);
});

Deno.test("report on one article without a catalogue cites that article alone", async () => {
  const { document } = await briefingOf({ "one.txt": ENGLISH });
  const text = document.body.textContent.replace(/\s+/gu, " ");
  assert.doesNotMatch(text, /NaN|undefined|Invalid Date|Infinity/u);
  assert.ok(text.includes(ENGLISH.trim()), "its sentence");
  assert.match(text, /at least \$400m/u);
});

Deno.test("report on Arabic articles alone sets them from right to left in an English frame", async () => {
  const { document } = await briefingOf({ "arabic.txt": ARABIC });
  assert.equal(document.documentElement.lang, "en");
  const sentence = [...document.querySelectorAll('[lang="ar"]')].find(({ textContent }) =>
    textContent.includes("ملياري")
  );
  assert.ok(sentence, "the sentence, marked as Arabic");
  assert.equal(sentence.closest("[dir]")?.getAttribute("dir"), "rtl");
  assert.doesNotMatch(document.body.textContent, /NaN|undefined|Invalid Date|Infinity/u);
});

Deno.test("report --set changes what the figures draw, and the page says what was set", async () => {
  const files = { "one.txt": ENGLISH, "other.txt": "North Korea stole $81 million by hacking in 2016.\n" };
  const drawn = async (args: readonly string[]) => {
    const { document } = await briefingOf(files, args);
    const figures = [...document.querySelectorAll(".figure svg.chart")].map((svg) => svg.getAttribute("aria-label"));
    return { figures: figures.join("\n"), text: document.body.textContent };
  };
  const plain = await drawn([]);
  assert.match(plain.figures, /\$81 million stolen, 2016/u);
  assert.doesNotMatch(plain.text, /thefts\.years=/u);
  const narrow = await drawn(["--set", "thefts.years=2019..2022"]);
  assert.match(narrow.figures, /At least \$400 million stolen, 2021/u);
  assert.doesNotMatch(narrow.figures, /2016/u);
  assert.match(narrow.text, /thefts\.years=2019\.\.2022/u);
});

Deno.test("report --without leaves sections out, and no link to them stays", async () => {
  const { document } = await briefingOf(null, ["--without", "evidence", "--without", "data"]);
  assert.equal(document.querySelectorAll("#evidence, #data, blockquote").length, 0);
});

Deno.test("report --classification stands on the page as text", async () => {
  const { document } = await briefingOf({ "one.txt": ENGLISH }, ["--classification", '"<b>Internal</b>" \\ use']);
  assert.ok(document.documentElement.outerHTML.includes("Internal"));
  assert.deepEqual([...document.querySelectorAll("b")].filter((b) => b.textContent === "Internal"), []);
});
