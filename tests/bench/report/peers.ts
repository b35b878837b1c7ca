import puppeteer from "puppeteer-core";
import { toTypst } from "./typst.ts";

const PACKAGES = ["@observablehq/framework@1.13.4", "@myriaddreamin/typst-ts-node-compiler@0.7.0"];

interface Run {
  readonly total: number;
  readonly bytes: number;
}

/** Installs the peers by npm in a scratch folder; returns the folder. */
export async function installPeers(root: string): Promise<string> {
  const peers = `${root}/.cache/peers/report`;
  Deno.mkdirSync(`${peers}/framework/src`, { recursive: true });
  Deno.writeTextFileSync(`${peers}/package.json`, '{ "private": true, "type": "module" }\n');
  await command("npm", ["install", "--no-audit", "--no-fund", ...PACKAGES], peers);
  Deno.writeTextFileSync(
    `${peers}/typst.js`,
    `import { readFileSync, writeFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
const compiler = NodeCompiler.create({ workspace: "." });
writeFileSync("typst.pdf", compiler.pdf({ mainFilePath: "briefing.typ" }));
`,
  );
  return peers;
}

/** The same words, tables and charts as a Typst document, compiled by a new process. */
export async function typstRun(peers: string, html: string): Promise<Run> {
  const { source, charts } = toTypst(html);
  Deno.writeTextFileSync(`${peers}/briefing.typ`, source);
  for (const [name, svg] of charts) Deno.writeTextFileSync(`${peers}/${name}`, svg);
  const total = await timed(() => command("node", ["typst.js"], peers));
  return { total, bytes: Deno.statSync(`${peers}/typst.pdf`).size };
}

/** The same page as a page of Framework: its build, then one print by the browser that prints ours. */
export async function frameworkRun(root: string, peers: string, html: string): Promise<Run> {
  const folder = `${peers}/framework`;
  const body = html.slice(html.indexOf("<main>"), html.indexOf("</main>")).replaceAll(/^[ \t]+/gmu, "");
  Deno.writeTextFileSync(`${folder}/src/index.md`, `# Briefing\n\n${body}</main>\n`);
  Deno.writeTextFileSync(
    `${folder}/observablehq.config.js`,
    'export default { root: "src", globalStylesheets: [] };\n',
  );
  let bytes = 0;
  const total = await timed(async () => {
    await command("node", ["../node_modules/@observablehq/framework/dist/bin/observable.js", "build"], folder);
    const browser = await puppeteer.launch({
      executablePath: `${root}/.cache/browser/chromium`,
      headless: "shell",
      args: Deno.uid() === 0 ? ["--no-sandbox"] : [],
    });
    const page = await browser.newPage();
    await page.setContent(Deno.readTextFileSync(`${folder}/dist/index.html`));
    bytes = (await page.pdf({ printBackground: true, tagged: true })).length;
    await browser.close();
  });
  return { total, bytes };
}

/** The same page by WeasyPrint, where it is installed. */
export async function weasyRun(peers: string, html: string): Promise<Run> {
  Deno.writeTextFileSync(`${peers}/briefing.html`, html);
  const total = await timed(() => command("weasyprint", ["briefing.html", "weasy.pdf"], peers));
  return { total, bytes: Deno.statSync(`${peers}/weasy.pdf`).size };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

async function command(name: string, args: readonly string[], cwd: string): Promise<void> {
  const { success, stderr } = await new Deno.Command(name, { args: [...args], cwd, stdout: "null" }).output();
  if (!success) throw new Error(`${name}: ${new TextDecoder().decode(stderr).trim()}`);
}
