import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { InputError } from "../../base/error.ts";
import { BROWSER_HINT } from "./browser.ts";
import { fitToPaper } from "./fit.ts";
import { markLinks } from "./links.ts";
import { Profile } from "./profile.ts";
import { type Places, placesOf } from "./raw.ts";
import { fillPages, type Reading, readPage } from "./reading.ts";
import { type Step, timed } from "./steps.ts";

/** Page numbers stop changing after two passes; more happen only when a longer number moves a line. */
const MOST_PASSES = 5;
const START_TIME = 20_000;
const PRINT_TIME = 180_000;

export interface PrintOptions {
  /** the program to run: ".cache/browser/chromium" */
  readonly browser: string;
  /** the folder for the browser's profile while it runs: ".cache" */
  readonly cache: string;
}

/** A page as the browser prints it. */
export interface Printed {
  readonly pdf: Uint8Array;
  readonly places: Places;
  readonly reading: Reading;
  readonly passes: number;
  readonly steps: readonly Step[];
}

/** A browser with an empty page, to be started before there is anything to print. */
export class Printer implements AsyncDisposable {
  readonly #browser: Browser;
  readonly #profile: Profile;
  readonly #page: Page;
  readonly #steps: Step[];

  private constructor(browser: Browser, profile: Profile, page: Page, steps: Step[]) {
    this.#browser = browser;
    this.#profile = profile;
    this.#page = page;
    this.#steps = steps;
  }

  /** Starts the browser. Throws InputError if it does not start. */
  static async open({ browser: path, cache }: PrintOptions): Promise<Printer> {
    const steps: Step[] = [];
    await using open = new AsyncDisposableStack();
    const profile = open.use(new Profile(cache));
    const browser = open.use(await timed(steps, "start the browser", () => startBrowser(path, profile.path)));
    const page = await timed(steps, "open a page", () => openPage(browser));
    open.move();
    return new Printer(browser, profile, page, steps);
  }

  /**
   * Prints one HTML page without network and without scripts, and prints again until the page numbers in it are right.
   * Throws InputError if a page number is asked for an id that no link points to.
   */
  async print(html: string): Promise<Printed> {
    const steps = [...this.#steps];
    const page = this.#page;
    await timed(steps, "load the page", () => page.setContent(html, { waitUntil: "load", timeout: PRINT_TIME }));
    await timed(steps, "fit it to paper", () => fitToPaper(page));
    const reading = await timed(steps, "read the page", () => readPage(page));
    await timed(steps, "mark the links", () => markLinks(page));
    for (let pass = 1; pass <= MOST_PASSES; pass++) {
      // The first pass is for the page numbers alone, and tags would take it half as long again.
      const final = pass > 1;
      const pdf = await timed(steps, `print, pass ${pass}`, () => printOnce(page, final));
      const places = placesOf(pdf);
      const changed = await timed(steps, `number the pages, pass ${pass}`, () => fillPages(page, places));
      if (final && !changed) return { pdf, places, reading, passes: pass, steps };
    }
    throw new InputError({ where: "report", what: `page numbers still change after ${MOST_PASSES} passes` });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await using _profile = this.#profile;
    await this.#browser.close();
  }
}

async function startBrowser(executablePath: string, userDataDir: string): Promise<Browser> {
  try {
    return await puppeteer.launch({
      executablePath,
      userDataDir,
      headless: "shell",
      // A pipe needs no port, so the task needs no network.
      pipe: true,
      // Without a user to change to, root can't have the browser's own sandbox.
      args: ["--font-render-hinting=none", "--disable-gpu", ...(Deno.uid() === 0 ? ["--no-sandbox"] : [])],
      env: { HOME: userDataDir, PATH: "/usr/bin:/bin", TZ: "UTC", LANG: "C.UTF-8" },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: START_TIME,
      protocolTimeout: PRINT_TIME,
    });
  } catch (cause) {
    if (cause instanceof Deno.errors.NotCapable) throw cause;
    throw new InputError({ where: "report", what: startFault(executablePath, cause), hint: BROWSER_HINT, cause });
  }
}

function startFault(path: string, cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/ENOENT|not found|no such file/iu.test(message)) return "no browser found";
  const lines = message.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return `the browser does not start: ${path}: ${lines.slice(0, 2).join(" ")}`;
}

/** Offline, no scripts: with the policy in the page's head nothing is fetched and nothing is run. */
async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setOfflineMode(true);
  await page.setJavaScriptEnabled(false);
  await page.emulateMediaType("print");
  return page;
}

async function printOnce(page: Page, tagged: boolean): Promise<Uint8Array> {
  return await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged,
    outline: tagged,
    timeout: PRINT_TIME,
  });
}
