import assert from "node:assert/strict";
import { parseDocument } from "../lib/base/dom.ts";
import { HOSTILE, shown } from "./hostile.ts";
import { assertHarmless, withHostileCorpus } from "./hostile_corpus.ts";
import { callTask } from "./tasks/call.ts";
import { withProject } from "./tasks/project.ts";

const BLOCKS = "p, div, blockquote, td, th, li, dd, dt, h1, h2, h3, h4, figcaption, title, bdi, [dir]";
const BIDI = /[\u202a-\u202e\u2066-\u2069]/u;

/** The elements in which a direction given by text would reach beyond the text that it came in. */
function leaks(document: Document): readonly string[] {
  const own = [...document.querySelectorAll("body *")].filter(({ childNodes }) =>
    [...childNodes].some((node) => node.nodeType === 3 && BIDI.test(node.textContent ?? ""))
  );
  return own.filter((element) => !element.closest("svg") && element.closest(BLOCKS) === null)
    .map(({ outerHTML }) => outerHTML.slice(0, 200));
}

Deno.test("an article's text stays text in the briefing, whatever stands in it", async (t) => {
  await withHostileCorpus(async (dir) => {
    const { code, stderr } = await callTask("report", ["--html-only", "--corpus", "hostile"], { cwd: dir });
    assert.equal(code, 0, stderr);
    const document = parseDocument(Deno.readTextFileSync(`${dir}/out/briefing.html`));
    await t.step("nothing of it became an element, a link, an image or a style", () => {
      assertHarmless(document);
      assert.equal(document.querySelectorAll("script").length, 0);
      assert.doesNotMatch(document.body.textContent, /1337/u);
    });
    await t.step("nothing is loaded, and the policy forbids it", () => {
      const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ??
        "";
      assert.match(policy, /^default-src 'none';/u);
      assert.doesNotMatch(policy, /script-src|https?:|\*/u);
      const sources = [...document.querySelectorAll("[src]")].map((element) => element.getAttribute("src")!);
      assert.deepEqual(sources.filter((source) => !source.startsWith("data:")), []);
    });
    await t.step("letters that no font has are named", () => {
      assert.match(stderr, /^report: letters without a font, shown as \ufffd: .*\u{13080}/mu);
    });
    const text = shown(document.body.textContent);
    for (const [name, hostile] of Object.entries(HOSTILE)) {
      await t.step(`its words stand there: ${name}`, () => assert.ok(text.includes(shown(hostile)), hostile));
    }
    await t.step("the page's own words stand there", () => {
      assert.ok(text.includes('stole <img src="https://evil.example/in.png"> $77 million in 2020'));
    });
    await t.step("a direction given by it ends where it ends", () => assert.deepEqual(leaks(document), []));
  });
});

Deno.test("an article's text stays text in the offline file", async () => {
  await withHostileCorpus(async (dir) => {
    const { code, stderr } = await callTask("export", ["--corpus", "hostile", "--with-articles"], { cwd: dir });
    assert.equal(code, 0, stderr);
    const html = Deno.readTextFileSync(`${dir}/out/notebooks.html`);
    const document = parseDocument(html);
    assertHarmless(document);
    // The text is data of a script: nothing in it may end that script, or the file would go on as a page.
    assert.doesNotMatch(document.body.textContent.replace(/<script[\s\S]*?<\/script>/gu, ""), /<iframe/u);
    assert.equal(html.match(/<script/giu)!.length, document.querySelectorAll("script").length);
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";
    assert.match(policy, /default-src 'none'.*script-src 'sha256-/u);
    assert.doesNotMatch(policy, /'unsafe-inline'(?=[^;]*;?.*script)|https?:/u);
  });
});

Deno.test("an article's text can't steer the terminal, nor break the lines of extract", async () => {
  await withHostileCorpus(async (dir) => {
    const extracted = await callTask("extract", [`${dir}/hostile`]);
    const lines = extracted.stdout.trim().split("\n").map((line) => JSON.parse(line));
    assert.ok(lines.length >= Object.keys(HOSTILE).length, `${lines.length} claims`);
    for (const args of [["why", `${dir}/hostile/a.txt`], ["notebook", "documents", "--corpus", `${dir}/hostile`]]) {
      const { stdout, stderr } = await callTask(args[0]!, args.slice(1));
      assert.doesNotMatch(stdout + stderr, /(?![\n\t])\p{Cc}/u, args[0]!);
    }
  });
});

Deno.test("an address that is none of the web is refused with the catalogue's line", async () => {
  await withProject(async (dir) => {
    const row = "file,url\n004_e0404d0dcca2de98.txt,javascript:alert(4)\n";
    Deno.writeTextFileSync(`${dir}/data/corpus/catalog.csv`, row);
    const { code, faults } = await callTask("report", ["--html-only"], { cwd: dir });
    assert.equal(code, 1);
    assert.deepEqual(faults, ["data/corpus/catalog.csv:2: no web address: javascript:alert(4) (http: or https:)"]);
  });
});

Deno.test("a file with null characters is refused with one line that names it", async () => {
  await withProject(async (dir) => {
    Deno.writeTextFileSync(`${dir}/data/corpus/null.txt`, "North Korea stole\u0000 $3 million in 2021.\n");
    const { code, faults } = await callTask("report", ["--html-only"], { cwd: dir });
    assert.equal(code, 1);
    assert.equal(faults.length, 1);
    assert.match(faults[0]!, /^data\/corpus\/null\.txt: \S.*\(.+\)$/u);
  });
});
