import { makePdf } from "../../../lib/report/pdf/pdf.ts";

/** A run of the task `report`: its time, the size of the PDF, and the time of each step. */
export interface OurRun {
  readonly total: number;
  readonly bytes: number;
  readonly steps: readonly (readonly [name: string, ms: number])[];
}

const STEP = /^report: (?<name>[^(]+) \((?<seconds>[\d.]+) s\)$/gmu;

/** Runs the task as a user does, and prints its page once more to see where the time of printing goes. */
export async function ourRun(root: string, flags: readonly string[]): Promise<OurRun> {
  const begin = performance.now();
  const command = new Deno.Command("deno", {
    args: ["task", "report", ...flags],
    cwd: root,
    env: { NO_COLOR: "1" },
    stderr: "piped",
    stdout: "null",
  });
  const { success, stderr } = await command.output();
  const total = performance.now() - begin;
  const said = new TextDecoder().decode(stderr);
  if (!success) throw new Error(said);
  const steps = [...said.matchAll(STEP)].map(({ groups }) =>
    [groups!["name"]!, Number(groups!["seconds"]) * 1000] as const
  );
  const { pdf, steps: inner } = await makePdf(Deno.readTextFileSync(`${root}/out/briefing.html`), {
    browser: `${root}/.cache/browser/chromium`,
    cache: `${root}/.cache`,
    title: "Bench",
    author: "",
    subject: "",
    keywords: [],
    language: "en",
    creator: "bench",
    date: new Date(0),
    attachments: [],
    linkText: (label, page) => `${label ?? ""} ${page}`,
  });
  const within = inner.map(({ name, ms }) => [`  of it: ${name}`, ms] as const);
  return { total, bytes: pdf.length, steps: [...steps, ...within] };
}
