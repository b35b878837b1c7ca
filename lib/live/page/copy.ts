import type { Desk } from "./desk.ts";
import { element } from "./element.ts";

/** Puts text on the clipboard and says so. */
export async function copyText(desk: Desk, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // A page that opens as a file may not use the clipboard by itself; a selection may be copied all the same.
    copySelected(text);
  }
  desk.say("Copied");
}

function copySelected(text: string): void {
  const field = element("textarea", { style: "position: fixed; opacity: 0", "aria-hidden": "true" });
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}
