import { latin, scanOperators } from "./operators.ts";

/** The part of a sheet inside its margins, as the browser draws it. */
export interface Area {
  /** the margins at the left and the top, in points */
  readonly left: number;
  readonly top: number;
  /** points for a CSS pixel: 0.75, less if the whole document was shrunk because something is wider than its page */
  readonly scale: number;
}

/** The browser opens the page's area with a clip and a change of scale; margin boxes come without that clip. */
const OPENING: readonly string[] = ["q", "re", "W*", "n", "q", "cm"];

/** Reads a page's area from its content; undefined for a page on which nothing is drawn inside the margins. */
export function areaOf(content: Uint8Array): Area | undefined {
  let base: number | undefined;
  let step = 0;
  let clip: number[] = [];
  let area: Area | undefined;
  scanOperators(content, (operator, operands) => {
    if (base === undefined && operator === "cm") base = numbersOf(content, operands)[0]!;
    step = operator === OPENING[step] ? step + 1 : Number(operator === OPENING[0]);
    if (operator === "re") clip = numbersOf(content, operands);
    if (step < OPENING.length) return;
    const unit = base ?? 1;
    area = { left: clip[0]! * unit, top: clip[1]! * unit, scale: unit * numbersOf(content, operands)[0]! };
    return false;
  });
  return area;
}

function numbersOf(content: Uint8Array, operands: readonly number[]): number[] {
  const numbers: number[] = [];
  for (let index = 0; index < operands.length; index += 2) {
    numbers.push(Number(latin(content, operands[index], operands[index + 1])));
  }
  return numbers;
}
