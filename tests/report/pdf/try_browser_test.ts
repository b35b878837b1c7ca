import assert from "node:assert/strict";
import { tryBrowser } from "../../../lib/report/pdf/try_browser.ts";

/** The path of a program that does as the lines of a shell script say. */
function program(script: string): string {
  const path = Deno.makeTempFileSync();
  Deno.writeTextFileSync(path, `#!/bin/sh\n${script}\n`);
  Deno.chmodSync(path, 0o755);
  return path;
}

Deno.test("tryBrowser() lets one that tells its version pass", async () => {
  await tryBrowser(program("echo Chromium 153"), ".cache");
});

Deno.test("tryBrowser() repeats what one says that does not start", async () => {
  const path = program('echo "" >&2; echo "error while loading shared libraries: libnss3.so" >&2; exit 127');
  await assert.rejects(tryBrowser(path, ".cache"), {
    name: "InputError",
    message: `report: the browser does not start: ${path}: error while loading shared libraries: libnss3.so ` +
      "(set PUPPETEER_EXECUTABLE_PATH, or run: deno task browser)",
  });
  await assert.rejects(tryBrowser(program("exit 1"), ".cache"), /it ends at once/u);
});

Deno.test("tryBrowser() does not wait for one that says nothing", async () => {
  await assert.rejects(tryBrowser(program("exec sleep 30"), ".cache", 200), /it says nothing for 0\.2 seconds/u);
});

Deno.test("tryBrowser() says when there is none", async () => {
  await assert.rejects(tryBrowser(".cache/browser/none", ".cache"), /^InputError: report: no browser found \(set /u);
});
