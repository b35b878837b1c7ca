/**
 * Fetches Chrome's headless shell into `cache` and returns its path, absolute. `say` is told how far it is. Throws when it
 * can't be had, as on a machine without network.
 */
export async function downloadBrowser(cache: string, say: (text: string) => void): Promise<string> {
  // Loaded here and not above, since hardly any run comes this far.
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import("@puppeteer/browsers");
  const platform = detectBrowserPlatform();
  if (!platform) throw new TypeError(`no browser is made for this machine: ${Deno.build.target}`);
  const browser = Browser.CHROMEHEADLESSSHELL;
  const buildId = await resolveBuildId(browser, platform, "stable");
  const downloadProgressCallback = (done: number, total: number) => say(barOf(done, total));
  return (await install({ browser, buildId, platform, cacheDir: cache, downloadProgressCallback })).executablePath;
}

/** A progress bar of one line: `[#####...............] 25 %, 40 of 160 MB`. */
export function barOf(done: number, total: number): string {
  const part = total > 0 ? Math.min(1, done / total) : 0;
  const bar = "#".repeat(Math.round(part * 20)).padEnd(20, ".");
  const [now, all] = [done, total].map((bytes) => Math.round(bytes / 1e6));
  return `[${bar}] ${Math.round(part * 100)} %, ${now} of ${all} MB`;
}
