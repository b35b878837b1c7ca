import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import type { AddFault } from "./fault.ts";
import { at, listAt, name, nameOf } from "./objects.ts";

/** What a reader of an archive has to be able to unpack. */
const FILTERS: ReadonlySet<string> = new Set([
  "FlateDecode",
  "DCTDecode",
  "ASCII85Decode",
  "ASCIIHexDecode",
  "RunLengthDecode",
  "CCITTFaxDecode",
]);
const BLENDS: ReadonlySet<string> = new Set(
  ("Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference " +
    "Exclusion Hue Saturation Color Luminosity").split(" "),
);
const [LONGEST_STRING, LONGEST_NAME, LARGEST_NUMBER] = [32767, 127, 2147483647] as const;
const [LEAST_SIDE, MOST_SIDE] = [3, 14400] as const;

/** Checks each object against the limits of an archive: how it is packed, how it is drawn, how long and large it may be. */
export function checkObjects(file: PDFDocument, add: AddFault): void {
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) checkStream(object, add);
    checkLimits(object instanceof PDFRawStream ? object.dict : object, add, 0);
  }
  for (const [index, page] of file.getPages().entries()) {
    const { width, height } = page.getSize();
    const fits = [width, height].every((side) => side >= LEAST_SIDE && side <= MOST_SIDE);
    if (!fits) add("objects", `a page of a size that no reader shows: ${width} by ${height} points`, index + 1);
  }
}

function checkStream({ dict }: PDFRawStream, add: AddFault): void {
  for (const entry of listAt(dict, "Filter")) {
    const filter = nameOf(dict.context.lookup(entry)) ?? "?";
    if (!FILTERS.has(filter)) add("objects", `packed in a way that an archive may not: ${filter}`);
  }
  if (dict.has(name("FFilter")) || (dict.has(name("F")) && !dict.has(name("Params")))) {
    add("objects", "a part of the file lies outside of it");
  }
  const kind = nameOf(at(dict, "Subtype"));
  if (kind === "PS" || nameOf(at(dict, "Subtype2")) === "PS") add("objects", "a program that draws");
  if (kind === "Form" && (dict.has(name("OPI")) || dict.has(name("Ref")))) add("objects", "a drawing from elsewhere");
  if (kind !== "Image") return;
  if (at(dict, "Interpolate") === PDFBool.True) add("objects", "a picture that readers would smooth, each in its way");
  if (dict.has(name("Alternates")) || dict.has(name("OPI"))) add("objects", "a picture with others in its place");
}

function checkLimits(object: PDFObject, add: AddFault, depth: number): void {
  if (object instanceof PDFDict) {
    if (nameOf(object.get(name("Type"))) === "ExtGState") checkState(object, add);
    for (const [key, value] of object.entries()) {
      checkLimits(key, add, depth + 1);
      checkLimits(value, add, depth + 1);
    }
  } else if (object instanceof PDFArray) {
    for (const value of object.asArray()) checkLimits(value, add, depth + 1);
  } else if (object instanceof PDFName) {
    if (object.asString().length > LONGEST_NAME + 1) add("objects", `a name of more than ${LONGEST_NAME} letters`);
  } else if (object instanceof PDFString || object instanceof PDFHexString) {
    if (object.sizeInBytes() > LONGEST_STRING * 2) add("objects", `a text of more than ${LONGEST_STRING} bytes`);
  } else if (object instanceof PDFNumber && Math.abs(object.asNumber()) > LARGEST_NUMBER) {
    add("objects", `a number that readers may not hold: ${object.asNumber()}`);
  }
}

function checkState(state: PDFDict, add: AddFault): void {
  const functions = ["TR", "HTP"].some((key) => state.has(name(key)));
  const second = nameOf(at(state, "TR2"));
  if (functions || (second !== undefined && second !== "Default")) {
    add("objects", "colours that are changed on the way");
  }
  const blend = at(state, "BM");
  if (blend !== undefined && !BLENDS.has(nameOf(blend) ?? "")) add("objects", `unknown blending: ${String(blend)}`);
}
