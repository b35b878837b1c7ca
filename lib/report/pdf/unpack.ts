import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";
import { filesOf } from "./tar.ts";

const CHUNK = 1 << 22;
const LEFTOVER = /\.part-\d+$/u;
const STALE = 60 * 60 * 1000;

/** The folder of the unpacked browser, with its own shared libraries and a font for what a page leaves open. */
export interface Unpacked {
  /** the folder's name in the cache */
  readonly folder: string;
  /** whether it was there already */
  readonly found: boolean;
}

/**
 * Unpacks the browser that the package `@sparticuz/chromium` ships into `cache`, once for each version. It is written beside
 * and renamed as a whole, so that a run beside this one, or one that was cut off, leaves nothing half-written behind.
 */
export async function unpackBrowser(modules: URL, cache: string): Promise<Unpacked> {
  const at = new URL("@sparticuz/chromium/", modules);
  const { version } = JSON.parse(Deno.readTextFileSync(new URL("package.json", at))) as { version: string };
  const folder = `chromium-${version}-x64`;
  if (isWhole(`${cache}/${folder}`)) return { folder, found: true };
  Deno.mkdirSync(cache, { recursive: true });
  clearLeftovers(cache);
  const part = `${cache}/${folder}.part-${Deno.pid}`;
  Deno.mkdirSync(`${part}/lib`, { recursive: true });
  await unpackInto(part, new URL("bin/", at));
  moveInto(part, `${cache}/${folder}`);
  return { folder, found: false };
}

async function unpackInto(part: string, packed: URL): Promise<void> {
  const read = createReadStream(new URL("chromium.br", packed), { highWaterMark: CHUNK });
  await pipeline(read, createBrotliDecompress({ chunkSize: CHUNK }), createWriteStream(`${part}/chromium`));
  Deno.chmodSync(`${part}/chromium`, 0o755);
  for (const archive of ["al2023.tar.br", "fonts.tar.br"]) {
    for (const { path, data } of filesOf(brotliDecompressSync(Deno.readFileSync(new URL(archive, packed))))) {
      const file = `${part}/${path}`;
      Deno.mkdirSync(file.slice(0, file.lastIndexOf("/")), { recursive: true });
      Deno.writeFileSync(file, data);
    }
  }
  Deno.writeTextFileSync(`${part}/fonts.conf`, FONTS);
  Deno.writeTextFileSync(`${part}/size`, String(Deno.statSync(`${part}/chromium`).size));
}

/** Only the font in this folder may stand in, so that the machine's own fonts make no difference. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

/** The folder appears by renaming, but a file in it may have been lost since. */
function isWhole(folder: string): boolean {
  try {
    return Deno.statSync(`${folder}/chromium`).size === Number(Deno.readTextFileSync(`${folder}/size`));
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) return false;
    throw cause;
  }
}

/** A run beside this one may have been faster: then its folder stays. */
function moveInto(part: string, folder: string): void {
  if (exists(folder) && !isWhole(folder)) Deno.removeSync(folder, { recursive: true });
  try {
    Deno.renameSync(part, folder);
  } catch (cause) {
    if (!isWhole(folder)) throw cause;
    Deno.removeSync(part, { recursive: true });
  }
}

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) return false;
    throw cause;
  }
}

/** Removes what a run that was cut off left behind; a young folder may belong to a run that is still at work. */
function clearLeftovers(cache: string): void {
  for (const entry of Deno.readDirSync(cache)) {
    if (!LEFTOVER.test(entry.name)) continue;
    const modified = Deno.statSync(`${cache}/${entry.name}`).mtime?.getTime() ?? 0;
    if (Date.now() - modified > STALE) Deno.removeSync(`${cache}/${entry.name}`, { recursive: true });
  }
}
