const BLOCK = 512;

/** A file in a tar archive. */
export interface TarFile {
  readonly path: string;
  readonly data: Uint8Array;
}

/** The plain files of a tar archive, in its order. Throws SyntaxError if a path would lead out of the folder. */
export function* filesOf(tar: Uint8Array): Generator<TarFile> {
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(textAt(tar, at + 124, 12), 8) || 0;
    const path = textAt(tar, at, 100);
    const kind = textAt(tar, at + 156, 1);
    if (path.startsWith("/") || path.split("/").includes("..")) {
      throw new SyntaxError(`a path out of the archive: ${path}`);
    }
    if (kind === "0" || kind === "") yield { path, data: tar.subarray(at + BLOCK, at + BLOCK + size) };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function textAt(tar: Uint8Array, at: number, length: number): string {
  const field = tar.subarray(at, at + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end)).trim();
}
