import { linkBrowser } from "../../../lib/report/pdf/browser.ts";
import { withFonts } from "../../../lib/report/pdf/fonts.ts";
import { type MadePdf, makePdf, type PdfOptions } from "../../../lib/report/pdf/pdf.ts";

/** The packages, as the tests find them. */
export const MODULES = new URL("../../../node_modules/", import.meta.url);

/** The page that the tests print: a cover without margins, four languages, a chart, a table on a landscape page, links. */
export const SAMPLE: string = Deno.readTextFileSync(new URL("../../cases/report/sample.html", import.meta.url));

export const OPTIONS: Omit<PdfOptions, "browser"> = {
  cache: ".cache",
  title: "Four reports on <one> theft & more",
  author: "Casebook",
  subject: "A sample",
  keywords: ["theft", "wallets"],
  language: "en",
  creator: "Casebook 0.0.0",
  date: new Date("2024-12-31T00:00:00Z"),
  attachments: [
    {
      name: "documents.csv",
      data: new TextEncoder().encode("key\na\n"),
      type: "text/csv",
      description: "All documents",
    },
    {
      name: "claims.csv",
      data: new TextEncoder().encode("id,low\nc1,20\n"),
      type: "text/csv",
      description: "All claims",
    },
  ],
  linkText: (label, page) => label ? `${label}, page ${page}` : `Go to page ${page}`,
};

/** Makes a PDF of a page with the browser of the packages, which is unpacked if need be. */
export async function make(html: string, options: Partial<PdfOptions> = {}): Promise<MadePdf> {
  const { path } = await linkBrowser({ cache: ".cache/browser", modules: MODULES, env: () => undefined });
  return await makePdf(withFonts(html).html, { ...OPTIONS, browser: path, ...options });
}

/** A path as a file address; a folder ends with a slash. */
export function toFileUrl(path: string): URL {
  return new URL(`file://${encodeURI(path)}`);
}
