/** `deno task bench [extract | report | live | many]`: what is named as fast is shown here, beside others in the same run. */
const BENCHES: Readonly<Record<string, string>> = {
  extract: "./extract_bench.ts",
  report: "./report/bench.ts",
  live: "./live/bench.ts",
  many: "./live/many.ts",
};

const name = Deno.args.find((argument) => !argument.startsWith("-")) ?? "extract";
const path = BENCHES[name];
if (path === undefined) {
  console.error(`bench: unknown: ${name} (one of ${Object.keys(BENCHES).join(", ")})`);
  Deno.exit(2);
}
await import(path);
