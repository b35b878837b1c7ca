const SYSTEM_LIBRARIES = "/etc/ld.so.cache";
/** What the shipped browser needs beyond the C library. */
const NEEDED: readonly string[] = ["libnspr4.so", "libnss3.so", "libnssutil3.so", "libexpat.so.1"];
const ELF = 0x7f454c46;
const ELF_MACHINES: Readonly<Record<string, number>> = { x86_64: 62, aarch64: 183 };

/** Whether the system has the shared libraries that the shipped browser needs, by the list of its dynamic linker. */
export function hasLibraries(list = SYSTEM_LIBRARIES): boolean {
  try {
    const names = new TextDecoder("latin1").decode(Deno.readFileSync(list));
    return NEEDED.every((name) =>
      new RegExp(`/lib(?:/|64/|/x86_64[^/\\0]*/)${RegExp.escape(name)}\\0`, "u").test(names)
    );
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) return false;
    throw cause;
  }
}

/** What keeps a file from being run on this machine, or undefined if nothing does. */
export function faultOf(path: string, arch: string = Deno.build.arch): string | undefined {
  let info: Deno.FileInfo;
  try {
    info = Deno.statSync(path);
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound || cause instanceof Deno.errors.NotADirectory) return "no such file";
    throw cause;
  }
  if (!info.isFile) return "not a file";
  if (info.mode !== null && (info.mode & 0o111) === 0) return "not executable";
  const machine = machineOf(path);
  const known = ELF_MACHINES[arch];
  return machine === undefined || known === undefined || machine === known ? undefined : "made for another processor";
}

/** The processor that an ELF file is made for; undefined for a script or another kind of file. */
function machineOf(path: string): number | undefined {
  using file = Deno.openSync(path, { read: true });
  const head = new Uint8Array(20);
  if ((file.readSync(head) ?? 0) < head.length) return undefined;
  const view = new DataView(head.buffer);
  return view.getUint32(0) === ELF ? view.getUint16(18, head[5] === 1) : undefined;
}
