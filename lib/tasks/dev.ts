import { InputError } from "../base/error.ts";
import { startServer } from "../live/server.ts";
import type { LiveSource } from "../live/source.ts";
import { checkData } from "./data_faults.ts";
import { checkTypes } from "./live/check_types.ts";
import { runChild } from "./live/child.ts";
import { pageFonts } from "./live/fonts.ts";
import { libraryStep } from "./live/library.ts";
import { Reader } from "./live/reader.ts";
import { stampOf } from "./live/stamp.ts";
import { runTask, type TaskContext, type TaskSpec } from "./task.ts";

/** The task `dev`. */
export const devTask: TaskSpec = {
  name: "dev",
  summary: "Serves the live page on this machine: it follows every save of a notebook, an article or a template.",
  flags: {
    port: { type: "string", takes: "PORT", does: "port to listen on (7070, or the next that is free)" },
    open: { type: "boolean", does: "opens the page in the browser" },
  },
  run: dev,
};

async function dev(context: TaskContext): Promise<void> {
  const root = Deno.cwd();
  const reader = new Reader(root);
  // Both take their time: the tables are read while the server starts.
  reader.tables().catch(() => {});
  const server = await startServer({
    root,
    port: toPort(context.text("port")),
    source: sourceOf(root, reader),
    library: () => libraryStep(root),
    fonts: pageFonts(root),
  });
  console.log(server.address);
  if (context.flag("open")) {
    await runChild(["run", "--quiet", "--allow-run", "lib/tasks/live/open.ts", server.address], {
      cwd: root,
      name: "dev",
    });
  }
}

function sourceOf(root: string, reader: Reader): LiveSource {
  return {
    tables: () => reader.tables(),
    article: (key) => reader.article(key),
    briefing: () => readBriefing(root),
    pdf: () => makePdf(root),
    // What reads articles takes long to load, and is not needed for the first chart.
    async review(body) {
      const { takeReview } = await import("./live/decisions.ts");
      await takeReview(body, root, new Date().toISOString().slice(0, 10));
    },
    async add(body) {
      const { takeArticle } = await import("./live/decisions.ts");
      return await takeArticle(body, root);
    },
    changed(paths) {
      if (paths.some((path) => path.startsWith("lib/"))) reader.close();
      if (paths.some((path) => /^(?:data|lib)\//u.test(path))) reader.forget();
    },
    check: (notebooks) => checkTypes(root, notebooks),
  };
}

function toPort(text: string | undefined): number {
  const port = Number(text ?? 7070);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new InputError({ where: "dev", what: `not a port: ${text}`, hint: "a number up to 65535" });
}

const HTML = "out/briefing.html", PDF = "out/briefing.pdf";

/** What the briefing is made of: while none of it changes, the last one is shown again. */
const MADE_OF = ["data", "lib", "notebooks", "templates", "deno.lock"];
let last = { stamp: "", html: "" };

/** The briefing as the task `report` makes it from the notebooks as they stand: a process of its own reads them anew. */
async function readBriefing(root: string): Promise<string> {
  const stamp = stampOf(root, MADE_OF);
  if (stamp !== last.stamp) last = { stamp, html: await makeBriefing(root) };
  return last.html;
}

async function makeBriefing(root: string): Promise<string> {
  checkData(root);
  const flags = [
    "--allow-read",
    "--allow-write=out,.cache",
    "--allow-env=SOURCE_DATE_EPOCH,WS_NO_BUFFER_UTIL,NODE_V8_COVERAGE",
  ];
  await runChild(["run", "--quiet", ...flags, "lib/tasks/report.ts", "--html-only"], { cwd: root, name: "report" });
  return await Deno.readTextFile(`${root}/${HTML}`);
}

/** The report with all its steps; what it may do stands in deno.json. */
async function makePdf(root: string): Promise<string> {
  await runChild(["task", "--quiet", "report"], { cwd: root, name: "report" });
  return PDF;
}

if (import.meta.main) await runTask(devTask);
