import { InputError, throwAll } from "../../base/error.ts";
import { checkPdf } from "./check.ts";
import { showFault } from "./fault.ts";
import { type FinishOptions, finishPdf } from "./finish.ts";
import { type PrintOptions, printPdf } from "./print.ts";
import { type Step, timed } from "./steps.ts";

/** How the file is printed and what it says of itself. */
export type PdfOptions = PrintOptions & Omit<FinishOptions, "reading">;

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
  const printed = await printPdf(html, options);
  const steps = [...printed.steps];
  const { reading, passes, places } = printed;
  const pdf = await timed(steps, "finish", () => finishPdf(printed.pdf, { ...options, reading }));
  const attachments = options.attachments.map(({ name }) => name);
  const faults = await timed(steps, "check", () => checkPdf(pdf, { attachments }));
  throwAll(faults.map((fault) => new InputError({ where: "report", what: showFault(fault) })));
  return { pdf, pages: places.pages, passes, steps };
}
