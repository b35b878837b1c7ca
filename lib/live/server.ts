import { Events } from "./events.ts";
import { newToken, refusalOf, type Self } from "./guard.ts";
import { Modules } from "./modules.ts";
import { respond } from "./routes.ts";
import type { MemoryOptions } from "./page/memory.ts";
import type { LiveSource } from "./source.ts";
import { LiveState } from "./state.ts";
import { watchFolders } from "./watch.ts";

/** What a server is made of. */
export interface ServerOptions {
  /** the project's folder */
  readonly root: string;
  /** the first port that is tried; the next twenty follow. 0 takes any that is free */
  readonly port?: number;
  readonly source: LiveSource;
  /** the library as one module of JavaScript: all that notebooks import, and the page */
  readonly library: () => Promise<Uint8Array<ArrayBuffer>>;
  /** file name of a font -> its path on the disk */
  readonly fonts: ReadonlyMap<string, string>;
  /** when a page reloads itself, where not as by default */
  readonly memory?: MemoryOptions;
}

/** A server that runs. */
export interface LiveServer {
  /** "http://127.0.0.1:7070/" */
  readonly address: string;
  /** what a write must send along */
  readonly token: string;
  close(): Promise<void>;
}

/** What a request is answered from. */
export interface Site extends ServerOptions {
  readonly self: Self;
  readonly events: Events;
  readonly modules: Modules;
  readonly state: LiveState;
  readonly read: (path: string) => string | undefined;
}

const HOSTNAME = "127.0.0.1";
const WATCHED = ["notebooks", "data", "templates", "lib"];

/** Starts the live page's server and its watch on the project's files. */
export async function startServer(options: ServerOptions): Promise<LiveServer> {
  const { root, source } = options;
  const events = new Events(), modules = new Modules(root), read = (path: string) => readSource(root, path);
  const state = new LiveState({ modules, source, events, read, library: options.library });
  const site: { -readonly [K in keyof Site]: Site[K] } = {
    ...options,
    self: { host: "", token: newToken() },
    events,
    modules,
    state,
    read,
  };
  const watch = watchFolders(root, WATCHED.filter((folder) => exists(`${root}/${folder}`)), {
    changed: (paths) => state.change(paths),
  });
  await modules.read();
  const server = listen(options.port ?? 7070, (request) => {
    const refusal = refusalOf(request, site.self);
    return refusal === null ? respond(request, site) : new Response(`casebook: ${refusal}\n`, { status: 403 });
  });
  site.self = { ...site.self, host: `${HOSTNAME}:${server.addr.port}` };
  state.checkSoon();
  return {
    address: `http://${site.self.host}/`,
    token: site.self.token,
    async close() {
      watch.close();
      state.close();
      events.close();
      await server.shutdown();
    },
  };
}

function listen(port: number, handler: Deno.ServeHandler): Deno.HttpServer<Deno.NetAddr> {
  for (let next = port;; next++) {
    try {
      return Deno.serve({ hostname: HOSTNAME, port: next, onListen() {} }, handler);
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse) || port === 0 || next === port + 20) throw error;
    }
  }
}

/** The folders whose sources may be shown beside an error. */
const SHOWN = /^(?:notebooks|data|templates)\/(?:[^/.][^/]*\/)*[^/.][^/]*$/u;

function readSource(root: string, path: string): string | undefined {
  if (!SHOWN.test(path)) return undefined;
  try {
    return Deno.readTextFileSync(`${root}/${path}`);
  } catch {
    // The place is shown without its lines: the file went away since, or is no text.
    return undefined;
  }
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}
