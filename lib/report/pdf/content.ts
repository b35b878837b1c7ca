import { bytesOf, latin, scanOperators } from "./operators.ts";

const PATH: ReadonlySet<string> = new Set(["m", "l", "c", "v", "y", "h", "re"]);
const PAINT: ReadonlySet<string> = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"]);
const SHOW: ReadonlySet<string> = new Set(["Tj", "TJ", "'", '"', "Do", "sh", "BI"]);
const POINT = 46;
const DECIMALS = 3;
const MARKED_ID = /\/MCID(?=[\s\d])/u;
/** Units of the scripts that run from right to left. */
const TURNED = /^(?:05[9a-f]|0[67]|08|fb[1-f]|fc|fd|fe[7-f])/iu;
const ACTUAL_TEXT = /\/ActualText\s*<feff(?<units>(?:[\da-f]{4})+)>/iu;

/** Whether marked content is in the reading order (`tagged`), decoration (`artifact`), or says neither (`plain`). */
export type Marked = "tagged" | "artifact" | "plain";

/** What the operands of BMC or BDC say of the content that they open. */
export function markedOf(bytes: Uint8Array, operands: readonly number[]): Marked {
  const [start = 0, end = 0, dictStart = 0, dictEnd = 0] = operands;
  if (latin(bytes, start, end) === "/Artifact") return "artifact";
  return MARKED_ID.test(latin(bytes, dictStart, dictEnd)) ? "tagged" : "plain";
}

/** Whether an operator draws something that has to be tagged or an artifact. */
export function paints(operator: string): boolean {
  return PAINT.has(operator) || SHOW.has(operator);
}

/**
 * A content stream with what the browser leaves unmarked (margin boxes, backgrounds, decoration) marked as artifacts, and
 * with the text behind right-to-left ligatures in the order of its run. The same bytes if there is nothing to mend.
 */
export function mendContent(bytes: Uint8Array): Uint8Array {
  const edits = new Edits();
  const mender = new Mender(bytes, edits);
  scanOperators(bytes, (operator, operands, start, end) => mender.see(operator, operands, start, end));
  return edits.apply(bytes);
}

/** Insertions and replacements in the order of their places. */
class Edits {
  readonly #list: { start: number; end: number; text: string }[] = [];

  insert(at: number, text: string): void {
    this.#list.push({ start: at, end: at, text });
  }

  replace(start: number, end: number, text: string): void {
    this.#list.push({ start, end, text });
  }

  apply(bytes: Uint8Array): Uint8Array {
    if (this.#list.length === 0) return bytes;
    const size = this.#list.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), bytes.length);
    const mended = new Uint8Array(size);
    let from = 0;
    let to = 0;
    for (const edit of this.#list) {
      mended.set(bytes.subarray(from, edit.start), to);
      to += edit.start - from;
      mended.set(bytesOf(edit.text), to);
      to += edit.text.length;
      from = edit.end;
    }
    mended.set(bytes.subarray(from), to);
    return mended;
  }
}

class Mender {
  readonly #bytes: Uint8Array;
  readonly #edits: Edits;
  readonly #open: { readonly ends: boolean; readonly covers: boolean }[] = [];
  #covered = 0;
  #path = -1;

  constructor(bytes: Uint8Array, edits: Edits) {
    this.#bytes = bytes;
    this.#edits = edits;
  }

  see(operator: string, operands: readonly number[], start: number, end: number): void {
    if (operator === "BDC" || operator === "BMC") this.#begin(operands, start, end);
    else if (operator === "EMC") this.#end(end);
    else if (PATH.has(operator)) this.#path = this.#path < 0 ? start : this.#path;
    else if (operator === "n") this.#path = -1;
    else if (PAINT.has(operator)) {
      this.#cover(this.#path < 0 ? start : this.#path, end);
      this.#path = -1;
    } else if (SHOW.has(operator)) this.#cover(start, end);
    else if (operator === "Td") this.#round(operands);
  }

  /** A step to the next letter needs no more than a thousandth of a pixel; the digits after it are most of a long file. */
  #round(operands: readonly number[]): void {
    const [start = 0, end = 0] = operands;
    const point = this.#bytes.subarray(start, end).indexOf(POINT);
    if (point < 0 || end - start - point <= DECIMALS + 1) return;
    const step = Number(latin(this.#bytes, start, end)).toFixed(DECIMALS);
    this.#edits.replace(start, end, String(Number(step)));
  }

  #begin(operands: readonly number[], start: number, end: number): void {
    const unmarked = markedOf(this.#bytes, operands) === "plain";
    const becomesArtifact = unmarked && this.#covered === 0;
    if (becomesArtifact) this.#edits.insert(start, "/Artifact BMC\n");
    const covers = becomesArtifact || !unmarked;
    this.#open.push({ ends: becomesArtifact, covers });
    if (covers) this.#covered++;
    this.#turn(start, end);
  }

  #end(end: number): void {
    const last = this.#open.pop();
    if (last?.covers) this.#covered--;
    if (last?.ends) this.#edits.insert(end, "\nEMC");
  }

  #cover(start: number, end: number): void {
    if (this.#covered > 0) return;
    this.#edits.insert(start, "/Artifact BMC\n");
    this.#edits.insert(end, "\nEMC");
  }

  /** Readers turn a right-to-left run round as a whole, so the letters behind a ligature in it must stand turned too. */
  #turn(start: number, end: number): void {
    const source = latin(this.#bytes, start, end);
    const units = ACTUAL_TEXT.exec(source)?.groups?.["units"]?.match(/.{4}/gu);
    if (!units || units.length < 2 || !units.every((unit) => TURNED.test(unit))) return;
    const turned = `/ActualText <FEFF${units.toReversed().join("")}>`;
    this.#edits.replace(start, end, source.replace(ACTUAL_TEXT, turned));
  }
}
