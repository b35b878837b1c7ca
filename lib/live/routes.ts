import { InputError, InputErrors } from "../base/error.ts";
import { callAt } from "./call.ts";
import { FRAMED_POLICY, LIVE_POLICY } from "./policy.ts";
import { excerptOf, parsePlace, problemsOf, problemText } from "./problem.ts";
import type { Site } from "./server.ts";
import { livePage } from "./shell.ts";

type Route = (site: Site, url: URL, request: Request) => Promise<Response> | Response;

/** What the server answers; anything else in the project is not served. */
const GETS: Readonly<Record<string, Route>> = {
  "/": ({ self, root, memory }) =>
    text(livePage(self.token, root, memory), "text/html", { "content-security-policy": LIVE_POLICY }),
  "/page.css": (site) => text(site.read("templates/page.css") ?? "", "text/css"),
  "/lib/mod.ts": library,
  "/events": (site) => site.events.stream(site.state.hello()),
  "/tables": tables,
  "/article": article,
  "/excerpt": excerpt,
  "/code": code,
  "/briefing": briefing,
  "/out/briefing.pdf": (site) => file(`${site.root}/out/briefing.pdf`, "application/pdf"),
};

const POSTS: Readonly<Record<string, Route>> = {
  "/reviews": (site, _, request) =>
    write(async () => ({ done: await site.source.review(await request.json()) ?? true }), site),
  "/articles": (site, _, request) => write(async () => ({ key: await site.source.add(await request.json()) }), site),
  "/briefing.pdf": (site) => write(async () => ({ path: await site.source.pdf() }), site),
};

const FONT = /^\/fonts\/(?<name>[\w-]+\.woff2)$/u;
const MODULE = /^\/(?<path>notebooks\/.+\.ts)$/u;

/** The answer to a request that was not refused. */
export async function respond(request: Request, site: Site): Promise<Response> {
  const url = new URL(request.url);
  const path = decodeURIComponent(url.pathname);
  const route = (request.method === "POST" ? POSTS : GETS)[path];
  if (route) return await route(site, url, request);
  if (request.method === "POST") return missing();
  const font = path.match(FONT)?.groups?.["name"];
  if (font) return await fontFile(site, font);
  const module = path.match(MODULE)?.groups?.["path"];
  const code = module ? site.modules.code(module, url.searchParams.get("v") ?? "") : null;
  // A module of a version never changes, so the browser need not ask twice.
  return code === null ? missing() : text(code, "text/javascript", { "cache-control": "max-age=3600, immutable" });
}

/** Where the library can't be made there is no page to show why: a few lines do, and begin anew when it is mended. */
async function library(site: Site, _: URL, request: Request): Promise<Response> {
  try {
    return await tagged(await site.library(), "text/javascript", request);
  } catch (error) {
    const lines = problemsOf(error, site.read).map(problemText);
    return text(faultScript(lines.join("\n\n")), "text/javascript");
  }
}

function faultScript(words: string): string {
  return `const box = Object.assign(document.createElement("pre"), { className: "problem", textContent: ${
    JSON.stringify(words)
  } });
box.style.whiteSpace = "pre-wrap";
document.body.append(box);
new EventSource("/events").onmessage = ({ data }) => {
  if (JSON.parse(data).some(({ kind, problems }) => kind === "library" && problems.length === 0 && box.isConnected && box.dataset.asked)) location.reload();
  box.dataset.asked = "yes";
};
`;
}

async function tables(site: Site): Promise<Response> {
  try {
    const body = await site.source.tables();
    site.state.tablesRead(null);
    return text(body, "application/json");
  } catch (error) {
    site.state.tablesRead(error);
    return faulty(error, site);
  }
}

async function article(site: Site, url: URL): Promise<Response> {
  try {
    const body = await site.source.article(url.searchParams.get("key") ?? "");
    return body === null ? missing() : text(body, "application/json");
  } catch (error) {
    return faulty(error, site);
  }
}

function excerpt(site: Site, url: URL): Response {
  const source = site.read(url.searchParams.get("path") ?? "");
  const line = Number(url.searchParams.get("line"));
  return source === undefined || !Number.isSafeInteger(line) ? missing() : Response.json(excerptOf(source, line));
}

function code(site: Site, url: URL): Response {
  const { path, line, column } = parsePlace(url.searchParams.get("place") ?? "");
  const text = line === null ? null : callAt(site.read(path) ?? "", line, column ?? 1);
  return text === null ? missing() : Response.json({ path, line, text });
}

async function briefing(site: Site): Promise<Response> {
  try {
    return text(await site.source.briefing(), "text/html", { "content-security-policy": FRAMED_POLICY });
  } catch (error) {
    return faulty(error, site);
  }
}

async function write(work: () => Promise<object>, site: Site): Promise<Response> {
  try {
    return Response.json(await work());
  } catch (error) {
    return faulty(error, site);
  }
}

/** Faults of the input are the page's to show; any other is ours, and shown as well rather than lost. */
function faulty(error: unknown, site: Site): Response {
  const status = error instanceof InputError || error instanceof InputErrors || error instanceof SyntaxError
    ? 422
    : 500;
  return Response.json({ problems: problemsOf(error, site.read) }, { status });
}

const COMMON = { "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "cache-control": "no-store" };

function text(body: string, type: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { headers: { ...COMMON, "content-type": `${type}; charset=utf-8`, ...headers } });
}

/** A body that the browser keeps and asks about, so that a start with nothing changed loads nothing. */
async function tagged(body: Uint8Array<ArrayBuffer>, type: string, request: Request): Promise<Response> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const etag = `"${[...digest.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}"`;
  const headers = { ...COMMON, "cache-control": "no-cache", etag, "content-type": `${type}; charset=utf-8` };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

async function fontFile(site: Site, name: string): Promise<Response> {
  const path = site.fonts.get(name);
  return path ? await file(path, "font/woff2", "max-age=86400") : missing();
}

async function file(path: string, type: string, cache = "no-store"): Promise<Response> {
  try {
    const bytes = await Deno.readFile(path);
    return new Response(bytes, { headers: { ...COMMON, "content-type": type, "cache-control": cache } });
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return missing();
    throw error;
  }
}

function missing(): Response {
  return new Response("casebook: not here\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
