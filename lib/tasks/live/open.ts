// Opening an address takes a program of the system: a step of its own, which alone may run it.
const OPENERS: Readonly<Record<string, string>> = { darwin: "open", windows: "explorer" };

const [address] = Deno.args;
new Deno.Command(OPENERS[Deno.build.os] ?? "xdg-open", { args: [address!], stdout: "null", stderr: "null" }).spawn()
  .unref();
