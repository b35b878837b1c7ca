import { type PDFDocument, PDFHexString, PDFNumber, PDFRef, PDFString } from "@cantoo/pdf-lib";
import { COLOR_SPACE, srgbProfile } from "./icc.ts";
import { dictAt, name } from "./objects.ts";
import { packedStream } from "./writer.ts";
import { type About, PRODUCER, xmpOf } from "./xmp.ts";

/** Says in the file what it is: title, dates, language, colours, and that it is PDF/UA-1 and PDF/A-3A. */
export function describeFile(file: PDFDocument, about: About): void {
  const { catalog, context } = file;
  setInfo(file, about);
  catalog.set(name("Lang"), PDFString.of(about.language));
  catalog.set(name("ViewerPreferences"), context.obj({ DisplayDocTitle: true }));
  catalog.set(name("PageMode"), name("UseOutlines"));
  dictAt(catalog, "MarkInfo")?.delete(name("Type"));
  const xmp = context.stream(new TextEncoder().encode(xmpOf(about)), { Type: "Metadata", Subtype: "XML" });
  catalog.set(name("Metadata"), context.register(xmp));
  const intent = context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFString.of(COLOR_SPACE),
    Info: PDFString.of(COLOR_SPACE),
    DestOutputProfile: context.register(packedStream(context, srgbProfile(), { N: PDFNumber.of(3) })),
  });
  catalog.set(name("OutputIntents"), context.obj([context.register(intent)]));
}

/** The dictionary takes the place of the browser's own, whose dates come from the clock. */
function setInfo({ context }: PDFDocument, about: About): void {
  const date = PDFString.of(`D:${about.date.toISOString().replace(/[-:T]/gu, "").slice(0, 14)}Z`);
  const info = context.obj({
    Title: PDFHexString.fromText(about.title),
    Author: PDFHexString.fromText(about.author),
    Subject: PDFHexString.fromText(about.subject),
    Keywords: PDFHexString.fromText(about.keywords.join(", ")),
    Creator: PDFHexString.fromText(about.creator),
    Producer: PDFHexString.fromText(PRODUCER),
    CreationDate: date,
    ModDate: date,
  });
  const { Info } = context.trailerInfo;
  if (Info instanceof PDFRef) context.assign(Info, info);
  else context.trailerInfo.Info = context.register(info);
}
