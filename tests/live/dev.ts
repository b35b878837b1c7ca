import { root } from "./desk.ts";
import { openBrowser } from "./open.ts";

/** The task `dev` in a copy of the project, and a page on it: here a file of the data is a file that modules import. */
export async function dev() {
  const folder = await Deno.makeTempDir();
  for (const name of ["deno.json", "deno.lock"]) Deno.copyFileSync(`${root}/${name}`, `${folder}/${name}`);
  for (const name of ["lib", "data", "templates", "notebooks"]) copyFolder(`${root}/${name}`, `${folder}/${name}`);
  Deno.symlinkSync(`${root}/node_modules`, `${folder}/node_modules`);
  const args = ["run", "--quiet", "--cached-only", "-A", "lib/tasks/dev.ts", "--port", "0"];
  const process = new Deno.Command(Deno.execPath(), { args, cwd: folder, stdout: "piped", stderr: "null" }).spawn();
  const reader = process.stdout.getReader();
  const { value } = await reader.read();
  const browser = await openBrowser();
  const page = await browser.newPage();
  const address = new TextDecoder().decode(value).trim();
  return {
    folder,
    page,
    address,
    async [Symbol.asyncDispose]() {
      await browser.close();
      process.kill();
      await reader.cancel();
      await process.status;
      await Deno.remove(folder, { recursive: true });
    },
  };
}

function copyFolder(from: string, to: string): void {
  Deno.mkdirSync(to);
  for (const { name, isDirectory } of Deno.readDirSync(from)) {
    if (isDirectory) copyFolder(`${from}/${name}`, `${to}/${name}`);
    else Deno.copyFileSync(`${from}/${name}`, `${to}/${name}`);
  }
}
