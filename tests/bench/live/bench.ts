// Measures the edit loop of the live page, and beside it that of Observable Framework and Notebook Kit:
//   deno task bench live [--peers] [--edits 100]
// --edits is the number of pairs of saves in quick succession: 500 of them are a thousand edits.
// --peers installs them by npm in a scratch folder (.cache/peers); the figures of one run share the state of the machine.
import { parseArgs } from "node:util";
import { openBrowser } from "../../live/open.ts";
import { bundle } from "../../../lib/tasks/live/bundle.ts";
import { measure, type Measured } from "./measure.ts";
import { frameworkSubject, kitSubject, ourSubject, type Subject } from "./subjects.ts";

const root = new URL("../../..", import.meta.url).pathname.replace(/\/$/u, "");
const PACKAGES = ["@observablehq/framework@1.13.4", "@observablehq/notebook-kit@2.1.8", "@observablehq/plot@0.6.17"];

const { values } = parseArgs({
  allowPositionals: true,
  options: { peers: { type: "boolean" }, edits: { type: "string", default: "100" } },
});
const folder = makeOwn();
const subjects: Subject[] = [ourSubject(root, folder)];
if (values.peers) {
  const peers = await installPeers();
  subjects.push(frameworkSubject(peers), kitSubject(peers));
}
const browser = await openBrowser();
// The first start of each fills its caches: all are measured warm.
for (const subject of subjects) {
  await measure(subject, browser, 1);
  print(await measure(subject, browser, Number(values.edits)));
}
await browser.close();
Deno.removeSync(folder, { recursive: true });

/** A project with this one's code and data, and a notebook of the bench. */
function makeOwn(): string {
  const made = Deno.makeTempDirSync();
  Deno.mkdirSync(`${made}/notebooks`);
  for (const name of ["node_modules", "deno.json", "deno.lock"]) Deno.symlinkSync(`${root}/${name}`, `${made}/${name}`);
  // Copies: a change of the project's own files meanwhile must not reach the page that is measured.
  for (const name of ["lib", "data", "templates"]) copyFolder(`${root}/${name}`, `${made}/${name}`);
  return made;
}

function copyFolder(from: string, to: string): void {
  Deno.mkdirSync(to);
  for (const { name, isDirectory } of Deno.readDirSync(from)) {
    if (isDirectory) copyFolder(`${from}/${name}`, `${to}/${name}`);
    else Deno.copyFileSync(`${from}/${name}`, `${to}/${name}`);
  }
}

async function installPeers(): Promise<string> {
  const peers = `${root}/.cache/peers`;
  for (const name of ["framework/src", "kit"]) Deno.mkdirSync(`${peers}/${name}`, { recursive: true });
  Deno.writeTextFileSync(`${peers}/package.json`, '{ "private": true, "type": "module" }\n');
  const { success } = await new Deno.Command("npm", {
    args: ["install", "--no-audit", "--no-fund", ...PACKAGES],
    cwd: peers,
  }).output();
  if (!success) throw new Error("npm could not install the peers");
  // Both would fetch Plot from a network: they are given the same one as a file.
  const { code } = await bundle(root, { contents: 'export * from "@observablehq/plot";' }, "esm");
  for (const folder of ["framework/src", "kit"]) Deno.writeFileSync(`${peers}/${folder}/plot.js`, code);
  return peers;
}

function print({ name, start, edit, navigations, lost, kept, input, heapPerEdit, nodes, listeners }: Measured): void {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  console.log(
    `${name}: start to first chart ${ms(start)}; edit to chart p50 ${ms(edit.p50)}, p95 ${ms(edit.p95)}, max ${
      ms(edit.max)
    }; ` +
      `navigations ${navigations}; saves lost ${lost}; input kept ${kept}; input to redraw ${input.toFixed(1)} ms; ` +
      `heap ${heapPerEdit.toFixed(1)} kB an edit; nodes ${nodes}, listeners ${listeners}`,
  );
}
