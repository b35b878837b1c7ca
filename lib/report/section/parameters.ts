import type { Part } from "../../notebook/run.ts";

/** An input of a notebook as it stood when the briefing was made. */
export interface Parameter {
  /** as `--set` takes it, without its notebook: "years" */
  readonly name: string;
  readonly label: string;
  /** as `--set` takes it: "2019..2024" */
  readonly text: string;
  /** in words: "2019 to 2024" */
  readonly said: string;
  readonly isDefault: boolean;
}

/** The inputs of a notebook that has run. */
export function parametersOf(parts: readonly Part[]): Parameter[] {
  return parts.flatMap((part) => {
    if (part.kind !== "input") return [];
    const { name, spec, text, said, value } = part;
    // Dates, pairs and lists are alike if they are written alike.
    const isDefault = JSON.stringify(value) === JSON.stringify(spec.value);
    return [{ name, label: spec.label, text, said, isDefault }];
  });
}
