import * as Inputs from "@observablehq/inputs";
import type { InputBlock } from "../../notebook/block.ts";
import type { Input } from "../../notebook/input.ts";
import { type BrushSpec, formatInput, type InputSpec, type InputValue } from "../../notebook/input_spec.ts";
import type { BlockView } from "./block_view.ts";
import { element } from "./element.ts";
import { datesForm, intervalForm } from "./interval_form.ts";

/** A form of Observable Inputs, or one of ours made like them: it has a value and says "input" when it changes. */
export interface InputForm extends HTMLElement {
  value: unknown;
}

/** An input of a notebook. The form stays as long as the input's description does. */
export class InputView implements BlockView<InputBlock> {
  readonly node: HTMLElement = element("div", { class: "input" });
  readonly #changed: () => void;
  #input: Input<unknown> | undefined;
  #form: InputForm | undefined;
  #drawn = "";

  /** `changed` hears of every value that the reader sets. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  bind({ input }: InputBlock): void {
    this.#input = input;
    // A brush has no form: it is drawn on the figures that take it.
    this.node.hidden = input.spec.kind === "brush";
    if (this.node.hidden) return;
    const { value: _, ...look } = input.spec;
    const description = JSON.stringify(look);
    if (description === this.#drawn) return this.show();
    this.#drawn = description;
    this.node.dataset["kind"] = input.spec.kind;
    const focused = [...this.node.querySelectorAll("input, select")].indexOf(document.activeElement!);
    this.#form = formOf(input.spec as Exclude<InputSpec, BrushSpec>, valueOf(input));
    this.#form.addEventListener("input", () => this.#take());
    for (const control of this.#form.querySelectorAll("input")) {
      // Observable Inputs labels the field of a slider, and not the slider.
      if (control.labels?.length === 0 && !control.ariaLabel) control.ariaLabel = input.spec.label;
    }
    this.node.replaceChildren(this.#form);
    if (focused >= 0) this.node.querySelectorAll<HTMLElement>("input, select")[focused]?.focus();
  }

  /** Shows the input's value, where it was set from elsewhere: by the address, or by a brush. */
  show(): void {
    if (this.node.hidden) return;
    const { spec } = this.#input!;
    if (formText(spec, this.#form!.value) === this.#input!.text()) return;
    this.#form!.value = toFormValue(spec, valueOf(this.#input!));
  }

  stop(): void {}

  #take(): void {
    const { spec } = this.#input!;
    const text = formText(spec, this.#form!.value);
    // Half of a number or of a day is no value yet: the last one stays until the rest is typed.
    if (text === null) return;
    this.#input!.setText(text);
    this.#changed();
  }
}

function valueOf(input: Input<unknown>): string {
  return input.text();
}

/** The value of a form as the input's text, or null while it is incomplete or out of bounds. */
function formText(spec: InputSpec, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" && !Number.isFinite(value)) return null;
  return formatInput(spec, value as InputValue);
}

/** What a form takes as its value: the same as the text says, as number, list or truth. */
function toFormValue(spec: InputSpec, text: string): unknown {
  switch (spec.kind) {
    case "range":
      return Number(text);
    case "interval":
      return text.split("..").map(Number);
    case "dates":
      return text.split("..");
    case "checkbox":
      return text === "true";
    case "multi":
      return text === "" ? [] : text.split(",").map((item) => item.replaceAll("%2C", ","));
    default:
      return text;
  }
}

/** Up to so many choices are shown as boxes to tick; more of them as a list. */
const BOXES = 12;

function formOf(spec: Exclude<InputSpec, BrushSpec>, text: string): InputForm {
  const value = toFormValue(spec, text), { label } = spec;
  switch (spec.kind) {
    case "range":
      return Inputs.range([spec.min, spec.max], { label, step: spec.step, value: value as number });
    case "interval":
      return intervalForm(spec, value as readonly [number, number]);
    case "dates":
      return datesForm(spec, value as readonly [string, string]);
    case "select":
      return Inputs.select(spec.choices, { label, value: value as string });
    case "multi":
      return spec.choices.length <= BOXES
        ? Inputs.checkbox(spec.choices, { label, value: value as readonly string[] })
        : Inputs.select(spec.choices, { label, value: value as string, multiple: 6 });
    case "checkbox":
      return Inputs.toggle({ label, value: value as boolean });
    case "search":
    case "text":
      return Inputs.text({ label, value: value as string, placeholder: spec.placeholder, type: spec.kind });
  }
}
