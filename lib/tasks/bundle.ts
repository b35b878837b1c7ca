import { makePageParts } from "./live/page_parts.ts";
import { notebooksIn } from "./notebooks_in.ts";
import { runTask, type TaskContext, type TaskSpec } from "./task.ts";

const NOTEBOOK = /^export\s+default\b/mu;

/** The task `bundle`: the step of `report` that runs a program, so that `report` need not. */
export const bundleTask: TaskSpec = {
  name: "bundle",
  summary: "Bundles what the one file of notebooks needs besides its data into .cache, if a source of it changed.",
  async run(context: TaskContext) {
    const names = notebooksIn("notebooks").filter((name) =>
      NOTEBOOK.test(Deno.readTextFileSync(`notebooks/${name}.ts`))
    );
    await context.step("bundled the page", () => makePageParts(Deno.cwd(), names));
  },
};

if (import.meta.main) await runTask(bundleTask);
