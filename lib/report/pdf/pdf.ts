import { InputError, throwAll } from "../../base/error.ts";
import { showFault } from "./fault.ts";
import type { FinishOptions } from "./finish.ts";
import type { PrintOptions } from "./print.ts";
import { Starting } from "./starting.ts";
import { type Step, timed } from "./steps.ts";

/** What the file says of itself, and what goes with it. */
export type AboutPdf = Omit<FinishOptions, "reading">;

/** How the file is printed and what it says of itself. */
export type PdfOptions = PrintOptions & AboutPdf;

/** A file that has passed the check. */
export interface MadePdf {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** how often the page was printed until the page numbers in it were right */
  readonly passes: number;
  readonly steps: readonly Step[];
}

/** Makes the finished PDF of one HTML page. Throws InputError or InputErrors with each fault: then nothing is to be written. */
export async function makePdf(html: string, options: PdfOptions): Promise<MadePdf> {
  await using browser = new Starting(options);
  return await makePdfIn(browser, html, options);
}

/** The same in a browser that is starting or has started. */
export async function makePdfIn(browser: Starting, html: string, options: AboutPdf): Promise<MadePdf> {
  const printer = await browser.printer;
  // What finishes the file is loaded while the browser has the page to read.
  const [printed, { finishPdf }, { checkFile }] = await Promise.all([
    printer.print(html),
    import("./finish.ts"),
    import("./check.ts"),
  ]);
  const steps = [...printed.steps];
  const { reading, passes, places } = printed;
  const { pdf, file } = await timed(steps, "finish", () => finishPdf(printed.pdf, { ...options, reading }));
  const attachments = options.attachments.map(({ name }) => name);
  const faults = await timed(steps, "check", () => checkFile(file, { attachments }));
  throwAll(faults.map((fault) => new InputError({ where: "report", what: showFault(fault) })));
  return { pdf, pages: places.pages, passes, steps };
}
