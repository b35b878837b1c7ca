/** How a folder is watched. */
export interface WatchOptions {
  /** milliseconds without an event after which a burst of saves counts as over */
  readonly quiet?: number;
  /** paths relative to the root, as they changed */
  changed(paths: readonly string[]): void;
}

/** A watch that can be ended. */
export interface Watch {
  close(): void;
}

/** What editors leave beside a file while they save it, and hidden files. */
const PASSING = /(?:^|\/)(?:\.[^/]*|[^/]*~|[^/]*\.sw[a-p]|4913)$/u;

/** A burst that never pauses (a folder being unpacked) is told at least this often. */
const LONGEST = 100;

/**
 * Watches folders below a root. A file is told of after its last event, so the reader that opens it then sees the
 * last save: a save that comes while the file is being read raises an event of its own.
 */
export function watchFolders(root: string, folders: readonly string[], { quiet = 4, changed }: WatchOptions): Watch {
  const base = Deno.realPathSync(root);
  const watcher = Deno.watchFs(folders.map((folder) => `${base}/${folder}`));
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined, first = 0;
  const tell = () => {
    timer = undefined;
    const paths = [...waiting];
    waiting.clear();
    changed(paths);
  };
  const hear = async () => {
    for await (const { kind, paths } of watcher) {
      if (kind === "access") continue;
      const files = paths.map((path) => path.slice(base.length + 1)).filter((path) => !PASSING.test(path));
      if (files.length === 0) continue;
      for (const file of files) waiting.add(file);
      if (timer === undefined) first = performance.now();
      else if (performance.now() - first > LONGEST) continue;
      clearTimeout(timer);
      timer = setTimeout(tell, quiet);
    }
  };
  hear();
  return {
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
