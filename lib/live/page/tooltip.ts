import type { Desk } from "./desk.ts";
import { element } from "./element.ts";

/** How many claims a tooltip names before it counts the rest. */
const NAMED = 4;

/** Shows what the marks of a chart say when the pointer is on them, and opens their evidence at a click. */
export function attachMarks(desk: Desk, chart: HTMLElement): void {
  const tip = element("div", { class: "tooltip", role: "status", hidden: true });
  chart.append(tip);
  chart.addEventListener("pointermove", (event) => {
    const ids = ownTips(chart) ? [] : idsAt(event);
    tip.hidden = ids.length === 0;
    if (tip.hidden) return;
    const text = ids.join(" ");
    if (tip.dataset["ids"] !== text) {
      tip.dataset["ids"] = text;
      tip.replaceChildren(...lines(desk, ids));
    }
    const box = chart.getBoundingClientRect();
    const left = Math.min(event.clientX - box.left + 14, box.width - tip.offsetWidth - 4);
    tip.style.transform = `translate(${Math.max(0, left)}px, ${event.clientY - box.top + 16}px)`;
  });
  chart.addEventListener("pointerleave", () => tip.hidden = true);
  chart.addEventListener("click", (event) => {
    const ids = idsAt(event);
    if (ids.length > 0) desk.openClaims(ids);
  });
}

function lines(desk: Desk, ids: readonly string[]): readonly HTMLElement[] {
  const shown = desk.glosses(ids.slice(0, NAMED)).map((text) => element("p", { text }));
  const more = ids.length - NAMED;
  return more > 0 ? [...shown, element("p", { class: "more", text: `and ${more} more` })] : shown;
}

/** A chart whose author gave it tips of its own needs no second one. */
function ownTips(chart: HTMLElement): boolean {
  return chart.querySelector('[data-mark="tip"], [aria-label="tip"]') !== null;
}

/** The ids of the mark below the pointer, else of the row that the chart's own pointer has chosen. */
function idsAt({ target }: Event): readonly string[] {
  const mark = (target as Element).closest<SVGElement>("[data-claims]");
  if (mark) return mark.dataset["claims"]!.split(" ");
  const chosen = ((target as Element).closest("svg") as { value?: { id?: unknown } } | null)?.value?.id;
  return typeof chosen === "string" ? [chosen] : [];
}
