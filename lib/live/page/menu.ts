import { element, icon } from "./element.ts";

/** A line of a menu. */
export interface MenuItem {
  readonly label: string;
  run(): unknown;
}

let count = 0;

/** A button that opens a small menu; arrows move in it, Escape closes it. */
export function menu(label: string, items: () => readonly MenuItem[]): HTMLElement {
  const id = `menu-${++count}`;
  const list = element("div", { class: "menu-list", id, popover: "auto", role: "menu", "aria-label": label });
  const button = element(
    "button",
    { class: "quiet menu-button", type: "button", "aria-label": label, "aria-haspopup": "menu", title: label },
    icon("M3 8h.01M8 8h.01M13 8h.01"),
  );
  button.addEventListener("click", () => {
    if (list.matches(":popover-open")) return list.hidePopover();
    list.replaceChildren(...items().map((item) => itemNode(list, item)));
    list.showPopover();
    place(list, button);
    (list.firstElementChild as HTMLElement | null)?.focus();
  });
  list.addEventListener("keydown", (event) => move(event, list));
  list.addEventListener("toggle", (event) => {
    button.setAttribute("aria-expanded", String((event as ToggleEvent).newState === "open"));
  });
  return element("div", { class: "menu" }, button, list);
}

function itemNode(list: HTMLElement, { label, run }: MenuItem): HTMLElement {
  return element("button", {
    type: "button",
    role: "menuitem",
    text: label,
    on: {
      click() {
        list.hidePopover();
        run();
      },
    },
  });
}

/** Below the button, its right edge at the button's; a popover stands in the window, not in the page. */
function place(list: HTMLElement, button: HTMLElement): void {
  const { right, bottom, top } = button.getBoundingClientRect();
  const { width, height } = list.getBoundingClientRect();
  list.style.left = `${Math.max(8, right - width)}px`;
  list.style.top = `${bottom + height + 8 > innerHeight ? Math.max(8, top - height - 4) : bottom + 4}px`;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function move(event: KeyboardEvent, list: HTMLElement): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...list.children] as HTMLElement[];
  const now = items.indexOf(document.activeElement as HTMLElement);
  items[(now + step + items.length) % items.length]?.focus();
}
