import assert from "node:assert/strict";
import { html, trusted } from "../../../lib/base/html.ts";
import { fill } from "../../../lib/report/template/fill.ts";
import { Later } from "../../../lib/report/template/tokens.ts";

async function filled(source: string, data: Record<string, unknown> = {}, parts: Record<string, string> = {}) {
  const templates = new Map(Object.entries({ "page.md": source, ...parts }));
  return (await fill({ templates, start: "page.md", folder: "templates", data })).toString();
}

const HOSTILE = [
  "<script>alert(1)</script>",
  "[a link](https://bad.example)",
  "![an image](https://bad.example/pixel.png)",
  "# a heading",
  "`code` **bold** _slanted_ ~~struck~~",
  "| a | table |\n|---|---|",
  '" onmouseover="alert(1)',
  "</p><img src=x onerror=alert(1)>",
  "{{ secret }}",
  "https://bad.example",
  "\u{e000}0\u{e001}",
  "&lt;b&gt;",
];

for (const text of HOSTILE) {
  Deno.test(`fill() shows an article's text as it is: ${JSON.stringify(text)}`, async () => {
    const expected = `<p>${html`${text}`}</p>\n`;
    assert.equal(await filled("{{ quote }}", { quote: text, secret: "s" }), expected);
    assert.equal(await filled("> {{ quote }}", { quote: text }), `<blockquote>\n${expected}</blockquote>\n`);
    assert.equal(
      await filled('<i title="{{ quote }}">x</i>', { quote: text }),
      `<p><i title="${html`${text}`}">x</i></p>\n`,
    );
  });
}

Deno.test("fill() lets our own HTML pass, and takes the paragraph away from around a block", async () => {
  const data = { link: trusted('<a href="#c1">up to $2 bn</a>'), figure: trusted("<div>chart</div>") };
  assert.equal(await filled("It is {{ link }}.", data), '<p>It is <a href="#c1">up to $2 bn</a>.</p>\n');
  assert.equal(
    await filled("Before.\n\n{{ figure }}\n\nAfter.", data),
    "<p>Before.</p>\n<div>chart</div>\n<p>After.</p>\n",
  );
});

Deno.test("fill() makes what is deferred after everything that stands before and behind it", async () => {
  const seen: string[] = [];
  const data = {
    contents: new Later(() => html`<ol>${seen.map((name) => html`<li>${name}</li>`)}</ol>`),
    see: (name: string) => (seen.push(name), name),
  };
  assert.equal(
    await filled("{{ contents }}\n\n{{ see('one') }} {{ see('two') }}", data),
    "<ol><li>one</li><li>two</li></ol>\n<p>one two</p>\n",
  );
});

Deno.test("fill() fills conditions, loops and included parts", async () => {
  const source = '{{ for item of list }}\n- {{ item.name }}\n{{ /for }}\n\n{{ include "parts/end.md" }}';
  const parts = { "parts/end.md": "{{ if list.length > list.length - list.length }}Ends with {{ last }}.{{ /if }}" };
  const data = { list: [{ name: "a" }, { name: "b" }], last: "*b*" };
  assert.equal(await filled(source, data, parts), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>Ends with *b*.</p>\n");
});

const FAULTS: readonly (readonly [name: string, source: string, message: string])[] = [
  [
    "a misspelt value",
    "# One\n\nSee {{ titel }}.",
    "templates/page.md:3:8: unknown value: titel (did you mean title?; in: See {{ titel }}.)",
  ],
  [
    "a misspelt value in a condition",
    "{{ if titel }}x{{ /if }}",
    "templates/page.md:1:7: unknown value: titel (did you mean title?; in: {{ if titel }}x{{ /if }})",
  ],
  [
    "a value behind a comment",
    "{{# why #}}\n{{# more #}}\n\n{{ titel }}",
    "templates/page.md:4:4: unknown value: titel (did you mean title?; in: {{ titel }})",
  ],
  ["a value that is missing", "A {{ empty }}", "templates/page.md:1:3: a value is missing (in: A {{ empty }})"],
  [
    "a misspelt property",
    "A {{ document.titel }}",
    "templates/page.md:1:3: a value is missing (in: A {{ document.titel }})",
  ],
  [
    "a bare number",
    "A {{ amount }}",
    "templates/page.md:1:3: a bare number: 5 (use count() or cite(), which carry the source) (in: A {{ amount }})",
  ],
  [
    "an error in a function",
    "A\n\n{{ figure('x') }}",
    "templates/page.md:3:1: unknown figure: x (in: {{ figure('x') }})",
  ],
  [
    "a typed digit",
    "Up to 2 bn",
    "templates/page.md:1:7: a typed digit: 2 (numbers come from the data: count(), cite(), figure(); in: Up to 2 bn)",
  ],
  [
    "a typed digit in a tag's string",
    'A {{ "٥ articles" }}',
    'templates/page.md:1:7: a typed digit: ٥ (numbers come from the data: count(), cite(), figure(); in: A {{ "٥ articles" }})',
  ],
  [
    "an unclosed tag",
    "A\n{{ title",
    "templates/page.md:2:1: unclosed tag (in: {{ title)",
  ],
  [
    "the filter that turns escaping off",
    "{{ title |> safe }}",
    "templates/page.md:1:1: the filter safe would let an article's text become HTML (in: {{ title |> safe }})",
  ],
  [
    "an address that runs a script",
    '<a href="{{ address }}">x</a>',
    'templates/page.md:1:10: an address that is neither of the web nor of this document: javascript:alert(1) (in: <a href="{{ address }}">x</a>)',
  ],
  [
    "a script's address in a Markdown link",
    "[x]({{ address }})",
    "templates/page.md:1:5: an address that is neither of the web nor of this document: javascript:alert(1) (in: [x]({{ address }}))",
  ],
  [
    "a figure within an HTML tag",
    '<p title="{{ box }}">x</p>',
    'templates/page.md:1:11: a figure or a citation within an HTML tag (in: <p title="{{ box }}">x</p>)',
  ],
];

for (const [name, source, message] of FAULTS) {
  Deno.test(`fill() reports ${name} with file, line, column and line`, async () => {
    const data = {
      title: "T",
      empty: null,
      document: { title: "T" },
      amount: 5,
      address: "javascript:alert(1)",
      box: trusted("<b>x</b>"),
      figure: (key: string) => {
        throw new RangeError(`unknown figure: ${key}`);
      },
    };
    await assert.rejects(filled(source, data), { name: "InputError", message });
  });
}

Deno.test("fill() names the part in which an included part's mistake stands", async () => {
  await assert.rejects(filled('A\n\n{{ include "parts/a.md" }}', { title: "T" }, { "parts/a.md": "\n{{ titel }}" }), {
    message: "templates/parts/a.md:2:4: unknown value: titel (did you mean title?; in: {{ titel }})",
  });
});
