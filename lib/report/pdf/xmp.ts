import { escapeHtml } from "../../base/html.ts";

/** What the file says of itself. */
export interface About {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** of the frame, as in HTML's lang */
  readonly language: string;
  /** the program and its version */
  readonly creator: string;
  /** the date that the file bears; the clock is never asked */
  readonly date: Date;
}

/** The program that wrote the pages. */
export const PRODUCER = "Skia/PDF";

const NAMESPACES: Readonly<Record<string, string>> = {
  dc: "http://purl.org/dc/elements/1.1/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  pdf: "http://ns.adobe.com/pdf/1.3/",
  pdfuaid: "http://www.aiim.org/pdfua/ns/id/",
  pdfaid: "http://www.aiim.org/pdfa/ns/id/",
  pdfaExtension: "http://www.aiim.org/pdfa/ns/extension/",
  pdfaSchema: "http://www.aiim.org/pdfa/ns/schema#",
  pdfaProperty: "http://www.aiim.org/pdfa/ns/property#",
};
const RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"';
const RESOURCE = 'rdf:parseType="Resource"';

/** The metadata packet of a file that is PDF/UA-1 and PDF/A-3A, as XML. */
export function xmpOf(about: About): string {
  const date = about.date.toISOString().replace(/\.\d+Z$/u, "Z");
  const parts = [
    describe(["dc"], dublinCore(about)),
    describe(["xmp"], fields("xmp", { CreatorTool: about.creator, CreateDate: date, ModifyDate: date })),
    describe(["pdf"], fields("pdf", { Producer: PRODUCER, Keywords: about.keywords.join(", ") })),
    describe(["pdfuaid"], fields("pdfuaid", { part: "1" })),
    describe(["pdfaid"], fields("pdfaid", { part: "3", conformance: "A" })),
    describe(["pdfaExtension", "pdfaSchema", "pdfaProperty"], accessibilitySchema()),
  ];
  const packet = element("x:xmpmeta", element("rdf:RDF", parts.join("\n"), RDF), 'xmlns:x="adobe:ns:meta/"');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${packet}\n<?xpacket end="w"?>`;
}

/** An element around XML. */
function element(tag: string, content: string, attributes = ""): string {
  return `<${tag}${attributes ? ` ${attributes}` : ""}>${content}</${tag}>`;
}

function describe(prefixes: readonly string[], content: string): string {
  const spaces = prefixes.map((prefix) => `xmlns:${prefix}="${NAMESPACES[prefix]}"`);
  return element("rdf:Description", content, ['rdf:about=""', ...spaces].join(" "));
}

function fields(prefix: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).map(([key, value]) => element(`${prefix}:${key}`, escapeHtml(value))).join("");
}

function dublinCore({ title, author, subject, keywords, language }: About): string {
  return [
    element("dc:format", "application/pdf"),
    element("dc:title", alternative(title)),
    element("dc:creator", element("rdf:Seq", item(escapeHtml(author)))),
    element("dc:description", alternative(subject)),
    element("dc:subject", bag(keywords)),
    element("dc:language", bag([language])),
  ].join("");
}

function alternative(text: string): string {
  return element("rdf:Alt", item(escapeHtml(text), 'xml:lang="x-default"'));
}

function bag(texts: readonly string[]): string {
  return element("rdf:Bag", texts.map((text) => item(escapeHtml(text))).join(""));
}

function item(content: string, attributes = ""): string {
  return element("rdf:li", content, attributes);
}

/** PDF/A wants every property outside its own list described, and PDF/UA's mark is one of those. */
function accessibilitySchema(): string {
  const property = fields("pdfaProperty", {
    name: "part",
    valueType: "Integer",
    category: "internal",
    description: "Part of ISO 14289",
  });
  const schema = fields("pdfaSchema", {
    schema: "PDF/UA Universal Accessibility Schema",
    namespaceURI: NAMESPACES["pdfuaid"]!,
    prefix: "pdfuaid",
  });
  const properties = element("pdfaSchema:property", element("rdf:Seq", item(property, RESOURCE)));
  return element("pdfaExtension:schemas", element("rdf:Bag", item(schema + properties, RESOURCE)));
}
