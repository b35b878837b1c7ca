import { element, icon } from "./element.ts";

/** Opens a form over the page; `save` returns what is wrong, or an empty text when it is done. */
export function openDialog(
  title: string,
  rows: readonly HTMLElement[],
  action: string,
  save: (data: FormData) => Promise<string>,
): HTMLDialogElement {
  const fault = element("p", { class: "fault", role: "alert" });
  const close = element("button", {
    type: "button",
    class: "quiet",
    "aria-label": "Close",
    on: { click: () => dialog.close() },
  }, icon("M4 4l8 8M12 4l-8 8"));
  const submit = element("button", { type: "submit", class: "primary", text: action });
  const form = element("form", {}, ...rows, fault, element("div", { class: "buttons" }, submit));
  const dialog = element(
    "dialog",
    { class: "dialog", "aria-label": title },
    element("header", {}, element("h2", { text: title }), close),
    form,
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    submit.disabled = true;
    fault.textContent = await save(new FormData(form));
    submit.disabled = false;
    if (fault.textContent === "") dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  // The first field comes first, not the button that closes the dialog.
  form.querySelector<HTMLElement>("input, select, textarea")?.focus();
  return dialog;
}

/** A control with its label above it. */
export function labelled(label: string, control: HTMLElement): HTMLElement {
  return element("label", { class: "field" }, element("span", { text: label }), control);
}
