/** Text that an article may hold and that must come out as text: by what it would be if it came through. */
export const HOSTILE: Readonly<Record<string, string>> = {
  script: '<script>alert("owned")</script>',
  handler: "<img src=x onerror=alert(1)>",
  "closing tags": '</script></style></title></main></svg><iframe src="https://evil.example/frame"></iframe>',
  comment: "--><b>bold</b>]]>",
  "Markdown link": "[click here](https://evil.example/link)",
  "Markdown image": "![picture](https://evil.example/pixel.png)",
  autolink: "<https://evil.example/auto> and www.evil.example/bare",
  "link with a program": "[run](javascript:alert(1))",
  "Markdown marks": "**strong** _soft_ `code` ~~gone~~ | cell |",
  "reference link": "[name][1] [1]: https://evil.example/reference",
  "template value": "{{ 7 * 191 }} {{ secret }}",
  "template program": "{{> Deno.exit(3) }} {{ set count = 0 }} {{# comment #}}",
  "template literal": "${7 * 191} `${process}`",
  "replacement pattern": "$& $1 $$ $` $'",
  "marks of our own": "\u{e000}0\u{e001} \u{e002}1\u{e003}",
  entity: "&lt;script&gt; &amp; &#60;b&#62; &nbsp;",
  override: "\u{202e}evitcelfer\u{202c} \u{2066}apart\u{2069}",
  "open override": "\u{202e}\u{2067}\u{202b}never closed",
  "long word": "W".repeat(3000),
  hieroglyph: "\u{13080}",
  emoji: "\u{1f680} \u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467} \u{1f1f0}\u{1f1f5}",
  quotes: '" \' ` \\ " onclick="alert(1)',
  style: "} * { background: url(https://evil.example/style) } <style>",
  escape: "\u001b[31mred\u001b[0m \u001b]0;title\u0007",
};

/** The words of a hostile text as a page may show them: without what has no form or no letters, and with blanks as one. */
export function shown(text: string): string {
  return text.replace(/[\p{Cf}\p{Co}\p{Cc}\p{RI}\p{Extended_Pictographic}\p{Script=Egyptian_Hieroglyphs}\ufffd]/gu, "")
    .replace(/\s+/gu, " ").trim();
}

/** An article with a claim in each sentence, and one of the hostile texts before the claim. */
export function hostileArticle(): string {
  const sentences = Object.values(HOSTILE).map((text, index) =>
    `In 2021 hackers from North Korea stole ${text} assets worth $${index + 2} million, the UN said.`
  );
  return `Hostile news from North Korea\n\n${sentences.join("\n\n")}\n`;
}
