import assert from "node:assert/strict";
import { startServer } from "../../lib/live/server.ts";

const PAGE = { "content-type": "application/json" };

/** A server on a project with one notebook; what it was told to write is kept. */
async function start() {
  const folder = await Deno.makeTempDir();
  for (const name of ["notebooks", "data", "templates"]) Deno.mkdirSync(`${folder}/${name}`);
  Deno.writeTextFileSync(`${folder}/notebooks/a.ts`, 'import { n } from "./b.ts";\nexport default n as number;\n');
  Deno.writeTextFileSync(`${folder}/notebooks/b.ts`, "export const n: number = 1;\n");
  Deno.writeTextFileSync(`${folder}/secret.txt`, "secret");
  Deno.writeTextFileSync(`${folder}/data/.env`, "secret");
  const written: unknown[] = [];
  const server = await startServer({
    root: folder,
    port: 0,
    fonts: new Map(),
    library: () => Promise.resolve(new TextEncoder().encode("export {};")),
    source: {
      tables: () => Promise.resolve("{}"),
      article: (key) => Promise.resolve(key === "a" ? "{}" : null),
      briefing: () => Promise.resolve("<p>"),
      pdf: () => Promise.resolve("out/briefing.pdf"),
      review: (body) => Promise.resolve(void written.push(body)),
      add: () => Promise.resolve("key"),
      changed() {},
      check: () => Promise.resolve([]),
    },
  });
  return {
    server,
    folder,
    written,
    origin: server.address.slice(0, -1),
    async [Symbol.asyncDispose]() {
      await server.close();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

/** A request as it goes over the wire, where `fetch` would mend the path or the host. */
async function raw(address: string, lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(address);
  using connection = await Deno.connect({ hostname, port: Number(port) });
  await connection.write(new TextEncoder().encode([...lines, "connection: close", "", ""].join("\r\n")));
  return await new Response(connection.readable, {}).text();
}

Deno.test("startServer() answers only to its own host name", async () => {
  await using live = await start();
  const { host } = new URL(live.server.address);
  assert.match(await raw(live.server.address, ["GET / HTTP/1.1", `host: ${host}`]), /^HTTP\/1\.1 200/u);
  for (const other of ["example.org", `localhost:${host.split(":")[1]}`, `evil.test:${host.split(":")[1]}`, ""]) {
    const answer = await raw(live.server.address, ["GET /tables HTTP/1.1", `host: ${other}`]);
    assert.match(answer, /^HTTP\/1\.1 4\d\d/u, other);
    assert.doesNotMatch(answer, /\{\}/u);
  }
});

Deno.test("startServer() serves nothing outside what the page needs", async () => {
  await using live = await start();
  const { host } = new URL(live.server.address);
  const paths = [
    "/secret.txt",
    "/../secret.txt",
    "/notebooks/../secret.txt",
    "/notebooks/..%2fsecret.txt",
    "/fonts/..%2f..%2fsecret.txt",
    "/fonts/none.woff2",
    "/notebooks/a.ts",
    "/notebooks/a.ts?v=other",
    "/data/.env",
    "/excerpt?path=secret.txt&line=1",
    "/excerpt?path=data/.env&line=1",
    "/excerpt?path=notebooks/../secret.txt&line=1",
    "/excerpt?path=/etc/passwd&line=1",
    "/article?key=../secret",
    "/out/../secret.txt",
    "//etc/passwd",
  ];
  for (const path of paths) {
    const answer = await raw(live.server.address, [`GET ${path} HTTP/1.1`, `host: ${host}`]);
    assert.match(answer, /^HTTP\/1\.1 404/u, path);
    assert.doesNotMatch(answer, /secret/u, path);
  }
});

Deno.test("startServer() takes writes only from its own page", async () => {
  await using live = await start();
  const { origin, server: { token } } = live;
  const post = (headers: Record<string, string>) =>
    fetch(`${origin}/reviews`, { method: "POST", headers: { ...PAGE, ...headers }, body: '{"a":1}' });
  const refused: readonly Record<string, string>[] = [
    {},
    { origin },
    { "x-casebook-token": token },
    { origin: "http://evil.test", "x-casebook-token": token },
    { origin, "x-casebook-token": `${token}0` },
    { origin, "x-casebook-token": token.replace(/^./u, (first) => first === "0" ? "1" : "0") },
    { origin: "null", "x-casebook-token": token },
  ];
  for (const headers of refused) {
    const answer = await post(headers);
    await answer.body?.cancel();
    assert.equal(answer.status, 403, JSON.stringify(headers));
  }
  assert.deepEqual(live.written, []);
  const taken = await post({ origin, "x-casebook-token": token });
  assert.equal(taken.status, 200);
  await taken.body?.cancel();
  assert.deepEqual(live.written, [{ a: 1 }]);
});

Deno.test("startServer() refuses other methods, and loads that another site embeds", async () => {
  await using live = await start();
  for (const method of ["PUT", "DELETE", "OPTIONS"]) {
    const answer = await fetch(`${live.origin}/tables`, { method });
    await answer.body?.cancel();
    assert.equal(answer.status, 403, method);
  }
  const embedded = await fetch(`${live.origin}/tables`, {
    headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" },
  });
  await embedded.body?.cancel();
  assert.equal(embedded.status, 403);
});

Deno.test("startServer() serves a module of a version as it was, with its imports' versions, types blanked in place", async () => {
  await using live = await start();
  const hello = await fetch(`${live.origin}/events`);
  const reader = hello.body!.getReader();
  const { value } = await reader.read();
  const [{ books }] = JSON.parse(new TextDecoder().decode(value).replace(/^data: /u, ""));
  const [{ path, version }] = books;
  const code = await (await fetch(`${live.origin}/${path}?v=${version}`)).text();
  assert.match(code, /^import \{ n \} from "\.\/b\.ts\?v=[0-9a-z]{8}";\nexport default n {10};\n$/u);
  Deno.writeTextFileSync(`${live.folder}/notebooks/a.ts`, "export default 5;\n");
  await reader.read();
  assert.equal(await (await fetch(`${live.origin}/${path}?v=${version}`)).text(), code);
  await reader.cancel();
});

Deno.test("startServer() sends the page with a policy, and asks whether the library changed before it is sent again", async () => {
  await using live = await start();
  const page = await fetch(live.server.address);
  assert.match(page.headers.get("content-security-policy")!, /^default-src 'none'; script-src 'self' 'unsafe-eval';/u);
  assert.match(await page.text(), new RegExp(live.server.token, "u"));
  const first = await fetch(`${live.origin}/lib/mod.ts`);
  await first.body?.cancel();
  const again = await fetch(`${live.origin}/lib/mod.ts`, { headers: { "if-none-match": first.headers.get("etag")! } });
  assert.equal(again.status, 304);
});
