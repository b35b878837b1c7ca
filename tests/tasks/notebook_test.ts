import assert from "node:assert/strict";
import { InputError, InputErrors } from "../../lib/base/error.ts";
import { notebookTask } from "../../lib/tasks/notebook.ts";
import { notebooksIn } from "../../lib/tasks/notebooks_in.ts";
import { parseSettings } from "../../lib/tasks/set.ts";
import type { TaskContext } from "../../lib/tasks/task.ts";
import { goldTables } from "../gold_claims.ts";

const BROKEN = "tests/notebook/notebooks";

/** What a task is given, without its words on progress. */
function contextOf(args: readonly string[], set: readonly string[] = []): TaskContext {
  return {
    args,
    flag: () => false,
    text: () => undefined,
    texts: (name) => name === "set" ? set : [],
    step: async (_what, work) => await work(() => {}),
    done: () => {},
  };
}

async function printed(folder: string, args: readonly string[], set: readonly string[] = []): Promise<string> {
  const lines: string[] = [];
  const spec = notebookTask({ tables: () => goldTables(), folder, print: (text) => void lines.push(text) });
  await spec.run(contextOf(args, set));
  return lines.join("\n");
}

Deno.test("notebook prints inputs, prose, figures and tables of one notebook", async () => {
  const text = await printed("notebooks", ["thefts"]);
  assert.match(text, /^Theft figures\n=============\n/u);
  assert.match(text, /\n\[years\] Years: 2000 to \d{4} \(years=2000\.\.\d{4}\)\n/u);
  assert.match(text, /\nfigure stolen: Of the values for single years the lowest is /u);
  assert.match(text, /\n {2}Credited +Values +Articles\n {2}-+ {2}-+ {2}-+\n/u);
  for (const line of text.split("\n")) assert.ok([...line].length <= 96, line);
});

Deno.test("notebook sets inputs", async () => {
  const text = await printed("notebooks", ["thefts"], ["thefts.years=2021..2021", "thefts.context=no"]);
  assert.match(text, /\n\[years\] Years: 2021 to 2021 \(years=2021\.\.2021\)\n/u);
  assert.match(text, /\nfigure stolen: One value is given for a single year: nearly \$400m in 2021\n/u);
  await assert.rejects(
    printed("notebooks", ["thefts"], ["thefts.yeers=1"]),
    /^InputError: thefts\.yeers=1: unknown input: yeers/u,
  );
});

Deno.test("notebook fails with every failing part's file, line and column", async () => {
  await assert.rejects(printed(BROKEN, ["broken"]), (error) => {
    assert.ok(error instanceof InputErrors);
    assert.equal(error.errors.length, 7);
    for (const { where } of error.errors) assert.match(where, /^notebooks\/broken\.ts:\d+:\d+$/u);
    return true;
  });
  await assert.rejects(printed(BROKEN, ["outside"]), /^InputError: notebooks\/outside\.ts:6:13: /u);
});

Deno.test("notebook names the notebooks there are for an unknown one", async () => {
  assert.deepEqual(notebooksIn(BROKEN), ["broken", "idioms", "more_idioms", "outside"]);
  await assert.rejects(
    printed(BROKEN, ["borken"]),
    new InputError({
      where: "notebook",
      what: "unknown notebook: borken",
      hint: "did you mean broken? known: broken, idioms, more_idioms, outside",
    }),
  );
});

Deno.test("parseSettings() reads values by notebook and input, and refuses another form", () => {
  const known = ["thefts", "launches"];
  const read = (texts: readonly string[]) => parseSettings(texts, known, "report");
  assert.deepEqual(read(["thefts.years=2019..2024", "thefts.find=a=b.c", "launches.kinds="]), {
    thefts: { years: "2019..2024", find: "a=b.c" },
    launches: { kinds: "" },
  });
  assert.throws(() => read(["years=2019"]), /^InputError: report: not a setting: years=2019 \(NOTEBOOK\.INPUT=VALUE/u);
  assert.throws(
    () => read(["theft.years=1"]),
    /^InputError: report: unknown notebook: theft \(known: thefts, launches\)/u,
  );
});
