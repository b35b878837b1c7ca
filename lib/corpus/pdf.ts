import { getDocumentProxy } from "unpdf";
import { InputError } from "../base/error.ts";
import { type Glyphs, type Line, linesOf } from "./lines.ts";
import { joinPages } from "./pages.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { withoutRunning } from "./running.ts";
import type { SourceText } from "./source.ts";

/** The options under which an untrusted PDF is read: nothing in it is run, fetched or said on the console. */
const OPTIONS = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 } as const;

/**
 * The text of a PDF in reading order, pages apart by an empty line; running heads, page numbers and the marks of notes
 * are left out. Throws InputError for one that is locked, broken or holds pictures of pages alone; `where` names it.
 */
export async function parsePdf(bytes: Uint8Array, where: string): Promise<SourceText> {
  const pages = await readPages(bytes, where);
  const all = pages.flat();
  const text = all.map((line) => line.text).join("\n").toLowerCase();
  const paragraphs = withoutRunning(pages).map((lines) => paragraphsOf(lines, all, text));
  if (!paragraphs.flat().some(({ text }) => /\p{L}/u.test(text))) {
    const hint = "its pages are pictures: run text recognition over it, or save the text as a .txt file";
    throw new InputError({ where, what: "a PDF without text", hint });
  }
  return joinPages(paragraphs, text);
}

async function readPages(bytes: Uint8Array, where: string): Promise<Line[][]> {
  // The reader takes the bytes it is given for itself, so that it gets a copy.
  const document = await getDocumentProxy(bytes.slice(), OPTIONS).catch((cause) => {
    throw toFault(cause, where);
  });
  try {
    const pages: Line[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const height = page.getViewport({ scale: 1 }).height;
      pages.push(linesOf(items.flatMap((item) => "str" in item ? [toGlyphs(item)] : []), height));
      page.cleanup();
    }
    return pages;
  } catch (cause) {
    throw toFault(cause, where);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** A run of letters as the reader gives it, in points from the lower left corner. */
function toGlyphs(item: { str: string; transform: unknown[]; width: number; dir: string }): Glyphs {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
  return { text: item.str, x, y, width: item.width, size: Math.hypot(a, b), rtl: item.dir === "rtl" };
}

function toFault(cause: unknown, where: string): InputError {
  if ((cause as Error | undefined)?.name === "PasswordException") {
    return new InputError({ where, what: "a locked PDF", hint: "save it without its password", cause });
  }
  const hint = "open it and print it to a new PDF, or save its text as a .txt file";
  return new InputError({ where, what: "not a PDF that can be read", hint, cause });
}
