import { tryBrowser } from "./try_browser.ts";
import type { Printer, PrintOptions } from "./print.ts";

/** A browser that starts while other work is done. A fault in starting it shows when it is wanted. */
export class Starting implements AsyncDisposable {
  readonly #printer: Promise<Printer>;

  constructor(options: PrintOptions) {
    const tried = tryBrowser(options.browser, options.cache);
    this.#printer = Promise.all([import("./print.ts"), tried]).then(([{ Printer }]) => Printer.open(options));
    this.#printer.catch(() => {});
  }

  /** The browser, once it has started. Throws InputError if it does not. */
  get printer(): Promise<Printer> {
    return this.#printer;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const printer = await this.#printer.catch(() => undefined);
    await printer?.[Symbol.asyncDispose]();
  }
}
