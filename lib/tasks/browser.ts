import { linkBrowser } from "../report/pdf/browser.ts";
import { runTask } from "./task.ts";

const KINDS = {
  given: "the one that PUPPETEER_EXECUTABLE_PATH names",
  shipped: "the one that comes with the packages",
  installed: "the one installed on this machine",
  downloaded: "a fresh download",
};

if (import.meta.main) {
  await runTask({
    name: "browser",
    summary: "Finds, unpacks or fetches the browser that prints the report, and links it as .cache/browser/chromium.",
    notes: ["It takes PUPPETEER_EXECUTABLE_PATH, else the browser in the packages, an installed one, or a download."],
    async run({ step, done }) {
      const linked = await step("look for a browser", (say) =>
        linkBrowser({
          cache: ".cache/browser",
          modules: new URL("../../node_modules/", import.meta.url),
          env: (name) => Deno.env.get(name),
          say,
        }));
      done(`${linked.path} is ${KINDS[linked.kind]}`);
    },
  });
}
