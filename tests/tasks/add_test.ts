import assert from "node:assert/strict";
import type { FoundClaim } from "../../lib/claims/claim.ts";
import { addTask } from "../../lib/tasks/add.ts";
import type { TaskContext } from "../../lib/tasks/task.ts";
import { withFolder } from "../corpus/folder.ts";

const ARTICLE = "The panel said that the hackers had stolen up to $2 billion in 2022.";
const CLAIM = {
  measure: "stolen",
  low: 2e9,
  high: 2e9,
  unit: "USD",
  bound: "max",
  start: new Date("2022-01-01"),
  end: new Date("2022-12-31"),
  subject: null,
  victim: null,
  credited: null,
  action: null,
  flow: null,
  good: null,
  quote: "up to $2\nbillion",
} as unknown as FoundClaim;

function contextOf(args: readonly string[], flags: Readonly<Record<string, string>>, said: string[]): TaskContext {
  return {
    args,
    flag: () => false,
    text: (name) => flags[name],
    texts: () => [],
    step: async (_what, work) => await work(() => {}),
    done: (text) => void said.push(...text.split("\n")),
  };
}

Deno.test("the task add copies an article, prints its claims and says what it wrote", async () => {
  await withFolder({ "in/Some Article.txt": ARTICLE, "corpus/NOTICE": "x" }, async (dir) => {
    const [printed, said]: [string[], string[]] = [[], []];
    const task = addTask({
      finder: () => (document) => ({ document, claims: [CLAIM] }),
      corpus: `${dir}/corpus`,
      print: (line) => void printed.push(line),
    });
    await task.run(contextOf([`${dir}/in/Some Article.txt`], { published: "2023-02-07", publisher: "A, B" }, said));
    assert.equal(printed.length, 1);
    assert.match(printed[0]!, /up to \$2 billion.* \| up to \$2 billion$/u);
    assert.deepEqual(said.map((line) => line.replaceAll(dir, "DIR")), [
      '1 claim in "The panel said that the hackers had stolen up to $2 billion…"',
      "language en, 14 words, published: 2023-02-07 (catalogue)",
      "wrote DIR/corpus/some-article.txt, cited as some-article",
      "wrote a row in DIR/corpus/catalog.csv",
    ]);
    assert.equal(
      Deno.readTextFileSync(`${dir}/corpus/catalog.csv`),
      'file,key,title,publisher,published,url,note\nsome-article.txt,,,"A, B",2023-02-07,,\n',
    );
    await task.run(contextOf([`${dir}/in/Some Article.txt`], {}, said));
    assert.match(said.at(-1)!, /^nothing written: the same article is there already: .*some-article\.txt$/u);
  });
});

Deno.test("the task add wants one article that is there", async () => {
  const task = addTask({ finder: () => (document) => ({ document, claims: [] }) });
  await assert.rejects(async () => await task.run(contextOf([], {}, [])), {
    message: "add: one article at a time: 0 (see --help)",
  });
  await assert.rejects(async () => await task.run(contextOf(["no/such.txt"], {}, [])), {
    message: "no/such.txt: no such file (name an article, or - for standard input)",
  });
});
