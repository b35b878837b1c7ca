import puppeteer, { type Browser, type Page } from "puppeteer-core";
import type { LiveServer } from "../../lib/live/server.ts";
import { startServer } from "../../lib/live/server.ts";
import type { MemoryOptions } from "../../lib/live/page/memory.ts";
import type { LiveSource } from "../../lib/live/source.ts";
import { takeReview } from "../../lib/tasks/live/decisions.ts";
import { pageFonts } from "../../lib/tasks/live/fonts.ts";
import { makeLibrary } from "../../lib/tasks/live/library.ts";
import { root, seedWire } from "./desk.ts";

const BROWSERS = [Deno.env.get("PUPPETEER_EXECUTABLE_PATH"), `${root}/.cache/browser/chromium`, "/usr/bin/chromium"];

/** A browser without a window: the one that the environment names, the project's own, or the system's. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = BROWSERS.find((path) => path && exists(path));
  if (!executablePath) throw new Error("no browser for the tests (run: deno task browser)");
  return await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}

/** A project of its own with the notebooks of tests/live/cases, served. */
export interface Served {
  readonly server: LiveServer;
  readonly folder: string;
  readonly browser: Browser;
  readonly page: Page;
  /** what the page said that it should not have */
  readonly faults: string[];
  /** writes a file of the project in one go, as an editor does */
  save(path: string, text: string): void;
  read(path: string): string;
  /** goes to an address of the page and waits until it is up */
  go(hash: string, selector?: string): Promise<void>;
  /** waits until the page's text holds some words */
  until(words: string): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Serves a fresh project and opens a page on it. */
export async function serve(source: Partial<LiveSource> = {}, memory: MemoryOptions = {}): Promise<Served> {
  const folder = await Deno.makeTempDir();
  for (const name of ["notebooks", "data", "data/corpus", "templates"]) Deno.mkdirSync(`${folder}/${name}`);
  for (const { name } of Deno.readDirSync(`${root}/tests/live/cases`)) {
    Deno.copyFileSync(`${root}/tests/live/cases/${name}`, `${folder}/notebooks/${name}`);
  }
  Deno.copyFileSync(`${root}/templates/page.css`, `${folder}/templates/page.css`);
  const library = await makeLibrary(root);
  const server = await startServer({
    root: folder,
    port: 0,
    fonts: pageFonts(root),
    library: () => Promise.resolve(library),
    source: { ...sourceIn(folder), ...source },
    memory,
  });
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const faults: string[] = [];
  page.on("pageerror", (error) => void faults.push(String((error as Error).stack ?? error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return {
    server,
    folder,
    browser,
    page,
    faults,
    save: (path, text) => Deno.writeTextFileSync(`${folder}/${path}`, text),
    read: (path) => Deno.readTextFileSync(`${folder}/${path}`),
    async go(hash, selector = "main > *") {
      await page.goto("about:blank");
      await page.goto(server.address + hash, { waitUntil: "domcontentloaded" });
      await page.waitForSelector(selector);
    },
    async until(words) {
      await page.waitForFunction((text: string) => document.body.innerText.includes(text), {
        polling: "mutation",
        timeout: 5000,
      }, words);
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server.close();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

function sourceIn(folder: string): LiveSource {
  return {
    tables: async () => JSON.stringify(await seedWire(`${folder}/data/reviews.csv`)),
    article: () => Promise.resolve(JSON.stringify({ passed: [{ start: 0, end: 8, reason: "passed over: no actor" }] })),
    briefing: () => Promise.resolve("<!doctype html><title>b</title><h1>The briefing</h1>"),
    pdf: () => Promise.resolve("out/briefing.pdf"),
    review: (body) => takeReview(body, folder, "2024-05-17"),
    add: () => Promise.resolve("new"),
    changed() {},
    check: () => Promise.resolve([]),
  };
}
