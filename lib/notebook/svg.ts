const ID = /\sid="(?<id>[^"]+)"/gu;
const REFERENCE = /(?<before>url\(#|href="#|\sid="|aria-labelledby=")(?<id>[^")]+)/gu;

const PLACED = /\s(?:d|transform|points|[xy][12]?|c[xy]|r|width|height)="[^"]*"/gu;
const LONG_FRACTION = /-?\d+\.\d{4,}(?:e-?\d+)?/gu;

/**
 * An SVG as text. Places are rounded to a thousandth of a pixel. Its ids are numbered anew behind the prefix: Plot counts them over the life of the process, so that
 * a second run would give other bytes, and two charts of a page could share one.
 */
export function svgText(element: Element, prefix: string): string {
  const text = element.outerHTML;
  const names = new Map<string, string>();
  for (const { groups } of text.matchAll(ID)) names.set(groups!["id"]!, `${prefix}-${names.size + 1}`);
  const renamed = text.replace(
    REFERENCE,
    (all, before: string, id: string) => names.has(id) ? before + names.get(id) : all,
  );
  return renamed.replace(
    PLACED,
    (attribute) => attribute.replace(LONG_FRACTION, (long) => String(+(+long).toFixed(3))),
  );
}
