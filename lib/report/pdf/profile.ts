const NAME = /^profile-\d+-\d+$/u;
const STALE = 60 * 60 * 1000;
const TRIES = 20;

/** A folder of its own for one run of the browser, removed when the run is over. */
export class Profile implements AsyncDisposable {
  readonly path: string;

  /** Makes the folder in `cache` (any path), after removing what runs that were cut off left there. */
  constructor(cache: string) {
    Deno.mkdirSync(cache, { recursive: true });
    clearLeftovers(cache);
    this.path = `${Deno.realPathSync(cache)}/profile-${Deno.pid}-${Math.round(performance.now() * 1000)}`;
    Deno.mkdirSync(this.path);
  }

  /** The browser may still be writing when it says goodbye, so the folder is removed in several tries. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (let count = 1;; count++) {
      try {
        return await Deno.remove(this.path, { recursive: true });
      } catch (cause) {
        if (cause instanceof Deno.errors.NotFound) return;
        if (count === TRIES) throw cause;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
  }
}

/** A young folder may belong to a run beside this one. */
function clearLeftovers(cache: string): void {
  for (const { name } of Deno.readDirSync(cache)) {
    if (!NAME.test(name)) continue;
    const modified = Deno.statSync(`${cache}/${name}`).mtime?.getTime() ?? 0;
    if (Date.now() - modified > STALE) Deno.removeSync(`${cache}/${name}`, { recursive: true });
  }
}
