import { InputError } from "../../base/error.ts";
import { downloadBrowser } from "./download.ts";
import { faultOf, hasLibraries } from "./machine.ts";
import { unpackBrowser } from "./unpack.ts";

/** The one program that the report may run. */
export const BROWSER = ".cache/browser/chromium";

/** What to do when there is none. */
export const BROWSER_HINT = "set PUPPETEER_EXECUTABLE_PATH, or run: deno task browser";

const GIVEN = "PUPPETEER_EXECUTABLE_PATH";
const SHIPPED = "@sparticuz/chromium/package.json";
const INSTALLED: readonly string[] = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "chrome",
];
const APPLICATIONS: readonly string[] = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

export interface BrowserOptions {
  /** the folder of the link and of what is unpacked: ".cache/browser" */
  readonly cache: string;
  /** the folder with the packages */
  readonly modules: URL;
  /** the environment */
  readonly env: (name: string) => string | undefined;
  /** told how a download gets on */
  readonly say?: (text: string) => void;
  /** the machine, for a test */
  readonly os?: string;
  readonly arch?: string;
  readonly libraries?: () => boolean;
  readonly download?: typeof downloadBrowser;
}

/** Which browser was linked, and whether it had to be unpacked or fetched first. */
export interface LinkedBrowser {
  readonly path: string;
  readonly kind: "given" | "shipped" | "installed" | "downloaded";
  readonly fresh: boolean;
}

/** How the link starts a browser; paths that do not begin with a slash are relative to the link's folder. */
interface Start {
  readonly program: string;
  readonly libraries?: string;
  readonly fonts?: string;
}

/**
 * Finds a browser and links it as `chromium` in the cache: the one that the environment names, the one that a package
 * ships (x64 Linux), an installed one, or a download. Throws InputError when there is none.
 */
export async function linkBrowser(options: BrowserOptions): Promise<LinkedBrowser> {
  const given = options.env(GIVEN);
  if (given) return link(options, { program: checkGiven(given) }, "given", false);
  const shipped = await unpackShipped(options);
  if (shipped) return link(options, shipped.start, "shipped", shipped.fresh);
  const installed = findInstalled(options);
  if (installed) return link(options, { program: installed }, "installed", false);
  return link(options, { program: await fetchBrowser(options) }, "downloaded", true);
}

async function fetchBrowser({ cache, say = () => {}, download = downloadBrowser }: BrowserOptions): Promise<string> {
  try {
    return await download(cache, say);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new InputError({
      where: "report",
      what: `no browser found, and none can be fetched: ${reason}`,
      hint: BROWSER_HINT,
      cause,
    });
  }
}

function checkGiven(path: string): string {
  const fault = faultOf(path);
  if (fault) {
    throw new InputError({ where: GIVEN, what: `${fault}: ${path}`, hint: "the path of a Chrome or Chromium" });
  }
  return Deno.realPathSync(path);
}

async function unpackShipped(options: BrowserOptions): Promise<{ start: Start; fresh: boolean } | undefined> {
  const { os = Deno.build.os, arch = Deno.build.arch } = options;
  if (os !== "linux" || arch !== "x86_64" || faultOf(pathOf(new URL(SHIPPED, options.modules))) === "no such file") {
    return;
  }
  const { folder, found } = await unpackBrowser(options.modules, options.cache);
  const own = (options.libraries ?? hasLibraries)() ? {} : { libraries: `${folder}/lib` };
  return { start: { program: `${folder}/chromium`, fonts: `${folder}/fonts.conf`, ...own }, fresh: !found };
}

function pathOf(url: URL): string {
  return decodeURIComponent(url.pathname);
}

function findInstalled({ env, os = Deno.build.os }: BrowserOptions): string | undefined {
  const folders = (env("PATH") ?? "").split(":").filter((folder) => folder.startsWith("/"));
  const paths = folders.flatMap((folder) => INSTALLED.map((name) => `${folder}/${name}`));
  return [...paths, ...(os === "darwin" ? APPLICATIONS : [])].find((path) => faultOf(path) === undefined);
}

/**
 * The link is a small script: a symbolic link would need permission to read and write everything, and only a script can say
 * where the browser's own libraries are.
 */
function link(options: BrowserOptions, start: Start, kind: LinkedBrowser["kind"], fresh: boolean): LinkedBrowser {
  Deno.mkdirSync(options.cache, { recursive: true });
  const path = `${options.cache}/chromium`;
  const script = scriptOf(start);
  if (readIfThere(path) !== script || faultOf(path)) {
    Deno.writeTextFileSync(`${path}.${Deno.pid}`, script, { mode: 0o755 });
    Deno.chmodSync(`${path}.${Deno.pid}`, 0o755);
    Deno.renameSync(`${path}.${Deno.pid}`, path);
  }
  return { path, kind, fresh };
}

function scriptOf({ program, libraries, fonts }: Start): string {
  const lines = ["#!/bin/sh", "# Made by: deno task browser", 'here=$(cd "${0%/*}" && pwd) || exit 1'];
  if (fonts) lines.push(`export FONTCONFIG_FILE="$here"/${quote(fonts)}`);
  if (libraries) lines.push(`export LD_LIBRARY_PATH="$here"/${quote(libraries)}`);
  lines.push(`exec ${program.startsWith("/") ? "" : '"$here"/'}${quote(program)} "$@"`, "");
  return lines.join("\n");
}

function quote(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

function readIfThere(path: string): string | undefined {
  try {
    return Deno.readTextFileSync(path);
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound || cause instanceof Deno.errors.InvalidData) return undefined;
    throw cause;
  }
}
