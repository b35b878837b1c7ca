import type { InputSpec } from "../../notebook/input_spec.ts";
import { element } from "./element.ts";
import type { InputForm } from "./input_view.ts";

type Interval = Extract<InputSpec, { kind: "interval" }>;
type Dates = Extract<InputSpec, { kind: "dates" }>;
type Ends<T> = readonly [from: T, to: T];

/** Two ends on one slider, with a field for each: what Observable Inputs has no form for. */
export function intervalForm(spec: Interval, value: Ends<number>): InputForm {
  const { min, max, step } = spec;
  const field = (name: string) =>
    element("input", { type: "number", min, max, step, "aria-label": `${spec.label}, ${name}` });
  const thumb = (name: string) =>
    element("input", { type: "range", min, max, step, "aria-label": `${spec.label}, ${name}` });
  const fields = [field("from"), field("to")] as const, thumbs = [thumb("from"), thumb("to")] as const;
  const track = element("div", { class: "track" }, ...thumbs);
  const form = twoEnded(spec.label, value, {
    parts: [fields[0], track, fields[1]],
    show([from, to]) {
      [from, to].forEach((end, index) => {
        fields[index]!.valueAsNumber = end;
        thumbs[index]!.valueAsNumber = end;
      });
      const share = (end: number) => String((end - min) / (max - min || 1));
      track.style.setProperty("--from", share(from));
      track.style.setProperty("--to", share(to));
    },
    read(now, source) {
      const index = source === fields[0] || source === thumbs[0] ? 0 : 1;
      const end = (source as HTMLInputElement).valueAsNumber;
      if (!(end >= min && end <= max)) return null;
      return ordered(now, index, end);
    },
  });
  return form;
}

/** Two days, each in a field of its own. */
export function datesForm(spec: Dates, value: Ends<string>): InputForm {
  const { min, max } = spec;
  const field = (name: string) => element("input", { type: "date", min, max, "aria-label": `${spec.label}, ${name}` });
  const fields = [field("from"), field("to")] as const;
  return twoEnded(spec.label, value, {
    parts: [fields[0], element("span", { class: "to", text: "to" }), fields[1]],
    show: (ends) => ends.forEach((end, index) => fields[index]!.value = end),
    read(now, source) {
      const day = (source as HTMLInputElement).value;
      return day >= min && day <= max ? ordered(now, source === fields[0] ? 0 : 1, day) : null;
    },
  });
}

interface Parts<T> {
  readonly parts: readonly HTMLElement[];
  show(value: Ends<T>): void;
  /** the value after a change in one of its controls; null while that is no value */
  read(now: Ends<T>, source: EventTarget): Ends<T> | null;
}

function twoEnded<T>(label: string, value: Ends<T>, { parts, show, read }: Parts<T>): InputForm {
  let now = value;
  const form = element(
    "form",
    { on: { submit: (event) => event.preventDefault() } },
    element("span", { class: "label", text: label }),
    element("div", { class: "ends" }, ...parts),
  );
  form.addEventListener("input", (event) => {
    const next = read(now, event.target!);
    if (next === null) return event.stopImmediatePropagation();
    now = next;
    // A field keeps what is being typed in it; the other controls follow.
    if ((event.target as HTMLInputElement).type === "range") show(now);
  });
  form.addEventListener("change", () => show(now));
  show(value);
  return Object.defineProperty(form, "value", {
    get: () => now,
    set(next: Ends<T>) {
      now = next;
      show(now);
    },
  }) as unknown as InputForm;
}

/** An end that passes the other takes it along. */
function ordered<T>([from, to]: Ends<T>, index: 0 | 1, end: T): Ends<T> {
  return index === 0 ? [end, end > to ? end : to] : [end < from ? end : from, end];
}
