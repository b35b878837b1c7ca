/** `deno task bench [extract | report | live | many]`: what is named as fast is shown here, beside others in the same run. */
const BENCHES: Readonly<Record<string, string>> = {
  extract: "./extract_bench.ts",
  report: "./report/bench.ts",
  live: "./live/bench.ts",
  many: "./live/many.ts",
};

const USAGE = `deno task bench [extract | report | live | many] [flags]

Times what is named as fast beside others in the same run: extract (the default) the extractor, report the briefing, live the
edits of the live page, many the claims that it holds.

  --peers         live, report: beside Observable Framework and Notebook Kit, which are installed by npm in .cache/peers
  --edits N       live: how many pairs of saves in quick succession (100)
  --runs N        report: how many runs (3)
  --corpus DIR    report: the folder of articles
  --help          prints this`;

if (Deno.args.includes("--help")) {
  console.log(USAGE);
  Deno.exit(0);
}
const name = Deno.args.find((argument) => !argument.startsWith("-")) ?? "extract";
const path = BENCHES[name];
if (path === undefined) {
  console.error(`bench: unknown: ${name} (one of ${Object.keys(BENCHES).join(", ")})`);
  Deno.exit(2);
}
await import(path);
