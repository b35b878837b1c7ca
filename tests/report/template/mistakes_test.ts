import assert from "node:assert/strict";
import { deadLinks } from "../../../lib/report/template/dead_links.ts";
import { lintCss } from "../../../lib/report/template/lint_css.ts";
import { names, reachable } from "../../../lib/report/template/reach.ts";

const templates = new Map([
  ["briefing.md", '{{ if shown("data") }}{{ include "parts/data.md" }}{{ /if }}\n\n[there](#anex)\n'],
  ["parts/data.md", "{{ annex }}\n"],
  ["parts/other.md", "{{ evidence }}"],
]);

Deno.test("reachable() follows includes, whatever stands before them, and no others", () => {
  assert.deepEqual([...reachable(templates, "briefing.md").keys()], ["briefing.md", "parts/data.md"]);
  assert.deepEqual([...reachable(templates, "none.md").keys()], []);
  const round = new Map([["a.md", '{{ include "./b.md" }}'], ["b.md", '{{ include "a.md" }}']]);
  assert.deepEqual([...reachable(round, "a.md").keys()], ["a.md", "b.md"]);
});

Deno.test("names() finds a value in tags alone, and as a whole word", () => {
  assert.ok(names(templates, "annex"));
  assert.ok(names(new Map([["a.md", "{{ if x }}{{ queryList() }}{{ /if }}"]]), "queryList"));
  for (const source of ["annex", "{{ annexes }}", "{{ my.annex }}", "{{ a }} annex {{ b }}"]) {
    assert.ok(!names(new Map([["a.md", source]]), "annex"), source);
  }
});

Deno.test("deadLinks() says where a link stands that leads nowhere, and what may be meant", () => {
  const page = '<h2 id="annex">A</h2><p><a href="#anex">there</a> <a class="n" href="#annex">here</a></p>';
  const [error, ...others] = deadLinks(page, templates, "templates");
  assert.deepEqual(others, []);
  assert.equal(
    error!.message,
    "templates/briefing.md:3:7: a link to no place in the page: #anex (did you mean #annex?; in: [there](#anex))",
  );
  assert.deepEqual(deadLinks(page.replace("#anex", "#annex"), templates, "templates"), []);
});

Deno.test("lintCss() finds the brace or comment that is not closed, or one too many", () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ["a { b: c }\n@page { @top-left { content: '}' } }", undefined],
    ['/* { */ a { b: "}" }', undefined],
    ["a { b: c }\nd { e: f\n", "x.css:2:3: a brace that is not closed: { (in: d { e: f)"],
    ["a { b: c }\n}\n", "x.css:2:1: a brace too many: } (in: })"],
    ["a {}\n/* b", "x.css:2:1: a comment that does not end (in: /* b)"],
  ];
  for (const [source, message] of cases) assert.equal(lintCss(source, "x.css")[0]?.message, message, source);
});
