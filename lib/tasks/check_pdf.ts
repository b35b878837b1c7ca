import { InputError, throwAll } from "../base/error.ts";
import { checkPdf } from "../report/pdf/check.ts";
import { showFault } from "../report/pdf/fault.ts";
import { runTask } from "./task.ts";

if (import.meta.main) {
  await runTask({
    name: "check-pdf",
    summary: "Checks finished PDFs: tags, texts for figures, languages, links, fonts, metadata, nothing shrunk.",
    takes: "FILE ...",
    notes: ["It ends with 1 if a file has a fault. The report runs the same check before it writes a briefing."],
    async run({ args, step, done }) {
      if (args.length === 0) throw new InputError({ where: "check-pdf", what: "no file given", hint: "see --help" });
      const faults = await step(`check ${args.join(", ")}`, async () => (await Promise.all(args.map(faultsOf))).flat());
      throwAll(faults);
      done(`${args.length === 1 ? "it is" : "all are"} in order`);
    },
  });
}

async function faultsOf(where: string): Promise<InputError[]> {
  try {
    const faults = await checkPdf(Deno.readFileSync(where));
    return faults.map((fault) => new InputError({ where, what: showFault(fault) }));
  } catch (cause) {
    if (cause instanceof Deno.errors.NotFound) return [new InputError({ where, what: "no such file", cause })];
    if (cause instanceof SyntaxError) return [new InputError({ where, what: cause.message, cause })];
    throw cause;
  }
}
