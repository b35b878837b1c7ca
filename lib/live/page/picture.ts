/** A chart as a picture that stands alone: its words around it, its colours and letters in it. */
export interface PictureOptions {
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
}

const SPACE = "http://www.w3.org/2000/svg";
/** What of a computed style a chart shows; the rest is the same everywhere. */
const SHOWN = [
  "fill",
  "stroke",
  "color",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "stop-color",
  "text-anchor",
] as const;
const MARGIN = 16;

/** The chart with its title, subtitle and note as one SVG, with all that it shows written out. */
export async function pictureOf(chart: SVGSVGElement, { title, subtitle, note }: PictureOptions): Promise<string> {
  const { width, height } = sizeOf(chart);
  const copy = chart.cloneNode(true) as SVGSVGElement;
  inlineStyle(chart, copy);
  const style = getComputedStyle(chart.closest(".figure") ?? chart);
  const ink = style.getPropertyValue("--ink").trim(), paper = style.getPropertyValue("--paper").trim();
  const soft = style.getPropertyValue("--soft").trim();
  const lines = [
    ...wrap(title, width, 17).map((text) => ({ text, size: 17, weight: 600, colour: ink })),
    ...wrap(subtitle, width, 13).map((text) => ({ text, size: 13, weight: 400, colour: soft })),
  ];
  const svg = make("svg", {});
  let y = MARGIN;
  for (const { text, size, weight, colour } of lines) {
    y += size * 1.3;
    svg.append(line(text, y, size, weight, colour));
  }
  y += 10;
  for (const [name, value] of Object.entries({ x: MARGIN, y, width, height })) copy.setAttribute(name, String(value));
  svg.append(copy);
  y += height + 6;
  for (const text of wrap(note, width, 11)) svg.append(line(text, y += 15, 11, 400, soft));
  const size = { width: width + 2 * MARGIN, height: Math.ceil(y + MARGIN) };
  for (const [name, value] of Object.entries(size)) svg.setAttribute(name, String(value));
  svg.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
  svg.prepend(make("rect", { ...size, fill: paper }));
  const fonts = make("style", {});
  fonts.textContent = await fontRules(svg);
  svg.prepend(fonts);
  return new XMLSerializer().serializeToString(svg);
}

/** An SVG as PNG, `scale` pixels to each of its own. */
export async function pngOf(svg: string, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  const context = canvas.getContext("2d")!;
  context.scale(scale, scale);
  context.drawImage(image, 0, 0);
  return await new Promise((resolve, reject) =>
    canvas.toBlob((blob) => blob ? resolve(blob) : reject(new Error("the picture is too large")), "image/png")
  );
}

function sizeOf(chart: SVGSVGElement): { readonly width: number; readonly height: number } {
  const { width, height } = chart.viewBox.baseVal;
  return { width: width || chart.clientWidth, height: height || chart.clientHeight };
}

function inlineStyle(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of SHOWN) (to as SVGElement).style.setProperty(name, style.getPropertyValue(name));
  for (let index = 0; index < from.children.length; index++) inlineStyle(from.children[index]!, to.children[index]!);
}

function line(text: string, y: number, size: number, weight: number, fill: string): SVGElement {
  const made = make("text", {
    x: MARGIN,
    y,
    fill,
    "font-size": size,
    "font-weight": weight,
    "font-family": "IBM Plex Sans, sans-serif",
  });
  made.textContent = text;
  return made;
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** Words in lines that fit, by about how wide letters are. */
function wrap(text: string, width: number, size: number): readonly string[] {
  const most = Math.floor(width / (size * 0.52));
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The page's font rules for the families that a picture names, with the fonts inside: a picture can load nothing. */
async function fontRules(svg: Element): Promise<string> {
  const text = new XMLSerializer().serializeToString(svg);
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => text.includes(style.getPropertyValue("font-family").replace(/["']/gu, "")));
  return (await Promise.all(rules.map(({ cssText }) => embedded(cssText)))).join("\n");
}

const ADDRESS = /url\("?(?<address>[^")]+)"?\)/u;

async function embedded(rule: string): Promise<string> {
  const address = rule.match(ADDRESS)?.groups?.["address"];
  if (!address || address.startsWith("data:")) return rule;
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return rule.replace(ADDRESS, `url(data:font/woff2;base64,${btoa(binary)})`);
}
