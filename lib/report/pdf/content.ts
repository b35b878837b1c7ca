import { type Edit, Edits } from "./edits.ts";
import { latin, scanOperators } from "./operators.ts";
import { TextRuns } from "./text_runs.ts";
import type { GlyphFont } from "./glyph_font.ts";

const PATH: ReadonlySet<string> = new Set(["m", "l", "c", "v", "y", "h", "re"]);
/** A hundredth of a pixel is finer than any eye. */
const FINEST = 100;
const POINT = 46;
const BEGIN = "/Artifact BMC\n";
const FIGURE = "/Figure";
const END = "\nEMC";
const PAINT: ReadonlySet<string> = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"]);
const SHOW: ReadonlySet<string> = new Set(["Tj", "TJ", "'", '"', "Do", "sh", "BI"]);
const MARKED_ID = /\/MCID\s*(?<id>\d+)/u;
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

/** The number by which the tags know marked content; undefined for content that they do not. */
export function mcidOf(bytes: Uint8Array, operands: readonly number[]): number | undefined {
  const id = MARKED_ID.exec(latin(bytes, operands[2] ?? 0, operands[3] ?? 0))?.groups?.["id"];
  return id === undefined ? undefined : Number(id);
}

/** Whether an operator draws something that has to be tagged or an artifact. */
export function paints(operator: string): boolean {
  return PAINT.has(operator) || SHOW.has(operator);
}

const NO_FONTS: ReadonlyMap<string, GlyphFont> = new Map();

/**
 * A content stream with what the browser leaves unmarked (margin boxes, backgrounds, decoration) marked as artifacts, as well
 * as lines and grounds that it marks as a part of their element: `onDropped` is told their numbers. It comes with the text behind right-to-left ligatures in the order of its run, and with the glyphs of a run shown at once where the
 * font is known. The same bytes if there is nothing to mend.
 */
export function mendContent(
  bytes: Uint8Array,
  fonts = NO_FONTS,
  onDropped: (id: number) => void = () => {},
): Uint8Array {
  const edits = new Edits();
  const mender = new Mender(bytes, edits, fonts, onDropped);
  scanOperators(bytes, (operator, operands, start, end) => mender.see(operator, operands, start, end));
  return edits.apply(bytes);
}

/** Marked content that is open. */
interface Open {
  /** whether an artifact was begun around it, which has to end with it */
  readonly ends: boolean;
  /** whether what is drawn in it is marked */
  readonly covers: boolean;
  /** whether letters or pictures are in it */
  shows: boolean;
  /** the number by which the tags know it and the operator that begins it, where it may turn out to be decoration */
  readonly tagged: { readonly id: number; readonly begin: Edit } | undefined;
}

class Mender {
  readonly #bytes: Uint8Array;
  readonly #edits: Edits;
  readonly #open: Open[] = [];
  readonly #onDropped: (id: number) => void;
  readonly #runs: TextRuns;
  #covered = 0;
  #path: Edit | undefined;

  constructor(bytes: Uint8Array, edits: Edits, fonts: ReadonlyMap<string, GlyphFont>, onDropped: (id: number) => void) {
    this.#bytes = bytes;
    this.#edits = edits;
    this.#onDropped = onDropped;
    const wrap = (shown: string) => this.#covered > 0 ? shown : `${BEGIN}${shown}${END}`;
    this.#runs = new TextRuns(bytes, edits, fonts, wrap);
  }

  see(operator: string, operands: readonly number[], start: number, end: number): void {
    if (SHOW.has(operator)) { for (const open of this.#open) open.shows = true; }
    if (this.#runs.take(operator, operands, start, end)) return;
    if (operator === "BDC" || operator === "BMC") this.#begin(operands, start, end);
    else if (operator === "EMC") this.#end(end);
    else if (PATH.has(operator)) {
      this.#path ??= this.#edits.insert(start, "");
      this.#round(operands);
    } else if (operator === "n") this.#path = undefined;
    else if (PAINT.has(operator) || SHOW.has(operator)) {
      this.#cover(this.#path ?? this.#edits.insert(start, ""), end);
      this.#path = undefined;
    }
  }

  #round(operands: readonly number[]): void {
    for (let at = 0; at < operands.length; at += 2) {
      const [start, end] = [operands[at]!, operands[at + 1]!];
      const point = this.#bytes.subarray(start, end).indexOf(POINT);
      if (point < 0 || end - start - point <= 3) continue;
      const rounded = Math.round(Number(latin(this.#bytes, start, end)) * FINEST) / FINEST;
      this.#edits.replace(start, end, String(rounded));
    }
  }

  #begin(operands: readonly number[], start: number, end: number): void {
    const unmarked = markedOf(this.#bytes, operands) === "plain";
    const becomesArtifact = unmarked && this.#covered === 0;
    if (becomesArtifact) this.#edits.insert(start, BEGIN);
    const covers = becomesArtifact || !unmarked;
    const id = mcidOf(this.#bytes, operands);
    const figure = latin(this.#bytes, operands[0], operands[1]) === FIGURE;
    const tagged = id === undefined || figure ? undefined : { id, begin: this.#keep(start, end) };
    this.#open.push({ ends: becomesArtifact, covers, shows: false, tagged });
    if (covers) this.#covered++;
    if (!tagged) this.#turn(start, end);
  }

  /** What stands there, as an edit that may still change it. */
  #keep(start: number, end: number): Edit {
    return this.#edits.replace(start, end, latin(this.#bytes, start, end));
  }

  #end(end: number): void {
    const last = this.#open.pop();
    if (last?.covers) this.#covered--;
    if (last?.ends) this.#edits.insert(end, END);
    if (!last?.tagged || last.shows) return;
    last.tagged.begin.text = BEGIN.trimEnd();
    this.#onDropped(last.tagged.id);
  }

  #cover(begin: Edit, end: number): void {
    if (this.#covered > 0) return;
    begin.text = BEGIN;
    this.#edits.insert(end, END);
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
