import assert from "node:assert/strict";
import fc from "fast-check";
import { marked } from "marked";
import { parseDocument } from "../../lib/base/dom.ts";
import { escapeHtml, trusted } from "../../lib/base/html.ts";
import { Linked } from "../../lib/notebook/linked.ts";
import { md, type Prose, type ProseValue, toProse } from "../../lib/notebook/md.ts";
import { renderProse } from "../../lib/notebook/render_prose.ts";

const link = ({ text, to }: Linked) => trusted(`<a href="#${escapeHtml(to.join(" "))}">${escapeHtml(text)}</a>`);
const block = (prose: Prose) =>
  renderProse(prose, { markdown: (text) => marked.parse(text, { async: false }), link }).toString().trim();
const inline = (prose: Prose) =>
  renderProse(prose, { markdown: (text) => marked.parseInline(text, { async: false }), link }).toString();

Deno.test("md reads the author's Markdown and keeps values as they are", () => {
  const prose = md`**${new Linked("up to $2 bn", ["ab12cd34"])}** says *${"Digi.no"}*.`;
  assert.equal(block(prose), '<p><strong><a href="#ab12cd34">up to $2 bn</a></strong> says <em>Digi.no</em>.</p>');
  assert.equal(`${prose}`, "**up to $2 bn** says *Digi.no*.");
  assert.deepEqual(prose.to, ["ab12cd34"]);
});

Deno.test("md takes in prose and lists, and takes common indentation away", () => {
  const items = ["a*b*", "c"].map((name) => md`- ${name}\n`);
  const prose = md`
    One:

    ${items}
    Two`;
  assert.equal(block(prose), "<p>One:</p>\n<ul>\n<li>a*b*</li>\n<li>c</li>\n</ul>\n<p>Two</p>");
  assert.equal(
    `${md`
    first
      more
    last
  `}`,
    "first\n  more\nlast",
  );
});

Deno.test("md refuses a value that is missing or no number", () => {
  assert.throws(() => md`x ${undefined as unknown as string}`, /a value is missing in prose/u);
  assert.throws(() => md`x ${NaN}`, /not a number in prose: NaN/u);
});

Deno.test("toProse() never reads a string as Markdown", () => {
  assert.equal(inline(toProse("*a* <b>")), "*a* &lt;b&gt;");
});

const HOSTILE = [
  "<script>alert(1)</script>",
  "[click](javascript:alert(1))",
  "![x](https://evil.example/x.png)",
  "# heading\n\n- list",
  "`code` **bold** _em_ ~~s~~",
  "https://evil.example www.evil.example a@evil.example",
  "&lt;img src=x onerror=alert(1)&gt;",
  "\u{e000}0\u{e001}",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "</p></div><style>*{display:none}</style>",
  '" onmouseover="alert(1)',
];

Deno.test("renderProse() shows hostile text as text, in prose and in links", () => {
  for (const text of HOSTILE) {
    for (const value of [text, new Linked(text, ["x"])] satisfies ProseValue[]) {
      const html = block(md`Before **${value}** after, and ${value}.`);
      const { body } = parseDocument(html);
      const expected = `Before ${text} after, and ${text}.`;
      assert.equal(body.textContent?.trim(), expected, html);
      const allowed = value instanceof Linked ? ["P", "STRONG", "A"] : ["P", "STRONG"];
      for (const element of body.querySelectorAll("*")) assert.ok(allowed.includes(element.tagName), html);
    }
  }
});

Deno.test("renderProse() shows any text whatever as text", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
    assert.equal(inline(md`<i>${text}</i>`), `<i>${escapeHtml(text)}</i>`);
  }));
});

Deno.test("renderProse() refuses a value in an address or inside a tag", () => {
  assert.throws(() => block(md`[x](${"https://evil.example"})`), /inside a tag or an address/u);
  assert.throws(() => block(md`<b title="${"x"}">y</b>`), /inside a tag or an address/u);
  assert.throws(() => block(md`![${"x"}](y.png)`), /inside a tag or an address/u);
});
