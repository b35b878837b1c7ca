import { element, fill, icon } from "./element.ts";

/** A link of the sidebar. */
export interface NavLink {
  /** first part of the address: "thefts", "claims" */
  readonly page: string;
  readonly href: string;
  readonly label: string;
  /** a number beside it, or null */
  readonly count: number | null;
  /** whether something is wrong there */
  readonly failed: boolean;
}

/** The frame around the pages: sidebar, main part, a place for the evidence and for what is said in passing. */
export class Frame {
  readonly node: HTMLElement;
  readonly main = element("main", { id: "main", tabindex: -1 });
  readonly side = element("div", { class: "side" });
  /** what is wrong with the whole, above every page */
  readonly alerts = element("div", { class: "alerts" });
  readonly #books = element("ul");
  readonly #sources = element("ul");
  readonly #state = element("p", { class: "state", role: "status" });
  readonly #said = element("div", { class: "said", role: "status", "aria-live": "polite" });
  readonly #nav: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(search: HTMLElement) {
    const toggle = element(
      "button",
      {
        type: "button",
        class: "quiet burger",
        "aria-label": "Menu",
        "aria-expanded": "false",
        on: { click: () => this.#toggle() },
      },
      icon("M2 4h12M2 8h12M2 12h12"),
    );
    this.#nav = element(
      "nav",
      { class: "sidebar", "aria-label": "Casebook" },
      element("a", { class: "brand", href: "#", text: "Casebook" }),
      search,
      element("div", { class: "links" }, group("Notebooks", this.#books), group("Sources", this.#sources)),
      element("div", { class: "sidebar-foot" }, this.#state, themeButton()),
    );
    const top = element(
      "header",
      { class: "topbar" },
      toggle,
      element("a", { class: "brand", href: "#", text: "Casebook" }),
    );
    const skip = element("a", {
      class: "skip",
      href: "#main",
      text: "Skip to the page",
      on: { click: (event) => this.#skip(event) },
    });
    this.node = element(
      "div",
      { class: "frame" },
      skip,
      top,
      this.#nav,
      element("div", { class: "middle" }, this.alerts, this.main),
      this.side,
      this.#said,
    );
    this.#nav.addEventListener("click", (event) => {
      if ((event.target as Element).closest("a")) this.#close();
    });
  }

  /** Shows the links; the one of the page that is up is marked. */
  links(books: readonly NavLink[], sources: readonly NavLink[], current: string): void {
    fill(this.#books, ...books.map((link) => navItem(link, current)));
    fill(this.#sources, ...sources.map((link) => navItem(link, current)));
  }

  /** Says how the page stands to its server. */
  state(text: string, kind: "good" | "busy" | "bad"): void {
    this.#state.textContent = text;
    this.#state.dataset["kind"] = kind;
  }

  /** Says something for a few seconds. */
  say(text: string): void {
    this.#said.textContent = text;
    this.#said.classList.add("shown");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#said.classList.remove("shown"), 2500);
  }

  #toggle(): void {
    const open = this.#nav.classList.toggle("open");
    this.node.querySelector(".burger")!.setAttribute("aria-expanded", String(open));
  }

  #close(): void {
    if (this.#nav.classList.contains("open")) this.#toggle();
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.main.focus();
  }
}

function group(label: string, list: HTMLElement): HTMLElement {
  return element("section", {}, element("h2", { text: label }), list);
}

function navItem({ page, href, label, count, failed }: NavLink, current: string): HTMLElement {
  const link = element(
    "a",
    { href, "aria-current": page === current ? "page" : null, class: failed ? "failed" : "", "data-page": page },
    element("span", { text: label }),
    count === null ? null : element("span", { class: "count", text: count.toLocaleString("en") }),
    failed ? element("span", { class: "mark", title: "Something is wrong here", text: "!" }) : null,
  );
  return element("li", {}, link);
}

const THEMES = ["auto", "light", "dark"] as const;
type Theme = typeof THEMES[number];
const THEME_KEY = "casebook-theme";

/** A button that goes through the themes: as the system has it, light, dark. The choice is kept. */
function themeButton(): HTMLElement {
  const button = element("button", { type: "button", class: "quiet theme" });
  const show = (theme: Theme) => {
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
    button.textContent = { auto: "Theme: auto", light: "Theme: light", dark: "Theme: dark" }[theme];
  };
  let theme = readKept(THEME_KEY) as Theme;
  if (!THEMES.includes(theme)) theme = "auto";
  show(theme);
  button.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
    keep(THEME_KEY, theme);
    show(theme);
  });
  return button;
}

/** A value that the browser kept, or null where it keeps nothing for this page. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage is closed to some pages that open as files.
    return null;
  }
}

/** Has the browser keep a value, where it does. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The same pages: the choice lasts as long as the page is open.
  }
}
