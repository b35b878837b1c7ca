import assert from "node:assert/strict";
import { brotliCompressSync } from "node:zlib";
import { type BrowserOptions, linkBrowser } from "../../../lib/report/pdf/browser.ts";
import { barOf } from "../../../lib/report/pdf/download.ts";
import { faultOf, hasLibraries } from "../../../lib/report/pdf/machine.ts";
import { filesOf } from "../../../lib/report/pdf/tar.ts";
import { unpackBrowser } from "../../../lib/report/pdf/unpack.ts";
import { toFileUrl } from "./made.ts";

const PROGRAM = '#!/bin/sh\necho "$LD_LIBRARY_PATH|$FONTCONFIG_FILE|$1"\n';

/** Runs a test in a folder of its own, with a package that ships a small script in place of a browser. */
async function inFolder(test: (folder: string, options: BrowserOptions) => Promise<void>): Promise<void> {
  const folder = Deno.realPathSync(Deno.makeTempDirSync());
  try {
    const bin = `${folder}/modules/@sparticuz/chromium/bin`;
    Deno.mkdirSync(bin, { recursive: true });
    Deno.writeTextFileSync(`${bin}/../package.json`, '{"version":"9.0.0"}');
    Deno.writeFileSync(`${bin}/chromium.br`, brotliCompressSync(PROGRAM));
    Deno.writeFileSync(`${bin}/al2023.tar.br`, brotliCompressSync(tarOf("lib/libnss3.so", "nss")));
    Deno.writeFileSync(`${bin}/fonts.tar.br`, brotliCompressSync(tarOf("fonts/A.ttf", "font")));
    await test(folder, {
      cache: `${folder}/cache`,
      modules: toFileUrl(`${folder}/modules/`),
      env: () => undefined,
      os: "linux",
      arch: "x86_64",
      libraries: () => true,
      download: () => Promise.reject(new Error("no network")),
    });
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

function tarOf(path: string, text: string): Uint8Array {
  const tar = new Uint8Array(2048);
  const put = (at: number, part: string) => tar.set(new TextEncoder().encode(part), at);
  put(0, path);
  put(124, `${text.length.toString(8).padStart(11, "0")}\0`);
  put(156, "0");
  put(512, text);
  return tar;
}

/** What the linked program prints: its libraries, its fonts and its first argument. */
function run(path: string): string {
  const { stdout } = new Deno.Command(path, { args: ["--version"], clearEnv: true }).outputSync();
  return new TextDecoder().decode(stdout).trim();
}

function script(path: string, mode = 0o755): string {
  Deno.writeTextFileSync(path, PROGRAM);
  Deno.chmodSync(path, mode);
  return path;
}

Deno.test("linkBrowser() links the browser that comes with the packages", () =>
  inFolder(async (folder, options) => {
    const linked = await linkBrowser(options);
    assert.deepEqual(linked, { path: `${folder}/cache/chromium`, kind: "shipped", fresh: true });
    assert.equal(run(linked.path), `|${folder}/cache/chromium-9.0.0-x64/fonts.conf|--version`);
    assert.equal((await linkBrowser(options)).fresh, false);
  }));

Deno.test("linkBrowser() gives the browser its own libraries where the system has none", () =>
  inFolder(async (folder, options) => {
    const { path } = await linkBrowser({ ...options, libraries: () => false });
    assert.match(run(path), new RegExp(`^${folder}/cache/chromium-9.0.0-x64/lib\\|`, "u"));
    assert.equal(Deno.readTextFileSync(`${folder}/cache/chromium-9.0.0-x64/lib/libnss3.so`), "nss");
  }));

Deno.test("linkBrowser() still works after the project was moved", () =>
  inFolder(async (folder, options) => {
    await linkBrowser(options);
    Deno.renameSync(`${folder}/cache`, `${folder}/else where`);
    assert.match(run(`${folder}/else where/chromium`), /\|--version$/u);
  }));

Deno.test("linkBrowser() prefers the browser that the environment names", () =>
  inFolder(async (folder, options) => {
    const given = script(`${folder}/it's mine`);
    const { path, kind } = await linkBrowser({ ...options, env: (name) => name === "PATH" ? undefined : given });
    assert.equal(kind, "given");
    assert.equal(run(path), "||--version");
  }));

Deno.test("linkBrowser() says what is wrong with the browser that the environment names", () =>
  inFolder(async (folder, options) => {
    const given = (path: string) => linkBrowser({ ...options, env: () => path });
    const hint = "(the path of a Chrome or Chromium)";
    const message = (text: string) => ({ message: `PUPPETEER_EXECUTABLE_PATH: ${text} ${hint}` });
    await assert.rejects(given(`${folder}/none`), message(`no such file: ${folder}/none`));
    await assert.rejects(given(folder), message(`not a file: ${folder}`));
    const plain = script(`${folder}/plain`, 0o644);
    await assert.rejects(given(plain), message(`not executable: ${plain}`));
  }));

Deno.test("linkBrowser() takes an installed browser on another machine", () =>
  inFolder(async (folder, options) => {
    script(`${folder}/chromium`);
    const { path, kind } = await linkBrowser({
      ...options,
      arch: "aarch64",
      env: (name) => name === "PATH" ? `relative:/no-such-folder:${folder}` : undefined,
    });
    assert.equal(kind, "installed");
    assert.equal(run(path), "||--version");
  }));

Deno.test("linkBrowser() fetches a browser as a last resort", () =>
  inFolder(async (folder, options) => {
    const said: string[] = [];
    const download = (_cache: string, say: (text: string) => void) => {
      say(barOf(40e6, 160e6));
      return Promise.resolve(script(`${folder}/fetched`));
    };
    const { kind } = await linkBrowser({ ...options, os: "darwin", say: (text) => said.push(text), download });
    assert.equal(kind, "downloaded");
    assert.deepEqual(said, ["[#####...............] 25 %, 40 of 160 MB"]);
  }));

Deno.test("linkBrowser() says what to do when no browser is to be had", () =>
  inFolder(async (_folder, options) => {
    await assert.rejects(linkBrowser({ ...options, os: "freebsd" }), {
      message: "report: no browser found, and none can be fetched: no network " +
        "(set PUPPETEER_EXECUTABLE_PATH, or run: deno task browser)",
    });
  }));

Deno.test("linkBrowser() mends a link that was cut off", () =>
  inFolder(async (_folder, options) => {
    const { path } = await linkBrowser(options);
    Deno.writeTextFileSync(path, "#!/bin/sh\nexec", { mode: 0o644 });
    await linkBrowser(options);
    assert.match(run(path), /\|--version$/u);
  }));

Deno.test("unpackBrowser() replaces a browser that is not whole", () =>
  inFolder(async (_folder, { cache, modules }) => {
    const { folder } = await unpackBrowser(modules, cache);
    Deno.writeTextFileSync(`${cache}/${folder}/chromium`, "half");
    assert.equal((await unpackBrowser(modules, cache)).found, false);
    assert.equal(Deno.readTextFileSync(`${cache}/${folder}/chromium`), PROGRAM);
  }));

Deno.test("unpackBrowser() removes what an old run left and keeps what a young one is writing", () =>
  inFolder(async (_folder, { cache, modules }) => {
    Deno.mkdirSync(`${cache}/chromium-8.0.0-x64.part-1`, { recursive: true });
    Deno.mkdirSync(`${cache}/chromium-9.0.0-x64.part-2`);
    Deno.utimeSync(`${cache}/chromium-8.0.0-x64.part-1`, 0, 0);
    await unpackBrowser(modules, cache);
    const left = [...Deno.readDirSync(cache)].map(({ name }) => name).sort();
    assert.deepEqual(left, ["chromium-9.0.0-x64", "chromium-9.0.0-x64.part-2"]);
  }));

Deno.test("unpackBrowser() leaves one whole browser when runs meet", () =>
  inFolder(async (folder, { cache }) => {
    const code = `import { unpackBrowser } from ${
      JSON.stringify(new URL("../../../lib/report/pdf/unpack.ts", import.meta.url))
    };
      await unpackBrowser(new URL(${JSON.stringify(toFileUrl(`${folder}/modules/`))}), ${JSON.stringify(cache)});`;
    const runs = Array.from(
      { length: 3 },
      () => new Deno.Command(Deno.execPath(), { args: ["eval", code], stderr: "piped" }).output(),
    );
    for (const { success, stderr } of await Promise.all(runs)) assert.ok(success, new TextDecoder().decode(stderr));
    assert.deepEqual([...Deno.readDirSync(cache)].map(({ name }) => name), ["chromium-9.0.0-x64"]);
  }));

Deno.test("faultOf() knows a program for another processor", () => {
  const file = Deno.makeTempFileSync();
  const elf = new Uint8Array(64);
  elf.set([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
  elf[18] = 183;
  Deno.writeFileSync(file, elf);
  Deno.chmodSync(file, 0o755);
  assert.equal(faultOf(file, "x86_64"), "made for another processor");
  assert.equal(faultOf(file, "aarch64"), undefined);
  Deno.removeSync(file);
});

Deno.test("hasLibraries() looks for all libraries of the right processor", () => {
  const file = Deno.makeTempFileSync();
  const paths = (folder: string, names: readonly string[]) => names.map((name) => `${folder}/${name}\0`).join("");
  const names = ["libnspr4.so", "libnss3.so", "libnssutil3.so", "libexpat.so.1"];
  const cases: [string, boolean][] = [
    [paths("/lib/x86_64-linux-gnu", names), true],
    [paths("/usr/lib64", names), true],
    [paths("/lib/x86_64-linux-gnu", names.slice(1)), false],
    [paths("/lib/i386-linux-gnu", names), false],
  ];
  for (const [list, found] of cases) {
    Deno.writeTextFileSync(file, list);
    assert.equal(hasLibraries(file), found, list);
  }
  Deno.removeSync(file);
  assert.equal(hasLibraries(file), false);
});

Deno.test("filesOf() refuses a path that leads out of the folder", () => {
  assert.deepEqual([...filesOf(tarOf("lib/a.so", "abc"))].map(({ path, data }) => [path, data.length]), [[
    "lib/a.so",
    3,
  ]]);
  assert.throws(() => [...filesOf(tarOf("../a.so", "abc"))], SyntaxError);
  assert.throws(() => [...filesOf(tarOf("/etc/a.so", "abc"))], SyntaxError);
});
