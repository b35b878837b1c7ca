/** What a drag over an element does. */
export interface DragOptions {
  active(): boolean;
  /** the place of a pointer */
  at(event: PointerEvent): number;
  /** the number of the grip that was taken, or -1 */
  grip(target: EventTarget | null): number;
  /** begins at a place: what it returns is told of each later one */
  from(place: number, grip: number): (place: number) => void;
  done(): void;
}

/** So many pixels are still a click. */
const CLICK = 4;

/** Follows the pointer from where it is pressed. A press that hardly moves stays a click; one that moves is none. */
export function dragAlong(node: HTMLElement, { active, at, grip, from, done }: DragOptions): void {
  let pressed: { readonly x: number; readonly y: number; readonly place: number; readonly grip: number } | undefined;
  let move: ((place: number) => void) | undefined;
  node.addEventListener("pointerdown", (event) => {
    if (!active() || event.button !== 0 || !event.isPrimary) return;
    pressed = { x: event.clientX, y: event.clientY, place: at(event), grip: grip(event.target) };
    // The chart's own tips would hold fast at a press.
    if (event.pointerType === "mouse") event.stopPropagation();
  }, { capture: true });
  node.addEventListener("pointermove", (event) => {
    if (!pressed) return;
    if (!move) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < CLICK) return;
      move = from(pressed.place, pressed.grip);
      node.setPointerCapture(event.pointerId);
      node.classList.add("dragging");
    }
    move(at(event));
  });
  const end = (event: Event) => {
    const moved = move !== undefined;
    pressed = move = undefined;
    node.classList.remove("dragging");
    if (!moved || event.type === "pointercancel") return;
    // The click that ends the drag is none on the mark that lies there.
    const swallow = (click: Event) => click.stopPropagation();
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, { capture: true }));
    done();
  };
  node.addEventListener("pointerup", end);
  node.addEventListener("pointercancel", end);
}
