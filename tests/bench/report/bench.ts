// Measures how long a briefing takes, step by step, and beside it in the same run what the same pages cost elsewhere:
//   deno task bench report [--peers] [--runs 3] [--corpus DIR]
// --peers installs Typst's compiler and Observable Framework by npm in a scratch folder (.cache/peers/report) and uses
// WeasyPrint where it is installed; the figures of one run share the state of the machine.
import { parseArgs } from "node:util";
import { ourRun } from "./ours.ts";
import { frameworkRun, installPeers, typstRun, weasyRun } from "./peers.ts";

const root = new URL("../../..", import.meta.url).pathname.replace(/\/$/u, "");
const { values } = parseArgs({
  allowPositionals: true,
  options: { peers: { type: "boolean" }, runs: { type: "string", default: "3" }, corpus: { type: "string" } },
});
const runs = Number(values.runs);
const corpus = values.corpus === undefined ? [] : ["--corpus", values.corpus];

const ours = await best(() => ourRun(root, corpus));
print("this project, the whole command", ours.total, ours.bytes);
for (const [name, ms] of ours.steps) console.log(`  ${name.padEnd(46)} ${ms.toFixed(0).padStart(7)} ms`);

if (values.peers) {
  const peers = await installPeers(root);
  const html = Deno.readTextFileSync(`${root}/out/briefing.html`);
  const measured = [
    ["Typst, the same words and charts", () => typstRun(peers, html)],
    ["Observable Framework, build and one print", () => frameworkRun(root, peers, html)],
    ["WeasyPrint, the same page", () => weasyRun(peers, html)],
  ] as const;
  for (const [name, run] of measured) {
    try {
      const { total, bytes } = await best(run);
      print(name, total, bytes);
      console.log(`  ${(ours.total / total).toFixed(2)} times its time is ours`);
    } catch (error) {
      console.log(`${name}: not measured: ${(error as Error).message.split("\n")[0]}`);
    }
  }
}

interface Measured {
  readonly total: number;
  readonly bytes: number;
}

/** The quickest of the runs: what else the machine does can only make a run longer. */
async function best<T extends Measured>(run: () => Promise<T>): Promise<T> {
  let least: T | undefined;
  for (let at = 0; at < runs; at++) {
    const made = await run();
    if (least === undefined || made.total < least.total) least = made;
  }
  return least!;
}

function print(name: string, total: number, bytes: number): void {
  console.log(`${name.padEnd(48)} ${total.toFixed(0).padStart(7)} ms ${(bytes / 1024).toFixed(0).padStart(6)} kB`);
}
